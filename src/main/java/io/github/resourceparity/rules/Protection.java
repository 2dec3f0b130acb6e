package io.github.resourceparity.rules;

import io.github.resourceparity.match.Change;
import io.github.resourceparity.match.Change.Form;
import io.github.resourceparity.match.Change.Value;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term.Choice;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** What is on or off by other properties where it is left out. */
    private static final Order ON_IF_SAID = said("false", "true");

    private static final Order OFF_IF_SAID = said("true", "false");

    /** More is safer, and none says that the service keeps things for good. */
    private static final Order MORE_OR_NONE = (before, after) -> after.isPresent() && (before.filter(value -> !value.term().nothing()).isEmpty() ? number(after).isPresent() : less(number(after), number(before)));

    private static final Order MORE = (before, after) -> less(number(after), number(before));

    private static final Order LESS = (before, after) -> less(number(before), number(after));

    /** Anything is safer than leaving it open to everybody. */
    private static final Order NOT_NONE = (before, after) -> word(before, "NONE").filter(word -> !word.equals("NONE")).isPresent() && word(after, "NONE").filter("NONE"::equals).isPresent();

    /** Any value is safer than none; which one is for others to say. */
    private static final Order PRESENT = (before, after) -> before.filter(value -> !value.term().nothing()).isPresent() && (after.isEmpty() || after.get().byDefault());

    private static final Order KEPT = words("Delete", "Snapshot", "RetainExceptOnCreate", "Retain");

    /** What could not be made holds nothing that would be lost. */
    private static final Order KEPT_ONCE_MADE = (before, after) -> KEPT.weaker(before, after) && !word(after, "Delete").equals(Optional.of("RetainExceptOnCreate"));

    private static final List<Protection> ALL = List.of(
            new Protection("DynamoDB::Table", "DeletionProtectionEnabled", ON),
            new Protection("DynamoDB::Table", "PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled", ON),
            new Protection("DynamoDB::Table", "PointInTimeRecoverySpecification/RecoveryPeriodInDays", MORE),
            new Protection("DynamoDB::Table", "SSESpecification/SSEEnabled", ON),
            new Protection("DynamoDB::GlobalTable", "SSESpecification/SSEEnabled", ON),
            new Protection("SQS::Queue", "SqsManagedSseEnabled", ON_IF_SAID),
            new Protection("SQS::Queue", "KmsMasterKeyId", PRESENT),
            new Protection("SQS::Queue", "MessageRetentionPeriod", MORE),
            new Protection("S3::Bucket", "PublicAccessBlockConfiguration/BlockPublicAcls", ON),
            new Protection("S3::Bucket", "PublicAccessBlockConfiguration/BlockPublicPolicy", ON),
            new Protection("S3::Bucket", "PublicAccessBlockConfiguration/IgnorePublicAcls", ON),
            new Protection("S3::Bucket", "PublicAccessBlockConfiguration/RestrictPublicBuckets", ON),
            new Protection("S3::Bucket", "VersioningConfiguration/Status", words("Suspended", "Enabled")),
            new Protection("S3::Bucket", "ObjectLockEnabled", ON),
            new Protection("S3::Bucket", "AccessControl", said("PublicReadWrite", "PublicRead", "AuthenticatedRead", "Private")),
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
            new Protection("RDS::DBInstance", "BackupRetentionPeriod", more(1)),
            new Protection("RDS::DBInstance", "PubliclyAccessible", OFF_IF_SAID),
            new Protection("RDS::DBCluster", "DeletionProtection", ON),
            new Protection("RDS::DBCluster", "StorageEncrypted", ON),
            new Protection("RDS::DBCluster", "BackupRetentionPeriod", more(1)),
            new Protection("EFS::FileSystem", "Encrypted", ON),
            new Protection("DynamoDB::GlobalTable", "Replicas/DeletionProtectionEnabled", ON),
            new Protection("DynamoDB::GlobalTable", "Replicas/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled", ON),
            new Protection("S3::Bucket", "OwnershipControls/Rules/ObjectOwnership", said("ObjectWriter", "BucketOwnerPreferred", "BucketOwnerEnforced")),
            new Protection("Cognito::IdentityPool", "AllowUnauthenticatedIdentities", OFF_IF_SAID),
            new Protection("Cognito::IdentityPool", "AllowClassicFlow", OFF_IF_SAID),
            new Protection("Logs::LogGroup", "DeletionProtectionEnabled", ON),
            new Protection("Lambda::Function", "KmsKeyArn", PRESENT),
            new Protection("Lambda::Function", "CodeSigningConfigArn", PRESENT),
            new Protection("Lambda::Url", "AuthType", words("NONE", "AWS_IAM")),
            new Protection("ApiGateway::Method", "AuthorizationType", NOT_NONE),
            new Protection("ApiGateway::Method", "ApiKeyRequired", ON),
            new Protection("ApiGateway::DomainName", "SecurityPolicy", said("TLS_1_0", "TLS_1_2")),
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
            new Protection("DocDB::DBCluster", "BackupRetentionPeriod", more(1)),
            new Protection("Neptune::DBCluster", "DeletionProtection", ON),
            new Protection("Neptune::DBCluster", "StorageEncrypted", ON),
            new Protection("Neptune::DBCluster", "BackupRetentionPeriod", more(1)),
            new Protection("EFS::FileSystem", "BackupPolicy/Status", words("DISABLED", "ENABLED")),
            new Protection("OpenSearchService::Domain", "EncryptionAtRestOptions/Enabled", ON),
            new Protection("OpenSearchService::Domain", "NodeToNodeEncryptionOptions/Enabled", ON),
            new Protection("OpenSearchService::Domain", "DomainEndpointOptions/EnforceHTTPS", ON),
            new Protection("Elasticsearch::Domain", "EncryptionAtRestOptions/Enabled", ON),
            new Protection("Elasticsearch::Domain", "NodeToNodeEncryptionOptions/Enabled", ON),
            new Protection("Elasticsearch::Domain", "DomainEndpointOptions/EnforceHTTPS", ON),
            new Protection("Redshift::Cluster", "Encrypted", ON),
            new Protection("Redshift::Cluster", "PubliclyAccessible", OFF_IF_SAID),
            new Protection("ElastiCache::ReplicationGroup", "AtRestEncryptionEnabled", ON),
            new Protection("ElastiCache::ReplicationGroup", "TransitEncryptionEnabled", ON),
            new Protection("ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled", ON),
            new Protection("ElastiCache::ReplicationGroup", "SnapshotRetentionLimit", more(0)),
            new Protection("CloudTrail::Trail", "IsLogging", ON),
            new Protection("CloudTrail::Trail", "EnableLogFileValidation", ON),
            new Protection("CloudTrail::Trail", "IsMultiRegionTrail", ON),
            new Protection("CloudTrail::Trail", "KMSKeyId", PRESENT),
            new Protection("ECR::Repository", "ImageScanningConfiguration/ScanOnPush", ON),
            new Protection("ECR::Repository", "ImageTagMutability", words("MUTABLE", "IMMUTABLE")),
            new Protection("EC2::Volume", "Encrypted", ON),
            new Protection("EC2::Instance", "DisableApiTermination", ON),
            new Protection("CloudFront::Distribution", "DistributionConfig/DefaultCacheBehavior/ViewerProtocolPolicy", words("allow-all", "redirect-to-https", "https-only")),
            new Protection("", "DeletionPolicy", KEPT_ONCE_MADE),
            new Protection("", "UpdateReplacePolicy", KEPT_ONCE_MADE));

    /** Whether a change makes a protection weaker. */
    static boolean weakened(Pair<Resource> pair, Change change) {
        var type = pair.candidate().type().value();
        return ALL.stream()
                .filter(protection -> type.endsWith(protection.type) && (change.path().equals(protection.path) || change.form() == Form.VALUE && protection.path.startsWith(change.path() + "/")))
                .anyMatch(protection -> protection.weakenedBy(change, pair));
    }

    /** What may be one of several is weaker only if each of them is, whichever the other side has. */
    private boolean weakenedBy(Change change, Pair<Resource> pair) {
        var before = possible(change.path(), change.before(), pair.baseline());
        var after = possible(change.path(), change.after(), pair.candidate());
        return before.stream().allMatch(was -> after.stream().allMatch(is -> order.weaker(was, is)));
    }

    /** What a value that stands at a path may say of this, which may be a part of it; nothing if it is left out and has no default. */
    private List<Optional<Value>> possible(String at, Optional<Value> value, Resource owner) {
        var written = value.or(() -> fallback(at, owner));
        if (written.isEmpty()) {
            return List.of(fallback(path, owner));
        }
        var steps = at.equals(path) ? List.<String>of() : List.of(path.substring(at.length() + 1).split("/"));
        return inside(written.get().term(), steps).map(term -> term.map(known -> new Value(known, written.get().byDefault())).or(() -> fallback(path, owner))).toList();
    }

    private static Optional<Value> fallback(String path, Resource owner) {
        return owner.facts().flatMap(known -> known.fallback(path, other -> owner.value(other).map(Located::value))).map(term -> new Value(term, true));
    }

    private static Stream<Optional<Term>> inside(Term term, List<String> steps) {
        if (term instanceof Choice choice) {
            return Stream.concat(inside(choice.then(), steps), inside(choice.otherwise(), steps));
        }
        if (steps.isEmpty()) {
            return Stream.of(Optional.of(term));
        }
        if (term instanceof Items items && items.items().size() == 1) {
            return inside(items.items().get(0).value(), steps);
        }
        if (term instanceof Fields fields) {
            return fields.value(steps.get(0)).map(found -> inside(found.value(), steps.subList(1, steps.size()))).orElseGet(() -> Stream.of(Optional.empty()));
        }
        return Stream.of(Optional.of(term));
    }

    /** Words from the weakest to the strongest; one that is left out and has no default is the weakest, and of any other nobody knows. */
    private static Order words(String... weakestFirst) {
        return ranked(List.of(weakestFirst), weakestFirst[0]);
    }

    /** The same where nobody knows what it is if it is left out. */
    private static Order said(String... weakestFirst) {
        return ranked(List.of(weakestFirst), "");
    }

    private static Order ranked(List<String> words, String absent) {
        return (before, after) -> {
            int was = word(before, absent).map(words::indexOf).orElse(-1);
            int is = word(after, absent).map(words::indexOf).orElse(-1);
            return is >= 0 && is < was;
        };
    }

    /** The word that a value is; empty if nobody knows. */
    private static Optional<String> word(Optional<Value> value, String absent) {
        return value.isEmpty() ? Optional.of(absent) : value.get().term().assumed();
    }

    /** More is safer, and this is what it is where it is left out. */
    private static Order more(long absent) {
        return (before, after) -> less(after.isEmpty() ? Optional.of(absent) : number(after), before.isEmpty() ? Optional.of(absent) : number(before));
    }

    private static boolean less(Optional<Long> a, Optional<Long> b) {
        return a.isPresent() && b.isPresent() && a.get() < b.get();
    }

    /** The number that a value is; empty if it is none, or nobody knows which. */
    private static Optional<Long> number(Optional<Value> value) {
        return value.flatMap(known -> known.term().assumed()).filter(text -> text.matches("\\d{1,12}")).map(Long::parseLong);
    }
}
