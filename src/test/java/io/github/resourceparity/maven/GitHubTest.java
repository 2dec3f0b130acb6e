package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.source.Source;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job of GitHub Actions is told. */
class GitHubTest {

    private static final Source FILE = new Source("a,b:c.yml", "text");

    private static String told(Optional<Path> summary, Finding... findings) throws Exception {
        var out = new ByteArrayOutputStream();
        new GitHub(out, summary).tell(new ParityReport(List.of(findings), List.of(), List.of(), ""), "backend/");
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFindingIsAnAnnotationOfItsLine() throws Exception {
        assertThat(told(Optional.empty(), Code.error("one-rule", "finds").at(FILE.span(0, 4), "100% of `x`").help("take 50%")))
                .startsWith("::error file=backend/a%2Cb%3Ac.yml,line=1,col=1,title=one-rule::100%25 of `x`%0Ahelp: take 50%25%0Ahelp: explained by `mvn parity:explain -Dparity.rule=one-rule` and at https://")
                .hasLineCount(1);
        assertThat(told(Optional.empty(), Code.note("one-rule", "finds").at(FILE.span(0, 4), "x"))).startsWith("::notice file=");
    }

    @Test
    void aFileBesideTheModuleIsNamedAsTheChangeNamesIt() throws Exception {
        assertThat(told(Optional.empty(), Code.error("one-rule", "finds").at(new Source("../infra/x.yml", "text").span(0, 4), "x"))).startsWith("::error file=infra/x.yml,line=1,");
    }

    @Test
    void whatIsNoFileOfTheRepositoryIsNoLineOfAChange() throws Exception {
        assertThat(told(Optional.empty(), Code.error("one-rule", "finds").at(new Source("-Dparity.rules", "text").span(0, 4), "x"))).startsWith("::error title=one-rule::-Dparity.rules:1:1: x%0A");
        assertThat(told(Optional.empty(), Code.error("one-rule", "finds").at(new Source("../../x.yml", "text").span(0, 4), "x"))).startsWith("::error title=one-rule::../../x.yml:1:1: x%0A");
    }

    @Test
    void aNameWithALineEndStartsNoCommand() throws Exception {
        assertThat(told(Optional.empty(), Code.warning("one-rule", "finds").at(FILE.span(0, 4), "x\n::set-output name=a::b\r::c")).lines()).hasSize(1);
    }

    @Test
    void whatIsTooMuchIsInTheSummary(@TempDir Path folder) throws Exception {
        var summary = Files.writeString(folder.resolve("summary.md"), "before\n");
        var many = IntStream.range(0, 25).mapToObj(i -> Code.error("one-rule", "finds").at(FILE.span(0, 4), "finding " + i));
        var told = told(Optional.of(summary), Stream.concat(many, Stream.of(Code.note("one-rule", "finds").at(FILE.span(0, 4), "a note"))).toArray(Finding[]::new));
        assertThat(told.lines()).hasSize(12).last().isEqualTo("::notice title=parity::15 more findings are not shown here: the summary has the worst of them, the reports have all");
        assertThat(summary).content().startsWith("before\n# Parity\n").contains("finding 24");
    }

    @Test
    void aSummaryThatGitHubWouldDropHasTheWorstAndSaysHowManyItLacks(@TempDir Path folder) throws Exception {
        var summary = Files.writeString(folder.resolve("summary.md"), "before\n".repeat(50_000));
        var many = IntStream.range(0, 5_000).mapToObj(i -> (i % 100 == 99 ? Code.error("one-rule", "finds") : Code.note("other-rule", "finds")).at(FILE.span(0, 4), "finding %s. ü".formatted(i)).help("mend it ".repeat(20))).toArray(Finding[]::new);
        told(Optional.of(summary), many);

        assertThat(Files.size(summary)).isBetween(GitHub.MOST - 2_000, GitHub.MOST + 1_000);
        assertThat(summary).content(StandardCharsets.UTF_8).contains("50 errors, 4950 notes", "finding 99. ü", "finding 4999. ü").containsPattern("\n\\d{4} more findings are left out here, where no more would be shown; the reports have all of them\n");

        told(Optional.of(summary), many);
        assertThat(Files.size(summary)).isLessThan(GitHub.MOST + 2_000);
        assertThat(summary).content(StandardCharsets.UTF_8).endsWith("\n5000 more findings are left out here, where no more would be shown; the reports have all of them\n\n");
    }

    @Test
    void thereIsAJobOnlyWhereTheEnvironmentSaysSo() {
        assertThat(GitHub.of(Map.of())).isEmpty();
        assertThat(GitHub.of(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", "/s"))).hasValueSatisfying(job -> assertThat(job.summary()).contains(Path.of("/s")));
    }
}
