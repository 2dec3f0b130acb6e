package io.github.resourceparity.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of the text of an {@code Fn::Sub}.
 *
 * @param name whether the text is the name between <code>${</code> and <code>}</code>
 */
record Substitution(String text, boolean name) {

    /** The pieces of a text; {@code ${!x}} is the text {@code ${x}}, and blanks inside the braces do not count. */
    static List<Substitution> parse(String text) {
        if (!text.contains("${")) {
            return text.isEmpty() ? List.of() : List.of(new Substitution(text, false));
        }
        var pieces = new ArrayList<Substitution>();
        int at = 0;
        while (at < text.length()) {
            int start = text.indexOf("${", at);
            int end = start < 0 ? -1 : text.indexOf('}', start);
            if (end < 0) {
                break;
            }
            plain(text.substring(at, start), pieces);
            var inside = text.substring(start + 2, end);
            pieces.add(inside.startsWith("!") ? new Substitution("${" + inside.substring(1) + "}", false) : new Substitution(inside.strip(), true));
            at = end + 1;
        }
        plain(text.substring(at), pieces);
        return pieces;
    }

    private static void plain(String text, List<Substitution> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Substitution(text, false));
        }
    }
}
