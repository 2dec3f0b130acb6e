package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Plain;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.serverless.ServiceFunction.Event;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Buckets and user pools that exist because a function's event names them, with the functions that they call. */
final class Created {

    private Created() {}

    /** A function that a bucket or a pool calls, by which event, and what that calls the bucket or the pool. */
    private record Call(ServiceFunction function, Event event, Located<Term> name) {}

    /** Whether it is known what an event makes exist, if it does: nobody can say which bucket it is that AWS knows the name of. */
    static boolean known(Event event) {
        var name = Map.of("s3", "bucket", "cognitoUserPool", "pool").get(event.type().value());
        return name == null || Service.isTrue(event.settings().value("existing")) || name(event, name).filter(value -> value.value().assumed().isEmpty() && !Merged.known(value.value())).isEmpty();
    }

    private static Optional<Located<Term>> name(Event event, String setting) {
        return event.settings().value(setting).or(() -> event.value().value() instanceof Fields ? Optional.empty() : Optional.of(event.value()));
    }

    private static Map<String, List<Call>> calls(Service service, String type, String name) {
        var calls = new LinkedHashMap<String, List<Call>>();
        service.functions().forEach(function -> function.events(type).stream()
                .filter(event -> !Service.isTrue(event.settings().value("existing")))
                .forEach(event -> name(event, name)
                        .filter(value -> value.value().assumed().isPresent())
                        .ifPresent(value -> calls.computeIfAbsent(Plain.text(value.value()), key -> new ArrayList<>()).add(new Call(function, event, value)))));
        return calls;
    }

    static void buckets(Service service, Draft draft) {
        calls(service, "s3", "bucket").forEach((name, calls) -> {
            var made = new Made(calls.get(0).event().value().span());
            var own = service.provider().map("s3").map(name);
            var bucket = own.given("name").orElse(calls.get(0).name());
            var id = "S3Bucket" + Naming.alphanumeric(name);
            var configurations = new ArrayList<Object>();
            var dependencies = new LinkedHashSet<Object>();
            for (var call : calls) {
                var here = new Made(call.event().value().span());
                var permission = call.function().prefix() + "LambdaPermission" + Naming.alphanumeric(name) + "S3";
                dependencies.add(permission);
                configurations.add(here.map(
                        "Event", call.event().settings().value("event").<Object>map(value -> value).orElse("s3:ObjectCreated:*"),
                        "Function", call.function().target(here),
                        "Filter", call.event().settings().value("rules").map(rules -> filter(rules, here))));
                var source = here.arn(here.text(":s3:::", bucket));
                draft.resource(permission, here, here.after(here.permission(call.function().target(here), "s3.amazonaws.com", "SourceArn", source, "SourceAccount", here.ref("AWS::AccountId")), call.function().aliasId()));
            }
            var properties = new ArrayList<Object>(List.of("BucketName", bucket));
            own.fields().forEach((key, field) -> {
                if (!key.equals("name")) {
                    properties.addAll(List.of(Naming.capital(key), field.value()));
                }
            });
            var notified = made.map("LambdaConfigurations", configurations);
            properties.addAll(List.of("NotificationConfiguration", own.block("notificationConfiguration").map(notified::with).orElse(notified)));
            draft.resource(id, made, made.map("Type", "AWS::S3::Bucket", "Properties", made.map(properties), "DependsOn", List.copyOf(dependencies)));
            draft.infrastructure(id);
        });
    }

    private static Fields filter(Located<Term> rules, Made made) {
        var items = rules.value() instanceof Items list ? list.items() : List.<Located<Term>>of();
        var each = items.stream().flatMap(rule -> rule.value() instanceof Fields fields ? fields.fields().values().stream() : Stream.empty())
                .map(field -> (Object) made.map("Name", field.key().value(), "Value", field.value())).toList();
        return made.map("S3Key", made.map("Rules", each));
    }

    static void pools(Service service, Draft draft) {
        calls(service, "cognitoUserPool", "pool").forEach((name, calls) -> {
            var made = new Made(calls.get(0).event().value().span());
            var id = "CognitoUserPool" + Naming.alphanumeric(name);
            var triggers = new ArrayList<Object>();
            var dependencies = new ArrayList<Object>();
            for (var call : calls) {
                var here = new Made(call.event().value().span());
                var trigger = call.event().settings().value("trigger").flatMap(value -> value.value().assumed()).orElse("");
                boolean custom = trigger.startsWith("Custom") && trigger.endsWith("Sender");
                triggers.addAll(List.of(trigger, custom ? here.map("LambdaArn", call.function().target(here), "LambdaVersion", "V1_0") : call.function().target(here)));
                call.event().settings().value("kmsKeyId").ifPresent(key -> triggers.addAll(List.of("KMSKeyID", key)));
                dependencies.add(call.function().aliasId().orElse(call.function().logicalId()));
                draft.resource(call.function().prefix() + "LambdaPermissionCognitoUserPool" + Naming.alphanumeric(name) + "TriggerSource" + Naming.alphanumeric(trigger), here,
                        here.after(here.permission(call.function().target(here), "cognito-idp.amazonaws.com", "SourceArn", here.attribute(id, "Arn")), call.function().aliasId()));
            }
            draft.resource(id, made, made.map("Type", "AWS::Cognito::UserPool", "Properties", made.map("UserPoolName", calls.get(0).name(), "LambdaConfig", made.map(triggers)), "DependsOn", List.copyOf(dependencies)));
            draft.infrastructure(id);
        });
    }
}
