package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Plain;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.serverless.ServiceFunction.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions that are called by what happens on a bus: a rule each, and the bus itself where a plain name says which. */
final class BusRules {

    private static final int LONGEST = 64;

    private BusRules() {}

    static void add(Service service, Draft draft) {
        if (Service.isFalse(service.value("provider/eventBridge/useCloudFormation"))) {
            return;
        }
        service.functions().forEach(function -> function.events("eventBridge").forEach(event -> rule(function, event, draft)));
    }

    private static void rule(ServiceFunction function, Event event, Draft draft) {
        var made = new Made(event.value().span());
        var settings = event.settings();
        var bus = settings.given("eventBus");
        var word = bus.flatMap(value -> value.value().assumed());
        var spelled = bus.flatMap(value -> Naming.text(value.value())).orElse("");
        boolean arn = word.filter(text -> text.startsWith("arn")).isPresent();
        boolean created = word.isPresent() && !arn && !word.get().equals("default");
        var busName = arn ? Optional.<Object>of(spelled.equals(word.get()) ? spelled.substring(spelled.indexOf('/') + 1) : made.unknown("EventBusName")) : bus.map(Object.class::cast);
        var usual = made.text(function.name(), "-rule-" + event.position());
        var name = settings.value("name").<Object>map(value -> value).orElseGet(() -> usual.assumed().filter(text -> text.length() > LONGEST).isPresent() ? made.unknown("Name") : usual);
        var busId = Naming.normal(spelled) + "EventBridgeEventBus";
        if (created) {
            draft.resource(busId, made, made.map("Type", "AWS::Events::EventBus", "Properties", made.map("Name", bus)));
            draft.infrastructure(busId);
        }
        draft.resource(Naming.alphanumeric(Plain.text(usual)) + "EventBridgeRule", made, made.map(
                "Type", "AWS::Events::Rule",
                "DependsOn", created ? Optional.of(busId) : function.aliasId(),
                "Properties", made.map(
                        "Description", settings.value("description"),
                        "EventBusName", word.filter("default"::equals).isPresent() ? Optional.empty() : busName,
                        "EventPattern", settings.value("pattern"),
                        "Name", name,
                        "ScheduleExpression", settings.value("schedule"),
                        "State", Service.isFalse(settings.value("enabled")) ? "DISABLED" : "ENABLED",
                        "Targets", made.list(target(function, settings, name, made)))));
        permission(function, event, busName, name, draft, made);
    }

    private static Fields target(ServiceFunction function, Fields settings, Object name, Made made) {
        var retry = settings.block("retryPolicy");
        Object id = name instanceof Term.Unknown ? name : made.text(name, "-target");
        return made.map(
                "Arn", function.target(made),
                "Id", id instanceof Term text && text.assumed().filter(known -> known.length() > LONGEST).isPresent() ? made.unknown("Id") : id,
                "RetryPolicy", retry.map(policy -> made.map("MaximumEventAgeInSeconds", policy.value("maximumEventAge"), "MaximumRetryAttempts", policy.value("maximumRetryAttempts"))),
                "DeadLetterConfig", settings.value("deadLetterQueueArn").map(arn -> made.map("Arn", arn)),
                "Input", settings.value("input").map(input -> Schedules.json(input, made)),
                "InputPath", settings.value("inputPath"),
                "InputTransformer", settings.value("inputTransformer").map(value -> Schedules.transformer(value, made)));
    }

    private static void permission(ServiceFunction function, Event event, Optional<Object> bus, Object name, Draft draft, Made made) {
        var path = new ArrayList<Object>(List.of("rule"));
        bus.ifPresent(path::add);
        path.add(name);
        var source = made.join(":", "arn", made.ref("AWS::Partition"), "events", made.ref("AWS::Region"), made.ref("AWS::AccountId"), made.join("/", path.toArray()));
        var permission = made.permission(function.target(made), "events.amazonaws.com", "SourceArn", source);
        draft.resource(function.prefix() + "EventBridgeLambdaPermission" + event.position(), made, made.after(permission, function.aliasId()));
    }
}
