package io.github.resourceparity.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.source.Source;
import io.github.resourceparity.types.TypeFacts.Effect;
import io.github.resourceparity.yaml.Node;
import io.github.resourceparity.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts on resource types are the ones that decide over people's data. */
class ResourceTypesTest {

    private static final ResourceTypes TYPES = ResourceTypes.shipped();

    @ParameterizedTest
    @CsvSource({
        "AWS::SQS::Queue, QueueName, REPLACED",
        "AWS::SQS::Queue, FifoQueue, REPLACED",
        "AWS::SQS::Queue, VisibilityTimeout, IN_PLACE",
        "AWS::DynamoDB::Table, TableName, REPLACED",
        "AWS::DynamoDB::Table, KeySchema, MAY_REPLACE",
        "AWS::DynamoDB::Table, LocalSecondaryIndexes/KeySchema, REFUSED",
        "AWS::S3::Bucket, BucketName, REPLACED",
        "AWS::Cognito::UserPool, UsernameAttributes, REFUSED",
        "AWS::Cognito::UserPool, UserPoolName, IN_PLACE",
        "AWS::Cognito::UserPoolClient, GenerateSecret, REPLACED",
        "AWS::KMS::Key, KeySpec, REFUSED",
        "AWS::IAM::ManagedPolicy, Description, REPLACED",
    })
    void whatAChangeDoes(String type, String path, Effect effect) {
        assertThat(TYPES.facts(type).orElseThrow().effect(path)).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource({
        "AWS::DynamoDB::Table, TableName, IDENTITY, true, table",
        "AWS::SQS::Queue, QueueName, IDENTITY, true, queue",
        "AWS::Cognito::UserPool, UserPoolName, LABEL, false, user pool",
        "AWS::Events::Rule, Name, IDENTITY, true, event rule",
        "AWS::Cognito::UserPoolGroup, GroupName, IDENTITY, false, user pool group",
        "AWS::EC2::LaunchTemplate, LaunchTemplateName, IDENTITY, true, launch template",
    })
    void whatNamesAResource(String type, String property, TypeFacts.Name kind, boolean alone, String word) {
        var facts = TYPES.facts(type).orElseThrow();
        assertThat(facts.nameProperty()).contains(property);
        assertThat(facts.nameKind()).isEqualTo(kind);
        assertThat(facts.nameAlone()).isEqualTo(alone);
        assertThat(facts.word()).isEqualTo(word);
    }

    @Test
    void aTypeThatIsNotKnownHasNoFacts() {
        assertThat(TYPES.facts("Custom::Thing")).isEmpty();
        assertThat(TYPES.facts("AWS::DynamoDB::Tabel")).isEmpty();
        assertThat(TYPES.nearest("AWS::DynamoDB::Tabel")).contains("AWS::DynamoDB::Table");
        assertThat(TYPES.any("AWS::DynamoDB::*")).isTrue();
        assertThat(TYPES.any("AWS::DynamoDb::*")).isFalse();
    }

    @Test
    void everyTypeThatWeKnowBetterIsKnownToTheRegistry() throws IOException {
        var path = Path.of("src/main/resources/io/github/resourceparity/types/families.yml");
        var root = (Node.Mapping) YamlReader.read(new Source("families.yml", Files.readString(path))).root().orElseThrow();
        var listed = Files.readString(path.resolveSibling("resource-types.json"));
        assertThat(root.entries()).allSatisfy(entry -> {
            var type = entry.key().value();
            int last = type.lastIndexOf("::");
            assertThat(listed).contains("\"" + type.substring(0, last) + "\":{").contains("\"" + type.substring(last + 2) + "\":{");
        });
    }

    @Test
    void theFactsStaySmallEnoughToReadAtOnce() throws IOException {
        assertThat(Files.size(Path.of("src/main/resources/io/github/resourceparity/types/resource-types.json"))).isLessThan(500_000);
    }
}
