package io.github.resourceparity.rules;

import io.github.resourceparity.match.Change;
import io.github.resourceparity.match.Change.Value;
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
            new Protection("", "DeletionPolicy", words("Delete", "Snapshot", "RetainExceptOnCreate", "Retain")),
            new Protection("", "UpdateReplacePolicy", words("Delete", "Snapshot", "RetainExceptOnCreate", "Retain")));

    /** Whether a change makes a protection weaker. */
    static boolean weakened(String type, Change change) {
        return ALL.stream()
                .filter(protection -> type.endsWith(protection.type) && change.path().equals(protection.path))
                .anyMatch(protection -> protection.order.weaker(change.before(), change.after()));
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
