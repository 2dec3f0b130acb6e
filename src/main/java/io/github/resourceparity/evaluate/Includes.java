package io.github.resourceparity.evaluate;

import io.github.resourceparity.resolve.Contents;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.yaml.Documents;
import io.github.resourceparity.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The files that a template includes with {@code AWS::Include}, merged into the maps that name them; only local files are read, from the
 * template's folder on. A location in a bucket stays, and its map is not known.
 *
 * @param path the template's
 * @param left how many more may be read, so that files that include each other many times over come to an end
 */
record Includes(Documents documents, String path, Function<Node, Located<Term>> read, AtomicInteger left) {

    private static final String FUNCTION = "Fn::Transform";
    private static final String TRANSFORM = "Transform";
    private static final int DEEPEST = 10;

    /** The template with what it includes. */
    Fields merged(Fields template) {
        var above = List.of(path);
        var all = includes(template) ? fields(template, above) : template;
        var files = new ArrayList<Fields>();
        var others = new ArrayList<Located<Term>>();
        for (var transform : transforms(template)) {
            local(transform, above).ifPresentOrElse(files::add, () -> others.add(transform));
        }
        if (files.isEmpty()) {
            return all;
        }
        var own = new LinkedHashMap<>(all.fields());
        own.computeIfPresent(TRANSFORM, (name, field) -> new Field(field.key(), field.value().map(term -> new Items(others))));
        return files.stream().reduce(new Fields(own), (under, file) -> sections(file, under));
    }

    /** Whether the whole template includes what is not known, and so may have more of anything. */
    static boolean more(Fields template) {
        return Stream.concat(transforms(template).stream(), template.value(FUNCTION).stream()).anyMatch(transform -> name(transform).filter("AWS::Include"::equals).isPresent());
    }

    private static List<Located<Term>> transforms(Fields template) {
        return template.value(TRANSFORM).map(value -> value.value() instanceof Items items ? items.items() : List.of(value)).orElse(List.of());
    }

    private static Optional<String> name(Located<Term> transform) {
        return transform.value() instanceof Fields fields ? fields.value("Name").flatMap(name -> name.value().constant()) : Optional.empty();
    }

    private static boolean includes(Term term) {
        if (!term.holds(Contents.FUNCTION)) {
            return false;
        }
        if (term instanceof Fields fields) {
            return fields.fields().entrySet().stream().anyMatch(each -> each.getKey().equals(FUNCTION) || includes(each.getValue().value().value()));
        }
        return term instanceof Items items && items.items().stream().anyMatch(item -> includes(item.value()));
    }

    private Located<Term> value(Located<Term> value, List<String> above) {
        if (value.value() instanceof Fields fields) {
            return value.map(term -> fields(fields, above));
        }
        return value.value() instanceof Items items ? value.map(term -> new Items(items.items().stream().map(item -> value(item, above)).toList())) : value;
    }

    private Fields fields(Fields fields, List<String> above) {
        var included = fields.value(FUNCTION).flatMap(value -> local(value, above));
        var own = new LinkedHashMap<String, Field>();
        fields.fields().forEach((name, field) -> {
            if (included.isEmpty() || !name.equals(FUNCTION)) {
                own.put(name, new Field(field.key(), value(field.value(), above)));
            }
        });
        return included.map(file -> file.with(new Fields(own))).orElseGet(() -> new Fields(own));
    }

    /** A template has the resources of a file beside its own, and so with each of its sections. */
    private static Fields sections(Fields file, Fields own) {
        var all = new LinkedHashMap<>(own.fields());
        file.fields().forEach((name, field) -> all.merge(name, field, (mine, theirs) -> theirs.value().value() instanceof Fields under && mine.value().value() instanceof Fields over
                ? new Field(mine.key(), mine.value().map(term -> under.with(over)))
                : mine));
        return new Fields(all);
    }

    /** The map in a local file; what includes itself, however far down, has no end and is not known. */
    private Optional<Fields> local(Located<Term> transform, List<String> above) {
        var location = Optional.of(transform.value()).filter(Fields.class::isInstance).map(term -> ((Fields) term).map("Parameters")).flatMap(parameters -> parameters.value("Location")).flatMap(value -> value.value().constant());
        if (name(transform).filter("AWS::Include"::equals).isEmpty() || location.isEmpty() || location.get().contains("://")) {
            return Optional.empty();
        }
        var file = Folder.resolve(Folder.of(path), location.get());
        if (above.contains(file) || above.size() > DEEPEST || left.decrementAndGet() < 0) {
            return Optional.empty();
        }
        try {
            var deeper = Stream.concat(above.stream(), Stream.of(file)).toList();
            return documents.at(file).root().map(read).map(Located::value).filter(Fields.class::isInstance).map(map -> fields((Fields) map, deeper));
        } catch (Folder.Unreadable e) {
            return Optional.empty();
        }
    }
}
