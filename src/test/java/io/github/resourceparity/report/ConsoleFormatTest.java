package io.github.resourceparity.report;

import static io.github.resourceparity.finding.Severity.ERROR;
import static io.github.resourceparity.finding.Severity.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.report.ConsoleFormat.Line;
import io.github.resourceparity.report.ParityReport.Accepted;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsoleFormatTest {

    private static List<Line> lines(boolean frames, Finding... findings) {
        return new ConsoleFormat(frames)
                .lines(new ParityReport(List.of(findings), List.of(), List.of(), ""))
                .toList();
    }

    @Test
    void aFindingIsOneLineThatMatchersRead() {
        assertThat(lines(false, FixedReport.differs()).get(0))
                .isEqualTo(new Line(
                        ERROR,
                        "data/tables & more.yml:[8,9] test-differs: table `orders-${stage}` has keys (customerId, orderId), "
                                + "was (orderId) (baseline ../core/serverless.yml:[8,9])"));
    }

    @Test
    void aFrameBelongsToTheLineAboveIt() {
        var text = lines(true, FixedReport.differs()).get(0).text();

        assertThat(text)
                .startsWith("data/tables & more.yml:[8,9] test-differs: ")
                .contains("\n --> data/tables & more.yml:8:9\n");
    }

    @Test
    void stagesAreNamedIfItDoesNotHoldInAll() {
        assertThat(stages(List.of("prod"))).endsWith(" (in prod only)");
        assertThat(stages(List.of("dev", "prod"))).endsWith(" (in dev and prod only)");
        assertThat(stages(List.of("dev", "test", "prod"))).endsWith(" (in dev, test and prod only)");
        assertThat(stages(List.of())).endsWith(": message");
    }

    private static String stages(List<String> stages) {
        var finding = FixedReport.LOOSE.at(FixedReport.QUEUES.head(), "message").in(stages);
        return lines(false, finding).get(0).text();
    }

    @Test
    void whatWasComparedIsWrittenOnOneLine() {
        var report = new ParityReport(List.of(), List.of(), List.of(), "`a\n[ERROR] b\u001b[2J` is split");

        assertThat(new ConsoleFormat(false).lines(report)).extracting(Line::text).contains("compared `a [ERROR] b\uFFFD[2J` is split");
        assertThat(stages(List.of("a\n[ERROR] b"))).endsWith(" (in a [ERROR] b only)");
    }

    @Test
    void aMessageOfTwoLinesIsWrittenOnOne() {
        var finding = FixedReport.LOOSE.at(FixedReport.QUEUES.head(), "value is `a\r\n  b`,\twas `c`");

        assertThat(lines(false, finding).get(0).text()).endsWith("test-loose: value is `a b`, was `c`");
    }

    @Test
    void nothingFoundIsSaidToo() {
        assertThat(lines(true)).containsExactly(new Line(NOTE, "no findings"));
    }

    @Test
    void oneIsNotMany() {
        assertThat(lines(false, FixedReport.differs()).get(1).text()).isEqualTo("1 error");
        assertThat(lines(false, FixedReport.differs(), FixedReport.differs(), FixedReport.loose())
                        .get(3)
                        .text())
                .isEqualTo("2 errors, 1 warning");
        assertThat(lines(false, FixedReport.loose().as(NOTE)).get(1).text()).isEqualTo("1 note");
    }

    @Test
    void theRuleThatFoundMostComesFirst() {
        var findings =
                Stream.concat(Collections.nCopies(10, FixedReport.loose()).stream(), Stream.of(FixedReport.differs()));
        var lines = lines(false, findings.toArray(Finding[]::new));

        assertThat(lines.subList(11, lines.size()))
                .extracting(Line::text)
                .containsExactly("1 error, 10 warnings", "  10 test-loose", "   1 test-differs", "what rules mean, and how to accept a finding: mvn parity:explain -Dparity.rule=test-loose,test-differs");
    }

    @Test
    void theSummaryEndsWithWhatWasAcceptedAndCompared() {
        var accepted = new Accepted(FixedReport.loose(), "because");
        var one = new ParityReport(List.of(), List.of(accepted), List.of(), "1 resource of 1 stack with 2 of 1");
        var two = new ParityReport(List.of(), List.of(accepted, accepted), List.of(), "");

        assertThat(new ConsoleFormat(true).lines(one))
                .extracting(Line::text)
                .containsExactly(
                        "no findings", "1 accepted by an override", "compared 1 resource of 1 stack with 2 of 1");
        assertThat(new ConsoleFormat(true).lines(two))
                .extracting(Line::text)
                .containsExactly("no findings", "2 accepted by overrides");
    }
}
