package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.report.ConfigFormat;
import io.github.resourceparity.report.Formats;
import io.github.resourceparity.report.GraphFormat;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Environment;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The environment is read only where configuration names a variable, and what stands in it is in no output. */
class SecretsTest {

    private static final String SECRET = "s3cr3t-value";

    private static final String SERVICE = """
            service: tables
            useDotenv: true
            provider:
              name: aws
              stage: ${opt:stage, env:TOKEN}
              region: ${env:TOKEN}
            custom:
              whole: ${env:TOKEN}
              flag: ${strToBool(${env:TOKEN})}
              file: ${file(config/${env:TOKEN}.yml):a}
              code: ${file(config/${env:TOKEN}.js):a}
              self: ${self:custom.map.${env:TOKEN}}
              again: ${env:HIDDEN}
              ssm: ${ssm:/key, env:TOKEN}
              ssmtext: ${ssm:/key, 'x-${env:TOKEN}'}
              map: {a: b}
              stack: ${cf:shop-${env:TOKEN}.Out}
              output: ${cf:tables-${sls:stage}.Gone-${env:TOKEN}}
              cut: ${cf:${env:TOKEN}}
              parameter: ${ssm:/x/${env:TOKEN}, cf:tables.${env:TOKEN}}
            resources:
              Resources:
                UsersTable:
                  Type: AWS::DynamoDB::Table
                  Properties:
                    TableName: users-${env:TOKEN}-PLACE
                    BillingMode: ${self:custom.again}
                    KeySchema:
                      - AttributeName: ${env:TOKEN}
                        KeyType: HASH
                Jobs:
                  Type: AWS::SQS::Queue
                  Properties:
                    QueueName: !Sub 'jobs-${env:TOKEN}-PLACE'
                    KmsMasterKeyId: !ImportValue 'key-${env:TOKEN}'
                    RedrivePolicy: '{"deadLetterTargetArn": "${env:TOKEN}PLACE", "maxReceiveCount": 3}'
                    Tags:
                      - {Key: token, Value: !Join ['-', ['${env:TOKEN}', 'PLACE']]}
              Outputs:
                Jobs:
                  Value: !Select [0, !Split ['/', '${env:TOKEN}/PLACE']]
                  Export: {Name: 'jobs-${env:TOKEN}-PLACE'}
            """;

    private static final Environment OPEN =
            Environment.of(Set.of("TOKEN", "HIDDEN"), Map.of("TOKEN", SECRET, "HIDDEN", "a-${self:custom.whole}"));

    @TempDir
    Path folder;

    private Workshop workshop() {
        return new Workshop(folder).with("baseline/serverless.yml", SERVICE.replace("PLACE", "old")).with("candidate/serverless.yml", SERVICE.replace("PLACE", "new"));
    }

    @Test
    void noReportShowsIt() throws IOException {
        var report = workshop().check(OPEN);

        assertThat(report.findings()).extracting(finding -> finding.code().id()).contains("name-differs", "tags-differ", "dead-letter-queue-differs", "variable-unresolved", "file-missing");
        var formats = new Formats("0", "");
        for (var name : formats.names()) {
            var out = new StringBuilder();
            formats.named(name).orElseThrow().format().write(report, out);
            assertThat(out.toString()).as(name).doesNotContain(SECRET).contains("env:TOKEN");
        }
    }

    @Test
    void noIdIsMadeOfIt() throws IOException {
        var service = """
                service: notices
                provider: {name: aws}
                functions:
                  send:
                    handler: send.run
                    events:
                      - sns: notices-${env:TOKEN}
                      - s3: notices-${env:TOKEN}
                      - cognitoUserPool: {pool: "notices-${env:TOKEN}", trigger: PreSignUp}
                      - eventBridge: {eventBus: "notices-${env:TOKEN}", pattern: {source: [notices]}}
                """;
        var quiet = "service: notices\nprovider: {name: aws}\nfunctions: {send: {handler: send.run}}\n";
        var report = new Workshop(folder).with("baseline/serverless.yml", service).with("candidate/serverless.yml", quiet).check(Environment.of(Set.of("TOKEN"), Map.of("TOKEN", "s3cr3t")));

        assertThat(report.findings()).extracting(Finding::message).contains("topic `notices-${env:TOKEN}` is missing", "bucket `notices-${env:TOKEN}` is missing", "user pool `notices-${env:TOKEN}` is missing");
        var formats = new Formats("0", "");
        for (var name : formats.names()) {
            var out = new StringBuilder();
            formats.named(name).orElseThrow().format().write(report, out);
            assertThat(out.toString()).as(name).doesNotContainIgnoringCase("s3cr3t");
        }
    }

    @ParameterizedTest
    @EnumSource(GraphFormat.class)
    void noGraphShowsIt(GraphFormat format) {
        var relations = Relations.of(workshop().request(OPEN));

        assertThat(relations.traces().all()).hasSizeGreaterThan(5);
        assertThat(format.text(relations.graph(), relations.traces())).doesNotContain(SECRET).contains("shop-${env:TOKEN}");
    }

    @ParameterizedTest
    @EnumSource(ConfigFormat.class)
    void noPrintedServiceShowsIt(ConfigFormat format) throws Folder.Unreadable {
        workshop();
        var given = new Deployment.Given(Optional.empty(), Map.of(), OPEN, Optional.empty(), true, Optional.empty());
        var resolution = Resolution.of(new Project(folder), "candidate/serverless.yml", Deployment.exactly(Optional.empty(), given));

        var text = format.text(resolution.resolved().orElseThrow().config().value());
        assertThat(text).doesNotContain(SECRET).contains("users-${env:TOKEN}-new");
        assertThat(resolution.said()).doesNotContain(SECRET);
        assertThat(resolution.problems()).extracting(Finding::toString).noneMatch(finding -> finding.contains(SECRET));
        assertThat(resolution.explain("custom.whole").lines("custom.whole")).noneMatch(line -> line.contains(SECRET)).first().isEqualTo("custom.whole = ${env:TOKEN}");
    }

    @Test
    void whatIsNotNamedIsNotRead() {
        var report = workshop().with("candidate/.env", "TOKEN=dotenv").check(Environment.of(Set.of(), Map.of("TOKEN", SECRET)));

        assertThat(report.findings()).extracting(Finding::code).extracting(code -> code.id()).doesNotContain("file-missing");
    }

    @Test
    void whatIsNamedDecides() {
        var both = workshop();
        for (var side : new String[] {"baseline", "candidate"}) {
            both.with(side + "/config/" + SECRET + ".yml", "a: 1").with(side + "/config/" + SECRET + ".js", "");
        }

        assertThat(both.check(OPEN).findings()).extracting(finding -> finding.code().id()).doesNotContain("file-missing");
    }
}
