package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Val.list;
import static io.github.resourceparity.estate.Val.number;
import static io.github.resourceparity.estate.Val.obj;
import static io.github.resourceparity.estate.Val.set;
import static io.github.resourceparity.estate.Val.word;

import io.github.resourceparity.estate.Drift.Expected;
import io.github.resourceparity.estate.Drift.Planter;
import io.github.resourceparity.estate.Estate.Out;
import io.github.resourceparity.estate.Estate.Res;
import io.github.resourceparity.estate.Val.Answer;
import io.github.resourceparity.estate.Val.Arr;
import io.github.resourceparity.estate.Val.Json;
import io.github.resourceparity.estate.Val.Obj;
import io.github.resourceparity.estate.Val.Part;
import io.github.resourceparity.estate.Val.Piece;
import io.github.resourceparity.estate.Val.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The differences that can be planted, by name. */
final class Drifts {

    private static final String TABLE = "AWS::DynamoDB::Table";
    private static final String QUEUE = "AWS::SQS::Queue";
    private static final String INDEXES = "GlobalSecondaryIndexes";

    private Drifts() {}

    static Map<String, Planter> all() {
        var all = new LinkedHashMap<String, Planter>();
        all.put("resource lost", Drifts::lost);
        all.put("resource added", (estate, random) -> Optional.of(drift("resource added", estate.plus(new Res("SpareQueue", QUEUE, obj("QueueName", "spare-one"))), at("resource-added", "SpareQueue"))));
        put(all, "index lost", TABLE, table -> without(table, INDEXES, 0).with("AttributeDefinitions", set(attribute("id", "S"), attribute("owner", "S"))), "index-missing", INDEXES);
        put(all, "index added", TABLE, table -> table.with(INDEXES, plus(table, INDEXES, obj("IndexName", "NewIndex", "KeySchema", list(obj("AttributeName", "id", "KeyType", "HASH"), obj("AttributeName", "createdAt", "KeyType", "RANGE")), "Projection", obj("ProjectionType", "ALL")))), "index-added", INDEXES + "/2/IndexName");
        put(all, "index renamed", TABLE, table -> item(table, INDEXES, 0, index -> index.with("IndexName", word("StateIndex"))), "index-renamed", INDEXES + "/0/IndexName");
        put(all, "index keys", TABLE, table -> item(table, INDEXES, 1, index -> index.with("KeySchema", list(obj("AttributeName", "owner", "KeyType", "HASH"), obj("AttributeName", "createdAt", "KeyType", "RANGE")))), "index-keys-differ", INDEXES + "/1/KeySchema");
        put(all, "index projection", TABLE, table -> item(table, INDEXES, 1, index -> index.with("Projection", obj("ProjectionType", "INCLUDE", "NonKeyAttributes", set("title")))), "index-projection-differs", INDEXES + "/1/Projection", INDEXES + "/1/Projection/NonKeyAttributes", INDEXES + "/1/Projection/ProjectionType");
        put(all, "key schema", TABLE, table -> table.with("KeySchema", list(obj("AttributeName", "id", "KeyType", "HASH"), obj("AttributeName", "createdAt", "KeyType", "RANGE"))), "key-schema-differs", "KeySchema");
        put(all, "attribute type", TABLE, table -> table.with("AttributeDefinitions", set(attribute("id", "S"), attribute("status", "S"), attribute("createdAt", "S"), attribute("owner", "S"))), "attribute-type-differs", "AttributeDefinitions/2/AttributeType");
        put(all, "stream lost", TABLE, table -> has(table, "StreamSpecification").without("StreamSpecification"), "stream-differs", "");
        put(all, "stream narrower", TABLE, table -> has(table, "StreamSpecification").with("StreamSpecification", obj("StreamViewType", "KEYS_ONLY")), "stream-differs", "StreamSpecification/StreamViewType");
        put(all, "point in time recovery lost", TABLE, table -> table.without("PointInTimeRecoverySpecification"), "setting-weakened", "");
        put(all, "billing mode", TABLE, table -> table.with("TableClass", word("STANDARD_INFREQUENT_ACCESS")), "property-differs", "TableClass");
        put(all, "tag changed", TABLE, table -> item(has(table, "Tags"), "Tags", 0, tag -> tag.with("Value", word("edge"))), "tags-differ", "Tags/0/Value");
        put(all, "table named otherwise", TABLE, table -> table.with("TableName", longer(table, "TableName")), "name-differs", "TableName");
        put(all, "redrive lost", QUEUE, queue -> has(queue, "RedrivePolicy").without("RedrivePolicy"), "dead-letter-queue-missing", "");
        put(all, "attempts", QUEUE, queue -> has(queue, "RedrivePolicy").with("RedrivePolicy", new Json(((Json) queue.properties().fields().get("RedrivePolicy")).value().with("maxReceiveCount", number(9)))), "dead-letter-queue-differs", "RedrivePolicy/maxReceiveCount");
        put(all, "visibility", QUEUE, queue -> has(queue, "VisibilityTimeout").with("VisibilityTimeout", number(900)), "property-differs", "VisibilityTimeout");
        put(all, "delay spelled out", QUEUE, queue -> has(queue, "DelaySeconds").with("DelaySeconds", number(7)), "property-differs", "DelaySeconds");
        put(all, "queue named otherwise", QUEUE, queue -> queue.with("QueueName", longer(queue, "QueueName")), "name-differs", "QueueName");
        put(all, "lifecycle", "AWS::S3::Bucket", bucket -> bucket.with("LifecycleConfiguration", obj("Rules", set(
                obj("Id", "old", "Status", "Enabled", "ExpirationInDays", 10), obj("Id", "parts", "Status", "Enabled", "AbortIncompleteMultipartUpload", obj("DaysAfterInitiation", 7))))), "property-differs", "LifecycleConfiguration/Rules/0/ExpirationInDays");
        put(all, "public access", "AWS::S3::Bucket", bucket -> bucket.with("PublicAccessBlockConfiguration", obj("BlockPublicAcls", true, "BlockPublicPolicy", false, "IgnorePublicAcls", true, "RestrictPublicBuckets", true)), "setting-weakened", "PublicAccessBlockConfiguration/BlockPublicPolicy");
        put(all, "sign in", "AWS::Cognito::UserPool", pool -> pool.with("UsernameAttributes", set("phone_number")), "change-refused", "UsernameAttributes");
        put(all, "password", "AWS::Cognito::UserPool", pool -> pool.with("Policies", obj("PasswordPolicy", obj("MinimumLength", 8, "RequireLowercase", true, "RequireNumbers", true, "RequireUppercase", true))), "setting-weakened", "Policies/PasswordPolicy/MinimumLength");
        put(all, "pool named otherwise", "AWS::Cognito::UserPool", pool -> pool.with("UserPoolName", longer(pool, "UserPoolName")), "name-differs", "UserPoolName");
        put(all, "client secret", "AWS::Cognito::UserPoolClient", client -> client.with("GenerateSecret", Val.truth(true)), "replacement-required", "GenerateSecret");
        put(all, "pattern", "AWS::Events::Rule", rule -> has(rule, "EventPattern").with("EventPattern", new Json(obj("source", set("shop.cart"), "detail-type", set("Placed")))), "property-differs", "EventPattern/source");
        put(all, "rate", "AWS::Events::Rule", rule -> has(rule, "ScheduleExpression").with("ScheduleExpression", word("rate(2 hours)")), "property-differs", "ScheduleExpression");
        put(all, "retention", "AWS::Logs::LogGroup", group -> group.with("RetentionInDays", number(7)), "setting-weakened", "RetentionInDays");
        put(all, "parameter value", "AWS::SSM::Parameter", parameter -> parameter.with("Value", word("w")), "property-differs", "Value");
        put(all, "parameter is a secret", "AWS::SSM::Parameter", parameter -> new Res(parameter.id(), "AWS::SecretsManager::Secret", obj("Description", "now a secret")), "type-changed", "Type");
        put(all, "memory", "AWS::Lambda::Function", function -> function.with("MemorySize", number(1024)), "property-differs", "MemorySize");
        put(all, "variable", "AWS::Lambda::Function", function -> function.with("Environment", obj("Variables", obj("LEVEL", "debug"))), "property-differs", "Environment/Variables/LEVEL");
        put(all, "threshold", "AWS::CloudWatch::Alarm", alarm -> alarm.with("Threshold", number(5)), "property-differs", "Threshold");
        put(all, "filter", "AWS::SNS::Subscription", subscription -> subscription.with("FilterPolicy", new Json(obj("kind", set("a")))), "property-differs", "FilterPolicy/kind");
        put(all, "rotation", "AWS::KMS::Key", key -> key.with("EnableKeyRotation", Val.truth(false)), "setting-weakened", "EnableKeyRotation");
        put(all, "key usage", "AWS::KMS::Key", key -> key.with("KeySpec", word("RSA_2048")), "change-refused", "KeySpec");
        put(all, "definition", "AWS::StepFunctions::StateMachine", machine -> machine.with("DefinitionString", word("{\"StartAt\": \"End\", \"States\": {\"End\": {\"Type\": \"Fail\"}}}")), "property-differs", "DefinitionString");
        put(all, "shards", "AWS::Kinesis::Stream", stream -> stream.with("ShardCount", number(4)), "property-differs", "ShardCount");
        put(all, "record", "AWS::Route53::RecordSet", set -> set.with("ResourceRecords", set("b.example.com")), "property-differs", "ResourceRecords");
        put(all, "origin", "AWS::ApiGatewayV2::Api", api -> api.with("CorsConfiguration", obj("AllowOrigins", set("https://a.example.com"), "AllowHeaders", set("content-type", "x-id"))), "property-differs", "CorsConfiguration/AllowOrigins");
        put(all, "permission lost", "AWS::IAM::Role", role -> statements(role, document -> document.without(0)), "policy-differs", "Policies/0/PolicyDocument/Statement");
        put(all, "permission gained", "AWS::IAM::Role", role -> statements(role, document -> {
            var more = new ArrayList<>(document.items());
            more.add(obj("Effect", "Allow", "Action", "s3:PutObject", "Resource", "*"));
            return new Arr(more, true);
        }), "policy-differs", "Policies/0/PolicyDocument/Statement/2/Action");
        put(all, "anybody", "AWS::SQS::QueuePolicy", policy -> policy.with("PolicyDocument", new Json(obj("Version", "2012-10-17", "Statement", set(obj("Effect", "Allow", "Principal", "*", "Action", "sqs:SendMessage", "Resource", "*"))))), "policy-differs", "PolicyDocument/Statement");
        all.put("id renamed", Drifts::renamed);
        all.put("output lost", Drifts::outputLost);
        all.put("export renamed", Drifts::exportRenamed);
        return all;
    }

    /** An index that changes is made anew beside the old one, which takes two deployments. */
    private static final Set<String> TWICE = Set.of("index-renamed", "index-keys-differ", "index-projection-differs");

    private static void put(Map<String, Planter> all, String name, String type, UnaryOperator<Res> change, String rule, String... paths) {
        all.put(name, (estate, random) -> estate.resources().filter(resource -> resource.type().equals(type)).flatMap(resource -> {
            try {
                var other = change.apply(resource);
                var places = Arrays.stream(paths).map(path -> path.isEmpty() ? resource.id() : resource.id() + "/" + path).toList();
                var companions = TWICE.contains(rule) ? Stream.of(at("index-updates-exceed-one", resource.id() + "/" + INDEXES)) : Stream.<Expected>empty();
                return Stream.of(new Drift(name, estate.replaced(resource, other), Stream.concat(Stream.of(new Expected(rule, places)), companions).toList()));
            } catch (Lacking e) {
                return Stream.empty();
            }
        }).findFirst());
    }

    private static Drift drift(String name, Estate estate, Expected... expected) {
        return new Drift(name, estate, List.of(expected));
    }

    private static Expected at(String rule, String... paths) {
        return new Expected(rule, List.of(paths));
    }

    /** The estate has nothing to plant a difference in. */
    private static final class Lacking extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Res has(Res resource, String property) {
        if (!resource.properties().fields().containsKey(property)) {
            throw new Lacking();
        }
        return resource;
    }

    private static Obj attribute(String name, String type) {
        return obj("AttributeName", name, "AttributeType", type);
    }

    private static Res without(Res resource, String list, int index) {
        return resource.with(list, ((Arr) resource.properties().fields().get(list)).without(index));
    }

    private static Arr plus(Res resource, String list, Val item) {
        var arr = (Arr) resource.properties().fields().get(list);
        var more = new ArrayList<>(arr.items());
        more.add(item);
        return new Arr(more, arr.free());
    }

    private static Res item(Res resource, String list, int index, Function<Obj, Val> change) {
        var arr = (Arr) resource.properties().fields().get(list);
        return resource.with(list, arr.with(index, change.apply((Obj) arr.items().get(index))));
    }

    private static Res statements(Res role, UnaryOperator<Arr> change) {
        var policies = (Arr) has(role, "Policies").properties().fields().get("Policies");
        var policy = (Obj) policies.items().get(0);
        var document = ((Json) policy.fields().get("PolicyDocument")).value();
        return role.with("Policies", policies.with(0, policy.with("PolicyDocument", new Json(document.with("Statement", change.apply((Arr) document.fields().get("Statement")))))));
    }

    private static Text longer(Res resource, String property) {
        var pieces = new ArrayList<>(((Text) resource.properties().fields().get(property)).pieces());
        pieces.add(new Piece(Part.WORD, "-v2"));
        return new Text(pieces);
    }

    private static Optional<Drift> lost(Estate estate, Random random) {
        return estate.resources().filter(resource -> resource.type().equals(TABLE)).findFirst().map(table -> {
            var without = estate.without(table);
            for (var output : estate.outputs().filter(output -> output.value() instanceof Answer answer && answer.id().equals(table.id())).toList()) {
                without = without.replaced(output, Optional.empty());
            }
            return drift("resource lost", without, at("resource-missing"));
        });
    }

    private static Optional<Drift> renamed(Estate estate, Random random) {
        return estate.resources().filter(resource -> resource.type().equals("AWS::Logs::LogGroup")).findFirst().map(group -> drift(
                "id renamed", estate.replaced(group, new Res("Other" + group.id(), group.type(), group.properties())), at("resource-renamed", "Other" + group.id())));
    }

    private static Optional<Drift> outputLost(Estate estate, Random random) {
        return estate.outputs().findFirst().map(output -> drift("output lost", estate.replaced(output, Optional.empty()), at(output.export().isPresent() ? "export-missing" : "output-missing", ((Answer) output.value()).id())));
    }

    private static Optional<Drift> exportRenamed(Estate estate, Random random) {
        return estate.outputs().filter(output -> output.export().isPresent()).findFirst().map(output -> {
            var pieces = new ArrayList<>(((Text) output.export().get()).pieces());
            pieces.add(new Piece(Part.WORD, "-next"));
            var other = new Out(output.key(), output.value(), Optional.of(new Text(pieces)));
            return drift("export renamed", estate.replaced(output, Optional.of(other)), at("export-renamed", "Outputs/" + output.key() + "/Export/Name"));
        });
    }
}
