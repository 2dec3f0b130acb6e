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

    private static final Pattern TABLE = Pattern.compile("\\s*\\[\\s*([^\\[\\]]+?)\\s*]\\s*(#.*)?");
    private static final Pattern VALUE = Pattern.compile("\\s*([\\w-]+)\\s*=\\s*(\"(?:\\\\.|[^\"\\\\])*+\"|'[^']*+'|\\[[^\\]]*+]?|[^#\\s]++).*");
    private static final Pattern QUOTED = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*+)\"|'([^']*+)'");
    private static final Pattern OVERRIDE = Pattern.compile("([A-Za-z0-9]+)=(?:\"((?:\\\\.|[^\"\\\\])*+)\"|'([^']*+)'|(\\S*))");

    /** Reads one line by line. */
    public static SamConfig read(Source source) {
        var values = new LinkedHashMap<String, Located<String>>();
        var table = "";
        int at = 0;
        for (var line : source.text().split("\n", -1)) {
            var heading = TABLE.matcher(line);
            var value = VALUE.matcher(line);
            if (heading.matches()) {
                table = heading.group(1).replace("\"", "");
            } else if (value.matches()) {
                values.putIfAbsent(table + "." + value.group(1), new Located<>(plain(value.group(2)), source.span(at + value.start(2), at + value.end(2))));
            }
            at += line.length() + 1;
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
