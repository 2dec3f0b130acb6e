package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.report.ConsoleFormat;
import io.github.resourceparity.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README says what the code says. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final String START = "<!-- rules: written by mvn test -Dparity.bless -->\n";
    private static final String END = "<!-- /rules -->";

    @Test
    void theTableOfRulesIsUpToDate() throws IOException {
        var text = Files.readString(README);
        int start = text.indexOf(START) + START.length();
        int end = text.indexOf(END);
        if (Boolean.getBoolean("parity.bless")) {
            Files.writeString(README, text.substring(0, start) + table() + text.substring(end));
        } else {
            assertThat(text.substring(start, end)).as("run with -Dparity.bless").isEqualTo(table());
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

    private static String table() {
        return RuleSet.codes().stream().map(ReadmeTest::row).collect(Collectors.joining("", "| rule | severity | finds |\n|---|---|---|\n", ""));
    }

    private static String row(Code code) {
        return "| [`%s`](src/main/resources/io/github/resourceparity/rules/%s.md) | %s | %s |\n".formatted(code.id(), code.id(), code.on() ? code.severity() : "off", code.summary());
    }
}
