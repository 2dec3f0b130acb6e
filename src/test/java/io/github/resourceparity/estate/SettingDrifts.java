package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Val.number;
import static io.github.resourceparity.estate.Val.obj;
import static io.github.resourceparity.estate.Val.set;
import static io.github.resourceparity.estate.Val.word;

import io.github.resourceparity.estate.Estate.Res;

/** What can be done to the settings of everything else. */
final class SettingDrifts {

    private SettingDrifts() {}

    static void enter(Catalogue all) {
        all.on("lifecycle", "AWS::S3::Bucket", bucket -> bucket.with("LifecycleConfiguration", obj("Rules", set(
                obj("Id", "old", "Status", "Enabled", "ExpirationInDays", 10), obj("Id", "parts", "Status", "Enabled", "AbortIncompleteMultipartUpload", obj("DaysAfterInitiation", 7))))), "property-differs", "LifecycleConfiguration/Rules/0/ExpirationInDays");
        all.on("public access", "AWS::S3::Bucket", bucket -> bucket.with("PublicAccessBlockConfiguration", obj("BlockPublicAcls", true, "BlockPublicPolicy", false, "IgnorePublicAcls", true, "RestrictPublicBuckets", true)), "setting-weakened", "PublicAccessBlockConfiguration/BlockPublicPolicy");
        all.on("retention", "AWS::Logs::LogGroup", group -> group.with("RetentionInDays", number(7)), "setting-weakened", "RetentionInDays");
        all.on("parameter value", "AWS::SSM::Parameter", parameter -> parameter.with("Value", word("w")), "property-differs", "Value");
        all.on("parameter is a secret", "AWS::SSM::Parameter", parameter -> new Res(parameter.id(), "AWS::SecretsManager::Secret", obj("Description", "now a secret")), "type-changed", "Type");
        all.on("memory", "AWS::Lambda::Function", function -> function.with("MemorySize", number(1024)), "property-differs", "MemorySize");
        all.on("variable", "AWS::Lambda::Function", function -> function.with("Environment", obj("Variables", obj("LEVEL", "debug"))), "property-differs", "Environment/Variables/LEVEL");
        all.on("threshold", "AWS::CloudWatch::Alarm", alarm -> alarm.with("Threshold", number(5)), "property-differs", "Threshold");
        all.on("definition", "AWS::StepFunctions::StateMachine", machine -> machine.with("DefinitionString", word("{\"StartAt\": \"End\", \"States\": {\"End\": {\"Type\": \"Fail\"}}}")), "property-differs", "DefinitionString");
        all.on("record", "AWS::Route53::RecordSet", set -> set.with("ResourceRecords", set("b.example.com")), "property-differs", "ResourceRecords");
        all.on("origin", "AWS::ApiGatewayV2::Api", api -> api.with("CorsConfiguration", obj("AllowOrigins", set("https://a.example.com"), "AllowHeaders", set("content-type", "x-id"))), "property-differs", "CorsConfiguration/AllowOrigins");
    }
}
