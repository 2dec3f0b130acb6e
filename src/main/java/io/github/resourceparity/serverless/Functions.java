package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions of a service as Lambda has them, with their log groups, versions, aliases and addresses. */
final class Functions {

    private static final Map<String, String> UPDATES = Map.of("onFunctionUpdate", "FunctionUpdate", "manual", "Manual");

    private Functions() {}

    static void add(Service service, Draft draft) {
        for (var function : service.functions()) {
            var made = new Made(function.place());
            logGroup(service, function, made, draft);
            draft.resource(function.logicalId(), made, function(service, function, made));
            version(service, function, made, draft);
            address(function, made, draft);
            invocation(service, function, made, draft);
        }
    }

    static boolean logs(ServiceFunction function) {
        return !Service.isTrue(function.value("disableLogs"));
    }

    /** The name of a function's log group. */
    static Term logGroupName(ServiceFunction function, Made made) {
        return made.text("/aws/lambda/", function.name());
    }

    private static void logGroup(Service service, ServiceFunction function, Made made, Draft draft) {
        if (logs(function)) {
            draft.resource(function.prefix() + "LogGroup", made, made.map("Type", "AWS::Logs::LogGroup", "Properties", made.map(
                    "LogGroupName", logGroupName(function, made),
                    "RetentionInDays", either(service, function, "logRetentionInDays"),
                    "DataProtectionPolicy", either(service, function, "logDataProtectionPolicy"))));
        }
    }

    /** What the function says, or else the provider. */
    private static Optional<Located<Term>> either(Service service, ServiceFunction function, String name) {
        return function.value(name).filter(value -> !value.value().nothing()).or(() -> service.provider().given(name));
    }

    private static Fields function(Service service, ServiceFunction function, Made made) {
        var image = function.value("image");
        var dependencies = new ArrayList<Object>();
        if (logs(function)) {
            dependencies.add(function.prefix() + "LogGroup");
        }
        function.value("dependsOn").ifPresent(value -> dependencies.addAll(value.value() instanceof Items items ? items.items() : List.of(value)));
        var role = Role.of(service, function, made);
        role.dependency().ifPresent(dependencies::add);
        var code = image.isPresent() ? made.map("ImageUri", made.unknown("ImageUri")) : DeploymentBucket.code(service, made);
        return made.map(
                "Type", "AWS::Lambda::Function",
                "Properties", made.map(
                        "Code", code,
                        "Handler", image.isPresent() ? Optional.empty() : function.value("handler"),
                        "Runtime", image.isPresent() ? Optional.empty() : Optional.of(either(service, function, "runtime").map(Object.class::cast).orElseGet(() -> made.unknown("Runtime"))),
                        "PackageType", image.map(value -> "Image"),
                        "ImageConfig", image.flatMap(value -> imageConfig(value, made)),
                        "FunctionName", function.name(),
                        "MemorySize", either(service, function, "memorySize").map(Object.class::cast).orElse(1024),
                        "Timeout", either(service, function, "timeout").map(Object.class::cast).orElse(6),
                        "Architectures", either(service, function, "architecture").map(value -> made.list(value)),
                        "Description", function.value("description"),
                        "Tags", merged(service, function, "tags").map(made::tags),
                        "EphemeralStorage", function.value("ephemeralStorageSize").map(value -> made.map("Size", value)),
                        "DeadLetterConfig", function.value("onError").map(value -> made.map("TargetArn", value)),
                        "KmsKeyArn", either(service, function, "kmsKeyArn"),
                        "TracingConfig", tracing(service, function).map(value -> made.map("Mode", value)),
                        "Environment", merged(service, function, "environment").map(value -> made.map("Variables", value)),
                        "VpcConfig", vpc(service, function, made),
                        "FileSystemConfigs", function.config().block("fileSystemConfig").map(config -> made.list(fileSystem(config, made))),
                        "ReservedConcurrentExecutions", function.value("reservedConcurrency"),
                        "RuntimeManagementConfig", updates(service, function, made),
                        "Layers", either(service, function, "layers").map(value -> value.value() instanceof Items ? value : made.list(value)),
                        "SnapStart", Service.isTrue(function.value("snapStart")) ? Optional.of(made.map("ApplyOn", "PublishedVersions")) : Optional.empty(),
                        "Role", role.arn()),
                "Condition", function.value("condition"),
                "DependsOn", dependencies.isEmpty() ? Optional.empty() : Optional.of(dependencies));
    }

    private static Optional<Fields> imageConfig(Located<Term> image, Made made) {
        if (!(image.value() instanceof Fields fields)) {
            return Optional.empty();
        }
        var config = made.map("Command", fields.value("command"), "EntryPoint", fields.value("entryPoint"), "WorkingDirectory", fields.value("workingDirectory"));
        return config.fields().isEmpty() ? Optional.empty() : Optional.of(config);
    }

    private static Optional<Fields> merged(Service service, ServiceFunction function, String name) {
        var all = new LinkedHashMap<String, Field>();
        var parts = List.of(service.provider().given(name), function.value(name));
        parts.forEach(part -> part.map(Located::value).filter(Fields.class::isInstance).ifPresent(fields -> all.putAll(((Fields) fields).fields())));
        return parts.stream().allMatch(Optional::isEmpty) ? Optional.empty() : Optional.of(new Fields(all));
    }

    /** How calls are traced: `true` means actively. */
    static Optional<Object> tracing(Service service, ServiceFunction function) {
        var asked = function.value("tracing").filter(value -> !value.value().nothing()).or(() -> service.value("provider/tracing/lambda"));
        return asked.filter(value -> !Service.isFalse(Optional.of(value))).map(value -> Service.isTrue(Optional.of(value)) ? "Active" : value);
    }

    static boolean hasNetwork(ServiceFunction function) {
        return function.value("vpc").isPresent();
    }

    private static Optional<Fields> vpc(Service service, ServiceFunction function, Made made) {
        var own = function.value("vpc");
        if (own.isPresent() && (own.get().value().nothing() || Service.isFalse(own))) {
            return Optional.empty();
        }
        var fields = own.map(Located::value).filter(Fields.class::isInstance).map(Fields.class::cast).orElse(Fields.EMPTY);
        var groups = fields.value("securityGroupIds").or(() -> service.value("provider/vpc/securityGroupIds"));
        var subnets = fields.value("subnetIds").or(() -> service.value("provider/vpc/subnetIds"));
        return groups.isPresent() && subnets.isPresent() ? Optional.of(made.map("SecurityGroupIds", groups, "SubnetIds", subnets)) : Optional.empty();
    }

    private static Fields fileSystem(Fields config, Made made) {
        return made.map("Arn", config.value("arn"), "LocalMountPath", config.value("localMountPath"));
    }

    private static Optional<Fields> updates(Service service, ServiceFunction function, Made made) {
        var asked = either(service, function, "runtimeManagement");
        var mode = asked.flatMap(value -> value.value() instanceof Fields fields ? fields.value("mode") : asked).flatMap(value -> value.value().assumed());
        var arn = asked.flatMap(value -> value.value() instanceof Fields fields ? fields.value("arn") : Optional.<Located<Term>>empty());
        return mode.map(UPDATES::get).map(word -> made.map("UpdateRuntimeOn", word, "RuntimeVersionArn", word.equals("Manual") ? arn : Optional.empty()));
    }

    private static void version(Service service, ServiceFunction function, Made made, Draft draft) {
        var own = function.value("versionFunction").filter(value -> !value.value().nothing());
        boolean versioned = own.isPresent() ? !Service.isFalse(own) : !Service.isFalse(service.value("provider/versionFunctions"));
        if (!versioned && function.alias().isEmpty()) {
            return;
        }
        var id = function.prefix() + "LambdaVersion";
        draft.stem(id, made, made.map("Type", "AWS::Lambda::Version", "DeletionPolicy", versioned ? Optional.of("Retain") : Optional.empty(), "Properties", made.map(
                "FunctionName", made.ref(function.logicalId()),
                "CodeSha256", made.unknown("CodeSha256"),
                "Description", function.value("description"))));
        draft.output(function.prefix() + "LambdaFunctionQualifiedArn", made, "Current Lambda function version", made.ref(id));
        function.alias().ifPresent(name -> draft.resource(function.aliasId().orElseThrow(), made, made.map(
                "Type", "AWS::Lambda::Alias",
                "Properties", made.map(
                        "FunctionName", made.ref(function.logicalId()),
                        "FunctionVersion", made.attribute(id, "Version"),
                        "Name", name,
                        "ProvisionedConcurrencyConfig", function.value("provisionedConcurrency").map(value -> made.map("ProvisionedConcurrentExecutions", value))),
                "DependsOn", function.logicalId())));
    }

    private static void address(ServiceFunction function, Made made, Draft draft) {
        var url = function.value("url").filter(value -> !value.value().nothing() && !Service.isFalse(Optional.of(value)));
        if (url.isEmpty()) {
            return;
        }
        var settings = url.get().value() instanceof Fields fields ? fields : Fields.EMPTY;
        boolean open = settings.value("authorizer").flatMap(value -> value.value().assumed()).filter("aws_iam"::equals).isEmpty();
        var id = function.prefix() + "LambdaFunctionUrl";
        draft.resource(id, made, made.map("Type", "AWS::Lambda::Url", "Properties", made.map(
                        "AuthType", open ? "NONE" : "AWS_IAM",
                        "TargetFunctionArn", function.target(made),
                        "Cors", settings.value("cors").filter(value -> !Service.isFalse(Optional.of(value))).map(value -> Cors.ofAddress(value, made)),
                        "InvokeMode", settings.value("invokeMode").filter(value -> value.value().assumed().equals(Optional.of("RESPONSE_STREAM")))),
                "DependsOn", function.aliasId()));
        draft.output(id, made, "Lambda Function URL", made.attribute(id, "FunctionUrl"));
        if (open) {
            draft.resource(function.prefix() + "LambdaPermissionFnUrl", made, made.map("Type", "AWS::Lambda::Permission", "Properties",
                    made.map("FunctionName", function.target(made), "Action", "lambda:InvokeFunctionUrl", "Principal", "*", "FunctionUrlAuthType", "NONE"), "DependsOn", function.aliasId()));
        }
    }

    private static void invocation(Service service, ServiceFunction function, Made made, Draft draft) {
        var destinations = function.config().block("destinations");
        var age = function.value("maximumEventAge");
        var attempts = function.value("maximumRetryAttempts");
        if (destinations.isEmpty() && age.isEmpty() && attempts.isEmpty()) {
            return;
        }
        var config = destinations.map(fields -> made.map("OnSuccess", destination(service, fields, "onSuccess", made), "OnFailure", destination(service, fields, "onFailure", made))).orElse(Fields.EMPTY);
        draft.resource(function.prefix() + "LambdaEvConf", made, made.map(
                "Type", "AWS::Lambda::EventInvokeConfig",
                "Properties", made.map(
                        "FunctionName", made.ref(function.logicalId()),
                        "DestinationConfig", config,
                        "Qualifier", function.alias().orElse("$LATEST"),
                        "MaximumEventAgeInSeconds", age,
                        "MaximumRetryAttempts", attempts),
                "DependsOn", function.aliasId()));
    }

    private static Optional<Fields> destination(Service service, Fields destinations, String name, Made made) {
        return destinations.value(name).map(value -> made.map("Destination", Destination.arn(service, value, made)));
    }
}
