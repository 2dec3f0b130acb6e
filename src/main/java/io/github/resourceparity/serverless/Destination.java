package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.Map;
import java.util.Optional;

/** Where a function sends what became of a call: another function by its key, an ARN, or a map with a type and an ARN. */
final class Destination {

    private static final Map<String, String> ACTIONS = Map.of("function", "lambda:InvokeFunction", "sqs", "sqs:SendMessage", "sns", "sns:Publish", "eventBus", "events:PutEvents");
    private static final Map<String, String> BY_ARN = Map.of(":function:", "lambda:InvokeFunction", ":sqs:", "sqs:SendMessage", ":sns:", "sns:Publish", ":event-bus/", "events:PutEvents");

    private Destination() {}

    static Object arn(Service service, Located<Term> value, Made made) {
        if (value.value() instanceof Fields fields) {
            return fields.value("arn").map(Object.class::cast).orElse(value);
        }
        return function(service, value).<Object>map(function -> function.target(made)).orElse(value);
    }

    private static Optional<ServiceFunction> function(Service service, Located<Term> value) {
        return value.value().constant().filter(text -> !text.startsWith("arn:")).flatMap(key -> service.functions().stream().filter(each -> each.key().value().equals(key)).findFirst());
    }

    /** What the functions' role must be allowed to do for it. */
    static Fields statement(Service service, Located<Term> value, Made made) {
        var action = value.value() instanceof Fields fields
                ? fields.value("type").flatMap(type -> type.value().constant()).map(ACTIONS::get)
                : BY_ARN.entrySet().stream().filter(each -> value.value().assumed().orElse("").contains(each.getKey())).map(Map.Entry::getValue).findFirst().or(() -> Optional.of("lambda:InvokeFunction"));
        var resource = function(service, value).<Object>map(function -> made.map("Fn::Sub", made.text("arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:", function.name()))).orElseGet(() -> arn(service, value, made));
        return made.map("Effect", "Allow", "Action", action.<Object>map(text -> text).orElseGet(() -> made.unknown("Action")), "Resource", resource);
    }
}
