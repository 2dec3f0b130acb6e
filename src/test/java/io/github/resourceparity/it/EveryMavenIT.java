package io.github.resourceparity.it;

import static io.github.resourceparity.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.maven.Misconfigured;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The plugin on every Maven that it says it runs on. */
class EveryMavenIT {

    static final List<Maven> MAVENS = Maven.ALL;

    private static final String MISSING = "[ERROR] tables/serverless.yml:[5,3] resource-missing: table `files-${stage}` is missing (baseline core/serverless.yml:[14,20])";

    @ParameterizedTest
    @FieldSource("MAVENS")
    void aMissingTableFailsTheBuildOnce(Maven maven) {
        var site = Site.empty(maven.version(), "drifted").with("drifted");
        var run = maven.run(site.folder(), "verify");

        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.findings()).containsExactly(MISSING);
        assertThat(run.output()).contains("not at parity: 1 error (target/parity/parity.sarif)").containsOnlyOnce("table `files-${stage}` is missing");
        assertThat(run.output()).contains(MISSING + "\n  --> tables/serverless.yml:5:3\n").contains("[INFO] 1 error\n[INFO]   1 resource-missing\n");
        var sarif = Sarif.of(site, "target/parity/parity.sarif");
        assertThat(sarif.results()).containsExactly("tables/serverless.yml:5:3 resource-missing error");
        assertThat(sarif.version()).isEqualTo(Maven.PLUGIN);
    }

    @ParameterizedTest
    @FieldSource("MAVENS")
    void aCleanProjectPasses(Maven maven) {
        var site = Site.empty(maven.version(), "clean").with("clean");
        var run = maven.run(site.folder(), "verify");

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.findings()).isEmpty();
        assertThat(run.output()).contains("[INFO] no findings\n[INFO] compared 1 resource of 1 stack with 1 resource of 1 stack, 1 pair, services read by the rules of Serverless Framework 3\n");
        assertThat(Sarif.of(site, "target/parity/parity.sarif").results()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("MAVENS")
    void noPomIsNeeded(Maven maven) {
        var site = Site.empty(maven.version(), "without pom").with("drifted");
        site.delete("pom.xml");
        var run = maven.run(site.folder(), goal("check"), "-Dparity.baseline=core/serverless.yml", "-Dparity.candidates=tables/*.yml", "-Dparity.overrides=x.rule=resource-added;x.because=a, b", "-Dparity.rules=resource-mising=off");

        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.findings()).containsExactly(
                "[WARNING] -Dparity.overrides:[1,1] override-unused: override `x` changes nothing: there is no resource-added",
                "[ERROR] -Dparity.rules:[1,1] rule-unknown: there is no rule `resource-mising`",
                MISSING);
        assertThat(run.output()).contains("not at parity: 2 errors, 1 warning (target/parity/parity.sarif)");
        assertThat(site.names("")).containsExactly(".git", ".mvn", "core", "tables", "target");
        assertThat(site.names("target/parity")).containsExactly("parity.sarif");
    }

    @ParameterizedTest
    @FieldSource("MAVENS")
    void itCanBeSkippedAndItCanBeToldNotToFail(Maven maven) {
        var site = Site.empty(maven.version(), "lenient").with("drifted");
        var skipped = maven.run(site.folder(), "verify", "-Dparity.skip");

        assertThat(skipped.exit()).as(skipped.output()).isZero();
        assertThat(skipped.output()).contains("[INFO] nothing is checked, because parity.skip is set");
        assertThat(site.has("target/parity")).isFalse();

        var never = maven.run(site.folder(), "verify", "-Dparity.failOn=never");
        assertThat(never.exit()).as(never.output()).isZero();
        assertThat(never.findings()).containsExactly(MISSING);
        assertThat(Sarif.of(site, "target/parity/parity.sarif").results()).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("MAVENS")
    void everyMistakeInThePomIsFoundOnItsLine(Maven maven) {
        var site = Site.empty(maven.version(), "misconfigured").with("misconfigured");
        var run = maven.run(site.folder(), "verify");

        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        Misconfigured.assertFound(run.findings());
    }

    @ParameterizedTest
    @FieldSource("MAVENS")
    void whoRefersToWhomIsDrawn(Maven maven) {
        var site = Site.empty(maven.version(), "related").with("related");
        var run = maven.run(site.folder(), goal("graph"));

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output()).contains("1. users\n  2. orders\n  3. billing\n").contains("written to target/parity: graph.mmd, graph.dot, graph.json");
        assertThat(site.read("target/parity/graph.mmd")).contains("  s2 -->|\"1 output\"| s3\n");
        assertThat(site.read("target/parity/graph.json")).contains("\"verdict\": \"external\"").doesNotContain("must-not-be-shown");
    }

    @ParameterizedTest
    @FieldSource("MAVENS")
    void aServiceIsPrintedAndItsValuesExplained(Maven maven) {
        var site = Site.empty(maven.version(), "resolved").with("resolved");
        var run = maven.run(site.folder(), goal("resolve"), "-Dparity.stage=prod", "-Dparity.params=owner=me", "-Dparity.env=PATH");

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(site.read("target/parity/resolved.json")).contains("\"prefix\": \"shop-prod\"", "\"size\": 12", "\"owner\": \"me\"", "\"search\": \"${env:PATH}-x\"");
        assertThat(run.output()).contains("\"TableName\": \"shop-prod-users\"").doesNotContain(System.getenv("PATH") + "-x");

        var explained = maven.run(site.folder(), goal("resolve"), "-Dparity.stage=prod", "-Dparity.explain=custom.size");
        assertThat(explained.exit()).as(explained.output()).isZero();
        assertThat(explained.output()).contains("custom.size = 12\n  serverless.yml:[8,9]  size: ${self:custom.sizes.${sls:stage}, self:custom.sizes.default}\n");

        var broken = maven.run(site.folder(), goal("resolve"), "-Dparity.service=broken.yml");
        assertThat(broken.exit()).as(broken.output()).isEqualTo(1);
        assertThat(broken.output()).contains("Serverless Framework 3 stops at `broken.yml`: 1 error, 1 warning");
    }
}
