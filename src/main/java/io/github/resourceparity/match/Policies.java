package io.github.resourceparity.match;

import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Field;
import io.github.resourceparity.resolve.Term.Fields;
import io.github.resourceparity.resolve.Term.Items;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Policy documents in one form, since IAM takes a single value for a list of one, any case in actions, and a Sid of digits
 * for none.
 */
final class Policies {

    private static final Set<String> LISTS = Set.of("Statement", "Action", "NotAction", "Resource", "NotResource");

    private Policies() {}

    /** Whether a property holds a policy document. */
    static boolean isPolicy(String path) {
        return path.endsWith("PolicyDocument") || path.equals("KeyPolicy");
    }

    /** Whether a path is inside a policy document, where no list has an order. */
    static boolean inside(String path) {
        return path.contains("PolicyDocument/") || path.startsWith("KeyPolicy/");
    }

    /** A document with lists wherever they may stand. */
    static Located<Term> normal(Located<Term> document) {
        if (!(document.value() instanceof Fields fields)) {
            return document;
        }
        var normal = new LinkedHashMap<String, Field>();
        fields.fields().forEach((name, field) -> {
            var value = LISTS.contains(name) ? list(field.value()) : field.value();
            normal.put(name, new Field(field.key(), name.equals("Statement") ? each(value) : value));
        });
        return document.map(term -> new Fields(normal));
    }

    private static Located<Term> each(Located<Term> statements) {
        return statements.value() instanceof Items items ? statements.map(term -> new Items(items.items().stream().map(Policies::statement).toList())) : statements;
    }

    private static Located<Term> statement(Located<Term> statement) {
        if (!(statement.value() instanceof Fields fields)) {
            return statement;
        }
        var normal = new LinkedHashMap<String, Field>();
        fields.fields().forEach((name, field) -> {
            if (name.equals("Sid") && field.value().value().assumed().filter(sid -> sid.matches("\\d*")).isPresent()) {
                return;
            }
            var value = LISTS.contains(name) ? list(field.value()) : name.endsWith("Principal") || name.equals("Condition") ? lists(field.value()) : field.value();
            normal.put(name, new Field(field.key(), name.endsWith("Action") ? lower(value) : value));
        });
        return statement.map(term -> new Fields(normal));
    }

    private static Located<Term> lists(Located<Term> value) {
        if (!(value.value() instanceof Fields fields)) {
            return value;
        }
        var normal = new LinkedHashMap<String, Field>();
        fields.fields().forEach((name, field) -> normal.put(name, new Field(field.key(), field.value().value() instanceof Fields ? lists(field.value()) : list(field.value()))));
        return value.map(term -> new Fields(normal));
    }

    private static Located<Term> list(Located<Term> value) {
        return value.value() instanceof Items ? value : value.map(term -> new Items(List.of(new Located<>(term, value.span()))));
    }

    private static Located<Term> lower(Located<Term> actions) {
        return actions.value() instanceof Items items
                ? actions.map(term -> new Items(items.items().stream().map(item -> item.map(action -> action instanceof Text text ? new Text(text.value().toLowerCase(Locale.ROOT)) : action)).toList()))
                : actions;
    }
}
