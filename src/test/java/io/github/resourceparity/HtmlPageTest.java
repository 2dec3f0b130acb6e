package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.HtmlFormat;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.survey.Facing.Cell;
import io.github.resourceparity.survey.Facing.Row;
import io.github.resourceparity.survey.Facing;
import io.github.resourceparity.survey.Owner.Side;
import io.github.resourceparity.survey.Owner;
import io.github.resourceparity.survey.Scene;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says, as its text has it. */
class HtmlPageTest {

    private static final String TABLE = """
            service: %s
            provider: {name: aws, stage: dev}
            resources:
              Resources:
                Orders:
                  Type: AWS::DynamoDB::Table
                  Properties:
                    TableName: orders
                    %s
                    AttributeDefinitions: [{AttributeName: id, AttributeType: S}, {AttributeName: by, AttributeType: S}]
                    KeySchema: [{AttributeName: id, KeyType: HASH}]
                    GlobalSecondaryIndexes:
            %s
            """;
    private static final String INDEX = "          - {IndexName: %s, KeySchema: [{AttributeName: by, KeyType: HASH}], Projection: {ProjectionType: ALL}}\n";

    @TempDir
    private Path folder;

    private ParityReport tables(String before, String after, String... indexes) {
        var all = Stream.of("one", "two", "three").map(INDEX::formatted).reduce("", String::concat);
        var some = Stream.of(indexes).map(INDEX::formatted).reduce("", String::concat);
        return new Workshop(folder).with("baseline/serverless.yml", TABLE.formatted("core", before, all)).with("candidate/serverless.yml", TABLE.formatted("data", after, some)).check();
    }

    private static Facing facing(ParityReport report) {
        var owners = Scene.owners(report.scene());
        return owners.facing(owners.subject(report.findings().get(0)).orElseThrow());
    }

    private static List<String> lines(Facing facing, boolean before) {
        return facing.rows().stream().map(row -> (before ? row.before() : row.after()).map(Cell::text).map(text -> "  ".repeat(row.depth()) + text).orElse("")).toList();
    }

    private static String html(ParityReport report) throws IOException {
        var text = new StringBuilder();
        new HtmlFormat().write(report, text);
        return text.toString();
    }

    @Test
    void itemsOfListsStandBesideThoseTheyBelongTo() {
        var facing = facing(tables("BillingMode: PAY_PER_REQUEST", "BillingMode: PAY_PER_REQUEST", "three", "one"));
        var before = lines(facing, true);
        var after = lines(facing, false);

        assertThat(before).contains("    - IndexName: one", "    - IndexName: two", "    - IndexName: three", "        - AttributeName: by");
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.get(before.indexOf("    - IndexName: one"))).isEqualTo("    - IndexName: one");
        assertThat(after.get(before.indexOf("    - IndexName: two"))).isEmpty();
        assertThat(after.get(before.indexOf("    - IndexName: three"))).isEqualTo("    - IndexName: three");
    }

    @Test
    void linesKnowWhereTheyAreWritten() {
        var row = facing(tables("BillingMode: PAY_PER_REQUEST", "BillingMode: PAY_PER_REQUEST", "one")).rows().stream().filter(each -> each.before().filter(cell -> cell.text().equals("- IndexName: two")).isPresent()).findFirst().orElseThrow();

        assertThat(row.before().orElseThrow().key().place()).isEqualTo("baseline/serverless.yml:[14,14]");
        assertThat(row.after()).isEmpty();
        assertThat(row).extracting(Row::alike).isEqualTo(false);
    }

    @Test
    void onlyWhatAFindingSaysIsMarkedAsDifferent() throws IOException {
        var html = html(tables("TableClass: STANDARD", "SSESpecification: {SSEEnabled: false}", "one", "two"));
        var marked = html.lines().filter(line -> line.startsWith("<tr class=\"differs\"")).toList();
        var otherwise = html.lines().filter(line -> line.startsWith("<tr class=\"otherwise\"")).toList();

        assertThat(marked).anyMatch(line -> line.contains("IndexName: three")).noneMatch(line -> line.contains("IndexName: one") || line.contains("TableClass"));
        assertThat(otherwise).anyMatch(line -> line.contains("TableClass: STANDARD")).noneMatch(line -> line.contains("IndexName"));
    }

    @Test
    void whatIsMissingBelongsToTheServiceThatMissesIt() {
        var report = new Workshop(folder)
                .with("baseline/serverless.yml", "service: core\nprovider: {name: aws}\nresources:\n  Resources:\n    A: {Type: AWS::SQS::Queue, Properties: {QueueName: a}}\n    B: {Type: AWS::SQS::Queue, Properties: {QueueName: b}}\n")
                .with("candidate/serverless.yml", "service: queues\nprovider: {name: aws}\nresources:\n  Resources:\n    A: {Type: AWS::SQS::Queue, Properties: {QueueName: a}}\n")
                .check();
        var missing = report.findings().stream().filter(finding -> finding.code().id().equals("resource-missing")).findFirst().orElseThrow();
        var owners = Scene.owners(report.scene());

        assertThat(owners.of(missing)).isEqualTo(new Owner(Side.CANDIDATE, "queues"));
        assertThat(owners.subject(missing).map(owners::facing).orElseThrow().candidate()).isEmpty();
        assertThat(owners.of(owners.subject(missing).orElseThrow())).isEqualTo(new Owner(Side.BASELINE, "core"));
    }

    @Test
    void aPageHasTheWorstOfTooManyFindings() throws IOException {
        var code = Code.warning("resource-added", "a candidate resource is not in the baseline");
        var source = new Source("serverless.yml", "a: 1\n");
        var findings = IntStream.range(0, 3000).mapToObj(i -> code.at(source.span(0, 1), i == 2999 ? "the worst" : "finding " + i).as(i == 2999 ? Severity.ERROR : Severity.WARNING)).toList();
        var html = html(new ParityReport(findings, List.of(), List.of(), ""));

        assertThat(html.split("<article ", -1)).hasSize(2001);
        assertThat(html).contains("The worst 2000 are shown; 1000 more are in the reports for programs", "the worst");
    }

    @Test
    void thePolicyOfThePageNamesItsScriptAndItsStyle() throws IOException {
        assertThat(html(tables("BillingMode: PAY_PER_REQUEST", "BillingMode: PAY_PER_REQUEST", "one"))).containsPattern("default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; script-src 'sha256-[A-Za-z0-9+/]{43}='").doesNotContain("unsafe");
    }
}
