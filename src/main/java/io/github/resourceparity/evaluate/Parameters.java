package io.github.resourceparity.evaluate;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Located;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The parameters of a template as whoever deploys it gives them: of a list, what stands between commas; of a name in SSM, nothing,
 * since only deployment reads there.
 *
 * @param definitions the template's section
 * @param given the values by name
 */
record Parameters(Fields definitions, Map<String, Located<Term>> given) {

    static Parameters of(Fields template, Map<String, Located<Term>> given) {
        var definitions = template.map("Parameters");
        return new Parameters(definitions, given);
    }

    /** The same where nobody else can give anything, so that what is not given has its default for certain. */
    Parameters withDefaults() {
        var all = new HashMap<>(given);
        definitions.fields().forEach((name, field) -> {
            if (field.value().value() instanceof Fields definition && definition.value("NoEcho").isEmpty()) {
                definition.value("Default").ifPresent(value -> all.putIfAbsent(name, value));
            }
        });
        return new Parameters(definitions, all);
    }

    /** The values by name, without what the template has no parameter for. */
    Map<String, Located<Term>> values() {
        var values = new HashMap<String, Located<Term>>();
        given.forEach((name, value) -> definitions.field(name).map(Parameters::type).filter(type -> !type.startsWith("AWS::SSM::")).ifPresent(type -> values.put(name, list(type) ? items(value) : value)));
        return values;
    }

    private static String type(Field field) {
        return field.value().value() instanceof Fields definition ? definition.value("Type").map(type -> type.value().display()).orElse("") : "";
    }

    private static boolean list(String type) {
        return type.equals("CommaDelimitedList") || type.startsWith("List<");
    }

    private static Located<Term> items(Located<Term> value) {
        if (value.value() instanceof Items) {
            return value;
        }
        var text = value.value().constant();
        return value.map(term -> text.<Term>map(words -> new Items(Arrays.stream(words.split(",")).map(word -> new Located<Term>(new Text(word.strip()), value.span())).toList())).orElseGet(() -> new Unknown(term.display())));
    }
}
