package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.resourceparity.RulePage.Section;
import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Page;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.ConsoleFormat;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every page says what its rule does, and every example on it is so. */
class RulePagesTest {

    private static final Path PAGES = Path.of("src/main/resources/io/github/resourceparity/rules");
    private static final Path MORE = Path.of("src/test/resources/pages");
    private static final List<String> UNREAD = List.of("input-unreadable", "nothing-to-compare");
    private static final boolean BLESS = Boolean.getBoolean("parity.bless");

    @TempDir
    Path folder;

    @Test
    void everyCodeHasAPageAndEveryPageACode() throws IOException {
        var ids = RuleSet.codes().stream().map(Code::id).toList();
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")).sorted()).containsExactlyElementsOf(ids);
        }
    }

    @Test
    void everyCodeIsListedOnce() {
        assertThat(RuleSet.codes().stream().map(Code::id)).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicNode> pagesOpenWithTheirSummary() {
        return RuleSet.codes().stream().map(code -> dynamicTest(code.id(), () -> {
            var lines = Page.of(code.id()).text().lines().limit(4).toList();
            assertThat(lines.get(0)).isEqualTo("# " + code.id());
            var sentence = code.summary().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + code.summary().substring(1) + ".";
            assertThat(lines.get(2)).isEqualTo(sentence);
        }));
    }

    @TestFactory
    Stream<DynamicNode> everyExampleIsSo() throws IOException {
        var more = Files.isDirectory(MORE) ? Files.list(MORE).sorted().toList() : List.<Path>of();
        var pages = Files.list(PAGES).sorted().toList();
        return Stream.concat(pages.stream(), more.stream()).map(file -> {
            var id = file.getFileName().toString().replace(".md", "");
            // read only when it is its turn: who asks for one example should not wait for all of them
            var tests = Stream.of(file).flatMap(page -> new RulePage(id, read(page)).sections().stream()).map(section -> dynamicTest(section.title(), () -> example(file, id, section)));
            return DynamicContainer.dynamicContainer(id + (file.startsWith(MORE) ? " (more)" : ""), tests);
        });
    }

    private void example(Path file, String id, Section section) throws IOException {
        var place = Files.createTempDirectory(folder, "example");
        var workshop = new Workshop(place).configured(section.settings());
        section.files().forEach(workshop::with);
        var report = workshop.check();

        for (var expected : section.expectations()) {
            assertThat(report.findings().stream().filter(finding -> on(finding, expected.path(), expected.line())))
                    .as("%s on %s:%d with \"%s\" among\n%s", expected.rule(), expected.path(), expected.line(), expected.text(), shown(report))
                    .anyMatch(finding -> finding.code().id().equals(expected.rule()) && finding.message().contains(expected.text()));
        }
        assertThat(report.findings().stream().filter(finding -> finding.code().id().equals(id)))
                .as("findings of %s that no line expects", id)
                .allMatch(finding -> section.expectations().stream().anyMatch(expected -> expected.rule().equals(id) && on(finding, expected.path(), expected.line())));

        if (RuleSet.ALL.stream().anyMatch(rule -> rule.code().id().equals(id))) {
            assertThat(report.findings().stream().filter(finding -> UNREAD.contains(finding.code().id())))
                    .as("an example of a rule that is silent because it is not read proves nothing\n%s", shown(report))
                    .allMatch(finding -> section.expectations().stream().anyMatch(expected -> expected.rule().equals(finding.code().id())));
        }

        var own = report.findings().stream().filter(finding -> finding.code().id().equals(id)).toList();
        var console = console(new ParityReport(own, List.of(), report.codes(), ""));
        if (BLESS && !own.isEmpty() && (section.console().isPresent() || section.equals(new RulePage(id, read(file)).sections().get(0)))) {
            Files.writeString(file, new RulePage(id, read(file)).blessed(section, console).text());
        } else if (section.console().isPresent()) {
            assertThat(console).as("run with -Dparity.bless to renew").isEqualTo(section.console().get());
        }
    }

    private static boolean on(Finding finding, String path, int line) {
        return finding.span().source().path().equals(path) && finding.span().position().line() == line;
    }

    private static String shown(ParityReport report) {
        return report.findings().stream().map(finding -> finding.span().place() + " " + finding.code().id() + ": " + finding.message()).collect(Collectors.joining("\n"));
    }

    /** What the console says of the page's own findings. */
    private static String console(ParityReport report) {
        return new ConsoleFormat(true)
                .lines(report)
                .limit(report.findings().size())
                .map(line -> "[%s] %s".formatted(line.severity() == Severity.NOTE ? "INFO" : line.severity().name(), line.text()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
