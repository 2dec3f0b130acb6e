package io.github.resourceparity.match;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.JsonText;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The properties of a resource in one of the forms that its service takes for the same: a state machine's definition in a text, a
 * bucket's rules with their prefix in the filter, tags without those that AWS or SAM sets itself.
 */
final class NormalForm {

    /** A name in a state machine's definition that a value is given for. */
    private static final Pattern NAME = Pattern.compile("\\$\\{([^{}]+)}");

    private NormalForm() {}

    /** Those of a resource; what its counterpart writes out may be written out, too. */
    static Fields of(Resource resource, Resource counterpart) {
        var properties = resource.properties().value();
        var normal = switch (resource.type().value()) {
            case "AWS::StepFunctions::StateMachine" -> filledIn(renamed(properties, "Definition", "DefinitionString"));
            case "AWS::CloudWatch::Alarm" -> counterpart.field("DatapointsToAlarm").isPresent() ? counted(properties) : properties;
            case "AWS::S3::Bucket" -> in(properties, "LifecycleConfiguration", rules -> items(rules, "Rules", NormalForm::filtered));
            default -> properties;
        };
        return items(normal, "Tags", NormalForm::ownTag);
    }

    /** An alarm that does not say how many data points it takes takes all of its periods. */
    private static Fields counted(Fields alarm) {
        var periods = alarm.field("EvaluationPeriods").filter(field -> alarm.field("DatapointsToAlarm").isEmpty());
        return periods.map(field -> alarm.with(new Field(field.key().map(key -> "DatapointsToAlarm"), field.value()))).orElse(alarm);
    }

    private static Fields renamed(Fields fields, String name, String other) {
        var field = fields.field(name).filter(known -> fields.field(other).isEmpty());
        return field.map(known -> without(fields, name).with(new Field(known.key().map(key -> other), known.value()))).orElse(fields);
    }

    /** A definition with what stands for the names in it that the template gives values for; of a file nobody knows what that is. */
    private static Fields filledIn(Fields machine) {
        var values = machine.block("DefinitionSubstitutions");
        var definition = machine.field("DefinitionString").filter(field -> !(field.value().value() instanceof Term.Unknown));
        if (values.isEmpty() || definition.isEmpty()) {
            return machine;
        }
        var filled = JsonText.read(filledIn(definition.get().value(), values.get()));
        return without(machine, "DefinitionSubstitutions").with(new Field(definition.get().key(), filled));
    }

    private static Located<Term> filledIn(Located<Term> value, Fields values) {
        if (value.value() instanceof Fields fields) {
            return value.with(fields.mapped((name, inner) -> filledIn(inner, values)));
        }
        if (value.value() instanceof Items items) {
            return value.with(items.mapped(item -> filledIn(item, values)));
        }
        return value.with(Join.of(value.value().parts().stream().flatMap(part -> part instanceof Text text ? filledIn(text.value(), values) : Stream.of(part)).toList()));
    }

    private static Stream<Term> filledIn(String text, Fields values) {
        var pieces = new ArrayList<Term>();
        var names = NAME.matcher(text);
        int at = 0;
        while (names.find()) {
            var given = values.value(names.group(1));
            if (given.isPresent()) {
                pieces.add(new Text(text.substring(at, names.start())));
                pieces.add(given.get().value());
                at = names.end();
            }
        }
        pieces.add(new Text(text.substring(at)));
        return pieces.stream();
    }

    private static Fields without(Fields fields, String name) {
        var fewer = new LinkedHashMap<>(fields.fields());
        fewer.remove(name);
        return new Fields(fewer);
    }

    private static Fields in(Fields fields, String name, UnaryOperator<Fields> change) {
        return fields.field(name)
                .filter(field -> field.value().value() instanceof Fields)
                .map(field -> fields.with(new Field(field.key(), field.value().map(block -> change.apply((Fields) block)))))
                .orElse(fields);
    }

    private interface Change {
        Optional<Located<Term>> of(Located<Term> item);
    }

    private static Fields items(Fields fields, String name, Change change) {
        var field = fields.field(name);
        if (field.isEmpty() || !(field.get().value().value() instanceof Items list) || list.items().stream().allMatch(item -> change.of(item).filter(same -> same == item).isPresent())) {
            return fields;
        }
        var changed = new Items(list.items().stream().flatMap(item -> change.of(item).stream()).toList());
        return fields.with(new Field(field.get().key(), field.get().value().map(term -> changed)));
    }

    /** S3 takes the prefix of a lifecycle rule beside its filter and in it. */
    private static Optional<Located<Term>> filtered(Located<Term> rule) {
        if (!(rule.value() instanceof Fields fields) || fields.field("Prefix").isEmpty() || fields.field("Filter").isPresent()) {
            return Optional.of(rule);
        }
        var prefix = fields.field("Prefix").get();
        var filter = new Field(prefix.key().map(key -> "Filter"), prefix.value().map(text -> Fields.EMPTY.with(prefix)));
        return Optional.of(rule.map(term -> without(fields, "Prefix").with(filter)));
    }

    /** AWS sets tags of its own, which no template can, and SAM says of what it makes that it did: {@code lambda:createdBy}. */
    private static Optional<Located<Term>> ownTag(Located<Term> tag) {
        var fields = tag.value() instanceof Fields known ? known : Fields.EMPTY;
        var key = fields.value("Key").flatMap(name -> name.value().constant()).orElse("");
        boolean sam = key.endsWith(":createdBy") && fields.value("Value").flatMap(value -> value.value().constant()).filter("SAM"::equals).isPresent();
        return key.startsWith("aws:") || sam ? Optional.empty() : Optional.of(tag);
    }
}
