package io.github.resourceparity.sam;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** SAM's types other than functions, each as the resource of CloudFormation that it stands for. */
final class Shapes {

    private static final Map<String, String> KINDS = Map.of("String", "S", "Number", "N", "Binary", "B");

    /** What SAM knows of a REST API and CloudFormation does not: it goes into the body, the stage, or resources around them. */
    private static final Set<String> REST = Set.of(
            "StageName", "DefinitionBody", "DefinitionUri", "MergeDefinitions", "CacheClusterEnabled", "CacheClusterSize", "Variables", "EndpointConfiguration", "MethodSettings", "BinaryMediaTypes", "Cors", "Auth",
            "GatewayResponses", "AccessLogSetting", "CanarySetting", "TracingEnabled", "OpenApiVersion", "Models", "Domain", "AlwaysDeploy", "PropagateTags", "Tags");

    private Shapes() {}

    static boolean intrinsic(Fields fields) {
        return fields.fields().size() == 1 && fields.fields().keySet().stream().anyMatch(key -> key.startsWith("Fn::") || key.equals("Ref"));
    }

    /** A map of tags as the list that CloudFormation has; a list stays one. */
    static Optional<Object> tags(Fields properties, Made made) {
        return properties.value("Tags").map(value -> value.value() instanceof Fields fields && !intrinsic(fields) ? made.tags(fields) : value);
    }

    /** Properties without some, as a list for a map of names and values. */
    static List<Object> without(Fields properties, Set<String> names) {
        var kept = new ArrayList<Object>();
        properties.fields().forEach((name, field) -> {
            if (!names.contains(name)) {
                kept.addAll(List.of(name, field.value()));
            }
        });
        return kept;
    }

    static Fields table(Fields properties, Made made) {
        var key = properties.map("PrimaryKey");
        var name = key.value("Name").<Object>map(value -> value).orElse("id");
        var kind = key.value("Type").<Object>map(value -> value.value().assumed().<Object>map(word -> KINDS.getOrDefault(word, word)).orElseGet(() -> made.unknown("Type"))).orElse("S");
        var kept = without(properties, Set.of("PrimaryKey", "Tags"));
        kept.addAll(List.of(
                "AttributeDefinitions", made.list(made.map("AttributeName", name, "AttributeType", kind)),
                "KeySchema", made.list(made.map("AttributeName", name, "KeyType", "HASH")),
                "BillingMode", properties.value("ProvisionedThroughput").isPresent() ? Optional.empty() : "PAY_PER_REQUEST",
                "Tags", tags(properties, made)));
        return made.map("Type", "AWS::DynamoDB::Table", "Properties", made.map(kept));
    }

    /** Where a code or a definition is uploaded: known if it is in a bucket already. */
    static Object uploaded(Optional<Located<Term>> uri, String bucket, String key, Made made) {
        var text = uri.flatMap(value -> value.value().constant()).filter(word -> word.startsWith("s3://") && word.indexOf('/', 5) > 0);
        if (text.isPresent()) {
            int slash = text.get().indexOf('/', 5);
            return made.map(bucket, text.get().substring(5, slash), key, text.get().substring(slash + 1));
        }
        return made.unknown(bucket);
    }

    static Fields layer(String id, Fields properties, Made made, Added added) {
        added.stem(id, made, Fields.EMPTY);
        var kept = without(properties, Set.of("ContentUri", "RetentionPolicy", "LayerName", "PublishLambdaVersion"));
        kept.addAll(List.of("Content", uploaded(properties.value("ContentUri"), "S3Bucket", "S3Key", made), "LayerName", properties.value("LayerName").<Object>map(value -> value).orElse(id)));
        return made.map("Type", "AWS::Lambda::LayerVersion", "DeletionPolicy", "Retain", "Properties", made.map(kept));
    }

    static Fields machine(String id, Fields properties, Made made, Added added) {
        var kept = without(properties, Set.of("Definition", "DefinitionUri", "Name", "Type", "Role", "Policies", "Events", "Logging", "Tracing", "Tags", "PermissionsBoundary", "RolePath", "AutoPublishAlias", "DeploymentPreference", "UseAliasAsEventTarget", "PropagateTags"));
        if (properties.value("Role").isEmpty()) {
            role(id + "Role", "states.amazonaws.com", made, added, tags(properties, made));
        }
        kept.addAll(List.of(
                "DefinitionS3Location", properties.value("DefinitionUri").map(uri -> uri.value() instanceof Fields ? uri : uploaded(Optional.of(uri), "Bucket", "Key", made)),
                "DefinitionString", properties.value("Definition").map(value -> made.unknown("DefinitionString")),
                "RoleArn", properties.value("Role").<Object>map(value -> value).orElseGet(() -> made.attribute(id + "Role", "Arn")),
                "StateMachineName", properties.value("Name"),
                "StateMachineType", properties.value("Type"),
                "LoggingConfiguration", properties.value("Logging"),
                "TracingConfiguration", properties.value("Tracing"),
                "Tags", tags(properties, made)));
        return made.map("Type", "AWS::StepFunctions::StateMachine", "Properties", made.map(kept));
    }

    static void role(String id, String service, Made made, Added added, Optional<Object> tags) {
        var trust = made.map("Action", made.list("sts:AssumeRole"), "Effect", "Allow", "Principal", made.map("Service", made.list(service)));
        added.resource(id, made, made.map("Type", "AWS::IAM::Role", "Properties", made.map(
                "AssumeRolePolicyDocument", made.map("Version", "2012-10-17", "Statement", made.list(trust)),
                "ManagedPolicyArns", made.unknown("ManagedPolicyArns"),
                "Tags", tags)));
    }

    static Fields application(Fields properties, Made made) {
        var kept = without(properties, Set.of("Location", "Tags"));
        var location = properties.value("Location");
        boolean published = location.filter(value -> value.value() instanceof Fields fields && !intrinsic(fields)).isPresent();
        kept.addAll(List.of("TemplateURL", published ? made.unknown("TemplateURL") : location, "Tags", tags(properties, made)));
        return made.map("Type", "AWS::CloudFormation::Stack", "Properties", made.map(kept));
    }

    /** Routes are in the body, which SAM writes: it is not known here. */
    static Fields api(String id, Fields properties, Made made, Added added) {
        var stage = properties.value("StageName").flatMap(value -> value.value().assumed()).orElse("");
        added.stem(id + "Deployment", made, made.map("Type", "AWS::ApiGateway::Deployment", "Properties", made.unknown("Properties")));
        added.resource(id + stage.replaceAll("[^A-Za-z0-9]", "") + "Stage", made, made.map("Type", "AWS::ApiGateway::Stage", "Properties", made.map("DeploymentId", made.ref(id + "Deployment"), "RestApiId", made.ref(id), "StageName", stage)));
        var kept = without(properties, REST);
        kept.addAll(List.of(
                "BinaryMediaTypes", properties.value("BinaryMediaTypes").map(value -> made.unknown("BinaryMediaTypes")),
                "EndpointConfiguration", properties.value("EndpointConfiguration").map(value -> endpoint(value, made)),
                "Parameters", properties.value("EndpointConfiguration").map(value -> made.unknown("Parameters")),
                "Body", made.unknown("Body"),
                "BodyS3Location", properties.value("DefinitionUri").map(value -> made.unknown("BodyS3Location")),
                "Tags", tags(properties, made)));
        return made.map("Type", "AWS::ApiGateway::RestApi", "Properties", made.map(kept));
    }

    /** SAM takes one type of endpoint, and spells what goes with it in another way. */
    private static Object endpoint(Located<Term> value, Made made) {
        if (!(value.value() instanceof Fields fields)) {
            return made.map("Types", made.list(value));
        }
        return intrinsic(fields) ? made.unknown("EndpointConfiguration") : made.map("Types", fields.value("Type").map(made::list), "VpcEndpointIds", fields.value("VPCEndpointIds"), "IpAddressType", fields.value("IpAddressType"));
    }

    static Fields httpApi(String id, Fields properties, Made made, Added added) {
        added.resource(id + "ApiGatewayDefaultStage", made, made.map("Type", "AWS::ApiGatewayV2::Stage", "Properties", made.map("ApiId", made.ref(id), "StageName", "$default", "AutoDeploy", true)));
        return made.map("Type", "AWS::ApiGatewayV2::Api", "Properties", made.map(
                "Name", properties.value("Name"), "Description", properties.value("Description"), "DisableExecuteApiEndpoint", properties.value("DisableExecuteApiEndpoint"), "FailOnWarnings", properties.value("FailOnWarnings"),
                "Body", made.unknown("Body"), "BodyS3Location", properties.value("DefinitionUri").map(value -> made.unknown("BodyS3Location")), "CorsConfiguration", properties.value("CorsConfiguration").map(value -> made.unknown("CorsConfiguration")), "Tags", properties.value("Tags").map(value -> made.unknown("Tags"))));
    }
}
