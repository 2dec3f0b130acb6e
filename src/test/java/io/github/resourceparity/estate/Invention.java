package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Val.arn;
import static io.github.resourceparity.estate.Val.either;
import static io.github.resourceparity.estate.Val.list;
import static io.github.resourceparity.estate.Val.obj;
import static io.github.resourceparity.estate.Val.ref;
import static io.github.resourceparity.estate.Val.set;
import static io.github.resourceparity.estate.Val.some;
import static io.github.resourceparity.estate.Val.usual;
import static io.github.resourceparity.estate.Val.word;

import io.github.resourceparity.estate.Estate.Out;
import io.github.resourceparity.estate.Estate.Res;
import io.github.resourceparity.estate.Estate.Service;
import io.github.resourceparity.estate.Val.Json;
import io.github.resourceparity.estate.Val.Obj;
import io.github.resourceparity.estate.Val.Part;
import io.github.resourceparity.estate.Val.Piece;
import io.github.resourceparity.estate.Val.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes up an estate from a seed: services of several families of resources that refer to each other. */
final class Invention {

    private static final List<String> WORDS = List.of("orders", "users", "carts", "teams", "bills", "jobs", "files", "events", "audit", "search", "notes", "tags", "routes", "plans", "votes", "games");

    private static final List<String> MODES = List.of("production", "test");

    private final Random random;
    private final boolean staged;
    private final String prefix;
    private final List<String> words = new ArrayList<>(WORDS);
    private List<Res> resources = new ArrayList<>();
    private List<Out> outputs = new ArrayList<>();

    private Invention(Random random) {
        this.random = random;
        this.staged = random.nextInt(3) > 0;
        this.prefix = List.of("shop", "acme", "core").get(random.nextInt(3));
        java.util.Collections.shuffle(words, random);
    }

    static Estate of(long seed) {
        return new Invention(new Random(seed)).estate();
    }

    private Estate estate() {
        var services = new ArrayList<Service>();
        var region = staged && maybe() ? Optional.of(List.of("us-east-1", "eu-west-1").get(random.nextInt(2))) : Optional.<String>empty();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            resources = new ArrayList<>();
            outputs = new ArrayList<>();
            int families = 1 + random.nextInt(4);
            for (int j = 0; j < families; j++) {
                family(words.remove(0));
            }
            services.add(new Service(prefix + "-" + List.of("data", "queues", "web").get(i), region, resources, outputs));
        }
        var estate = new Estate(services, staged);
        for (var resource : estate.free().toList()) {
            estate = random.nextInt(6) > 0 ? estate : estate.replaced(resource, resource.when(Optional.of(MODES.get(random.nextInt(2)))));
        }
        return estate;
    }

    private void family(String word) {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> table(word);
            case 3, 4 -> queue(word);
            case 5 -> bucket(word);
            case 6 -> pool(word);
            case 7 -> bus(word);
            case 8 -> parameter(word);
            case 9 -> role(word);
            case 10 -> topic(word);
            case 11 -> function(word);
            case 12 -> api(word);
            case 13 -> machine(word);
            case 14 -> secret(word);
            default -> others(word);
        }
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private Text name(String word) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(Part.WORD, prefix + "-" + word));
        if (staged) {
            pieces.add(new Piece(Part.WORD, "-"));
            pieces.add(new Piece(Part.STAGE, ""));
        }
        return new Text(pieces);
    }

    private Val global(String word) {
        var pieces = new ArrayList<>(name(word).pieces());
        pieces.add(new Piece(Part.WORD, "-"));
        pieces.add(new Piece(Part.ACCOUNT, ""));
        if (maybe()) {
            pieces.add(new Piece(Part.WORD, "-"));
            pieces.add(new Piece(Part.REGION, ""));
        }
        return new Text(pieces);
    }

    static Text text(Object... pieces) {
        return new Text(java.util.Arrays.stream(pieces).map(piece -> piece instanceof Piece known ? known : new Piece(Part.WORD, (String) piece)).toList());
    }

    private void add(String id, String type, Obj properties) {
        resources.add(new Res(id, type, properties));
    }

    private void out(String key, Val value) {
        var export = maybe() ? Optional.of(name(key)) : Optional.<Text>empty();
        outputs.add(new Out(key, value, export));
    }

    private Obj tagged(Obj properties) {
        return maybe() ? properties.with("Tags", set(obj("Key", "team", "Value", "core"), obj("Key", "cost", "Value", "42"))) : properties.with("Tags", usual(set()));
    }

    private void table(String word) {
        var id = capital(word) + "Table";
        var indexes = new ArrayList<Obj>();
        indexes.add(obj("IndexName", "StatusIndex", "KeySchema", list(obj("AttributeName", "status", "KeyType", "HASH"), obj("AttributeName", "createdAt", "KeyType", "RANGE")), "Projection", obj("ProjectionType", "ALL")));
        indexes.add(obj("IndexName", "OwnerIndex", "KeySchema", list(obj("AttributeName", "owner", "KeyType", "HASH")), "Projection", obj("ProjectionType", "INCLUDE", "NonKeyAttributes", set("title", "size"))));
        var attributes = set(
                obj("AttributeName", "id", "AttributeType", "S"), obj("AttributeName", "status", "AttributeType", "S"), obj("AttributeName", "createdAt", "AttributeType", "N"), obj("AttributeName", "owner", "AttributeType", "S"));
        var properties = obj(
                "TableName", name(word),
                "BillingMode", "PAY_PER_REQUEST",
                "AttributeDefinitions", attributes,
                "KeySchema", list(obj("AttributeName", "id", "KeyType", "HASH")),
                "GlobalSecondaryIndexes", set(indexes.toArray()),
                "PointInTimeRecoverySpecification", obj("PointInTimeRecoveryEnabled", true),
                "DeletionProtectionEnabled", maybe() ? Val.truth(true) : usual(false),
                "TableClass", usual("STANDARD"));
        if (maybe()) {
            properties = properties.with("StreamSpecification", obj("StreamViewType", "NEW_AND_OLD_IMAGES"));
        }
        if (maybe()) {
            properties = properties.with("TimeToLiveSpecification", obj("AttributeName", "expires", "Enabled", true));
        }
        add(id, "AWS::DynamoDB::Table", tagged(properties));
        out(id + "Name", ref(id));
        if (maybe()) {
            out(id + "Arn", arn(id));
        }
    }

    private void queue(String word) {
        var id = capital(word) + "Queue";
        var dead = capital(word) + "DeadLetters";
        add(dead, "AWS::SQS::Queue", obj("QueueName", name(word + "-dlq"), "MessageRetentionPeriod", 1209600));
        add(id, "AWS::SQS::Queue", tagged(obj(
                "QueueName", name(word),
                "VisibilityTimeout", random.nextInt(3) == 0 ? usual(30) : Val.number(60 + random.nextInt(5) * 60),
                "DelaySeconds", usual(0),
                "MessageRetentionPeriod", usual(345600),
                "RedrivePolicy", new Json(obj("deadLetterTargetArn", arn(dead), "maxReceiveCount", 3)))));
        if (maybe()) {
            add(id + "Policy", "AWS::SQS::QueuePolicy", obj("Queues", set(ref(id)), "PolicyDocument", document(statement("sqs:SendMessage", arn(id)).with("Principal", obj("Service", some("events.amazonaws.com"))))));
        }
        out(id + "Url", ref(id));
    }

    private static Obj statement(String action, Val resource) {
        return obj("Effect", "Allow", "Action", some(action), "Resource", some(resource));
    }

    private static Json document(Object... statements) {
        return new Json(obj("Version", "2012-10-17", "Statement", set(statements)));
    }

    private void bucket(String word) {
        var id = capital(word) + "Bucket";
        var on = usual(obj("BlockPublicAcls", true, "BlockPublicPolicy", true, "IgnorePublicAcls", true, "RestrictPublicBuckets", true));
        add(id, "AWS::S3::Bucket", tagged(obj(
                "BucketName", global(word),
                "PublicAccessBlockConfiguration", on,
                "VersioningConfiguration", maybe() ? obj("Status", "Enabled") : usual(obj("Status", "Suspended")),
                "LifecycleConfiguration", obj("Rules", set(
                        obj("Id", "old", "Status", "Enabled", "ExpirationInDays", 30), obj("Id", "parts", "Status", "Enabled", "AbortIncompleteMultipartUpload", obj("DaysAfterInitiation", 7)))))));
        add(id + "Policy", "AWS::S3::BucketPolicy", obj("Bucket", ref(id), "PolicyDocument", document(
                obj("Sid", "TlsOnly", "Effect", "Deny", "Principal", "*", "Action", some("s3:*"), "Resource", some(arn(id), text(new Piece(Part.ARN, id), "/*")), "Condition", either(obj("Bool", obj("aws:SecureTransport", some("false"))), obj("bool", obj("AWS:SecureTransport", some(false))))))));
        out(id + "Name", ref(id));
    }

    private void pool(String word) {
        var id = capital(word) + "Pool";
        add(id, "AWS::Cognito::UserPool", obj(
                "UserPoolName", name(word + "-pool"),
                "MfaConfiguration", maybe() ? word("OPTIONAL") : usual("OFF"),
                "DeletionProtection", maybe() ? word("ACTIVE") : usual("INACTIVE"),
                "UsernameAttributes", set("email"),
                "AutoVerifiedAttributes", set("email"),
                "Policies", obj("PasswordPolicy", obj("MinimumLength", 12, "RequireLowercase", true, "RequireNumbers", true, "RequireSymbols", usual(false), "RequireUppercase", true)),
                "Schema", set(obj("Name", either("team", "custom:team"), "AttributeDataType", usual("String"), "Mutable", true, "StringAttributeConstraints", obj("MinLength", 1, "MaxLength", 64)))));
        add(id + "Client", "AWS::Cognito::UserPoolClient", obj(
                "ClientName", name(word + "-client"), "UserPoolId", ref(id), "GenerateSecret", usual(false), "PreventUserExistenceErrors", maybe() ? word("ENABLED") : usual("LEGACY"), "ExplicitAuthFlows", set("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"), "AccessTokenValidity", usual(1), "IdTokenValidity", 2, "CallbackURLs", set("https://a.example.com", "https://b.example.com")));
        add(id + "Admins", "AWS::Cognito::UserPoolGroup", obj("GroupName", "admins", "UserPoolId", ref(id), "Precedence", 1));
        out(id + "Id", ref(id));
    }

    private void bus(String word) {
        var id = capital(word) + "Bus";
        add(id, "AWS::Events::EventBus", obj("Name", name(word + "-bus")));
        add(id + "Queue", "AWS::SQS::Queue", obj("QueueName", name(word + "-in")));
        add(id + "Rule", "AWS::Events::Rule", obj(
                "Name", name(word + "-rule"), "EventBusName", either(ref(id), text(new Piece(Part.REF, id))), "State", usual("ENABLED"),
                "EventPattern", new Json(obj("source", set("shop.cart", "shop.order"), "detail-type", set("Placed"))),
                "Targets", set(obj("Id", "queue", "Arn", arn(id + "Queue")))));
        add(id + "Timer", "AWS::Events::Rule", obj(
                "Name", name(word + "-timer"), "ScheduleExpression", either("rate(1 hour)", "rate(60 minutes)"), "Targets", set(obj("Id", "again", "Arn", arn(id + "Queue")))));
    }

    private void parameter(String word) {
        add(capital(word) + "Parameter", "AWS::SSM::Parameter", obj("Name", name("settings/" + word), "Type", "String", "Value", "v" + random.nextInt(9), "Tier", usual("Standard")));
        add(capital(word) + "Logs", "AWS::Logs::LogGroup", obj("LogGroupName", name(word + "-logs"), "RetentionInDays", 30));
    }

    private void role(String word) {
        var id = capital(word) + "Role";
        var table = text("arn:aws:dynamodb:", new Piece(Part.REGION, ""), ":", new Piece(Part.ACCOUNT, ""), ":table/" + prefix + "-" + word + "-x");
        add(id, "AWS::IAM::Role", obj(
                "RoleName", name(word + "-role"), "Path", usual("/"),
                "AssumeRolePolicyDocument", document(obj("Effect", "Allow", "Principal", obj("Service", some("lambda.amazonaws.com")), "Action", some("sts:AssumeRole"))),
                "ManagedPolicyArns", set("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole", "arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess"),
                "Policies", set(obj("PolicyName", "tables", "PolicyDocument", document(
                        obj("Sid", "Read", "Effect", "Allow", "Action", some("dynamodb:GetItem", either("dynamodb:Query", "dynamodb:query")), "Resource", some(table)), statement("logs:PutLogEvents", word("*")))))));
        out(id + "Arn", arn(id));
    }

    private void topic(String word) {
        var id = capital(word) + "Topic";
        add(id, "AWS::SNS::Topic", tagged(obj("TopicName", name(word + "-topic"), "FifoTopic", usual(false))));
        add(id + "Mail", "AWS::SNS::Subscription", obj("TopicArn", ref(id), "Protocol", "email", "Endpoint", word + "@example.com", "RawMessageDelivery", usual(false), "FilterPolicy", new Json(obj("kind", set("a", "b")))));
        add(id + "Alarm", "AWS::CloudWatch::Alarm", obj(
                "AlarmName", name(word + "-alarm"), "Namespace", "AWS/SNS", "MetricName", "NumberOfNotificationsFailed", "Statistic", "Sum", "Period", 60, "EvaluationPeriods", 1, "Threshold", 1,
                "ComparisonOperator", "GreaterThanOrEqualToThreshold", "TreatMissingData", usual("missing"), "AlarmActions", set(ref(id))));
    }

    private void function(String word) {
        var id = capital(word) + "Function";
        add(id + "Role", "AWS::IAM::Role", obj("AssumeRolePolicyDocument", document(obj("Effect", "Allow", "Principal", obj("Service", some("lambda.amazonaws.com")), "Action", some("sts:AssumeRole")))));
        add(id, "AWS::Lambda::Function", obj(
                "FunctionName", name(word + "-function"), "Runtime", "nodejs20.x", "Handler", "index.handler", "Role", arn(id + "Role"), "Code", obj("S3Bucket", "code-bucket", "S3Key", "a.zip"),
                "MemorySize", maybe() ? usual(128) : Val.number(256), "Timeout", usual(3), "Environment", obj("Variables", obj("LEVEL", "info"))));
        add(id + "Permission", "AWS::Lambda::Permission", obj("FunctionName", ref(id), "Action", "lambda:InvokeFunction", "Principal", "events.amazonaws.com"));
        add(id + "Source", "AWS::Lambda::EventSourceMapping", obj("FunctionName", ref(id), "FilterCriteria", obj("Filters", set(obj("Pattern", either("{\"body\": {\"a\": [1]}}", "{\"body\":{\"a\":[1]}}")))), "EventSourceArn", text("arn:aws:sqs:", new Piece(Part.REGION, ""), ":", new Piece(Part.ACCOUNT, ""), ":" + word), "Enabled", usual(true), "BatchSize", 5));
    }

    private void api(String word) {
        var id = capital(word) + "Api";
        add(id, "AWS::ApiGatewayV2::Api", obj("Name", name(word + "-api"), "ProtocolType", "HTTP", "CorsConfiguration", obj("AllowOrigins", set("https://a.example.com", "https://b.example.com"), "AllowHeaders", set(either("content-type", "Content-Type"), "x-id"))));
        add(id + "Stage", "AWS::ApiGatewayV2::Stage", obj("ApiId", ref(id), "StageName", "$default", "AutoDeploy", true));
        add(id + "Route", "AWS::ApiGatewayV2::Route", obj("ApiId", ref(id), "RouteKey", "GET /" + word));
    }

    private void machine(String word) {
        var id = capital(word) + "Machine";
        add(id, "AWS::StepFunctions::StateMachine", obj(
                "StateMachineName", name(word + "-machine"), "RoleArn", "arn:aws:iam::123456789012:role/states", "StateMachineType", usual("STANDARD"),
                "DefinitionString", either(word("{\"StartAt\": \"End\", \"States\": {\"End\": {\"Type\": \"Succeed\"}}}"), word("{\"States\":{\"End\":{\"Type\":\"Succeed\"}},\"StartAt\":\"End\"}"))));
        add(id + "Schedule", "AWS::Scheduler::Schedule", obj(
                "Name", name(word + "-schedule"), "ScheduleExpression", either("rate(1 day)", "rate(24 hours)"), "FlexibleTimeWindow", obj("Mode", "OFF"), "Target", obj("Arn", ref(id), "RoleArn", "arn:aws:iam::123456789012:role/scheduler")));
    }

    private void secret(String word) {
        var id = capital(word) + "Secret";
        add(id, "AWS::SecretsManager::Secret", obj("Name", name(word + "-secret"), "GenerateSecretString", obj("PasswordLength", 40, "ExcludePunctuation", true)));
        add(id + "Key", "AWS::KMS::Key", obj("EnableKeyRotation", true, "KeySpec", usual("SYMMETRIC_DEFAULT"), "KeyPolicy", document(
                obj("Sid", "Root", "Effect", "Allow", "Principal", obj("AWS", either(some(text("arn:aws:iam::", new Piece(Part.ACCOUNT, ""), ":root")), some(text(new Piece(Part.ACCOUNT, ""))))), "Action", some("kms:*"), "Resource", some("*")))));
        add(id + "Alias", "AWS::KMS::Alias", obj("AliasName", text("alias/" + prefix + "-" + word), "TargetKeyId", ref(id + "Key")));
    }

    private void others(String word) {
        add(capital(word) + "Stream", "AWS::Kinesis::Stream", obj("Name", name(word + "-stream"), "ShardCount", 1, "RetentionPeriodHours", maybe() ? usual(24) : Val.number(48)));
        add(capital(word) + "Record", "AWS::Route53::RecordSet", obj("HostedZoneName", either("example.com", "example.com."), "Name", either(word + ".example.com", word + ".example.com."), "Type", "CNAME", "TTL", "300", "ResourceRecords", set("a.example.com")));
    }
}
