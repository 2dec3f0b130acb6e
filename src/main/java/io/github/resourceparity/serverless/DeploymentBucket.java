package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Made;
import java.util.Optional;

/** The bucket that the framework deploys from, unless the service names one that there is. */
final class DeploymentBucket {

    static final String ID = "ServerlessDeploymentBucket";

    private DeploymentBucket() {}

    static void add(Service service, Draft draft) {
        var made = new Made(service.head());
        var named = name(service);
        var settings = service.provider().map("deploymentBucket");
        draft.output("ServerlessDeploymentBucketName", made, named.isPresent() ? named.get() : made.ref(ID));
        if (named.isPresent()) {
            return;
        }
        draft.resource(ID, made, made.map("Type", "AWS::S3::Bucket", "Properties", properties(made, settings)));
        if (!Service.isTrue(settings.value("skipPolicySetup"))) {
            draft.resource(ID + "Policy", made, made.map("Type", "AWS::S3::BucketPolicy", "Properties", made.map("Bucket", made.ref(ID), "PolicyDocument", policy(made))));
        }
    }

    /** The name of a bucket that is not made here. */
    static Optional<Object> name(Service service) {
        var bucket = service.value("provider/deploymentBucket");
        return bucket.flatMap(value -> value.value() instanceof Fields fields ? fields.value("name") : bucket).map(value -> (Object) value);
    }

    private static Fields properties(Made made, Fields settings) {
        var rule = made.map("ServerSideEncryptionByDefault", made.map("SSEAlgorithm", "AES256"));
        boolean blocked = Service.isTrue(settings.value("blockPublicAccess"));
        var tags = settings.block("tags").map(made::tags);
        return made.map(
                "BucketEncryption", made.map("ServerSideEncryptionConfiguration", made.list(rule)),
                "PublicAccessBlockConfiguration", blocked ? Optional.of(made.map("BlockPublicAcls", true, "BlockPublicPolicy", true, "IgnorePublicAcls", true, "RestrictPublicBuckets", true)) : Optional.empty(),
                "VersioningConfiguration", Service.isTrue(settings.value("versioning")) ? Optional.of(made.map("Status", "Enabled")) : Optional.empty(),
                "Tags", tags);
    }

    private static Fields policy(Made made) {
        var all = made.arn(":s3:::", made.ref(ID), "/*");
        var bucket = made.arn(":s3:::", made.ref(ID));
        var statement = made.map("Action", "s3:*", "Effect", "Deny", "Principal", "*", "Resource", made.list(all, bucket), "Condition", made.map("Bool", made.map("aws:SecureTransport", false)));
        return made.map("Statement", made.list(statement));
    }

    /** The code of a function as it is uploaded. */
    static Fields code(Service service, Made made) {
        return made.map("S3Bucket", name(service).orElseGet(() -> made.ref(ID)), "S3Key", made.unknown("S3Key"));
    }
}
