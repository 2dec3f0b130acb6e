package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.resourceparity.Request.Input;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.refer.External;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.resolve.Environment;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What must be so for every estate there is: for the example, and for real templates where they are at hand. */
class LawsTest {

    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final Path EXAMPLE = Path.of("src/it/listbackup");

    /** What may be found in one side alone. */
    private static final Set<String> ALONE = Set.of(
            "input-unreadable", "key-duplicated", "tag-unknown", "intrinsic-unknown", "file-missing", "file-outside-root", "file-not-evaluated",
            "variable-unresolved", "variable-cycle", "variable-limit", "template-limit", "nothing-to-compare", "compose-path-missing", "compose-cycle", "attribute-undefined", "attribute-unused",
            "attribute-type-invalid", "dead-letter-queue-kind", "dead-letter-retention", "name-invalid", "event-rule-without-target", "name-collision", "stack-name-collision", "stage-fixed",
            "reference-malformed", "reference-stack-unknown", "reference-output-unknown", "reference-region-differs", "reference-fallback", "reference-undefined", "reference-cycle",
            "import-unknown", "parameter-unknown", "compose-dependency-missing", "compose-service-unlisted", "export-duplicate");

    @TestFactory
    Stream<DynamicTest> anEstateIsAtParityWithItself() throws IOException {
        var estates = new ArrayList<>(List.of(EXAMPLE));
        if (Files.isDirectory(CORPUS)) {
            try (var folders = Files.list(CORPUS)) {
                folders.filter(Files::isDirectory).sorted().forEach(estates::add);
            }
        }
        return estates.stream().map(estate -> dynamicTest(estate.getFileName().toString(), () -> {
            var files = files(estate);
            assertThat(check(estate, files, files).findings().stream().filter(finding -> !ALONE.contains(finding.code().id())).map(LawsTest::shown)).isEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> sameInputSameOutput() {
        return Stream.of(dynamicTest("listbackup", () -> {
            var infrastructure = files(EXAMPLE).stream().filter(file -> file.startsWith("infrastructure")).toList();
            var once = check(EXAMPLE, List.of("core/serverless.yml"), infrastructure).findings().stream().map(LawsTest::shown).toList();
            var again = check(EXAMPLE, List.of("core/serverless.yml"), infrastructure).findings().stream().map(LawsTest::shown).toList();
            assertThat(again).isEqualTo(once);
        }));
    }

    private static String shown(Finding finding) {
        return finding.span().place() + " " + finding.code().id() + ": " + finding.message();
    }

    /** Services and templates, as their names say. */
    private static List<String> files(Path estate) throws IOException {
        try (var files = Files.walk(estate)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> estate.relativize(file).toString())
                    .filter(path -> path.matches("(.*/)?(serverless|template)[^/]*\\.(yml|yaml|json)"))
                    .filter(path -> !path.contains("[") && !path.contains("{"))
                    .sorted()
                    .toList();
        }
    }

    private static ParityReport check(Path folder, List<String> baseline, List<String> candidates) {
        var project = new Project(folder.toAbsolutePath().normalize());
        return Parity.check(new Request(inputs(project, baseline), inputs(project, candidates), List.of(), List.of(), List.of(), Environment.CLOSED, List.of(), External.NONE, Settings.NONE, Workshop.TODAY, Limits.USUAL, List.of()));
    }

    private static List<Input> inputs(Project project, List<String> paths) {
        return paths.stream().map(path -> new Input(project, new Located<>(path, new Source("settings", path).head()))).toList();
    }
}
