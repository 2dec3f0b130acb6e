package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Variable.Literal;
import io.github.resourceparity.resolve.Variable.Lookup;
import io.github.resourceparity.resolve.Variable.Place;
import io.github.resourceparity.resolve.Variable.Quoted;
import io.github.resourceparity.resolve.Variable.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the variables of one text as the Serverless Framework 3 does, character by character: its grammar is no regular
 * language, and {@code ${Resource.Arn}} or {@code ${AWS::Region}} are none of its variables.
 *
 * <p>Read leniently, what version 3 refuses and its author meant all the same is read as it was meant: a variable as a
 * fallback, an unquoted word as one, a line break between sources.
 */
final class VariableParser {

    /** How deep variables may stand in each other; version 3 stops at 10. */
    private static final int DEEPEST = 50;

    /** What version 3 takes for no parameter at all where it stands without quotes. */
    private static final Set<String> FALSY = Set.of("false", "0", "");

    private final String text;
    private final boolean lenient;
    private int at;
    private int depth;

    private VariableParser(String text, boolean lenient, int depth) {
        this.text = text;
        this.lenient = lenient;
        this.depth = depth;
    }

    /** A text in which <code>${</code> starts a variable that is none. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1;

        private final int index;

        Malformed(String message, int index) {
            super(message, null, false, false);
            this.index = index;
        }

        /** Where in the text it went wrong. */
        int index() {
            return index;
        }
    }

    /** The variables of a text as they were meant, and what stands between them, escapes resolved. */
    static Words parse(String text) throws Malformed {
        return parse(text, true, 0);
    }

    /** The variables of a text, to the letter of version 3's grammar. */
    static Words strict(String text) throws Malformed {
        return parse(text, false, 0);
    }

    private static Words parse(String text, boolean lenient, int depth) throws Malformed {
        return text.contains("${") ? new VariableParser(text, lenient, depth).words("", false) : new Words(List.of(text));
    }

    /** Reads until one of the ends, or to the end of the text if there are none; backslashes count outside of variables only. */
    private Words words(String ends, boolean inside) throws Malformed {
        var pieces = new ArrayList<Object>();
        var plain = new StringBuilder();
        for (plain(ends, plain); at < text.length() && ends.indexOf(text.charAt(at)) < 0; plain(ends, plain)) {
            piece(pieces, plain, inside);
        }
        if (plain.length() > 0 || pieces.isEmpty()) {
            pieces.add(plain.toString());
        }
        return new Words(List.copyOf(pieces));
    }

    /** Takes what can only be text in one go, up to one of the ends; the compiler works at length on what is asked of every character. */
    private void plain(String ends, StringBuilder plain) {
        int start = at;
        while (at < text.length() && text.charAt(at) != '$' && text.charAt(at) != '\\' && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        plain.append(text, start, at);
    }

    private void piece(List<Object> pieces, StringBuilder plain, boolean inside) throws Malformed {
        char c = text.charAt(at);
        if (c == '\\' && !inside) {
            escaped(plain);
        } else if (text.startsWith("${", at)) {
            opened(pieces, plain, inside);
        } else if (text.startsWith("$$", at)) {
            int more = dollars();
            plain.append(text.startsWith("${", at + more) && startsVariable(at + more + 2) ? "" : "$".repeat(more));
            at += more;
        } else if (c == '$' && text.startsWith("\\", at + 1)) {
            plain.append("$\\");
            at += 2;
        } else {
            plain.append(c);
            at++;
        }
    }

    /** How many dollars stand here before the last one: version 3 swallows them where a variable follows. */
    private int dollars() {
        int end = at;
        while (end < text.length() && text.charAt(end) == '$') {
            end++;
        }
        return end - at - 1;
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
        if (count % 2 == 1 && at < text.length() && text.charAt(at) == '$') {
            plain.append(before ? "${" : "$");
            at += before ? 2 : 1;
        }
    }

    private void opened(List<Object> pieces, StringBuilder plain, boolean inside) throws Malformed {
        int start = at;
        if (!startsVariable(at + 2)) {
            if (inside) {
                throw new Malformed("`${` starts no variable here", at + 2);
            }
            foreign(pieces, plain);
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

    /** Somebody else's <code>${…}</code>: a text up to its brace, in which a variable still counts and a backslash does not. */
    private void foreign(List<Object> pieces, StringBuilder plain) throws Malformed {
        if (++depth > DEEPEST) {
            throw new Malformed("variables stand in each other more than %s deep".formatted(DEEPEST), at);
        }
        plain.append("${");
        at += 2;
        while (at < text.length() && text.charAt(at) != '}') {
            if (text.charAt(at) == '\\') {
                plain.append('\\');
                at++;
            } else {
                piece(pieces, plain, false);
            }
        }
        depth--;
    }

    /** A lower-case letter, and a {@code :} or {@code (} straight after the word that it starts; {@code aws::x} is another's. */
    private boolean startsVariable(int start) {
        int end = word(start);
        if (end == start || end >= text.length()) {
            return false;
        }
        char next = text.charAt(end);
        return next == '(' || next == ':' && !(afterBlanks(end + 1) < text.length() && text.charAt(afterBlanks(end + 1)) == ':');
    }

    private int afterBlanks(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    /** The end of a word that starts with a small letter. */
    private int word(int start) {
        int end = start;
        if (end >= text.length() || text.charAt(end) < 'a' || text.charAt(end) > 'z') {
            return start;
        }
        while (end < text.length() && (letter(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private List<Place> sources(int start) throws Malformed {
        var sources = new ArrayList<Place>();
        sources.add(lookup(at));
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            blanks();
            sources.add(source(start));
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
        while (at < text.length() && (text.charAt(at) == ' ' || lenient && Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
    }

    private Lookup lookup(int start) throws Malformed {
        int end = word(start);
        var type = text.substring(start, end);
        at = end;
        Optional<List<Words>> parameters = Optional.empty();
        if (at < text.length() && text.charAt(at) == '(') {
            parameters = Optional.of(parameters());
            blanks();
        }
        if (at >= text.length() || text.charAt(at) != ':') {
            return new Lookup(type, parameters, Optional.empty());
        }
        at++;
        blanks();
        boolean none = at < text.length() && ",}".indexOf(text.charAt(at)) >= 0;
        if (at < text.length() && text.charAt(at) == ':') {
            throw new Malformed("an address cannot start with `:`", at);
        }
        return new Lookup(type, parameters, none ? Optional.empty() : Optional.of(value(",}")));
    }

    private List<Words> parameters() throws Malformed {
        var parameters = new ArrayList<Words>();
        int start = at;
        do {
            at++;
            blanks();
            if (parameters.isEmpty() && at < text.length() && text.charAt(at) == ')') {
                break;
            }
            parameters.add(value(lenient ? ",)" : ",)}"));
            blanks();
        } while (at < text.length() && text.charAt(at) == ',');
        if (at >= text.length() || text.charAt(at) != ')') {
            throw new Malformed("`)` is missing", start);
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
            if (!lenient) {
                throw new Malformed("a quoted text must be all of it", start);
            }
            at = start;
        }
        var raw = trimmed(words(ends, true));
        boolean falsy = !lenient && ends.startsWith(",)") && Scalars.javaScript(raw.plain()).kind() != Term.Kind.STRING && FALSY.contains(Scalars.javaScript(raw.plain()).value());
        return falsy ? new Words(List.of("")) : raw;
    }

    private static Words trimmed(Words words) {
        var pieces = new ArrayList<>(words.pieces());
        int last = pieces.size() - 1;
        if (pieces.get(0) instanceof String start) {
            pieces.set(0, start.stripLeading());
        }
        if (pieces.get(last) instanceof String end) {
            pieces.set(last, end.stripTrailing());
        }
        return new Words(List.copyOf(pieces));
    }

    private Place source(int variable) throws Malformed {
        if (at >= text.length()) {
            throw new Malformed("`}` is missing", variable);
        }
        int start = at;
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
            var quoted = quoted();
            blanks();
            if (!lenient && at < text.length() && text.charAt(at) != '}') {
                throw new Malformed("nothing can follow a text", start);
            }
            return new Quoted(quoted);
        }
        if (lenient && text.startsWith("${", at)) {
            return new Quoted(trimmed(words(",}", true)));
        }
        int end = word(at);
        if (end > at && end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '(')) {
            if (text.substring(at, end).chars().anyMatch(each -> each == '.' || each == '-')) {
                throw new Malformed("`%s` cannot be a source".formatted(text.substring(at, end)), at);
            }
            return lookup(at);
        }
        return literal(start);
    }

    /** Version 3 takes JavaScript's numbers, {@code true}, {@code false} and {@code null}. */
    private Literal literal(int start) throws Malformed {
        int end = at;
        while (end < text.length() && ",}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var word = text.substring(at, end).strip();
        var value = Scalars.javaScript(word);
        boolean last = end < text.length() && text.charAt(end) == '}';
        if (!lenient && (!last || value.kind() == Term.Kind.STRING || !word.chars().allMatch(c -> letter((char) c) || c == '.' || c == '-'))) {
            throw new Malformed("`%s` is neither a source nor a quoted text".formatted(word), start);
        }
        at = end;
        return new Literal(value);
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
        int start = at;
        at = end + 1;
        return quote == '"' ? parse(unescaped(content, start), lenient, depth) : parse(content, lenient, depth);
    }

    /** What JSON says that a quoted text is; what it would refuse stays as it is. */
    static String unescaped(String json) throws Malformed {
        return new VariableParser(json, true, 0).unescaped(json, 0);
    }

    /** What JSON says that a quoted text is. */
    private String unescaped(String json, int start) throws Malformed {
        if (!lenient && json.chars().anyMatch(c -> c < ' ')) {
            throw new Malformed("a quoted text goes over its line", start);
        }
        if (json.indexOf('\\') < 0) {
            return json;
        }
        var plain = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\' || i + 1 == json.length()) {
                plain.append(c);
                continue;
            }
            char next = json.charAt(++i);
            if (next == 'u') {
                int end = Math.min(json.length(), i + 5);
                plain.append((char) Integer.parseInt(json.substring(i + 1, end).matches("[0-9a-fA-F]{4}") ? json.substring(i + 1, end) : "fffd", 16));
                i = end - 1;
                continue;
            }
            int known = "ntrbf\"\\/".indexOf(next);
            if (known < 0 && !lenient) {
                throw new Malformed("there is no escape `\\%c`".formatted(next), start);
            }
            plain.append(known >= 0 ? "\n\t\r\b\f\"\\/".charAt(known) : next);
        }
        return plain.toString();
    }
}
