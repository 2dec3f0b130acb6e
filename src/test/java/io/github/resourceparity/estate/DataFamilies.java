package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Val.arn;
import static io.github.resourceparity.estate.Val.either;
import static io.github.resourceparity.estate.Val.list;
import static io.github.resourceparity.estate.Val.obj;
import static io.github.resourceparity.estate.Val.ref;
import static io.github.resourceparity.estate.Val.set;
import static io.github.resourceparity.estate.Val.some;
import static io.github.resourceparity.estate.Val.usual;

import io.github.resourceparity.estate.Val.Obj;
import io.github.resourceparity.estate.Val.Part;
import io.github.resourceparity.estate.Val.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Families of resources that keep something.
 *
 * @param draft the service that they are made up for
 */
record DataFamilies(Draft draft) {

    static final List<BiConsumer<Draft, String>> ALL = List.of(
            (draft, word) -> new DataFamilies(draft).table(word),
            (draft, word) -> new DataFamilies(draft).table(word),
            (draft, word) -> new DataFamilies(draft).table(word),
            (draft, word) -> new DataFamilies(draft).bucket(word),
            (draft, word) -> new DataFamilies(draft).parameter(word),
            (draft, word) -> new DataFamilies(draft).secret(word),
            (draft, word) -> new DataFamilies(draft).others(word),
            (draft, word) -> new DataFamilies(draft).globalTable(word),
            (draft, word) -> new DataFamilies(draft).localTable(word),
            (draft, word) -> new DataFamilies(draft).images(word));

    void table(String word) {
        var id = Draft.capital(word) + "Table";
        var indexes = new ArrayList<Obj>();
        indexes.add(obj("IndexName", "StatusIndex", "KeySchema", list(obj("AttributeName", "status", "KeyType", "HASH"), obj("AttributeName", "createdAt", "KeyType", "RANGE")), "Projection", obj("ProjectionType", "ALL")));
        indexes.add(obj("IndexName", "OwnerIndex", "KeySchema", list(obj("AttributeName", "owner", "KeyType", "HASH")), "Projection", obj("ProjectionType", "INCLUDE", "NonKeyAttributes", set("title", "size"))));
        var attributes = set(
                obj("AttributeName", "id", "AttributeType", "S"), obj("AttributeName", "status", "AttributeType", "S"), obj("AttributeName", "createdAt", "AttributeType", "N"), obj("AttributeName", "owner", "AttributeType", "S"));
        var properties = obj(
                "TableName", draft.name(word),
                "BillingMode", "PAY_PER_REQUEST",
                "AttributeDefinitions", attributes,
                "KeySchema", list(obj("AttributeName", "id", "KeyType", "HASH")),
                "GlobalSecondaryIndexes", set(indexes.toArray()),
                "PointInTimeRecoverySpecification", obj("PointInTimeRecoveryEnabled", true),
                "DeletionProtectionEnabled", draft.maybe() ? Val.truth(true) : usual(false),
                "TableClass", usual("STANDARD"));
        if (draft.maybe()) {
            properties = properties.with("StreamSpecification", obj("StreamViewType", "NEW_AND_OLD_IMAGES"));
        }
        if (draft.maybe()) {
            properties = properties.with("TimeToLiveSpecification", obj("AttributeName", "expires", "Enabled", true));
        }
        draft.add(id, "AWS::DynamoDB::Table", draft.tagged(properties));
        draft.out(id + "Name", ref(id));
        if (draft.maybe()) {
            draft.out(id + "Arn", arn(id));
        }
    }

    void bucket(String word) {
        var id = Draft.capital(word) + "Bucket";
        var on = usual(obj("BlockPublicAcls", true, "BlockPublicPolicy", true, "IgnorePublicAcls", true, "RestrictPublicBuckets", true));
        draft.add(id, "AWS::S3::Bucket", draft.tagged(obj(
                "BucketName", draft.global(word),
                "PublicAccessBlockConfiguration", on,
                "VersioningConfiguration", draft.maybe() ? obj("Status", "Enabled") : usual(obj("Status", "Suspended")),
                "LifecycleConfiguration", obj("Rules", set(
                        obj("Id", "old", "Status", "Enabled", "ExpirationInDays", 30), obj("Id", "parts", "Status", "Enabled", "AbortIncompleteMultipartUpload", obj("DaysAfterInitiation", 7)))))));
        draft.add(id + "Inbox", "AWS::S3::Bucket", obj(
                "BucketName", draft.global(word + "-inbox"),
                "CorsConfiguration", obj("CorsRules", list(obj("Id", "web", "AllowedMethods", list("GET", "PUT"), "AllowedOrigins", list("https://a.example.com"), "MaxAge", 3000), obj("Id", "rest", "AllowedMethods", list("GET"), "AllowedOrigins", list("*")))),
                "NotificationConfiguration", obj("QueueConfigurations", set(
                        obj("Event", "s3:ObjectCreated:*", "Queue", Draft.text("arn:aws:sqs:", new Piece(Part.REGION, ""), ":", new Piece(Part.ACCOUNT, ""), ":inbox"), "Filter", obj("S3Key", obj("Rules", list(obj("Name", either("prefix", "Prefix"), "Value", "in/"))))))),
                "BucketEncryption", obj("ServerSideEncryptionConfiguration", set(obj("BucketKeyEnabled", usual(false), "ServerSideEncryptionByDefault", obj("SSEAlgorithm", "aws:kms"))))));
        draft.add(id + "Policy", "AWS::S3::BucketPolicy", obj("Bucket", ref(id), "PolicyDocument", Draft.document(
                obj("Sid", "TlsOnly", "Effect", "Deny", "Principal", "*", "Action", some("s3:*"), "Resource", some(arn(id), Draft.text(new Piece(Part.ARN, id), "/*")), "Condition", either(obj("Bool", obj("aws:SecureTransport", some("false"))), obj("bool", obj("AWS:SecureTransport", some(false))))))));
        draft.out(id + "Name", ref(id));
    }

    void parameter(String word) {
        draft.add(Draft.capital(word) + "Parameter", "AWS::SSM::Parameter", obj("Name", draft.name("settings/" + word), "Type", "String", "Value", "v" + draft.random().nextInt(9), "Tier", usual("Standard")));
        draft.add(Draft.capital(word) + "Logs", "AWS::Logs::LogGroup", obj("LogGroupName", draft.name(word + "-logs"), "RetentionInDays", 30));
    }

    void secret(String word) {
        var id = Draft.capital(word) + "Secret";
        draft.add(id, "AWS::SecretsManager::Secret", obj("Name", draft.name(word + "-secret"), "GenerateSecretString", obj("PasswordLength", 40, "ExcludePunctuation", true)));
        draft.add(id + "Key", "AWS::KMS::Key", obj("EnableKeyRotation", true, "KeySpec", usual("SYMMETRIC_DEFAULT"), "KeyPolicy", Draft.document(
                obj("Sid", "Root", "Effect", "Allow", "Principal", obj("AWS", either(some(Draft.text("arn:aws:iam::", new Piece(Part.ACCOUNT, ""), ":root")), some(Draft.text(new Piece(Part.ACCOUNT, ""))))), "Action", some("kms:*"), "Resource", some("*")))));
        draft.add(id + "Alias", "AWS::KMS::Alias", obj("AliasName", Draft.text("alias/" + draft.prefix() + "-" + word), "TargetKeyId", ref(id + "Key")));
    }

    void others(String word) {
        draft.add(Draft.capital(word) + "Stream", "AWS::Kinesis::Stream", obj("Name", draft.name(word + "-stream"), "ShardCount", 1, "RetentionPeriodHours", draft.maybe() ? usual(24) : Val.number(48)));
        draft.add(Draft.capital(word) + "Record", "AWS::Route53::RecordSet", obj("HostedZoneName", either("example.com", "example.com."), "Name", either(word + ".example.com", word + ".example.com."), "Type", "CNAME", "TTL", "300", "ResourceRecords", set("a.example.com")));
    }

    /** A table whose indexes are local. */
    void localTable(String word) {
        draft.add(Draft.capital(word) + "Local", "AWS::DynamoDB::Table", draft.tagged(obj(
                "TableName", draft.name(word + "-local"),
                "BillingMode", "PAY_PER_REQUEST",
                "AttributeDefinitions", set(obj("AttributeName", "id", "AttributeType", "S"), obj("AttributeName", "at", "AttributeType", "N"), obj("AttributeName", "rank", "AttributeType", "N")),
                "KeySchema", list(obj("AttributeName", "id", "KeyType", "HASH"), obj("AttributeName", "at", "KeyType", "RANGE")),
                "LocalSecondaryIndexes", set(
                        obj("IndexName", "ByRank", "KeySchema", list(obj("AttributeName", "id", "KeyType", "HASH"), obj("AttributeName", "rank", "KeyType", "RANGE")), "Projection", obj("ProjectionType", "ALL")),
                        obj("IndexName", "ByRankOnly", "KeySchema", list(obj("AttributeName", "id", "KeyType", "HASH"), obj("AttributeName", "rank", "KeyType", "RANGE")), "Projection", obj("ProjectionType", "KEYS_ONLY"))),
                "PointInTimeRecoverySpecification", obj("PointInTimeRecoveryEnabled", true, "RecoveryPeriodInDays", usual(35)),
                "SSESpecification", obj("SSEEnabled", true, "SSEType", usual("KMS"), "KMSMasterKeyId", usual("alias/aws/dynamodb")))));
    }

    void globalTable(String word) {
        draft.add(Draft.capital(word) + "Global", "AWS::DynamoDB::GlobalTable", obj(
                "TableName", draft.name(word + "-global"),
                "BillingMode", "PAY_PER_REQUEST",
                "AttributeDefinitions", set(obj("AttributeName", "id", "AttributeType", "S"), obj("AttributeName", "at", "AttributeType", "N"), obj("AttributeName", "owner", "AttributeType", "S")),
                "KeySchema", list(obj("AttributeName", "id", "KeyType", "HASH"), obj("AttributeName", "at", "KeyType", "RANGE")),
                "LocalSecondaryIndexes", set(obj("IndexName", "ByOwner", "KeySchema", list(obj("AttributeName", "id", "KeyType", "HASH"), obj("AttributeName", "owner", "KeyType", "RANGE")), "Projection", obj("ProjectionType", "ALL"))),
                "GlobalSecondaryIndexes", set(obj("IndexName", "OfOwner", "KeySchema", list(obj("AttributeName", "owner", "KeyType", "HASH")), "Projection", obj("ProjectionType", "KEYS_ONLY"))),
                "StreamSpecification", obj("StreamViewType", "NEW_IMAGE"),
                "SSESpecification", obj("SSEEnabled", true),
                "Replicas", set(obj("Region", "eu-west-1", "PointInTimeRecoverySpecification", obj("PointInTimeRecoveryEnabled", true)), obj("Region", "us-east-1", "DeletionProtectionEnabled", true))));
    }

    void images(String word) {
        var id = Draft.capital(word) + "Images";
        draft.add(id, "AWS::ECR::Repository", draft.tagged(obj(
                "RepositoryName", draft.name(word + "-images"),
                "ImageTagMutability", "IMMUTABLE",
                "ImageScanningConfiguration", obj("ScanOnPush", true),
                "EncryptionConfiguration", obj("EncryptionType", "AES256"))));
        draft.out(id + "Arn", arn(id));
    }
}
