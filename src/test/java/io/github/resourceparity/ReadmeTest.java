package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Area;
import io.github.resourceparity.report.ConsoleFormat;
import io.github.resourceparity.report.Formats;
import io.github.resourceparity.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README says what the code says. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final String START = "<!-- rules: written by mvn test -Dparity.bless -->\n";
    private static final String END = "<!-- /rules -->";

    @Test
    void theListOfRulesIsUpToDate() throws IOException {
        var text = Files.readString(README);
        int start = text.indexOf(START) + START.length();
        int end = text.indexOf(END);
        if (System.getProperty("parity.bless") != null) {
            Files.writeString(README, text.substring(0, start) + list() + text.substring(end));
        } else {
            assertThat(text.substring(start, end)).as("run with -Dparity.bless").isEqualTo(list());
        }
    }

    @Test
    void theConsoleIsWhatTheExamplePrints() throws IOException {
        var text = Files.readString(README);
        var shown = text.substring(text.indexOf("```console\n") + 11, text.indexOf("```\n<!-- /console -->"));
        var printed = new StringBuilder();
        new ConsoleFormat(true).write(ExampleTest.REPORT, printed);
        for (var part : shown.split("(?m)^(?=\\[ERROR\\])|…\n")) {
            var said = part.lines().filter(line -> !line.contains("-----") || line.contains("|")).filter(line -> !line.contains("Failed to execute goal")).collect(Collectors.joining("\n"));
            assertThat(printed.toString()).as("run the example again, and paste what it prints").contains(said);
        }
    }

    @Test
    void everyFormatIsListedWithItsFile() throws IOException {
        var formats = new Formats("", "");
        var expected = formats.names().stream().map(name -> "| `%s` | `%s` |".formatted(name, formats.named(name).orElseThrow().file())).toList();
        var listed = Files.readString(README).lines().filter(line -> line.matches("\\| `[a-z]+` \\| `[A-Za-z.-]+` \\|.*")).map(line -> line.substring(0, line.indexOf("|", line.indexOf("|", 2) + 1) + 1)).toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String list() {
        return Arrays.stream(Area.values()).map(ReadmeTest::item).collect(Collectors.joining());
    }

    private static String item(Area area) {
        return RuleSet.codes().stream().filter(code -> Area.of(code).equals(Optional.of(area))).map(code -> "`%s`".formatted(code.id())).collect(Collectors.joining(", ", "- **%s**: ".formatted(area.title()), "\n"));
    }
}
