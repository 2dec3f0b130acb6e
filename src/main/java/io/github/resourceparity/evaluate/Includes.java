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
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;

/**
 * The files that a template includes with {@code AWS::Include}, merged into the maps that name them; only local files are read, from the
 * template's folder on. A location in a bucket stays, and its map is not known.
 */
record Includes(Documents documents, String folder, Function<Node, Located<Term>> read) {

    private static final String FUNCTION = "Fn::Transform";
    private static final int DEEPEST = 10;

    /** The template with what it includes. */
    Fields merged(Fields template) {
        var whole = template.value("Transform").flatMap(value -> local(value, 0));
        var all = includes(template) ? fields(template, 0) : template;
        return whole.map(file -> over(file, all)).orElse(all);
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

    private Located<Term> value(Located<Term> value, int depth) {
        if (value.value() instanceof Fields fields) {
            return value.map(term -> fields(fields, depth));
        }
        return value.value() instanceof Items items ? value.map(term -> new Items(items.items().stream().map(item -> value(item, depth)).toList())) : value;
    }

    private Fields fields(Fields fields, int depth) {
        var included = fields.value(FUNCTION).flatMap(value -> local(value, depth));
        var own = new LinkedHashMap<String, Field>();
        fields.fields().forEach((name, field) -> {
            if (included.isEmpty() || !name.equals(FUNCTION)) {
                own.put(name, new Field(field.key(), value(field.value(), depth)));
            }
        });
        return included.map(file -> over(file, new Fields(own))).orElseGet(() -> new Fields(own));
    }

    private static Fields over(Fields file, Fields own) {
        var all = new LinkedHashMap<>(file.fields());
        all.putAll(own.fields());
        return new Fields(all);
    }

    private Optional<Fields> local(Located<Term> transform, int depth) {
        var fields = transform.value() instanceof Fields map ? map : Fields.EMPTY;
        var include = fields.value("Name").flatMap(name -> name.value().constant()).filter("AWS::Include"::equals);
        var location = fields.map("Parameters").value("Location").flatMap(value -> value.value().constant());
        if (include.isEmpty() || location.isEmpty() || location.get().contains("://") || depth >= DEEPEST) {
            return Optional.empty();
        }
        try {
            return documents.at(Folder.resolve(folder, location.get())).root().map(read).map(Located::value).filter(Fields.class::isInstance).map(file -> fields((Fields) file, depth + 1));
        } catch (Folder.Unreadable e) {
            return Optional.empty();
        }
    }
}
