package io.github.resourceparity.evaluate;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Contents;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The loops of one template, written out before anything else is worked out: {@code Fn::ForEach::Name: [id, collection, {key: value}]}.
 * A loop over what only deployment knows stays, and its map is not known.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html">the reference</a>
 */
final class Loops {

    private static final String NAME = "Fn::ForEach::";

    private final Fields parameters;
    private final Map<String, Located<Term>> given;
    private final int most;
    private final List<Finding> problems = new ArrayList<>();
    private int copies;

    private Loops(Fields parameters, Map<String, Located<Term>> given, int most) {
        this.parameters = parameters;
        this.given = given;
        this.most = most;
    }

    /** A template without its loops, as far as their collections are known, and what is wrong with those. */
    record Written(Fields template, List<Finding> problems) {}

    /**
     * The template written out.
     *
     * @param given the values of parameters that somebody gives
     * @param most how many copies there may be; CloudFormation takes fewer resources than that
     */
    static Written out(Fields template, Map<String, Located<Term>> given, int most) {
        var loops = new Loops(template.map("Parameters"), given, most);
        return new Written(loops.fields(template, Map.of()), loops.problems);
    }

    private Located<Term> value(Located<Term> value, Map<String, String> names) {
        if (value.value() instanceof Fields fields) {
            var item = fields.fields().size() == 1 ? fields.value("Ref").flatMap(name -> name.value().constant()).map(names::get) : Optional.<String>empty();
            if (item.isPresent()) {
                return value.map(term -> new Text(item.get()));
            }
            var written = fields(fields, names);
            return written == fields ? value : value.map(term -> written);
        }
        if (value.value() instanceof Items items) {
            var written = items.items().stream().map(item -> value(item, names)).toList();
            return value.map(term -> new Items(written));
        }
        return names.isEmpty() || !(value.value() instanceof Text text) ? value : value.map(term -> new Text(replaced(text.value(), names, false), text.kind()));
    }

    private Fields fields(Fields fields, Map<String, String> names) {
        if (names.isEmpty() && !loops(fields)) {
            return fields;
        }
        var written = new LinkedHashMap<String, Field>();
        fields.fields().forEach((key, field) -> {
            if (!key.startsWith(NAME) || !loop(field, names, written)) {
                var name = replaced(key, names, true);
                written.put(name, new Field(field.key().map(old -> name), copies > most ? field.value() : value(field.value(), names)));
            }
        });
        return new Fields(written);
    }

    /** Whether a map holds a loop, however deep. */
    private static boolean loops(Term term) {
        if (!term.holds(Contents.FUNCTION)) {
            return false;
        }
        if (term instanceof Fields fields) {
            return fields.fields().entrySet().stream().anyMatch(each -> each.getKey().startsWith(NAME) || loops(each.getValue().value().value()));
        }
        return term instanceof Items items && items.items().stream().anyMatch(item -> loops(item.value()));
    }

    private boolean loop(Field field, Map<String, String> names, Map<String, Field> written) {
        if (copies > most || !(field.value().value() instanceof Items parts) || parts.items().size() != 3 || !(parts.items().get(2).value() instanceof Fields body)) {
            return false;
        }
        var id = parts.items().get(0).value().constant();
        var items = collection(value(parts.items().get(1), names).value());
        if (id.isEmpty() || items.isEmpty() || tooMany(field, items.get().size(), body)) {
            return false;
        }
        for (var item : items.get()) {
            var more = new LinkedHashMap<>(names);
            more.put(id.get(), item);
            written.putAll(fields(body, more).fields());
        }
        return true;
    }

    /** A loop is not started if all that it makes, loops inside of it among that, would be too many: what is left out must cost nothing. */
    private boolean tooMany(Field field, int items, Fields body) {
        if (copies + items * inside(body) > most) {
            copies = most + 1;
            problems.add(Resolver.TEMPLATE_LIMIT
                    .at(field.key().span(), "loops write out more than %s copies".formatted(most))
                    .label("what this one makes is not known")
                    .help("no template that CloudFormation takes is this large; `limits` with `copies` raises that"));
        } else {
            copies += items * Math.max(1, body.fields().size());
        }
        return copies > most;
    }

    /** How many copies one turn makes at least; it may be more where a list inside depends on the turn. */
    private long inside(Fields body) {
        long inside = Math.max(1, body.fields().size());
        for (var each : body.fields().entrySet()) {
            if (each.getKey().startsWith(NAME) && each.getValue().value().value() instanceof Items parts && parts.items().size() == 3 && parts.items().get(2).value() instanceof Fields deeper) {
                long items = collection(parts.items().get(1).value()).map(List::size).orElse(0);
                inside = Math.min(most + 1L, inside + items * inside(deeper));
            }
        }
        return inside;
    }

    /** The items of a list that is written out, or of a parameter as it is given or else by default. */
    private Optional<List<String>> collection(Term term) {
        if (term instanceof Items items) {
            var texts = items.items().stream().map(item -> item.value().constant()).toList();
            return texts.stream().allMatch(Optional::isPresent) ? Optional.of(texts.stream().map(Optional::get).toList()) : Optional.empty();
        }
        var name = term instanceof Fields fields ? fields.value("Ref").flatMap(value -> value.value().constant()) : Optional.<String>empty();
        var list = name.map(given::get).filter(value -> value.value() instanceof Items);
        if (list.isPresent()) {
            return collection(list.get().value());
        }
        return name.flatMap(known -> given.containsKey(known) ? Optional.ofNullable(given.get(known)) : parameters.map(known).value("Default"))
                .flatMap(value -> value.value().constant())
                .map(text -> Arrays.stream(text.split(",")).map(String::strip).collect(Collectors.toList()));
    }

    /** {@code &{id}} stands in a key for the item's letters and digits. */
    private static String replaced(String text, Map<String, String> names, boolean key) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        var replaced = text;
        for (var name : names.entrySet()) {
            replaced = replaced.replace("${" + name.getKey() + "}", name.getValue()).replace("&{" + name.getKey() + "}", key ? name.getValue().replaceAll("[^A-Za-z0-9]", "") : name.getValue());
        }
        return replaced;
    }
}
