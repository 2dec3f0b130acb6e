package io.github.resourceparity.report;

import static io.github.resourceparity.report.FixedReport.DIFFERS;
import static io.github.resourceparity.report.FixedReport.GONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final Source FILE = new Source("a.yml", "Table:\n");
    private static final Subject TABLE =
            new Subject("AWS::DynamoDB::Table", List.of("A", "B"), List.of("n"), "KeySchema", List.of("x", "y"));
    private static final Finding FINDING =
            DIFFERS.at(FILE.span(0, 5), "message").about(TABLE);

    private static String of(Finding finding) {
        return Fingerprint.of(List.of(finding)).get(0).text();
    }

    @Test
    void itIsShortAndStaysWhatItIs() {
        assertThat(of(FINDING)).isEqualTo("2275effb45dc771fe49f9cf9e091e0c0");
    }

    @Test
    void linesMayMove() {
        var moved = new Source("a.yml", "# comment\n\n    Table:\n");

        assertThat(of(DIFFERS.at(moved.span(15, 20), "message").about(TABLE))).isEqualTo(of(FINDING));
    }

    @Test
    void wordingFileAndSeverityMayChange() {
        var elsewhere = new Source("b.yml", "Table:\n");

        assertThat(of(DIFFERS.at(elsewhere.span(0, 5), "other words")
                        .about(TABLE)
                        .label("l")
                        .as(Severity.NOTE)))
                .isEqualTo(of(FINDING));
    }

    @Test
    void everythingThatItIsAboutCounts() {
        var others = List.of(
                GONE.at(FILE.head(), "message").about(TABLE),
                FINDING.in(List.of("prod")),
                about("AWS::SQS::Queue", List.of("A", "B"), List.of("n"), "KeySchema", List.of("x", "y")),
                about("AWS::DynamoDB::Table", List.of("A"), List.of("n"), "KeySchema", List.of("x", "y")),
                about("AWS::DynamoDB::Table", List.of("A,B"), List.of("n"), "KeySchema", List.of("x", "y")),
                about("AWS::DynamoDB::Table", List.of("A", "B", "n"), List.of(), "KeySchema", List.of("x", "y")),
                about("AWS::DynamoDB::Table", List.of("A", "B"), List.of("n"), "", List.of("x", "y")),
                about("AWS::DynamoDB::Table", List.of("A", "B"), List.of("n"), "KeySchema", List.of("x", "z")));

        assertThat(others)
                .extracting(FingerprintTest::of)
                .doesNotHaveDuplicates()
                .doesNotContain(of(FINDING));
    }

    private static Finding about(
            String type, List<String> ids, List<String> names, String property, List<String> values) {
        return FINDING.about(new Subject(type, ids, names, property, values));
    }

    @Test
    void whatIsAboutNothingIsKnownByItsFileAndWords() {
        var finding = DIFFERS.at(FILE.span(0, 5), "message");
        var moved = DIFFERS.at(new Source("a.yml", "\n\nTable:\n").span(2, 7), "message");
        var reworded = DIFFERS.at(FILE.span(0, 5), "other words");
        var elsewhere = DIFFERS.at(new Source("b.yml", "Table:\n").span(0, 5), "message");

        assertThat(of(moved)).isEqualTo(of(finding));
        assertThat(List.of(of(reworded), of(elsewhere))).doesNotHaveDuplicates().doesNotContain(of(finding));
    }

    @Test
    void twinsAreToldApartTheSameWayEachTime() {
        var prints = Fingerprint.of(List.of(FINDING, FINDING.in(List.of("prod")), FINDING, FINDING));

        assertThat(prints)
                .doesNotHaveDuplicates()
                .isEqualTo(Fingerprint.of(List.of(FINDING, FINDING.in(List.of("prod")), FINDING, FINDING)));
        assertThat(prints.get(0).text()).isEqualTo(of(FINDING));
    }
}
