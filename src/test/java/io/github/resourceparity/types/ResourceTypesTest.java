package io.github.resourceparity.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.types.TypeFacts.Condition;
import io.github.resourceparity.types.TypeFacts.Default;
import io.github.resourceparity.types.TypeFacts.Effect;
import io.github.resourceparity.yaml.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts on resource types are the ones that decide over people's data. */
class ResourceTypesTest {

    private static final Path SHIPPED = Path.of("src/main/resources/io/github/resourceparity/types");
    private static final ResourceTypes TYPES = ResourceTypes.shipped();
    private static final ResourceTypes REGISTRY = new ResourceTypes(ResourceTypes.index(text("resource-types.json")), ResourceTypes.mapping(new Source("families.yml", "{}")));

    /** They exist, but the registry's layer leaves out what is no list, may change in place and is optional or stands in a block. */
    private static final List<String> NOT_LISTED = List.of(
            "AWS::CertificateManager::Certificate DomainValidationOptions/DomainName",
            "AWS::Events::Rule ScheduleExpression",
            "AWS::Route53::RecordSet AliasTarget/DNSName",
            "AWS::Route53::RecordSetGroup RecordSets/AliasTarget/DNSName",
            "AWS::Route53::RecordSetGroup RecordSets/Name");

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
        "AWS::MSK::Replicator, ReplicationInfoList/SourceKafkaClusterArn, MAY_REPLACE",
    })
    void whatAChangeDoes(String type, String path, Effect effect) {
        assertThat(TYPES.facts(type).orElseThrow().effect(path)).isEqualTo(effect);
    }

    @Test
    void aBlockThatComesOrGoesDoesTheWorstOfWhatStandsInIt() {
        var facts = TYPES.facts("AWS::SES::Template").orElseThrow();
        assertThat(facts.effect("Template", Stream.of("Template/SubjectPart"))).isEqualTo(facts.effect("Template"));
        assertThat(facts.effect("Template", Stream.of("Template/SubjectPart", "Template/TemplateName"))).isEqualTo(Effect.REPLACED);
    }

    @ParameterizedTest
    @CsvSource({
        "AWS::SQS::Queue, QueueName, c",
        "AWS::DynamoDB::Table, KeySchema, k",
        "AWS::DynamoDB::Table, Arn, r",
        "AWS::KMS::Key, KeySpec, u",
        "AWS::KMS::Key, MultiRegion, u",
        "AWS::Cognito::UserPool, Schema, u",
        "AWS::Cognito::UserPool, UserPoolName, l",
        "AWS::Cognito::UserPool, UserPoolTags, G",
        "AWS::Cognito::IdentityPool, IdentityPoolTags, g",
        "AWS::IAM::Role, Path, c",
        "AWS::Lambda::Function, PackageType, c",
        "AWS::Events::Rule, Name, n",
        "AWS::SES::Template, Template/TemplateName, c",
        "AWS::SSM::Parameter, Tags, G",
        "AWS::ApiGatewayV2::Api, ProtocolType, c",
    })
    void whatIsWrittenOfAProperty(String type, String path, String letter) {
        assertThat(TYPES.facts(type).orElseThrow().flags().get(path)).contains(letter);
    }

    @ParameterizedTest
    @CsvSource({
        "AWS::DynamoDB::Table, GlobalSecondaryIndexes, false, IndexName",
        "AWS::DynamoDB::Table, KeySchema, true, KeyType",
        "AWS::Lambda::Function, Layers, true, ''",
        "AWS::Cognito::UserPoolClient, CallbackURLs, false, ''",
        "AWS::Events::Rule, Targets, false, Id",
    })
    void whetherAListHasAnOrder(String type, String path, boolean order, String key) {
        var list = TYPES.facts(type).orElseThrow().lists().get(path);
        assertThat(list.order()).contains(order);
        assertThat(String.join("+", list.key())).isEqualTo(key);
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
    void everyTypeThatWeKnowBetterIsKnownToTheRegistry() {
        assertThat(families().keySet()).allSatisfy(type -> {
            var registry = REGISTRY.facts(type);
            assertThat(registry).as(type).isPresent();
            assertThat(registry.orElseThrow().flags()).as(type).isNotEmpty();
        });
    }

    @Test
    void whatWeKnowBetterOfAListOrASpellingIsOfAPropertyThatThereIs() {
        var missing = new TreeSet<String>();
        families().forEach((type, family) -> {
            var registry = REGISTRY.facts(type).orElseThrow();
            var known = Stream.of(registry.flags().keySet(), registry.lists().keySet(), registry.transforms().keySet()).flatMap(Set::stream).toList();
            Stream.of("keys", "transforms")
                    .flatMap(part -> TypeFacts.pairs(family.value(part)).keySet().stream())
                    .filter(path -> known.stream().noneMatch(there -> (there + "/").startsWith(path + "/")))
                    .forEach(path -> missing.add(type + " " + path));
        });
        assertThat(missing).containsExactlyInAnyOrderElementsOf(NOT_LISTED);
    }

    @Test
    void wordsAreSmallButForAbbreviations() {
        assertThat(families()).allSatisfy((type, family) -> {
            var word = ((Node.Scalar) family.value("word").orElseThrow()).text();
            assertThat(word.split(" ")).as(type).allMatch(part -> part.matches("[a-z]+(-[a-z]+)*|API|DB|ECS|REST|URL|VPC"));
        });
    }

    /** A condition is looked for from the top of the resource and never in a list; what always holds hides all that follow. */
    @Test
    void conditionsCanBeDecided() {
        assertThat(families().keySet()).allSatisfy(type -> {
            var facts = TYPES.facts(type).orElseThrow();
            var lists = facts.lists().keySet();
            var conditions = facts.defaults().values().stream().flatMap(ResourceTypesTest::conditions);
            assertThat(Stream.concat(conditions, facts.only().values().stream()).map(Condition::path)).as(type).noneMatch(path -> lists.stream().anyMatch(list -> (path + "/").startsWith(list + "/")));
            assertThat(facts.defaults().values()).as(type).allSatisfy(ResourceTypesTest::endsAtTheFirstThatAlwaysHolds);
            assertThat(facts.defaults().keySet()).as(type).allSatisfy(path -> facts.fallback(path, other -> Optional.empty()));
        });
    }

    private static Stream<Condition> conditions(Default value) {
        return Stream.concat(value.condition().stream(), value.otherwise().stream().flatMap(ResourceTypesTest::conditions));
    }

    private static void endsAtTheFirstThatAlwaysHolds(Default value) {
        assertThat(value.condition().isPresent() || value.otherwise().isEmpty()).as("%s hides what follows", value).isTrue();
        value.otherwise().ifPresent(ResourceTypesTest::endsAtTheFirstThatAlwaysHolds);
    }

    /** A block that is a switch and has no default in it would be one whether it is listed or not. */
    @Test
    void switchesHaveDefaultsInThem() {
        assertThat(families().keySet()).allSatisfy(type -> {
            var facts = TYPES.facts(type).orElseThrow();
            assertThat(facts.switches()).as(type).allMatch(block -> facts.defaults().keySet().stream().anyMatch(path -> path.startsWith(block + "/")));
            assertThat(facts.switches()).as(type).noneMatch(facts::hasDefaultsBelow);
        });
    }

    private static Map<String, Node.Mapping> families() {
        var families = new LinkedHashMap<String, Node.Mapping>();
        ResourceTypes.mapping(new Source("families.yml", text("families.yml"))).entries().forEach(entry -> families.put(entry.key().value(), (Node.Mapping) entry.value()));
        return families;
    }

    private static String text(String name) {
        try {
            return Files.readString(SHIPPED.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        assertThat(Files.size(SHIPPED.resolve("resource-types.json"))).isLessThan(500_000);
    }
}
