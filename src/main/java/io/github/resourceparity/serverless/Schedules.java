package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.serverless.ServiceFunction.Event;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.List;

/** Functions that are called at certain times: a rule of EventBridge, or a schedule of its Scheduler, for each expression. */
final class Schedules {

    private Schedules() {}

    static void add(Service service, Draft draft) {
        var callable = new ArrayList<Object>();
        for (var function : service.functions()) {
            int number = 0;
            for (var event : function.events("schedule")) {
                for (var expression : expressions(event)) {
                    number++;
                    if (scheduler(event)) {
                        schedule(service, function, event, expression, number, draft);
                    } else {
                        rule(function, event, expression, number, draft);
                    }
                }
            }
            if (function.events("schedule").stream().anyMatch(Schedules::scheduler)) {
                var made = new Made(function.place());
                var arn = made.text("arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:", function.name());
                callable.addAll(List.of(made.map("Fn::Sub", arn), made.map("Fn::Sub", made.text(arn, ":*"))));
            }
        }
        if (!callable.isEmpty()) {
            draft.assumedBy("scheduler.amazonaws.com");
            draft.statement(Role.allow(new Made(service.head()), List.of("lambda:InvokeFunction"), callable.toArray()));
        }
    }

    private static boolean scheduler(Event event) {
        return event.settings().value("method").flatMap(value -> value.value().assumed()).filter("scheduler"::equals).isPresent();
    }

    private static List<Located<Term>> expressions(Event event) {
        var rate = event.value().value() instanceof Fields fields && fields.value("rate").isPresent() ? fields.value("rate").get() : event.value();
        return rate.value() instanceof Items items ? items.items() : List.of(rate);
    }

    private static String state(Event event) {
        return Service.isFalse(event.settings().value("enabled")) ? "DISABLED" : "ENABLED";
    }

    private static void schedule(Service service, ServiceFunction function, Event event, Located<Term> expression, int number, Draft draft) {
        var made = new Made(expression.span());
        var settings = event.settings();
        draft.resource(function.prefix() + "SchedulerSchedule" + number, made, made.map(
                "Type", "AWS::Scheduler::Schedule",
                "DependsOn", function.aliasId(),
                "Properties", made.map(
                        "ScheduleExpression", expression,
                        "State", state(event),
                        "Target", made.map("Arn", function.target(made), "RoleArn", Role.of(service, function, made).arn(), "Input", settings.value("input").map(input -> json(input, made))),
                        "FlexibleTimeWindow", made.map("Mode", "OFF"),
                        "Name", settings.value("name"),
                        "Description", settings.value("description"),
                        "ScheduleExpressionTimezone", settings.value("timezone"))));
    }

    private static void rule(ServiceFunction function, Event event, Located<Term> expression, int number, Draft draft) {
        var made = new Made(expression.span());
        var settings = event.settings();
        var id = function.prefix() + "EventsRuleSchedule" + number;
        draft.resource(id, made, made.map(
                "Type", "AWS::Events::Rule",
                "DependsOn", function.aliasId(),
                "Properties", made.map(
                        "ScheduleExpression", expression,
                        "State", state(event),
                        "Name", settings.value("name"),
                        "Description", settings.value("description"),
                        "Targets", made.list(made.map(
                                "Input", settings.value("input").map(input -> json(input, made)),
                                "InputPath", settings.value("inputPath"),
                                "InputTransformer", settings.value("inputTransformer").map(value -> transformer(value, made)),
                                "Arn", function.target(made),
                                "Id", function.key().value() + "Schedule")))));
        var permission = made.permission(function.target(made), "events.amazonaws.com", "SourceArn", made.attribute(id, "Arn"));
        draft.resource(function.prefix() + "LambdaPermissionEventsRuleSchedule" + number, made, made.after(permission, function.aliasId()));
    }

    /** JSON of a map is written when packaging; a text is as it stands. */
    static Object json(Located<Term> input, Made made) {
        return input.value() instanceof Fields || input.value() instanceof Items ? made.unknown("Input") : input;
    }

    static Object transformer(Located<Term> value, Made made) {
        if (!(value.value() instanceof Fields fields)) {
            return value;
        }
        var names = new ArrayList<Object>();
        fields.fields().forEach((name, field) -> names.addAll(List.of(Naming.capital(name), field.value())));
        return made.map(names);
    }
}
