package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Variable.Literal;
import io.github.resourceparity.resolve.Variable.Lookup;
import io.github.resourceparity.resolve.Variable.Place;
import io.github.resourceparity.resolve.Variable.Quoted;
import io.github.resourceparity.resolve.Variable.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the variables of one text as the Serverless Framework 3 does, character by character: its grammar is no regular
 * language, and {@code ${Resource.Arn}} or {@code ${AWS::Region}} are none of its variables.
 *
 * <p>Two old forms that version 3 refuses and earlier ones took are read as they were meant: a variable as a fallback, and
 * an unquoted word as one.
 */
final class VariableParser {

    /** How deep variables may stand in each other; version 3 stops at 10. */
    private static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int depth;

    private VariableParser(String text, int depth) {
        this.text = text;
        this.depth = depth;
    }

    /** A text in which <code>${</code> starts a variable that is none. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1;

        private final int index;

        Malformed(String message, int index) {
            super(message);
            this.index = index;
        }

        /** Where in the text it went wrong. */
        int index() {
            return index;
        }
    }

    /** The variables of a text and what stands between them, escapes resolved. */
    static Words parse(String text) throws Malformed {
        return parse(text, 0);
    }

    private static Words parse(String text, int depth) throws Malformed {
        return text.contains("${") ? new VariableParser(text, depth).words("", false) : new Words(List.of(text));
    }

    /** Reads until one of the ends, or to the end of the text if there are none. */
    private Words words(String ends, boolean inside) throws Malformed {
        var pieces = new ArrayList<Object>();
        var plain = new StringBuilder();
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            if (c == '\\') {
                escaped(plain);
            } else if (text.startsWith("${", at)) {
                variable(pieces, plain, inside);
            } else if (c == '$' && text.startsWith("${", at + 1) && startsVariable(at + 3)) {
                at++;
            } else {
                plain.append(c);
                at++;
            }
        }
        if (plain.length() > 0 || pieces.isEmpty()) {
            pieces.add(plain.toString());
        }
        return new Words(List.copyOf(pieces));
    }

    /** Backslashes count only right before <code>${</code>: each two stand for one, and an odd one takes the variable's meaning. */
    private void escaped(StringBuilder plain) {
        int count = 0;
        while (at + count < text.length() && text.charAt(at + count) == '\\') {
            count++;
        }
        boolean before = text.startsWith("${", at + count);
        plain.append("\\".repeat(before ? count / 2 : count));
        at += count;
        if (before && count % 2 == 1) {
            plain.append("${");
            at += 2;
        }
    }

    private void variable(List<Object> pieces, StringBuilder plain, boolean inside) throws Malformed {
        int start = at;
        if (!startsVariable(at + 2)) {
            if (inside) {
                throw new Malformed("`${` starts no variable here", at);
            }
            plain.append("${");
            at += 2;
            return;
        }
        if (++depth > DEEPEST) {
            throw new Malformed("variables stand in each other more than %s deep".formatted(DEEPEST), at);
        }
        at += 2;
        var sources = sources(start);
        depth--;
        if (plain.length() > 0) {
            pieces.add(plain.toString());
            plain.setLength(0);
        }
        pieces.add(new Variable(sources, text.substring(start, at)));
    }

    /** A lower-case letter, and a {@code :} or {@code (} straight after the word that it starts; {@code aws::x} is another's. */
    private boolean startsVariable(int start) {
        int end = word(start, true);
        if (end == start || end >= text.length()) {
            return false;
        }
        char next = text.charAt(end);
        return next == '(' || next == ':' && !text.startsWith("::", end);
    }

    private int word(int start, boolean first) {
        int end = start;
        if (end >= text.length() || text.charAt(end) < 'a' || text.charAt(end) > 'z') {
            return start;
        }
        while (end < text.length() && (letter(text.charAt(end)) || first && ".-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private List<Place> sources(int start) throws Malformed {
        var sources = new ArrayList<Place>();
        sources.add(lookup(true));
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            blanks();
            sources.add(source());
            blanks();
        }
        if (at >= text.length()) {
            throw new Malformed("`}` is missing", start);
        }
        if (text.charAt(at) != '}') {
            throw new Malformed("`%c` is not expected here".formatted(text.charAt(at)), at);
        }
        at++;
        return List.copyOf(sources);
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private Lookup lookup(boolean first) throws Malformed {
        int end = word(at, first);
        var type = text.substring(at, end);
        at = end;
        Optional<List<Words>> parameters = Optional.empty();
        if (at < text.length() && text.charAt(at) == '(') {
            parameters = Optional.of(parameters());
            blanks();
        }
        Optional<Words> address = Optional.empty();
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
            blanks();
            address = Optional.of(value(",}"));
        }
        return new Lookup(type, parameters, address);
    }

    private List<Words> parameters() throws Malformed {
        var parameters = new ArrayList<Words>();
        do {
            at++;
            blanks();
            parameters.add(value(",)"));
            blanks();
        } while (at < text.length() && text.charAt(at) == ',');
        if (at >= text.length()) {
            throw new Malformed("`)` is missing", text.length());
        }
        at++;
        return List.copyOf(parameters);
    }

    /** An address or parameter: quoted as a whole, or raw and trimmed. */
    private Words value(String ends) throws Malformed {
        int start = at;
        if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
            var quoted = quoted();
            blanks();
            if (at < text.length() && ends.indexOf(text.charAt(at)) >= 0) {
                return quoted;
            }
            at = start;
        }
        return trimmed(words(ends, true));
    }

    private static Words trimmed(Words words) {
        var pieces = new ArrayList<>(words.pieces());
        int last = pieces.size() - 1;
        if (pieces.get(last) instanceof String end) {
            pieces.set(last, end.stripTrailing());
        }
        return new Words(List.copyOf(pieces));
    }

    private Place source() throws Malformed {
        if (at >= text.length()) {
            throw new Malformed("`}` is missing", at);
        }
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
            return new Quoted(quoted());
        }
        if (text.startsWith("${", at)) {
            return new Quoted(trimmed(words(",}", true)));
        }
        int end = word(at, false);
        if (end > at && end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '(')) {
            return lookup(false);
        }
        return literal();
    }

    private Literal literal() {
        int end = at;
        while (end < text.length() && ",}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var word = text.substring(at, end).strip();
        at = end;
        return new Literal(Scalars.javaScript(word));
    }

    private Words quoted() throws Malformed {
        char quote = text.charAt(at);
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            throw new Malformed("a quote is not closed", at);
        }
        var content = text.substring(at + 1, end);
        at = end + 1;
        return parse(quote == '"' ? unescaped(content) : content, depth);
    }

    private static String unescaped(String json) {
        if (json.indexOf('\\') < 0) {
            return json;
        }
        var text = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\' || i + 1 == json.length()) {
                text.append(c);
                continue;
            }
            char next = json.charAt(++i);
            switch (next) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'u' -> {
                    int end = Math.min(json.length(), i + 5);
                    text.append((char) Integer.parseInt(json.substring(i + 1, end).matches("[0-9a-fA-F]{4}") ? json.substring(i + 1, end) : "fffd", 16));
                    i = end - 1;
                }
                default -> text.append(next);
            }
        }
        return text.toString();
    }
}
