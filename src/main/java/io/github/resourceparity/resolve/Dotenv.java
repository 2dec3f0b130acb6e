package io.github.resourceparity.resolve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of environment variables, as the npm package {@code dotenv} reads it: a name, {@code =}, a value that may be quoted. */
record Dotenv(Map<String, String> values) {

    private static final Pattern LINE = Pattern.compile(
            "(?m)^[ \\t]*(?:export[ \\t]+)?([\\w.-]+)(?:[ \\t]*=[ \\t]*|:[ \\t]+)('(?:\\\\'|[^'])*+'|\"(?:\\\\\"|[^\"])*+\"|`(?:\\\\`|[^`])*+`|[^#\\r\\n]*+)?[ \\t]*(?:#.*)?$");
    private static final Pattern REFERENCE = Pattern.compile("(\\\\)?\\$(?:\\{([A-Za-z_]\\w*)(?::?-([^}]*))?}|([A-Za-z_]\\w*))");
    private static final int DEEPEST = 10;

    /** The variables of a text. */
    static Dotenv read(String text) {
        var values = new LinkedHashMap<String, String>();
        var matcher = LINE.matcher(text.replace("\r\n", "\n"));
        while (matcher.find()) {
            values.put(matcher.group(1), value(Optional.ofNullable(matcher.group(2)).orElse("").strip()));
        }
        return new Dotenv(values);
    }

    private static String value(String written) {
        boolean quoted = written.length() >= 2 && "'\"`".indexOf(written.charAt(0)) >= 0 && written.charAt(written.length() - 1) == written.charAt(0);
        if (!quoted) {
            return written;
        }
        var inside = written.substring(1, written.length() - 1);
        return written.charAt(0) == '"' ? inside.replace("\\n", "\n").replace("\\r", "\r") : inside;
    }

    /** The same with {@code $NAME} replaced, as {@code dotenv-expand} does, by what is set already or else by another line. */
    Dotenv expanded(UnaryOperator<String> set) {
        var expanded = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> expanded.put(name, expanded(value, set, 0)));
        return new Dotenv(expanded);
    }

    private String expanded(String value, UnaryOperator<String> set, int depth) {
        if (depth > DEEPEST || value.indexOf('$') < 0) {
            return value;
        }
        return REFERENCE.matcher(value).replaceAll(found -> {
            if (found.group(1) != null) {
                return Matcher.quoteReplacement(found.group().substring(1));
            }
            var name = found.group(2) == null ? found.group(4) : found.group(2);
            var already = set.apply(name);
            var other = already == null ? values.get(name) : already;
            var known = other == null ? Optional.ofNullable(found.group(3)).orElse("") : other;
            return Matcher.quoteReplacement(already == null ? expanded(known, set, depth + 1) : known);
        });
    }
}
