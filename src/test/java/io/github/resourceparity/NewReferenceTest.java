package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the help says to write instead of a reference can be pasted where that stands. */
class NewReferenceTest {

    private static final String CORE = """
            service: core
            provider: {name: aws}
            resources:
              Resources:
                Users: {Type: 'AWS::SQS::Queue', Properties: {QueueName: users}}
              Outputs:
                UsersUrl: {Value: !Ref Users}
            """;

    @TempDir
    Path folder;

    private static List<String> helps(List<Finding> findings, String rule) {
        return findings.stream().filter(finding -> finding.code().id().equals(rule)).flatMap(finding -> finding.help().stream()).toList();
    }

    @Test
    void aRegionThatIsReadFromTheEnvironmentIsWrittenAsItIsSaid() {
        var workshop = new Workshop(folder)
                .with("baseline/serverless.yml", CORE)
                .with("candidate/serverless.yml", CORE.replace("{name: aws}", "{name: aws, region: '${env:AWS_REGION}'}"))
                .with("consumer/serverless.yml", "service: billing\nprovider:\n  name: aws\n  region: us-east-1\n  environment:\n    USERS: ${cf:core-${sls:stage}.UsersUrl}\n");

        var findings = workshop.check(Environment.of(Set.of("AWS_REGION"), Map.of("AWS_REGION", "eu-west-1"))).findings();

        assertThat(helps(findings, "reference-region-differs")).containsExactly("ask in its region: `${cf(${env:AWS_REGION}):core-${sls:stage}.UsersUrl}`");
    }

    private List<String> moved(String consumer) {
        var workshop = new Workshop(folder)
                .with("baseline/serverless.yml", CORE.replace("service: core", "service: cfn"))
                .with("candidate/serverless.yml", CORE.replace("service: core", "service: users"))
                .with("consumer/serverless.yml", "service: billing\nprovider: {name: aws}\n" + consumer);
        return helps(workshop.check().findings(), "reference-stale");
    }

    @Test
    void aStackWithTheLettersOfAVariableInItsNameIsNotReadByOne() {
        assertThat(moved("resources: {Outputs: {Url: {Value: !GetStackOutput {StackName: !Sub 'cfn-${sls:stage}', OutputName: UsersUrl}}}}\n"))
                .containsExactly("read the output `UsersUrl` of `users-${stage}`");
    }

    @Test
    void aVariableKeepsWhatItIsWrittenWith() {
        assertThat(moved("""
                custom:
                  plain: ${cf:cfn-${sls:stage}.UsersUrl}
                  there: ${cf(${aws:region}):cfn-${sls:stage}.UsersUrl}
                  second: ${env:USERS, cf:cfn-${sls:stage}.UsersUrl}
                """)).containsExactly(
                "read `${cf:users-${sls:stage}.UsersUrl}`",
                "read `${cf(${aws:region}):users-${sls:stage}.UsersUrl}`",
                "read `${cf:users-${sls:stage}.UsersUrl}`");
    }
}
