package io.github.resourceparity;

import io.github.resourceparity.Request.Input;
import io.github.resourceparity.refer.External;
import io.github.resourceparity.report.ConsoleFormat;
import io.github.resourceparity.report.HtmlFormat;
import io.github.resourceparity.report.SarifFormat;
import io.github.resourceparity.resolve.Environment;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A check from the command line, for trying things out: root, baseline, candidates, consumers; patterns between commas. {@code -Drules=a=note,b=off}, {@code -Dpreset} and {@code -Dstages} configure it. */
final class Try {

    private Try() {}

    public static void main(String[] args) throws IOException {
        var project = new Project(Path.of(args[0]).toAbsolutePath());
        var request = new Request(
                inputs(project, args[1]),
                inputs(project, args[2]),
                args.length > 3 ? inputs(project, args[3]) : List.of(),
                List.of(),
                Arrays.stream(System.getProperty("stages", "").split(",")).filter(stage -> !stage.isBlank()).toList(),
                Environment.CLOSED,
                List.of(),
                External.NONE,
                settings(),
                Workshop.TODAY,
                Limits.USUAL,
                List.of());
        var out = new StringBuilder();
        var report = Parity.check(request);
        new ConsoleFormat(!Boolean.getBoolean("short")).write(report, out);
        if (System.getProperty("sarif") != null) {
            var sarif = new StringBuilder();
            new SarifFormat("try", "").write(report, sarif);
            Files.writeString(Path.of(System.getProperty("sarif")), sarif);
        }
        if (System.getProperty("html") != null) {
            var html = new StringBuilder();
            new HtmlFormat().write(report, html);
            Files.writeString(Path.of(System.getProperty("html")), html);
        }
        System.out.print(out);
    }

    private static Settings settings() {
        var levels = Arrays.stream(System.getProperty("rules", "").split(",")).filter(rule -> rule.contains("=")).map(rule -> rule.split("=")).map(rule -> Map.entry(word(rule[0]), word(rule[1]))).toList();
        return new Settings(Optional.ofNullable(System.getProperty("preset")).map(Try::word), levels, List.of(), List.of(), List.of(), List.of());
    }

    private static Located<String> word(String text) {
        return new Located<>(text, new Source("command line", text).head());
    }

    private static List<Input> inputs(Project project, String patterns) {
        return Arrays.stream(patterns.split(",")).filter(pattern -> !pattern.isBlank()).map(pattern -> new Input(project, new Located<>(pattern, new Source("command line", pattern).head()))).toList();
    }
}
