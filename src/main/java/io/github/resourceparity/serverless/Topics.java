package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.serverless.ServiceFunction.Event;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions that are called by what is published: a subscription each, and the topic itself where only its name is given. */
final class Topics {

    private Topics() {}

    static void add(Service service, Draft draft) {
        service.functions().forEach(function -> function.events("sns").forEach(event -> subscribe(service, function, event, draft)));
    }

    private static void subscribe(Service service, ServiceFunction function, Event event, Draft draft) {
        var made = new Made(event.value().span());
        var settings = event.settings();
        var text = event.value().value() instanceof Fields ? Optional.<String>empty() : Naming.text(event.value().value());
        var arn = settings.value("arn").or(() -> text.flatMap(known -> event.value().value().assumed()).filter(known -> known.startsWith("arn:")).map(known -> event.value()));
        var last = arn.flatMap(value -> Naming.text(value.value())).map(known -> known.substring(known.lastIndexOf(':') + 1));
        var called = settings.given("topicName").orElse(event.value());
        var name = settings.given("topicName").flatMap(value -> Naming.text(value.value())).or(() -> last).or(() -> text);
        if (name.isEmpty()) {
            return;
        }
        var spelled = Naming.alphanumeric(name.get());
        var redrive = settings.value("redrivePolicy").map(value -> made.unknown("RedrivePolicy"));
        var topic = "SNSTopic" + spelled;
        Object source = arn.isPresent() ? arn.get() : made.arn(":sns:", made.ref("AWS::Region"), ":", made.ref("AWS::AccountId"), ":", called);
        if (arn.isEmpty()) {
            draft.resource(topic, made, made.map("Type", "AWS::SNS::Topic", "DependsOn", function.aliasId(), "Properties", made.map("TopicName", called, "DisplayName", settings.value("displayName"))));
            draft.infrastructure(topic);
        }
        if (arn.isEmpty() && settings.value("filterPolicy").isEmpty() && redrive.isEmpty()) {
            append(draft, topic, made.map("Endpoint", function.target(made), "Protocol", "lambda"), made);
        } else {
            var body = made.map("Type", "AWS::SNS::Subscription", "DependsOn", arn.isPresent() ? function.aliasId() : Optional.empty(), "Properties", made.map(
                    "TopicArn", arn.isPresent() ? arn.get() : made.ref(topic),
                    "Protocol", "lambda",
                    "Endpoint", function.target(made),
                    "FilterPolicy", settings.value("filterPolicy"),
                    "FilterPolicyScope", settings.value("filterPolicyScope"),
                    "RedrivePolicy", redrive,
                    "Region", settings.value("arn").flatMap(value -> value.value().assumed()).flatMap(known -> elsewhere(service, known))));
            draft.resource(function.prefix() + "SnsSubscription" + spelled, made, body);
        }
        redrive.ifPresent(policy -> draft.resource(spelled + "To" + function.prefix() + "DLQPolicy", made, made.map("Type", "AWS::SQS::QueuePolicy", "Properties", made.unknown("Properties"))));
        draft.resource(function.prefix() + "LambdaPermission" + spelled + "SNS", made, made.after(made.permission(function.target(made), "sns.amazonaws.com", "SourceArn", source), function.aliasId()));
    }

    private static Optional<Object> elsewhere(Service service, String arn) {
        var parts = arn.split(":");
        var region = service.region().flatMap(value -> value.value().assumed()).orElse(Service.DEFAULT_REGION);
        return parts.length > 3 && !parts[3].equals(region) ? Optional.of(parts[3]) : Optional.empty();
    }

    private static void append(Draft draft, String id, Fields subscription, Made made) {
        draft.resource(id).ifPresent(body -> {
            var properties = (Fields) body.value("Properties").orElseThrow().value();
            var all = new ArrayList<Located<Term>>(properties.value("Subscription").map(list -> ((Items) list.value()).items()).orElse(List.of()));
            all.add(made.value(subscription));
            draft.replace(id, body.with(field(body, "Properties", properties.with(field(properties, "Subscription", new Items(List.copyOf(all)), made)), made)));
        });
    }

    static Field field(Fields fields, String name, Term value, Made made) {
        return new Field(fields.field(name).map(Field::key).orElseGet(() -> new Located<>(name, made.place())), made.value(value));
    }
}
