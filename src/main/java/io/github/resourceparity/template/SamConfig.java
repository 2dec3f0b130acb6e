package io.github.resourceparity.template;

import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code samconfig.toml} says about a deployment, as far as this is about what is deployed: each value by its table and name.
 *
 * @param values such as {@code default.deploy.parameters.stack_name}
 */
public record SamConfig(Map<String, Located<String>> values) {

    /** The heading of a table, or a name and its value: a text, a list that may go on for lines, a word. */
    private static final Pattern ENTRY = Pattern.compile("(?m)^[ \\t]*+(?:\\[([^\\[\\]\\n]++)]|([\\w-]++)[ \\t]*+=[ \\t]*+(\"(?:\\\\.|[^\"\\\\\\n])*+\"|'[^'\\n]*+'|\\[[^\\]]*+]|[^#\\s\"'\\[]++))");

    private static final Pattern QUOTED = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*+)\"|'([^']*+)'");
    private static final Pattern OVERRIDE = Pattern.compile("([A-Za-z0-9]+)=(?:\"((?:\\\\.|[^\"\\\\])*+)\"|'([^']*+)'|(\\S*))");

    /** Reads what is of use; anything else that TOML may have is passed by. */
    public static SamConfig read(Source source) {
        var values = new LinkedHashMap<String, Located<String>>();
        var table = "";
        var entry = ENTRY.matcher(source.text());
        while (entry.find()) {
            if (entry.group(1) != null) {
                table = entry.group(1).strip().replace("\"", "");
            } else {
                values.putIfAbsent(table + "." + entry.group(2), new Located<>(plain(entry.group(3)), source.span(entry.start(3), entry.end(3))));
            }
        }
        return new SamConfig(values);
    }

    /** A text without its quotes, a list as its texts with blanks between them. */
    private static String plain(String written) {
        if (!written.startsWith("[") && !written.startsWith("\"") && !written.startsWith("'")) {
            return written;
        }
        var text = new StringBuilder();
        QUOTED.matcher(written).results().forEach(found -> text.append(text.isEmpty() ? "" : " ").append(found.group(1) == null ? found.group(2) : found.group(1).replaceAll("\\\\(.)", "$1")));
        return text.toString();
    }

    /** The value that a name has for a stage, which SAM calls an environment, or else by default. */
    public Optional<Located<String>> value(String stage, String name) {
        return Stream.of(stage, "default")
                .flatMap(environment -> Stream.of("deploy", "global").map(command -> environment + "." + command + ".parameters." + name))
                .flatMap(path -> Stream.ofNullable(values.get(path)))
                .findFirst();
    }

    /** The parameters that are given to the template, by name. */
    public Map<String, Located<String>> parameters(String stage) {
        var parameters = new LinkedHashMap<String, Located<String>>();
        value(stage, "parameter_overrides").ifPresent(written -> OVERRIDE.matcher(written.value()).results().forEach(found -> parameters.put(
                found.group(1),
                written.map(all -> Stream.of(2, 3, 4).map(found::group).filter(group -> group != null).findFirst().orElse("").replaceAll("\\\\(.)", "$1")))));
        return parameters;
    }
}
