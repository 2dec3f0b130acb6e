package io.github.resourceparity.it;

import static io.github.resourceparity.it.FakeIde.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What Eclipse shows of a project that it has open, with every Maven that may be in it. */
class FakeIdeIT {

    static final List<Maven> MAVENS = Maven.ALL;

    private static final FakeIde IDE = FakeIde.compiled();
    private static final String MARKER = "marker 2 tables/serverless.yml:5 resource-missing: table `files-${stage}` is missing (baseline core/serverless.yml:[14,20]); define `FilesTable` here as the baseline does, or say in an override why it is gone";

    @ParameterizedTest
    @FieldSource("MAVENS")
    void aFindingIsAMarkerUntilItIsMended(Maven maven) {
        var site = Site.empty(maven.version(), "ide").with("drifted");
        var built = IDE.build(maven, site);

        assertThat(built.exit()).as(built.output()).isZero();
        assertThat(told(site)).contains("clear pom.xml", "clear core/serverless.yml", "clear tables/serverless.yml").endsWith(MARKER);
        assertThat(told(site)).filteredOn(event -> !event.startsWith("clear ")).containsExactly(MARKER);
        assertThat(built.output()).contains("[INFO] 1 error").doesNotContain("[ERROR]");
        assertThat(site.has("target/parity")).isFalse();

        var idle = IDE.save(maven, site, "README.md");
        assertThat(idle.exit()).as(idle.output()).isZero();
        assertThat(told(site)).isEmpty();

        site.write("tables/serverless.yml", site.read("core/serverless.yml").replace("service: core", "service: tables"));
        var mended = IDE.save(maven, site, "tables/serverless.yml");
        assertThat(mended.exit()).as(mended.output()).isZero();
        assertThat(told(site)).contains("clear tables/serverless.yml").allMatch(event -> event.startsWith("clear ") || event.startsWith("marker 1 core/serverless.yml:"));
        assertThat(site.has("target/parity")).isFalse();
    }
}
