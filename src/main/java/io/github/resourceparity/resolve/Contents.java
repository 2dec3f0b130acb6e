package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.List;

/**
 * What those look for who go over all values, as bits: nearly every value has none of it in it, at no depth, so that it is passed over as a
 * whole.
 */
public final class Contents {

    /** A value that is nothing. */
    public static final int NOTHING = 1;

    /** A name that a function of CloudFormation can have. */
    public static final int FUNCTION = 2;

    /** A text that JSON or {@code {{resolve:…}}} can be in. */
    public static final int BRACE = 4;

    /** Any of them. */
    public static final int ANY = NOTHING | FUNCTION | BRACE;

    private Contents() {}

    /** What a term is or has in it; a map or list has it worked out when it is made, from what is at hand then. */
    static int of(Term term) {
        if (term instanceof Text text) {
            return text.nothing() ? NOTHING : of(text.value());
        }
        if (term instanceof Fields fields) {
            return fields.contents();
        }
        if (term instanceof Items items) {
            return items.contents();
        }
        return term instanceof Join join ? of(join) : 0;
    }

    private static int of(Join join) {
        int found = 0;
        for (var piece : join.pieces()) {
            found |= of(piece);
        }
        return found & BRACE;
    }

    private static int of(String text) {
        return text.indexOf('{') >= 0 || list(text) ? BRACE : 0;
    }

    /** Whether it can begin a list of JSON. */
    private static boolean list(String text) {
        return !text.isEmpty() && (text.charAt(0) == '[' || Character.isWhitespace(text.charAt(0)));
    }

    /** What is in any of the values. */
    static int in(Ordered<Field> fields) {
        int found = 0;
        for (int i = 0; i < fields.size(); i++) {
            var name = fields.key(i);
            found |= of(fields.value(i).value().value()) | (name.equals("Ref") || name.indexOf(':') >= 0 ? FUNCTION : 0);
        }
        return found;
    }

    /** What is in any of the items. */
    static int in(List<Located<Term>> items) {
        int found = 0;
        for (var item : items) {
            found |= of(item.value());
        }
        return found;
    }
}
