package io.github.resourceparity.evaluate;

import io.github.resourceparity.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The text of one {@code Fn::Sub} as it stands in its file, gone through once, since it may have as many names as there is room for.
 *
 * @param names where each name between braces first stands in the file
 * @param words all runs of letters and digits
 */
record Braced(Span text, Map<String, Integer> names, Set<String> words) {

    static Braced in(Span span) {
        var braced = new Braced(span, new HashMap<>(), new HashSet<>());
        braced.read(span.text());
        return braced;
    }

    private void read(String spelled) {
        int open = -1;
        int word = 0;
        for (int i = 0; i < spelled.length(); i++) {
            char c = spelled.charAt(i);
            if (c == '{' && i > 0 && spelled.charAt(i - 1) == '$') {
                open = i + 1;
            } else if (c == '}' && open >= 0) {
                names.putIfAbsent(spelled.substring(open, i), text.start() + open);
                open = -1;
            }
            if (!alphanumeric(c)) {
                words.add(spelled.substring(word, i));
                word = i + 1;
            }
        }
        words.add(spelled.substring(word));
    }

    private static boolean alphanumeric(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** Where a name stands between its braces, if the text stands in the file as it is, or else all of it. */
    Span place(String name) {
        var at = names.get(name);
        return at == null ? text : text.source().span(at, at + name.length());
    }

    /** Whether somebody wrote this logical id, or this name with colons, there. */
    boolean has(String id) {
        return words.contains(id) || id.indexOf(':') >= 0 && text.text().contains(id);
    }
}
