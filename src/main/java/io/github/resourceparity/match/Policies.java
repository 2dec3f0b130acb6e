package io.github.resourceparity.match;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Policy documents in one form, since IAM takes a single value for a list of one, any case in actions and conditions, an account
 * for its root user, and a Sid of digits for none.
 */
final class Policies {

    private static final Set<String> LISTS = Set.of("Action", "NotAction", "Resource", "NotResource");

    /** What a document without a version is read by; variables in it mean nothing then. */
    private static final Text OLDEST = new Text("2008-10-17");

    private Policies() {}

    /** Whether a value is a policy document. */
    static boolean isDocument(Term term) {
        return term instanceof Fields fields && fields.value("Statement").isPresent();
    }

    /** Whether a value is a statement, as some resources take one without a document around it. */
    static boolean isStatement(Term term) {
        return term instanceof Fields fields && fields.value("Effect").isPresent();
    }

    /** A statement with a document around it. */
    static Located<Term> document(Located<Term> statement) {
        return statement.map(term -> new Fields(Map.of("Statement", new Field(new Located<>("Statement", statement.span()), statement))));
    }

    /** A document with lists wherever they may stand. */
    static Fields normal(Located<Term> document) {
        var fields = (Fields) document.value();
        var normal = new LinkedHashMap<>(fields.fields());
        var statements = fields.field("Statement").orElseThrow();
        normal.put("Statement", new Field(statements.key(), each(list(statements.value()), Policies::statement)));
        normal.putIfAbsent("Version", new Field(new Located<>("Version", document.span()), new Located<>(OLDEST, document.span())));
        return new Fields(normal);
    }

    private static Located<Term> each(Located<Term> list, UnaryOperator<Located<Term>> change) {
        return list.value() instanceof Items items ? list.map(term -> new Items(items.items().stream().map(change).toList())) : list;
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
            var value = LISTS.contains(name) ? list(field.value()) : name.endsWith("Principal") ? principal(field.value()) : name.equals("Condition") ? condition(field.value(), 2) : field.value();
            normal.put(name, new Field(field.key(), name.endsWith("Action") ? each(value, Policies::lower) : value));
        });
        return statement.map(term -> new Fields(normal));
    }

    private static Located<Term> lower(Located<Term> action) {
        return action.map(term -> term instanceof Text text ? new Text(text.value().toLowerCase(Locale.ROOT)) : term);
    }

    /** Anybody is {@code *} alone or any AWS account, and an account is its root user. */
    private static Located<Term> principal(Located<Term> principal) {
        if (principal.value() instanceof Text) {
            return principal.map(term -> new Fields(Map.of("AWS", new Field(new Located<>("AWS", principal.span()), list(principal)))));
        }
        if (!(principal.value() instanceof Fields fields)) {
            return principal;
        }
        var normal = new LinkedHashMap<String, Field>();
        fields.fields().forEach((name, field) -> normal.put(name, new Field(field.key(), name.equals("AWS") ? each(list(field.value()), Policies::root) : list(field.value()))));
        return principal.map(term -> new Fields(normal));
    }

    private static Located<Term> root(Located<Term> account) {
        boolean number = account.value() instanceof Symbol symbol && symbol.origin() == Origin.ACCOUNT || account.value() instanceof Text text && text.value().matches("\\d{12}");
        return number ? account.map(term -> Join.of(List.of(new Text("arn:aws:iam::"), term, new Text(":root")))) : account;
    }

    /** Operators and keys in small letters, and values as lists of texts. */
    private static Located<Term> condition(Located<Term> condition, int depth) {
        if (!(condition.value() instanceof Fields fields) || depth == 0) {
            return list(condition);
        }
        var normal = new LinkedHashMap<String, Field>();
        fields.fields().forEach((name, field) -> normal.put(name.toLowerCase(Locale.ROOT), new Field(field.key(), condition(field.value(), depth - 1))));
        return condition.map(term -> new Fields(normal));
    }

    private static Located<Term> list(Located<Term> value) {
        return value.value() instanceof Items ? value : value.map(term -> new Items(List.of(new Located<>(term, value.span()))));
    }
}
