package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Drift.Expected.at;
import static io.github.resourceparity.estate.Val.number;
import static io.github.resourceparity.estate.Val.obj;
import static io.github.resourceparity.estate.Val.set;
import static io.github.resourceparity.estate.Val.word;

import io.github.resourceparity.estate.Estate.Res;
import io.github.resourceparity.estate.Val.Arr;
import io.github.resourceparity.estate.Val.Obj;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What can be done to the settings of everything else. */
final class SettingDrifts {

    /** The property that is the physical name, by type. */
    private static final Map<String, String> NAMES = new TreeMap<>(Map.of(
            "AWS::Events::EventBus", "Name",
            "AWS::Events::Rule", "Name",
            "AWS::SNS::Topic", "TopicName",
            "AWS::SSM::Parameter", "Name",
            "AWS::Logs::LogGroup", "LogGroupName",
            "AWS::Kinesis::Stream", "Name",
            "AWS::SecretsManager::Secret", "Name",
            "AWS::Lambda::Function", "FunctionName",
            "AWS::StepFunctions::StateMachine", "StateMachineName",
            "AWS::ECR::Repository", "RepositoryName"));

    private SettingDrifts() {}

    static void enter(Catalogue all) {
        all.on("bucket named otherwise", "AWS::S3::Bucket", bucket -> bucket.longer("BucketName"), "name-differs", "BucketName");
        for (var name : NAMES.entrySet()) {
            all.on(name.getKey() + " named otherwise", name.getKey(), resource -> resource.longer(name.getValue()), "name-differs", name.getValue());
        }
        for (var type : List.of("AWS::DynamoDB::Table", "AWS::SQS::Queue", "AWS::S3::Bucket", "AWS::SNS::Topic")) {
            all.on(type + " without a tag", type, resource -> resource.drop("Tags", 0), "tags-differ", "Tags");
            all.on(type + " with one more tag", type, resource -> resource.item("Tags", 0, tag -> tag).plus("Tags", obj("Key", "area", "Value", "north")), "tags-differ", "Tags/2", "Tags/2/Key", "Tags/2/Value");
            all.on(type + " without tags", type, resource -> resource.item("Tags", 0, tag -> tag).without("Tags"), at("tags-differ", ""));
        }
        all.on("versions kept no more", "AWS::S3::Bucket", bucket -> bucket.has("VersioningConfiguration", obj("Status", "Enabled")).with("VersioningConfiguration", obj("Status", "Suspended")), "setting-weakened", "VersioningConfiguration/Status");
        all.on("origins of a bucket", "AWS::S3::Bucket", bucket -> bucket.inside("CorsConfiguration", cors -> cors.with("CorsRules", ((Arr) cors.fields().get("CorsRules")).without(1))), "property-differs", "CorsConfiguration/CorsRules");
        all.on("order of a bucket's origins", "AWS::S3::Bucket", bucket -> bucket.inside("CorsConfiguration", cors -> cors.with("CorsRules", new Arr(List.of(((Arr) cors.fields().get("CorsRules")).items().get(1), ((Arr) cors.fields().get("CorsRules")).items().get(0)), false))), "property-differs", "CorsConfiguration/CorsRules");
        all.on("notification for others", "AWS::S3::Bucket", bucket -> bucket.has("NotificationConfiguration").with("NotificationConfiguration", obj("QueueConfigurations", set())), "property-differs", "NotificationConfiguration/QueueConfigurations");
        all.on("bucket encrypted otherwise", "AWS::S3::Bucket", bucket -> bucket.has("CorsConfiguration").without("BucketEncryption"), "setting-weakened", "");
        all.on("images changeable", "AWS::ECR::Repository", images -> images.with("ImageTagMutability", word("MUTABLE")), "setting-weakened", "ImageTagMutability");
        all.on("images not looked at", "AWS::ECR::Repository", images -> images.with("ImageScanningConfiguration", obj("ScanOnPush", false)), "setting-weakened", "ImageScanningConfiguration/ScanOnPush");
        all.on("images encrypted otherwise", "AWS::ECR::Repository", images -> images.with("EncryptionConfiguration", obj("EncryptionType", "KMS")), "replacement-required", "EncryptionConfiguration/EncryptionType");
        all.on("path elsewhere", "AWS::ApiGateway::Resource", resource -> resource.with("PathPart", word("other")), at("name-differs", "PathPart"));
        all.on("method authorized", "AWS::ApiGateway::Method", method -> method.with("AuthorizationType", word("AWS_IAM")), "property-differs", "AuthorizationType");
        all.on("response lost", "AWS::ApiGateway::Method", method -> method.drop("MethodResponses", 1), "property-differs", "MethodResponses");
        all.on("API at the edge", "AWS::ApiGateway::RestApi", api -> api.with("EndpointConfiguration", obj("Types", set("EDGE"))), "property-differs", "EndpointConfiguration/Types", "EndpointConfiguration/Types/0");
        all.on("express", "AWS::StepFunctions::StateMachine", machine -> machine.with("StateMachineType", word("EXPRESS")), "replacement-required", "StateMachineType");
        all.on("sockets", "AWS::ApiGatewayV2::Api", api -> api.with("ProtocolType", word("WEBSOCKET")), "replacement-required", "ProtocolType");
        all.on("schedule", "AWS::Scheduler::Schedule", schedule -> schedule.with("ScheduleExpression", word("rate(2 days)")), "property-differs", "ScheduleExpression");
        all.on("secret's length", "AWS::SecretsManager::Secret", secret -> secret.has("GenerateSecretString").with("GenerateSecretString", obj("PasswordLength", 32, "ExcludePunctuation", true)), "property-differs", "GenerateSecretString/PasswordLength");
        all.on("lifecycle", "AWS::S3::Bucket", bucket -> bucket.has("LifecycleConfiguration").with("LifecycleConfiguration", obj("Rules", set(
                obj("Id", "old", "Status", "Enabled", "ExpirationInDays", 10), obj("Id", "parts", "Status", "Enabled", "AbortIncompleteMultipartUpload", obj("DaysAfterInitiation", 7))))), "property-differs", "LifecycleConfiguration/Rules/0/ExpirationInDays");
        all.on("public access", "AWS::S3::Bucket", bucket -> bucket.has("PublicAccessBlockConfiguration").with("PublicAccessBlockConfiguration", obj("BlockPublicAcls", true, "BlockPublicPolicy", false, "IgnorePublicAcls", true, "RestrictPublicBuckets", true)), "setting-weakened", "PublicAccessBlockConfiguration/BlockPublicPolicy");
        all.on("retention", "AWS::Logs::LogGroup", group -> group.with("RetentionInDays", number(7)), "setting-weakened", "RetentionInDays");
        all.on("parameter value", "AWS::SSM::Parameter", parameter -> parameter.lacks("Description").with("Value", word("w")), "property-differs", "Value");
        all.on("parameter is a secret", "AWS::SSM::Parameter", parameter -> new Res(parameter.id(), "AWS::SecretsManager::Secret", obj("Description", "now a secret")), "type-changed", "Type");
        all.on("memory", "AWS::Lambda::Function", function -> function.with("MemorySize", number(1024)), "property-differs", "MemorySize");
        all.on("variable", "AWS::Lambda::Function", function -> function.inside("Environment", environment -> environment.with("Variables", ((Obj) environment.fields().get("Variables")).with("LEVEL", word("debug")))), "property-differs", "Environment/Variables/LEVEL");
        all.on("threshold", "AWS::CloudWatch::Alarm", alarm -> alarm.with("Threshold", number(5)), "property-differs", "Threshold");
        all.on("definition", "AWS::StepFunctions::StateMachine", machine -> machine.with("DefinitionString", word("{\"StartAt\": \"End\", \"States\": {\"End\": {\"Type\": \"Fail\"}}}")), "property-differs", "DefinitionString");
        all.on("record", "AWS::Route53::RecordSet", set -> set.with("ResourceRecords", set("b.example.com")), "property-differs", "ResourceRecords");
        all.on("origin", "AWS::ApiGatewayV2::Api", api -> api.with("CorsConfiguration", obj("AllowOrigins", set("https://a.example.com"), "AllowHeaders", set("content-type", "x-id"))), "property-differs", "CorsConfiguration/AllowOrigins");
    }
}
