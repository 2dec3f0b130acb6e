package io.github.resourceparity.report;

import static io.github.resourceparity.report.FixedReport.CLEAN;
import static io.github.resourceparity.report.FixedReport.DIFFERS;
import static io.github.resourceparity.report.FixedReport.OPTIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.ParityReport.Accepted;
import io.github.resourceparity.source.Source;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitFormatTest {

    private static Element suite(ParityReport report) throws Exception {
        var xml = GoldenTest.written(new JUnitFormat(), report);
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    private static List<Element> elements(Element parent, String name) {
        var nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    @Test
    void theCountsAreThoseOfTheElements() throws Exception {
        var suite = suite(FixedReport.report());

        assertThat(suite.getAttribute("tests"))
                .isEqualTo("" + elements(suite, "testcase").size());
        assertThat(suite.getAttribute("failures"))
                .isEqualTo("" + elements(suite, "failure").size());
        assertThat(suite.getAttribute("skipped"))
                .isEqualTo("" + elements(suite, "skipped").size());
    }

    @Test
    void noTwoTestsHaveTheSameName() throws Exception {
        assertThat(elements(suite(FixedReport.report()), "testcase"))
                .extracting(test -> test.getAttribute("classname") + " " + test.getAttribute("name"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRuleThatFoundNothingPassesUnlessItIsOff() throws Exception {
        var tests = elements(suite(new ParityReport(List.of(), List.of(), List.of(CLEAN, OPTIONAL), "")), "testcase");

        assertThat(tests)
                .extracting(test -> test.getAttribute("classname") + " " + test.getAttribute("name"))
                .containsExactly("test-clean at parity");
    }

    @Test
    void theWorstFindingOfAResourceHeadsItsFailure() throws Exception {
        var note = FixedReport.differs().as(Severity.NOTE);
        var warning = FixedReport.differs().as(Severity.WARNING);
        var failures = elements(suite(of(note, warning, FixedReport.differs())), "failure");

        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).getAttribute("type")).isEqualTo("error");
        assertThat(failures.get(0).getAttribute("message")).endsWith("was (orderId) (and 1 more)");
    }

    @Test
    void aNoteFailsNothing() throws Exception {
        var suite = suite(of(FixedReport.differs().as(Severity.NOTE)));

        assertThat(elements(suite, "failure")).isEmpty();
        assertThat(elements(suite, "system-out").get(0).getTextContent()).contains("test-differs", "^^^^");
    }

    @Test
    void acceptanceDoesNotHideWhatIsStillOpen() throws Exception {
        var report = new ParityReport(
                List.of(FixedReport.loose()), List.of(new Accepted(FixedReport.loose(), "because")), List.of(), "");
        var suite = suite(report);

        assertThat(elements(suite, "skipped")).isEmpty();
        assertThat(elements(suite, "failure")).hasSize(1);
    }

    @Test
    void whatXmlCannotHoldIsDroppedAndTheRestComesBack() throws Exception {
        var words = "<a & \"b\" 'c' ]]> 😀>";
        var bad = Character.toString(0) + Character.toString(27) + "\ud83d" + Character.toString(0xFFFE);
        var source = new Source("a" + bad + words, words + bad);
        var failure = elements(suite(of(DIFFERS.at(source.head(), words + "\ufffe"))), "failure")
                .get(0);

        assertThat(failure.getAttribute("message")).isEqualTo(words);
        assertThat(failure.getTextContent()).contains("1 | " + words);
    }

    private static ParityReport of(Finding... findings) {
        return new ParityReport(List.of(findings), List.of(), List.of(), "");
    }
}
