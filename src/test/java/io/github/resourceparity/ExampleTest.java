package io.github.resourceparity;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Note;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.ComparisonFormat;
import io.github.resourceparity.report.ParityReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The comparison that somebody once made by hand, found on the example: each fact with rule, file and line, and nothing else. */
class ExampleTest {

    private static final Path EXAMPLE = Path.of("src/it/listbackup");

    static final ParityReport REPORT = new Workshop(EXAMPLE.toAbsolutePath())
            .configured(Map.of("baseline", "core/serverless.yml", "candidates", "infrastructure/*/serverless.yml", "consumers", "api/*/serverless.yml"))
            .check();

    /** The document that the goal writes of the example, which {@code -Dparity.bless} renews. */
    @Test
    void theComparisonIsWhatItWas() throws IOException {
        var written = new StringBuilder();
        new ComparisonFormat().write(REPORT, written);
        var file = EXAMPLE.resolve("comparison.md");
        if (System.getProperty("parity.bless") != null) {
            Files.writeString(file, written);
        }
        assertThat(written.toString()).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }

    @Test
    void theComparisonHasEveryFactOfTheOneThatWasMadeByHand() throws IOException {
        var written = new StringBuilder();
        new ComparisonFormat().write(REPORT, written);
        assertThat(written.toString()).contains(
                "26 of the 29 resources of the baseline have a counterpart; 3 are missing, and 25 are new.",
                "| DynamoDB: tables | 13 | 17 | 10 | 7 | 3 | 7 |",
                "**JobsTable** - `listbackup-${stage}-jobs` (with a stream) ✅",
                "**FilesTable** - `listbackup-${stage}-files` ❌ missing",
                "### Tables in the candidate\n\nAll are in `listbackup-infrastructure-dynamodb`.",
                "**TagsTable** - `listbackup-${stage}-tags` ➕ new",
                "| PlatformsTable | `TypeIndex`, `CategoryIndex`, `StatusIndex` | `TypeIndex` | `CategoryIndex`, `StatusIndex` | - |",
                "| PlatformSourcesTable | `PlatformIndex`, `DataTypeIndex`, `CategoryIndex`, `PopularityIndex`, `StatusIndex` | `PlatformIndex` |",
                "| SourceGroupsTable | `AccountIndex`, `ConnectionIndex` | `AccountIndex` | `ConnectionIndex` | - | `connectionId` | - |",
                "**SyncQueue** - `listbackup-sync-queue-${stage}` (+ `SyncDeadLetterQueue`) ✅",
                "All 12 pairs of queues match: compared on ",
                "bucket `DataBucket` is named `listbackup-data-${stage}-${account}-${region}`, was `listbackup-data-${stage}`",
                "**CognitoUserPool** - `listbackup-user-pool-${stage}`",
                "`MfaConfiguration`",
                "event rule **DataSyncEventsRule**",
                "| `listbackup-core-${stage}-EventBusArn` | `listbackup-infrastructure-eventbridge-${stage}-EventBusArn` | `listbackup-api-users` |",
                "1. Define what is missing: `ApiKeysTable`, `FilesTable`, `OAuthStatesTable` ([resource-missing], 3 findings)",
                "2. Add the missing indexes: `PlatformsTable` (`CategoryIndex`, `StatusIndex`), `PlatformSourcesTable` (`CategoryIndex`, `DataTypeIndex`, `PopularityIndex`, `StatusIndex`), `SourceGroupsTable` (`ConnectionIndex`) ([index-missing], 7 findings)",
                "- `listbackup-infrastructure-dynamodb` takes over 10 resources of `listbackup-core`, of which these differ: `PlatformsTable`, `SourceGroupsTable`, `PlatformSourcesTable`",
                "- `listbackup-api-platforms` has to be changed, because what it reads has another name or another stack now: ");
    }

    @Test
    void threeTablesAreMissing() {
        assertThat(found("resource-missing"))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "table `listbackup-${stage}-files` is missing",
                        "table `listbackup-${stage}-oauth-states` is missing",
                        "table `listbackup-${stage}-api-keys` is missing");
        assertThat(found("resource-missing")).allSatisfy(finding -> stands(finding, "infrastructure/dynamodb/resources/accounts.yml", "Resources:"));
        assertThat(found("resource-missing")).extracting(finding -> finding.subject().ids().get(0)).containsExactlyInAnyOrder("FilesTable", "OAuthStatesTable", "ApiKeysTable");
    }

    @Test
    void sevenTablesAreAdded() {
        assertThat(found("resource-added").stream().filter(finding -> finding.subject().type().equals("AWS::DynamoDB::Table")))
                .allSatisfy(finding -> stands(finding, "infrastructure/dynamodb/resources/added.yml", finding.subject().ids().get(0) + ":"))
                .extracting(finding -> finding.subject().ids().get(0))
                .containsExactlyInAnyOrder("JobLogsTable", "TeamsTable", "TeamMembersTable", "NotificationsTable", "BillingTable", "BillingUsageTable", "TagsTable");
    }

    @Test
    void sevenIndexesAreLost() {
        assertThat(found("index-missing"))
                .extracting(finding -> finding.span().source().path(), finding -> finding.subject().ids().get(0) + " " + quoted(finding, "lacks index `"))
                .containsExactlyInAnyOrder(
                        tuple("infrastructure/dynamodb/resources/platforms.yml", "PlatformsTable CategoryIndex"),
                        tuple("infrastructure/dynamodb/resources/platforms.yml", "PlatformsTable StatusIndex"),
                        tuple("infrastructure/dynamodb/resources/platforms.yml", "PlatformSourcesTable DataTypeIndex"),
                        tuple("infrastructure/dynamodb/resources/platforms.yml", "PlatformSourcesTable CategoryIndex"),
                        tuple("infrastructure/dynamodb/resources/platforms.yml", "PlatformSourcesTable PopularityIndex"),
                        tuple("infrastructure/dynamodb/resources/platforms.yml", "PlatformSourcesTable StatusIndex"),
                        tuple("infrastructure/dynamodb/resources/sources.yml", "SourceGroupsTable ConnectionIndex"));
        assertThat(found("index-missing")).allSatisfy(finding -> stands(finding, finding.span().source().path(), "GlobalSecondaryIndexes:"));
    }

    @Test
    void theLostIndexNamesItsAttribute() {
        var lost = about("index-missing", "SourceGroupsTable");
        var said = Stream.concat(lost.label().stream(), lost.notes().stream().map(Note::text)).collect(Collectors.joining("\n")) + lost.message();
        assertThat(said).contains("connectionId");
    }

    @Test
    void theNamesOfBucketPoolAndClientDifferInTheirSegments() {
        assertThat(found("name-differs"))
                .extracting(finding -> finding.severity() + " " + finding.message())
                .containsExactlyInAnyOrder(
                        "error bucket `DataBucket` is named `listbackup-data-${stage}-${account}-${region}`, was `listbackup-data-${stage}`",
                        "warning user pool `CognitoUserPool` is named `listbackup-user-pool-${stage}`, was `listbackup-users-${stage}`",
                        "warning user pool client `CognitoUserPoolClient` is named `listbackup-app-client-${stage}`, was `listbackup-client-${stage}`");
        assertThat(about("name-differs", "DataBucket"))
                .satisfies(finding -> stands(finding, "infrastructure/s3/serverless.yml", "!Sub"))
                .satisfies(finding -> assertThat(everything(finding)).contains("`${account}` and `${region}`").contains("added at the end"));
    }

    @Test
    void multiFactorAuthenticationIsSwitchedOn() {
        assertThat(found("property-differs"))
                .allSatisfy(finding -> assertThat(finding.subject().ids()).contains("CognitoUserPool"))
                .extracting(finding -> finding.subject().property())
                .containsExactlyInAnyOrder("MfaConfiguration", "EnabledMfas", "SmsConfiguration");
    }

    @Test
    void groupsRoleParametersRulesAndLogGroupAreAdded() {
        assertThat(REPORT.findings().stream().filter(finding -> finding.code().id().equals("resource-added")).collect(groupingBy(finding -> finding.subject().type(), Collectors.counting())))
                .containsOnly(
                        Map.entry("AWS::DynamoDB::Table", 7L),
                        Map.entry("AWS::Cognito::UserPoolGroup", 6L),
                        Map.entry("AWS::SSM::Parameter", 3L),
                        Map.entry("AWS::Events::Rule", 6L),
                        Map.entry("AWS::Logs::LogGroup", 1L),
                        Map.entry("AWS::IAM::Role", 2L));
    }

    @Test
    void everyExportIsRenamedAndWhoImportsItIsNamed() {
        assertThat(found("export-renamed")).hasSize(52);
        var consumed = found("export-renamed").stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
        assertThat(consumed).hasSize(16).allSatisfy(finding -> assertThat(finding.notes()).anyMatch(note -> note.text().startsWith("imported by `listbackup-")));
        assertThat(found("export-missing")).isEmpty();
        assertThat(found("output-missing")).isEmpty();
    }

    @Test
    void nothingIsSaidOfQueuesAndBus() {
        assertThat(REPORT.findings().stream().filter(finding -> List.of("AWS::SQS::Queue", "AWS::Events::EventBus").contains(finding.subject().type()))).isEmpty();
    }

    @Test
    void everythingElseIsAsExpected() throws IOException {
        var file = EXAMPLE.resolve("expected.txt");
        var lines = REPORT.findings().stream()
                .map(finding -> "%s:%s %s %s: %s".formatted(finding.span().source().path(), finding.span().position().line(), finding.severity(), finding.code().id(), finding.message()))
                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("parity.bless")) {
            Files.writeString(file, lines);
        }
        assertThat(lines).as("run with -Dparity.bless to renew, and read what changed").isEqualTo(Files.readString(file));
    }

    private static List<Finding> found(String rule) {
        return REPORT.findings().stream().filter(finding -> finding.code().id().equals(rule)).toList();
    }

    private static Finding about(String rule, String id) {
        return found(rule).stream().filter(finding -> finding.subject().ids().contains(id)).findFirst().orElseThrow();
    }

    private static void stands(Finding finding, String path, String text) {
        assertThat(finding.span().source().path()).isEqualTo(path);
        assertThat(finding.span().source().line(finding.span().position().line())).contains(text);
    }

    private static String quoted(Finding finding, String before) {
        int start = finding.message().indexOf(before) + before.length();
        return finding.message().substring(start, finding.message().indexOf('`', start));
    }

    private static String everything(Finding finding) {
        return Stream.of(Stream.of(finding.message()), finding.label().stream(), finding.notes().stream().map(Note::text), finding.help().stream()).flatMap(texts -> texts).collect(Collectors.joining("\n"));
    }
}
