package io.github.resourceparity.sam;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A function of a SAM template: the function of Lambda, and around it a role, a version and alias, an address, and what its events need. */
record SamFunction(String id, Fields properties, Fields body, Made made, Added added) {

    private static final Set<String> OTHERS = Set.of(
            "CodeUri", "InlineCode", "ImageUri", "Events", "Policies", "Role", "AutoPublishAlias", "AutoPublishAliasAllProperties", "AutoPublishCodeSha256", "DeploymentPreference", "FunctionUrlConfig", "EventInvokeConfig",
            "Tracing", "SourceKMSKeyArn", "CapacityProviderConfig", "DeadLetterQueue", "Tags", "PermissionsBoundary", "AssumeRolePolicyDocument", "RolePath", "ProvisionedConcurrencyConfig", "VersionDescription", "PropagateTags", "VersionDeletionPolicy");

    Fields resource() {
        var kept = Shapes.without(properties, OTHERS);
        var code = properties.value("InlineCode").<Object>map(text -> made.map("ZipFile", text))
                .or(() -> properties.value("ImageUri").map(uri -> made.map("ImageUri", uri)))
                .orElseGet(() -> properties.value("CodeUri").<Object>map(uri -> uri.value() instanceof Fields ? made.unknown("Code") : Shapes.uploaded(Optional.of(uri), "S3Bucket", "S3Key", made)).orElseGet(() -> made.unknown("Code")));
        kept.addAll(List.of(
                "Code", code,
                "TracingConfig", properties.value("Tracing").filter(mode -> mode.value().assumed().filter("Disabled"::equals).isEmpty()).map(mode -> made.map("Mode", mode)),
                "CapacityProviderConfig", properties.value("CapacityProviderConfig").map(config -> made.unknown("CapacityProviderConfig")),
                "DeadLetterConfig", properties.map("DeadLetterQueue").value("TargetArn").map(arn -> made.map("TargetArn", arn)),
                "Tags", Shapes.tags(properties, made),
                "Role", properties.value("Role").<Object>map(role -> role).orElseGet(() -> made.attribute(id + "Role", "Arn"))));
        if (properties.value("Role").isEmpty()) {
            Shapes.role(id + "Role", "lambda.amazonaws.com", made, added, Shapes.tags(properties, made));
        }
        var target = published();
        address(target);
        properties.value("EventInvokeConfig").ifPresent(config -> added.stem(id + "EventInvokeConfig", made, made.map("Type", "AWS::Lambda::EventInvokeConfig", "Properties", made.unknown("Properties"))));
        properties.map("Events").fields().forEach((name, field) -> {
            if (field.value().value() instanceof Fields event) {
                event(name, field, event);
            }
        });
        return made.map("Type", "AWS::Lambda::Function", "Properties", made.map(kept));
    }

    /** What events and addresses call: the function, or its alias. */
    private Fields published() {
        var alias = properties.value("AutoPublishAlias").flatMap(value -> value.value().assumed());
        if (alias.isEmpty()) {
            return made.ref(id);
        }
        var aliasId = id + "Alias" + alias.get().replaceAll("[^A-Za-z0-9]", "");
        added.stem(id + "Version", made, made.map("Type", "AWS::Lambda::Version", "DeletionPolicy", "Retain", "Properties", made.map("FunctionName", made.ref(id))));
        added.resource(aliasId, made, made.map("Type", "AWS::Lambda::Alias", "Properties", made.map(
                "Name", alias.get(), "FunctionName", made.ref(id), "FunctionVersion", made.attribute(id + "Version", "Version"), "ProvisionedConcurrencyConfig", properties.value("ProvisionedConcurrencyConfig"))));
        added.rename(id + ".Version", id + "Version");
        added.rename(id + ".Alias", aliasId);
        return made.ref(aliasId);
    }

    private void address(Fields target) {
        if (!(properties.value("FunctionUrlConfig").map(Located::value).orElse(null) instanceof Fields config)) {
            return;
        }
        added.resource(id + "Url", made, made.map("Type", "AWS::Lambda::Url", "Properties", made.map("TargetFunctionArn", target, "AuthType", config.value("AuthType"), "Cors", config.value("Cors"), "InvokeMode", config.value("InvokeMode"))));
        if (config.value("AuthType").flatMap(value -> value.value().assumed()).filter("NONE"::equals).isPresent()) {
            added.resource(id + "UrlPublicPermissions", made, made.map("Type", "AWS::Lambda::Permission", "Properties", made.map("Action", "lambda:InvokeFunctionUrl", "FunctionName", target, "Principal", "*", "FunctionUrlAuthType", "NONE")));
            added.resource(id + "URLInvokeAllowPublicAccess", made, made.map("Type", "AWS::Lambda::Permission", "Properties", made.map("Action", "lambda:InvokeFunction", "FunctionName", target, "Principal", "*", "InvokedViaFunctionUrl", true)));
        }
    }

    private void event(String name, Field field, Fields event) {
        var here = new Made(field.key().span());
        var settings = event.map("Properties");
        var type = event.value("Type").flatMap(value -> value.value().assumed()).orElse("");
        var eventId = id + name;
        switch (type) {
            case "Schedule" -> rule(eventId, here, here.map("Name", settings.value("Name"), "Description", settings.value("Description"), "ScheduleExpression", settings.value("Schedule")), settings);
            case "EventBridgeRule", "CloudWatchEvent" -> rule(eventId, here, here.map("Name", settings.value("RuleName"), "EventBusName", settings.value("EventBusName"), "EventPattern", settings.value("Pattern")), settings);
            case "SQS", "Kinesis", "DynamoDB", "MQ", "MSK", "DocumentDB", "SelfManagedKafka" -> added.resource(eventId, here, here.map("Type", "AWS::Lambda::EventSourceMapping", "Properties", mapping(settings, here)));
            case "SNS" -> {
                added.resource(eventId, here, here.map("Type", "AWS::SNS::Subscription", "Properties", here.map("Endpoint", here.attribute(id, "Arn"), "Protocol", "lambda", "TopicArn", settings.value("Topic"), "FilterPolicy", settings.value("FilterPolicy"))));
                permission(eventId + "Permission", "sns.amazonaws.com", here, settings.value("Topic"));
            }
            case "S3" -> {
                reference(settings.value("Bucket")).ifPresent(bucket -> added.change(bucket, "NotificationConfiguration", here, here.unknown("NotificationConfiguration")));
                permission(eventId + "Permission", "s3.amazonaws.com", here, Optional.empty());
            }
            case "Cognito" -> {
                reference(settings.value("UserPool")).ifPresent(pool -> added.change(pool, "LambdaConfig", here, here.unknown("LambdaConfig")));
                permission(id + "CognitoPermission", "cognito-idp.amazonaws.com", here, Optional.empty());
            }
            case "Api" -> api("RestApiId", "ServerlessRestApi", "AWS::ApiGateway::RestApi", eventId + "Permission" + (settings.value("RestApiId").isEmpty() ? "Prod" : ""), settings, here);
            case "HttpApi" -> api("ApiId", "ServerlessHttpApi", "AWS::ApiGatewayV2::Api", eventId + "Permission", settings, here);
            default -> added.stem(eventId, here, here.map("Type", here.unknown("Type"), "Properties", here.unknown("Properties")));
        }
    }

    private static Optional<String> reference(Optional<Located<Term>> value) {
        return value.map(Located::value).filter(Fields.class::isInstance).flatMap(fields -> ((Fields) fields).value("Ref")).flatMap(ref -> ref.value().assumed());
    }

    private static Fields mapping(Fields settings, Made here) {
        return here.map("FunctionName", here.unknown("FunctionName"), "EventSourceArn", settings.value("Queue").or(() -> settings.value("Stream")), "BatchSize", settings.value("BatchSize"), "Enabled", settings.value("Enabled"), "StartingPosition", settings.value("StartingPosition"));
    }

    private void rule(String eventId, Made here, Fields asked, Fields settings) {
        var target = here.map("Arn", here.attribute(id, "Arn"), "Id", eventId + "LambdaTarget", "Input", settings.value("Input"), "InputPath", settings.value("InputPath"));
        var state = settings.value("State").<Object>map(value -> value).or(() -> settings.value("Enabled").map(value -> here.unknown("State")));
        var whole = Shapes.without(asked, Set.of());
        whole.addAll(List.of("State", state, "Targets", here.list(target)));
        added.resource(eventId, here, here.map("Type", "AWS::Events::Rule", "Properties", here.map(whole)));
        permission(eventId + "Permission", "events.amazonaws.com", here, Optional.of(here.attribute(eventId, "Arn")));
    }

    private void permission(String permissionId, String principal, Made here, Optional<?> source) {
        added.resource(permissionId, here, here.map("Type", "AWS::Lambda::Permission", "Properties",
                here.map("Action", "lambda:InvokeFunction", "FunctionName", here.ref(id), "Principal", principal, "SourceArn", source.isPresent() ? source : Optional.of(here.unknown("SourceArn")))));
    }

    /** An event without an API of its own is on the one that SAM makes for all of them. */
    private void api(String setting, String implicit, String type, String permissionId, Fields settings, Made here) {
        if (settings.value(setting).isEmpty()) {
            added.resource(implicit, here, here.map("Type", type, "Properties", here.map("Body", here.unknown("Body"))));
            if (implicit.equals("ServerlessRestApi")) {
                added.stem(implicit + "Deployment", here, here.map("Type", "AWS::ApiGateway::Deployment", "Properties", here.unknown("Properties")));
                added.resource(implicit + "ProdStage", here, here.map("Type", "AWS::ApiGateway::Stage", "Properties", here.map("DeploymentId", here.ref(implicit + "Deployment"), "RestApiId", here.ref(implicit), "StageName", "Prod")));
            } else {
                added.resource(implicit + "ApiGatewayDefaultStage", here, here.map("Type", "AWS::ApiGatewayV2::Stage", "Properties", here.map("ApiId", here.ref(implicit), "StageName", "$default", "AutoDeploy", true)));
            }
        }
        permission(permissionId, "apigateway.amazonaws.com", here, Optional.empty());
    }
}
