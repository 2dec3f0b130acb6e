package io.github.resourceparity;

import io.github.resourceparity.Request.Input;
import io.github.resourceparity.match.Mapping;
import io.github.resourceparity.refer.Declaration;
import io.github.resourceparity.refer.External;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.resolve.Environment;
import io.github.resourceparity.rules.Setting;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder to try things in: files, a configuration in a few lines, and a check over both. */
record Workshop(Path folder, Map<String, String> settings) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    Workshop(Path folder) {
        this(folder, Map.of());
    }

    /** Puts a file into it. */
    Workshop with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a file into it. */
    Workshop with(String path, byte[] content) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same with settings: {@code baseline}, {@code candidates}, {@code consumers}, {@code scope}, {@code stages}, {@code skip}, {@code only}, {@code rules.<id>},
     * {@code preset}, {@code conventions.<name>.<field>}, {@code mappings.<name>} as {@code a -> b}, {@code overrides.<name>.<field>}.
     */
    Workshop configured(Map<String, String> more) {
        return new Workshop(folder, more);
    }

    /** What the check finds. */
    ParityReport check() {
        return Parity.check(request());
    }

    /** What the check finds where variables of the environment may be read. */
    ParityReport check(Environment environment) {
        return Parity.check(request(environment));
    }

    Request request() {
        return request(Environment.CLOSED);
    }

    /** What is asked for where variables of the environment may be read. */
    Request request(Environment environment) {
        var text = new StringBuilder();
        var places = new LinkedHashMap<String, Located<String>>();
        settings.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        var source = new Source("settings", text.toString());
        int at = 0;
        for (var setting : settings.entrySet()) {
            int start = at + setting.getKey().length() + 1;
            places.put(setting.getKey(), new Located<>(setting.getValue(), source.span(start, start + setting.getValue().length())));
            at = start + setting.getValue().length() + 1;
        }
        var project = new Project(folder);
        return new Request(
                inputs(project, places, "baseline", "baseline/**/{serverless,template}*"),
                inputs(project, places, "candidates", "candidate/**/{serverless,template}*"),
                settings.containsKey("consumers") || Files.isDirectory(folder.resolve("consumer")) ? inputs(project, places, "consumers", "consumer/**/{serverless,template}*") : List.of(),
                list(places, "scope"),
                list(places, "stages").stream().map(Located::value).toList(),
                environment,
                mappings(places),
                external(places, project),
                settings(places),
                TODAY,
                Limits.USUAL,
                List.of());
    }

    private static List<Input> inputs(Folder project, Map<String, Located<String>> places, String name, String usual) {
        var given = list(places, name);
        var patterns = given.isEmpty() ? List.of(new Located<>(usual, new Source("settings", usual).head())) : given;
        return patterns.stream().map(pattern -> new Input(project, pattern)).toList();
    }

    private static List<Located<String>> list(Map<String, Located<String>> places, String name) {
        var value = places.get(name);
        return value == null ? List.of() : Arrays.stream(value.value().split(";")).map(word -> new Located<>(word.strip(), value.span())).toList();
    }

    private static List<Mapping> mappings(Map<String, Located<String>> places) {
        var mappings = new ArrayList<Mapping>();
        places.forEach((key, value) -> {
            if (key.startsWith("mappings.")) {
                var ends = value.value().split(" -> ");
                mappings.add(new Mapping(new Located<>(key.substring(9), value.span()), new Located<>(ends[0], value.span()), new Located<>(ends[1], value.span())));
            }
        });
        return mappings;
    }

    private static External external(Map<String, Located<String>> places, Folder project) {
        boolean complete = places.containsKey("external.complete");
        return new Declaration(list(places, "external.stacks"), list(places, "external.exports"), list(places, "external.parameters"), list(places, "external.files"), complete).read(project).external();
    }

    private static Settings settings(Map<String, Located<String>> places) {
        var levels = new ArrayList<Map.Entry<Located<String>, Located<String>>>();
        var overrides = new LinkedHashMap<String, Map<String, Located<String>>>();
        var conventions = new LinkedHashMap<String, Map<String, Located<String>>>();
        places.forEach((key, value) -> {
            if (key.startsWith("rules.")) {
                levels.add(Map.entry(new Located<>(key.substring(6), value.span()), value));
            } else if (key.startsWith("overrides.") || key.startsWith("conventions.")) {
                var names = key.split("\\.");
                (names[0].equals("overrides") ? overrides : conventions).computeIfAbsent(names[1], name -> new LinkedHashMap<>()).put(names[2], value);
            }
        });
        var written = named(overrides);
        return new Settings(Optional.ofNullable(places.get("preset")), levels, list(places, "skip"), list(places, "only"), written, named(conventions));
    }

    private static List<Setting> named(Map<String, Map<String, Located<String>>> all) {
        return all.entrySet().stream()
                .map(entry -> new Setting(new Located<>(entry.getKey(), entry.getValue().values().iterator().next().span()), entry.getValue()))
                .toList();
    }
}
