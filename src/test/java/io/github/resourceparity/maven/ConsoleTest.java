package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.source.Source;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.maven.plugin.AbstractMojo;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file is called, IntelliJ opens it at its line. */
class ConsoleTest {

    /** What IntelliJ takes for the address of a file; line and column are the last two numbers of it. */
    private static final Pattern ADDRESS = Pattern.compile("\\b(file:///)[-A-Za-z0-9+$&@#/%?=~_|!:,.;]*[-A-Za-z0-9+$&@#/%=~_|]");

    private static final Code CODE = Code.error("resource-missing", "a resource is missing");
    private static final Code OTHER = Code.warning("name-differs", "a name differs");

    @TempDir
    Path folder;

    @Test
    void ofTooManyFindingsTheWorstAreShownInTheirOrderAndAllAreCounted() {
        var source = new Source("a.yml", "x".repeat(3 * Console.SHOWN));
        var findings = IntStream.range(0, 2 * Console.SHOWN).mapToObj(i -> (i % 4 == 3 ? CODE : OTHER).at(source.span(i, i + 1), "finding %s is so".formatted(i))).toList();
        var log = new LogBook();
        new Console(log, false, false, Checkout.of(folder, folder, List.of())).print(new ParityReport(findings, List.of(), List.of(CODE, OTHER), ""));

        assertThat(log.entries()).hasSize(Console.SHOWN + 5);
        assertThat(log.entries()).filteredOn(entry -> entry.contains("resource-missing:")).hasSize(Console.SHOWN / 2);
        assertThat(log.entries().subList(0, 5)).extracting(entry -> entry.replaceAll(".*finding (\\d+) is so", "$1")).containsExactly("0", "1", "2", "3", "4");
        assertThat(log.entries()).anyMatch(entry -> entry.contains("finding 1999 is so"));
        assertThat(log.entries().get(Console.SHOWN)).isEqualTo("[INFO] these are the worst 1000 of 2000 findings; -Dparity.formats=console writes all of them to a file");
        assertThat(log.entries().get(Console.SHOWN + 1)).isEqualTo("[INFO] 500 errors, 1500 warnings");
    }

    @Test
    void asManyAsAreShownAreShownWithoutAWord() {
        var source = new Source("a.yml", "x".repeat(Console.SHOWN));
        var findings = IntStream.range(0, Console.SHOWN).mapToObj(i -> CODE.at(source.span(i, i + 1), "finding %s is so".formatted(i))).toList();
        var log = new LogBook();
        new Console(log, false, false, Checkout.of(folder, folder, List.of())).print(new ParityReport(findings, List.of(), List.of(CODE), ""));

        assertThat(log.entries().get(Console.SHOWN)).isEqualTo("[INFO] 1000 errors");
    }

    @Test
    void aRunnerOfGitHubFindsNoCommandInWhatIsShown() {
        var text = "Description: \"##[stop-commands]t\"\n";
        var finding = CODE.at(new Source("a.yml", text).span(0, 11), "it is ##[group]").help("say", "\u2003::stop-commands::t\n:::x\na::b");
        var log = new LogBook();
        var read = GitHubLog.of(log, Map.of("GITHUB_ACTIONS", "true"));
        new Console(read, true, false, Checkout.of(folder, folder, List.of())).print(new ParityReport(List.of(finding), List.of(), List.of(CODE), ""));

        assertThat(String.join("\n", log.entries())).doesNotContain("##[").doesNotContainPattern("(?mU)^\\s*::[a-z]").contains("\"#\uFFFD[stop-commands]t\"", "it is #\uFFFD[group]", ":\uFFFDstop-commands::t", ":::x", "a::b");
    }

    @Test
    void whereThereIsNoRunnerTheLogIsMavensOwn() {
        var log = new LogBook();
        assertThat(GitHubLog.of(log, Map.of())).isSameAs(log);
        assertThat(GitHubLog.text("##[group]", Map.of())).isEqualTo("##[group]");
    }

    @Test
    void whyABuildFailsIsNoCommandEither() {
        assertThat(GitHubLog.text("it has: ##[stop-commands]t", Map.of("GITHUB_ACTIONS", "true"))).isEqualTo("it has: #\uFFFD[stop-commands]t");
    }

    /** The environment of a test cannot be another one. */
    @ParameterizedTest
    @ValueSource(classes = {CheckMojo.class, ReportMojo.class, GraphMojo.class, ResolveMojo.class, ExplainMojo.class})
    void everyGoalLogsWhereARunnerMayReadAlong(Class<?> goal) throws Exception {
        assertThat(goal.getMethod("getLog").getDeclaringClass()).isNotEqualTo(AbstractMojo.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serverless.yml", "a b/serverless.yml", "copy (2)/it's [old].yml", "größe/maß.yml", "100%/a#b.yml", "a;b,c!/x.yml"})
    void everyNameIsALink(String name) throws Exception {
        Assumptions.assumeTrue(Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode(name));
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), "one\n  two\n");
        var finding = CODE.at(new Source(name, "one\n  two\n").span(6, 9), "it is missing.").label("here");
        var log = new LogBook();
        new Console(log, true, true, Checkout.of(folder, folder, List.of())).print(new ParityReport(List.of(finding), List.of(), List.of(CODE), ""));

        var line = log.entries().get(0).lines().findFirst().orElseThrow();
        var addresses = ADDRESS.matcher(line).results().map(MatchResult::group).toList();
        assertThat(addresses).singleElement().asString().endsWith(":2:3");
        assertThat(line).endsWith(" " + addresses.get(0));
        assertThat(Path.of(URI.create(addresses.get(0).replaceFirst(":2:3$", "")))).isEqualTo(folder.resolve(name));
    }
}
