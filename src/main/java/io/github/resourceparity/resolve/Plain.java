package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Terms as maps, lists, texts, numbers and booleans, such as JSON has them; what is not known or not to be shown stays an expression. */
@SuppressWarnings("NullAway") // its null is JSON's
public final class Plain {

    private Plain() {}

    /** A term; null is nothing, as in JSON. */
    public static Object of(Term term) {
        if (term instanceof Fields fields) {
            var map = new LinkedHashMap<String, Object>();
            fields.fields().forEach((name, field) -> map.put(name, of(field.value().value())));
            return map;
        }
        if (term instanceof Items items) {
            var list = new ArrayList<Object>();
            items.items().stream().map(Located::value).forEach(item -> list.add(of(item)));
            return list;
        }
        return term instanceof Text text ? single(text) : text(term);
    }

    private static Object single(Text text) {
        return switch (text.kind()) {
            case NOTHING -> null;
            case BOOLEAN -> Boolean.valueOf(text.value());
            case NUMBER -> number(text.value());
            default -> text.value();
        };
    }

    private static Object number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The text that a term is as long as nobody sets what has a default; a variable of the environment is never shown. */
    public static String text(Term term) {
        if (term instanceof Join join) {
            var text = new StringBuilder();
            join.pieces().forEach(piece -> text.append(text(piece)));
            return text.toString();
        }
        if (term instanceof Term.Output output) {
            return "${cf:" + text(output.stack()) + "." + text(output.output()) + "}";
        }
        return term.secret() ? term.display() : term.assumed().orElseGet(term::display);
    }
}
