package io.github.resourceparity.rules;

import io.github.resourceparity.match.Change;
import io.github.resourceparity.match.Change.Form;
import io.github.resourceparity.match.Change.Value;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * A setting that protects something, and what makes it weaker.
 *
 * @param type the end of the type's name
 * @param path the property
 * @param order how its values compare
 */
record Protection(String type, String path, Order order) {

    /** Whether one value protects less than another. */
    interface Order {
        boolean weaker(Optional<Value> before, Optional<Value> after);
    }

    private static final Order ON = words("false", "true");
    private static final Order OFF = words("true", "false");

    /** More is safer, and none says that the service keeps things for good. */
    private static final Order MORE_OR_NONE = (before, after) -> after.isPresent() && (before.isEmpty() || number(after) < number(before));

    private static final Order MORE = (before, after) -> number(after) < number(before);

    private static final Order LESS = (before, after) -> number(after) > number(before);

    /** Anything is safer than leaving it open to everybody. */
    private static final Order NOT_NONE = (before, after) -> !none(before) && none(after);

    /** Any value is safer than none; which one is for others to say. */
    private static final Order PRESENT = (before, after) -> before.isPresent() && (after.isEmpty() || after.get().byDefault());

    private static final List<Protection> ALL = List.of(
            new Protection("DynamoDB::Table", "DeletionProtectionEnabled", ON),
            new Protection("DynamoDB::Table", "PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled", ON),
            new Protection("DynamoDB::Table", "PointInTimeRecoverySpecification/RecoveryPeriodInDays", MORE),
            new Protection("DynamoDB::Table", "SSESpecification/SSEEnabled", ON),
            new Protection("DynamoDB::GlobalTable", "SSESpecification/SSEEnabled", ON),
            new Protection("SQS::Queue", "SqsManagedSseEnabled", ON),
            new Protection("SQS::Queue", "KmsMasterKeyId", PRESENT),
            new Protection("SQS::Queue", "MessageRetentionPeriod", MORE),
            new Protection("S3::Bucket", "PublicAccessBlockConfiguration/BlockPublicAcls", ON),
            new Protection("S3::Bucket", "PublicAccessBlockConfiguration/BlockPublicPolicy", ON),
            new Protection("S3::Bucket", "PublicAccessBlockConfiguration/IgnorePublicAcls", ON),
            new Protection("S3::Bucket", "PublicAccessBlockConfiguration/RestrictPublicBuckets", ON),
            new Protection("S3::Bucket", "VersioningConfiguration/Status", words("Suspended", "Enabled")),
            new Protection("S3::Bucket", "ObjectLockEnabled", ON),
            new Protection("S3::Bucket", "AccessControl", words("PublicReadWrite", "PublicRead", "AuthenticatedRead", "Private")),
            new Protection("S3::Bucket", "BucketEncryption/ServerSideEncryptionConfiguration/ServerSideEncryptionByDefault/SSEAlgorithm", words("AES256", "aws:kms", "aws:kms:dsse")),
            new Protection("Cognito::UserPool", "MfaConfiguration", words("OFF", "OPTIONAL", "ON")),
            new Protection("Cognito::UserPool", "DeletionProtection", words("INACTIVE", "ACTIVE")),
            new Protection("Cognito::UserPool", "UserPoolAddOns/AdvancedSecurityMode", words("OFF", "AUDIT", "ENFORCED")),
            new Protection("Cognito::UserPool", "AdminCreateUserConfig/AllowAdminCreateUserOnly", ON),
            new Protection("Cognito::UserPool", "Policies/PasswordPolicy/MinimumLength", MORE),
            new Protection("Cognito::UserPool", "Policies/PasswordPolicy/RequireLowercase", ON),
            new Protection("Cognito::UserPool", "Policies/PasswordPolicy/RequireNumbers", ON),
            new Protection("Cognito::UserPool", "Policies/PasswordPolicy/RequireSymbols", ON),
            new Protection("Cognito::UserPool", "Policies/PasswordPolicy/RequireUppercase", ON),
            new Protection("Cognito::UserPool", "Policies/PasswordPolicy/TemporaryPasswordValidityDays", LESS),
            new Protection("Cognito::UserPoolClient", "PreventUserExistenceErrors", words("LEGACY", "ENABLED")),
            new Protection("Cognito::UserPoolClient", "EnableTokenRevocation", ON),
            new Protection("Logs::LogGroup", "RetentionInDays", MORE_OR_NONE),
            new Protection("Logs::LogGroup", "KmsKeyId", PRESENT),
            new Protection("SNS::Topic", "KmsMasterKeyId", PRESENT),
            new Protection("SecretsManager::Secret", "KmsKeyId", PRESENT),
            new Protection("KMS::Key", "EnableKeyRotation", ON),
            new Protection("Kinesis::Stream", "StreamEncryption", PRESENT),
            new Protection("Kinesis::Stream", "RetentionPeriodHours", MORE),
            new Protection("RDS::DBInstance", "DeletionProtection", ON),
            new Protection("RDS::DBInstance", "StorageEncrypted", ON),
            new Protection("RDS::DBInstance", "BackupRetentionPeriod", MORE),
            new Protection("RDS::DBInstance", "PubliclyAccessible", OFF),
            new Protection("RDS::DBCluster", "DeletionProtection", ON),
            new Protection("RDS::DBCluster", "StorageEncrypted", ON),
            new Protection("RDS::DBCluster", "BackupRetentionPeriod", MORE),
            new Protection("EFS::FileSystem", "Encrypted", ON),
            new Protection("DynamoDB::GlobalTable", "Replicas/DeletionProtectionEnabled", ON),
            new Protection("DynamoDB::GlobalTable", "Replicas/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled", ON),
            new Protection("S3::Bucket", "OwnershipControls/Rules/ObjectOwnership", words("ObjectWriter", "BucketOwnerPreferred", "BucketOwnerEnforced")),
            new Protection("Cognito::IdentityPool", "AllowUnauthenticatedIdentities", OFF),
            new Protection("Cognito::IdentityPool", "AllowClassicFlow", OFF),
            new Protection("Logs::LogGroup", "DeletionProtectionEnabled", ON),
            new Protection("Lambda::Function", "KmsKeyArn", PRESENT),
            new Protection("Lambda::Function", "CodeSigningConfigArn", PRESENT),
            new Protection("Lambda::Url", "AuthType", words("NONE", "AWS_IAM")),
            new Protection("ApiGateway::Method", "AuthorizationType", NOT_NONE),
            new Protection("ApiGateway::Method", "ApiKeyRequired", ON),
            new Protection("ApiGateway::DomainName", "SecurityPolicy", words("TLS_1_0", "TLS_1_2")),
            new Protection("ApiGatewayV2::Route", "AuthorizationType", NOT_NONE),
            new Protection("ApiGatewayV2::Route", "ApiKeyRequired", ON),
            new Protection("StepFunctions::StateMachine", "LoggingConfiguration/Level", words("OFF", "FATAL", "ERROR", "ALL")),
            new Protection("StepFunctions::StateMachine", "EncryptionConfiguration/Type", words("AWS_OWNED_KEY", "CUSTOMER_MANAGED_KMS_KEY")),
            new Protection("KinesisFirehose::DeliveryStream", "DeliveryStreamEncryptionConfigurationInput", PRESENT),
            new Protection("RDS::DBInstance", "MultiAZ", ON),
            new Protection("RDS::DBInstance", "EnableIAMDatabaseAuthentication", ON),
            new Protection("RDS::DBCluster", "EnableIAMDatabaseAuthentication", ON),
            new Protection("DocDB::DBCluster", "DeletionProtection", ON),
            new Protection("DocDB::DBCluster", "StorageEncrypted", ON),
            new Protection("DocDB::DBCluster", "BackupRetentionPeriod", MORE),
            new Protection("Neptune::DBCluster", "DeletionProtection", ON),
            new Protection("Neptune::DBCluster", "StorageEncrypted", ON),
            new Protection("Neptune::DBCluster", "BackupRetentionPeriod", MORE),
            new Protection("EFS::FileSystem", "BackupPolicy/Status", words("DISABLED", "ENABLED")),
            new Protection("OpenSearchService::Domain", "EncryptionAtRestOptions/Enabled", ON),
            new Protection("OpenSearchService::Domain", "NodeToNodeEncryptionOptions/Enabled", ON),
            new Protection("OpenSearchService::Domain", "DomainEndpointOptions/EnforceHTTPS", ON),
            new Protection("Elasticsearch::Domain", "EncryptionAtRestOptions/Enabled", ON),
            new Protection("Elasticsearch::Domain", "NodeToNodeEncryptionOptions/Enabled", ON),
            new Protection("Elasticsearch::Domain", "DomainEndpointOptions/EnforceHTTPS", ON),
            new Protection("Redshift::Cluster", "Encrypted", ON),
            new Protection("Redshift::Cluster", "PubliclyAccessible", OFF),
            new Protection("ElastiCache::ReplicationGroup", "AtRestEncryptionEnabled", ON),
            new Protection("ElastiCache::ReplicationGroup", "TransitEncryptionEnabled", ON),
            new Protection("ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled", ON),
            new Protection("ElastiCache::ReplicationGroup", "SnapshotRetentionLimit", MORE),
            new Protection("CloudTrail::Trail", "IsLogging", ON),
            new Protection("CloudTrail::Trail", "EnableLogFileValidation", ON),
            new Protection("CloudTrail::Trail", "IsMultiRegionTrail", ON),
            new Protection("CloudTrail::Trail", "KMSKeyId", PRESENT),
            new Protection("ECR::Repository", "ImageScanningConfiguration/ScanOnPush", ON),
            new Protection("ECR::Repository", "ImageTagMutability", words("MUTABLE", "IMMUTABLE")),
            new Protection("EC2::Volume", "Encrypted", ON),
            new Protection("EC2::Instance", "DisableApiTermination", ON),
            new Protection("CloudFront::Distribution", "DistributionConfig/DefaultCacheBehavior/ViewerProtocolPolicy", words("allow-all", "redirect-to-https", "https-only")),
            new Protection("", "DeletionPolicy", words("Delete", "Snapshot", "RetainExceptOnCreate", "Retain")),
            new Protection("", "UpdateReplacePolicy", words("Delete", "Snapshot", "RetainExceptOnCreate", "Retain")));

    /** Whether a change makes a protection weaker. */
    static boolean weakened(String type, Change change) {
        return ALL.stream()
                .filter(protection -> type.endsWith(protection.type) && (change.path().equals(protection.path) || change.form() == Form.VALUE && protection.path.startsWith(change.path() + "/")))
                .anyMatch(protection -> protection.order.weaker(inside(change, change.before(), protection), inside(change, change.after(), protection)));
    }

    /** What a value says of the protection, which may be a part of it; nothing if it does not speak of that. */
    private static Optional<Value> inside(Change change, Optional<Value> value, Protection protection) {
        if (change.path().equals(protection.path) || value.isEmpty()) {
            return value;
        }
        Optional<Term> found = Optional.of(value.get().term());
        for (var step : protection.path.substring(change.path().length() + 1).split("/")) {
            found = found.map(term -> term instanceof Items items && items.items().size() == 1 ? items.items().get(0).value() : term).flatMap(term -> term instanceof Fields fields ? fields.value(step).map(Located::value) : Optional.empty());
        }
        return found.map(term -> new Value(term, value.get().byDefault()));
    }

    private static boolean none(Optional<Value> value) {
        return value.flatMap(known -> known.term().assumed()).orElse(value.isEmpty() ? "NONE" : "").equals("NONE");
    }

    /** Words from the weakest to the strongest; one that is left out and has no default is the weakest, and of any other nobody knows. */
    private static Order words(String... weakestFirst) {
        var words = List.of(weakestFirst);
        return (before, after) -> place(words, before) >= 0 && place(words, after) >= 0 && place(words, after) < place(words, before);
    }

    private static int place(List<String> words, Optional<Value> value) {
        return value.flatMap(known -> known.term().assumed()).map(words::indexOf).orElse(0);
    }

    private static long number(Optional<Value> value) {
        return value.flatMap(known -> known.term().assumed()).filter(text -> text.matches("\\d{1,12}")).map(Long::parseLong).orElse(0L);
    }
}
