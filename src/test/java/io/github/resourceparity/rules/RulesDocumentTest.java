package io.github.resourceparity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Area;
import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index of rules in the documentation says what the code says. */
class RulesDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/rules.md");

    private static final String START = """
            # Rules

            Written by `mvn test -Dparity.bless`. Each rule has a page with examples, which `mvn parity:explain -Dparity.rule=<rule>` prints, too. `off` is a rule
            that runs only where somebody gives it a severity.

            A severity is changed in the pom, for all resources in `rules` and for some in `overrides`, or beside a resource, with a reason: `# parity:off
            <rule> because …`. The columns on the right say what a rule counts as under a `preset` where that is something else.
            """;

    @Test
    void theIndexIsUpToDate() throws IOException {
        if (System.getProperty("parity.bless") != null) {
            Files.writeString(DOCUMENT, text());
        }
        assertThat(Files.readString(DOCUMENT)).as("run with -Dparity.bless").isEqualTo(text());
    }

    @Test
    void everyCodeIsInOneAreaAndNoAreaIsEmpty() {
        assertThat(RuleSet.codes()).allSatisfy(code -> assertThat(Area.of(code)).as(code.id()).isPresent());
        assertThat(Area.values()).allSatisfy(area -> assertThat(codes(area)).as(area.title()).isNotEmpty());
    }

    @Test
    void everyPageIsThere() {
        assertThat(RuleSet.codes()).allSatisfy(code -> assertThat(DOCUMENT.resolveSibling(page(code))).exists());
    }

    private static String text() {
        return Arrays.stream(Area.values()).map(RulesDocumentTest::chapter).collect(Collectors.joining("", START, ""));
    }

    private static String chapter(Area area) {
        var presets = presets().map(preset -> " `%s` |".formatted(preset.word())).collect(Collectors.joining());
        var head = "\n## %s\n\n| rule | finds | severity |%s\n|---|---|---|%s\n".formatted(area.title(), presets, "---|".repeat((int) presets().count()));
        return codes(area).stream().map(RulesDocumentTest::row).collect(Collectors.joining("", head, ""));
    }

    private static List<Code> codes(Area area) {
        return RuleSet.codes().stream().filter(code -> Area.of(code).equals(Optional.of(area))).toList();
    }

    private static Stream<Preset> presets() {
        return Arrays.stream(Preset.values()).filter(preset -> preset != Preset.PARITY);
    }

    private static String row(Code code) {
        var usual = word(code.on() ? Optional.of(code.severity()) : Optional.empty());
        var others = presets().map(preset -> word(new RuleSet(preset.levels(), List.of()).severity(code))).map(word -> word.equals(usual) ? " |" : " %s |".formatted(word)).collect(Collectors.joining());
        return "| [`%s`](%s) | %s | %s |%s\n".formatted(code.id(), page(code), code.summary(), usual, others);
    }

    private static String page(Code code) {
        return "../src/main/resources/io/github/resourceparity/rules/%s.md".formatted(code.id());
    }

    private static String word(Optional<Severity> severity) {
        return severity.map(Severity::toString).orElse("off");
    }
}
