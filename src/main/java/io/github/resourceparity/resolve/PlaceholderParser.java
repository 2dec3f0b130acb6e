package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Variable.Literal;
import io.github.resourceparity.resolve.Variable.Lookup;
import io.github.resourceparity.resolve.Variable.Place;
import io.github.resourceparity.resolve.Variable.Quoted;
import io.github.resourceparity.resolve.Variable.Words;
import io.github.resourceparity.resolve.VariableParser.Malformed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the variables of one text as the Serverless Framework 4 does: <code>${…}</code> up to its own brace is one if it holds a
 * colon or parentheses; backslashes mean nothing, and blanks around its parts are taken away.
 */
final class PlaceholderParser {

    /** Whose <code>${…:…}</code> it leaves alone. */
    private static final Set<String> FOREIGN = Set.of("AWS", "PROP", "iot");

    private static final int DEEPEST = 50;

    private PlaceholderParser() {}

    /** The variables of a text, and what stands between them. */
    static Words parse(String text) throws Malformed {
        return parse(text, 0);
    }

    private static Words parse(String text, int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed("variables stand in each other more than %s deep".formatted(DEEPEST), 0);
        }
        if (!text.contains("${")) {
            return new Words(List.of(text));
        }
        var pieces = new ArrayList<Object>();
        var plain = new StringBuilder();
        var ends = ends(text);
        int at = 0;
        while (at < text.length()) {
            int end = text.startsWith("${", at) ? ends[at + 1] : -1;
            if (end < 0 || !placeholder(text.substring(at + 2, end))) {
                plain.append(text.charAt(at++));
                continue;
            }
            if (plain.length() > 0) {
                pieces.add(plain.toString());
                plain.setLength(0);
            }
            pieces.add(new Variable(sources(text.substring(at + 2, end), depth + 1), text.substring(at, end + 1)));
            at = end + 1;
        }
        if (plain.length() > 0 || pieces.isEmpty()) {
            pieces.add(plain.toString());
        }
        return new Words(List.copyOf(pieces));
    }

    /** Where the brace is closed that opens at an index; -1 if it is not. All at once, since a text may open thousands and close none. */
    private static int[] ends(String text) {
        var ends = new int[text.length()];
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < text.length(); i++) {
            ends[i] = -1;
            if (text.charAt(i) == '{') {
                open.push(i);
            } else if (text.charAt(i) == '}' && !open.isEmpty()) {
                ends[open.pop()] = i;
            }
        }
        return ends;
    }

    private static boolean placeholder(String inside) {
        boolean open = inside.indexOf(':') >= 0 || inside.indexOf('(') >= 0 && inside.indexOf(')') >= 0;
        var parts = open ? parts(inside) : List.<String>of();
        return open && !(parts.size() == 1 && (FOREIGN.contains(provider(parts.get(0))) || inside.startsWith("!")));
    }

    private static String provider(String part) {
        int end = 0;
        while (end < part.length() && ":(".indexOf(part.charAt(end)) < 0) {
            end++;
        }
        return part.substring(0, end);
    }

    /** The parts between the commas that stand in no quotes, parentheses or braces, without blanks around them. */
    private static List<String> parts(String inside) {
        var parts = new ArrayList<String>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(inside.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(inside.substring(start).strip());
        return parts;
    }

    private static List<Place> sources(String inside, int depth) throws Malformed {
        var sources = new ArrayList<Place>();
        for (var part : parts(inside)) {
            sources.add(source(part, depth));
        }
        return List.copyOf(sources);
    }

    private static Place source(String part, int depth) throws Malformed {
        if (part.length() >= 2 && "'\"".indexOf(part.charAt(0)) >= 0 && part.charAt(part.length() - 1) == part.charAt(0)) {
            var inside = part.substring(1, part.length() - 1);
            return new Quoted(parse(part.charAt(0) == '"' ? VariableParser.unescaped(inside) : inside, depth));
        }
        if (part.startsWith("${") && ends(part)[1] == part.length() - 1) {
            return new Quoted(parse(part, depth));
        }
        var type = provider(part);
        if (type.length() == part.length()) {
            return literal(part);
        }
        if (type.equals("self") && part.indexOf(':', type.length() + 1) > 0 && part.indexOf("${") < 0) {
            throw new Malformed("there is a second colon", 0);
        }
        Optional<List<Words>> parameters = Optional.empty();
        var rest = part.substring(type.length());
        if (rest.startsWith("(")) {
            int close = rest.indexOf(')');
            if (close < 0) {
                throw new Malformed("`)` is missing", 0);
            }
            var values = new ArrayList<Words>();
            for (var value : parts(rest.substring(1, close))) {
                values.add(parse(value, depth));
            }
            parameters = Optional.of(List.copyOf(values));
            rest = rest.substring(close + 1);
        }
        return new Lookup(type, parameters, rest.startsWith(":") && rest.length() > 1 ? Optional.of(parse(rest.substring(1), depth)) : Optional.empty());
    }

    private static Literal literal(String word) throws Malformed {
        var value = Scalars.javaScript(word);
        if (value.kind() == Term.Kind.STRING) {
            throw new Malformed("`%s` is neither a source nor a quoted text".formatted(word), 0);
        }
        return new Literal(value);
    }
}
