package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.ConsoleFormat;
import io.github.resourceparity.report.ConsoleFormat.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The problem matchers in the documentation read what the check really prints. */
class IdeDocsTest {

    private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL);

    private static List<JsonNode> matchers() throws IOException {
        var text = Files.readString(Path.of("docs/ide.md"));
        var mapper = new ObjectMapper();
        return BLOCK.matcher(text).results().map(block -> {
            try {
                return mapper.readTree(block.group(1));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    private static List<String> printed() {
        return new ConsoleFormat(true).lines(ExampleTest.REPORT).limit(ExampleTest.REPORT.findings().size()).map(IdeDocsTest::shown).map(text -> text.lines().findFirst().orElseThrow()).toList();
    }

    private static String shown(Line line) {
        return "[%s] %s".formatted(line.severity() == Severity.NOTE ? "INFO" : line.severity().name(), line.text());
    }

    @Test
    void theTaskOfVsCodeReadsEveryFinding() throws IOException {
        reads(matchers().get(0).get("tasks").get(0).get("problemMatcher").get("pattern"));
    }

    @Test
    void theMatcherOfGitHubReadsEveryFinding() throws IOException {
        reads(matchers().get(1).get("problemMatcher").get(0).get("pattern").get(0));
    }

    /** The expression of the extension Maven for Java, which reads the lines of goals that it runs. */
    @Test
    void theExtensionOfVsCodeReadsEveryErrorAndNothingElse() throws IOException {
        readsErrors(Pattern.compile("^\\[ERROR\\]\\s+(.+?):\\[(\\d+),(\\d+)\\]\\s+(.+?)\\r?$"));
    }

    /** The error format {@code [%tRROR] %f:[%l,%c] %m} of Vim's compiler for Maven, as an expression. */
    @Test
    void vimReadsEveryErrorAndNothingElse() throws IOException {
        readsErrors(Pattern.compile("^\\[[A-Z]RROR\\] (\\S.*?):\\[(\\d+),(\\d+)\\] (.*)$"));
    }

    private static void readsErrors(Pattern expression) throws IOException {
        var console = new StringBuilder();
        new ConsoleFormat(true).write(ExampleTest.REPORT, console);
        var read = console.toString().lines().map(expression::matcher).filter(Matcher::matches).map(match -> "%s:[%s,%s] %s".formatted(match.group(1), match.group(2), match.group(3), match.group(4))).toList();

        var errors = ExampleTest.REPORT.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).map(finding -> "%s %s: %s".formatted(finding.span().place(), finding.code().id(), finding.message())).toList();
        assertThat(errors).isNotEmpty();
        assertThat(read).hasSameSizeAs(errors);
        for (int i = 0; i < errors.size(); i++) {
            assertThat(read.get(i)).startsWith(errors.get(i));
        }
    }

    private static void reads(JsonNode pattern) {
        var expression = Pattern.compile(pattern.get("regexp").asText());
        var lines = printed();
        assertThat(lines).hasSizeGreaterThan(90);
        for (int i = 0; i < lines.size(); i++) {
            var matcher = expression.matcher(lines.get(i));
            var finding = ExampleTest.REPORT.findings().get(i);
            assertThat(matcher.matches()).as(lines.get(i)).isTrue();
            assertThat(matcher.group(pattern.get("severity").asInt())).isEqualTo(finding.severity().name());
            assertThat(matcher.group(pattern.get("file").asInt())).isEqualTo(finding.span().source().path());
            assertThat(matcher.group(pattern.get("line").asInt())).isEqualTo(String.valueOf(finding.span().position().line()));
            assertThat(matcher.group(pattern.get("column").asInt())).isEqualTo(String.valueOf(finding.span().position().column()));
            assertThat(matcher.group(pattern.get("code").asInt())).isEqualTo(finding.code().id());
            assertThat(matcher.group(pattern.get("message").asInt())).startsWith(finding.message());
        }
    }
}
