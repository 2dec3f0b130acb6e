package io.github.resourceparity.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.types.TypeFacts.Effect;
import io.github.resourceparity.yaml.Node;
import io.github.resourceparity.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private static final String CLIENT = """
            Custom::Client:
              defaults:
                Unit: hours
                Validity when Unit=hours: 1
                Validity when Unit=minutes: 60
                Validity unless Forever: 7
                Scope when Validity=1: short
            """;

    @ParameterizedTest
    @CsvSource({
        "'', Unit, hours",
        "'', Validity, 1",
        "Unit=hours, Validity, 1",
        "Unit=minutes, Validity, 60",
        "Unit=days, Validity, 7",
        "Unit=days Forever=true, Validity, ",
        "Unit=minutes Forever=true, Validity, 60",
        "'', Scope, short",
        "Unit=minutes, Scope, ",
        "Validity=1 Unit=minutes, Scope, short",
        "'', Forever, ",
    })
    void theFirstDefaultThatHoldsCounts(String written, String path, String expected) {
        var facts = new ResourceTypes(Map.of(), ResourceTypes.mapping(new Source("families.yml", CLIENT))).facts("Custom::Client").orElseThrow();
        var values = Arrays.stream(written.split(" ")).filter(pair -> !pair.isEmpty()).map(pair -> pair.split("=")).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var fallback = facts.fallback(path, other -> Optional.ofNullable(values.get(other)).map(Text::new));
        assertThat(fallback.map(Term::display)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void aDefaultWhoseConditionIsNotKnownIsNotKnown() {
        var facts = new ResourceTypes(Map.of(), ResourceTypes.mapping(new Source("families.yml", CLIENT))).facts("Custom::Client").orElseThrow();
        assertThat(facts.fallback("Validity", other -> other.equals("Unit") ? Optional.of(new Unknown("?")) : Optional.empty())).containsInstanceOf(Unknown.class);
        assertThat(facts.fallback("Scope", other -> other.equals("Unit") ? Optional.of(new Unknown("?")) : Optional.empty())).containsInstanceOf(Unknown.class);
    }

    @Test
    void theFactsStaySmallEnoughToReadAtOnce() throws IOException {
        assertThat(Files.size(Path.of("src/main/resources/io/github/resourceparity/types/resource-types.json"))).isLessThan(500_000);
    }
}
