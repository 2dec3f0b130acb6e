package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked up where there is much of it says the same as where there is little. */
class LargeEstateTest {

    private static final int SERVICES = 300;

    private static final String SERVICE = """
            service: service-%1$s
            provider: {name: aws}
            resources:
              Parameters: {Prefix: {Type: String}}
              Resources:
                Table: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: %1$s}}
              Outputs:
                Stage: {Value: "${sls:stage}"}
                TableArn: {Value: !GetAtt Table.Arn, Export: {Name: !Sub "${AWS::StackName}-TableArn"}}
                %3$s: {Value: %4$s-%1$s, Export: {Name: %2$s}}
            """;

    @TempDir
    Path folder;

    private List<Finding> found(String before, String after, String key, String value) {
        var workshop = new Workshop(folder);
        for (int i = 0; i < SERVICES; i++) {
            workshop.with("baseline/%s/serverless.yml".formatted(i), SERVICE.formatted(i, before.formatted(i), "Url", "queue"));
            workshop.with("candidate/%s/serverless.yml".formatted(i), SERVICE.formatted(i, after.formatted(i), key, value));
        }
        return workshop.check().findings().stream().filter(finding -> List.of("output-missing", "export-missing", "export-renamed").contains(finding.code().id())).toList();
    }

    @Test
    void anEstateIsAtParityWithItself() {
        assertThat(found("url-%s", "url-%s", "Url", "queue")).isEmpty();
    }

    @Test
    void aNameThatMayBeTheSameIsKept() {
        assertThat(found("my-url-%s", "!Sub \"${Prefix}-url-%s\"", "Link", "other")).isEmpty();
        assertThat(found("!Sub \"${Prefix}-url-%s\"", "my-url-%s", "Link", "other")).isEmpty();
    }

    @Test
    void anotherNameIsTold() {
        assertThat(found("url-%s", "uri-%s", "Link", "queue")).hasSize(SERVICES).allSatisfy(finding -> assertThat(finding.message()).matches("export `url-(\\d+)` is now `uri-\\1`"));
    }
}
