package io.github.resourceparity.report;

import static io.github.resourceparity.report.FixedReport.CLEAN;
import static io.github.resourceparity.report.FixedReport.DIFFERS;
import static io.github.resourceparity.report.FixedReport.OPTIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.report.ParityReport.Accepted;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.survey.Survey;
import io.github.resourceparity.survey.Survey.Entry;
import io.github.resourceparity.survey.Survey.Kind;
import io.github.resourceparity.survey.Survey.Member;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                .containsExactly("parity.test-clean at parity");
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

    private static Survey survey(int tables) {
        var entries = IntStream.range(0, tables).mapToObj(i -> new Entry(member("core", "Table" + i), member("data", "Table" + i))).toList();
        var queue = new Entry(Optional.empty(), member("data", "Queue"));
        return new Survey(List.of("core"), List.of("data"), List.of(new Kind("DynamoDB", "AWS::DynamoDB::Table", "table", entries, List.of()), new Kind("SQS", "AWS::SQS::Queue", "queue", List.of(queue), List.of())));
    }

    private static Optional<Member> member(String service, String id) {
        return Optional.of(new Member(service + "|" + id, service, id, Optional.empty(), List.of(), List.of(), ""));
    }

    private static Finding on(Code code, String id, String... identities) {
        return code.at(new Source("data.yml", "a: b").head(), "`%s` is odd".formatted(id)).about(new Subject("AWS::DynamoDB::Table", List.of(id), List.of(), "", List.of(), List.of(identities)));
    }

    private static List<String> tests(ParityReport report) throws Exception {
        return elements(suite(report), "testcase").stream().map(test -> test.getAttribute("classname") + " " + test.getAttribute("name") + (test.getElementsByTagName("failure").getLength() > 0 ? " failed" : "")).toList();
    }

    @Test
    void everyPairThatARuleLookedAtIsACase() throws Exception {
        var tables = Code.error("index-missing", "finds").ofPairs(Set.of("AWS::DynamoDB::Table"));
        var all = Code.error("property-differs", "finds").ofPairs();
        var queues = Code.error("queue-odd", "finds").ofPairs(Set.of("AWS::SQS::Queue"));
        var names = Code.error("name-odd", "finds");
        var off = Code.off("off", Severity.ERROR, "finds").ofPairs();
        var findings = List.of(on(tables, "Table1", "core|Table1", "data|Table1"), on(names, "Queue", "data|Queue"));

        assertThat(tests(new ParityReport(findings, List.of(), List.of(tables, names, off, all, queues), "", () -> Optional.of(survey(2)), Optional.empty()))).containsExactly(
                "parity.index-missing core.Table0",
                "parity.index-missing core.Table1 failed",
                "parity.name-odd data.Queue failed",
                "parity.property-differs core.Table0",
                "parity.property-differs core.Table1",
                "parity.queue-odd at parity");
    }

    @Test
    void moreRulesTimesPairsThanAServerReadsAreACaseForEachType() throws Exception {
        var one = Code.error("index-missing", "finds").ofPairs(Set.of("AWS::DynamoDB::Table"));
        var all = Code.error("property-differs", "finds").ofPairs();
        var some = IntStream.range(0, 3).mapToObj(i -> on(all, "Table" + i, "data|Table" + i)).toList();
        var report = new ParityReport(some, List.of(), List.of(one, all), "", () -> Optional.of(survey(JUnitSuite.MOST / 2 + 1)), Optional.empty());

        assertThat(tests(report)).containsExactly(
                "parity.index-missing AWS::DynamoDB::Table",
                "parity.property-differs AWS::DynamoDB::Table",
                "parity.property-differs core.Table0 failed",
                "parity.property-differs core.Table1 failed",
                "parity.property-differs core.Table2 failed");
        assertThat(elements(suite(report), "system-out").get(1).getTextContent()).isEqualTo("nothing against 9998 of 10001 pairs");
    }

    @Test
    void asManyAsAServerReadsAreACaseEach() throws Exception {
        var one = Code.error("index-missing", "finds").ofPairs(Set.of("AWS::DynamoDB::Table"));

        assertThat(tests(new ParityReport(List.of(), List.of(), List.of(one), "", () -> Optional.of(survey(JUnitSuite.MOST)), Optional.empty()))).hasSize(JUnitSuite.MOST);
    }

    @Test
    void everySuiteCountsItsOwnCasesAndLeadsToItsRule() throws Exception {
        assertThat(elements(suite(FixedReport.report()), "testsuite")).hasSizeGreaterThan(3).allSatisfy(rule -> {
            assertThat(rule.getAttribute("tests")).isEqualTo("" + elements(rule, "testcase").size());
            assertThat(rule.getAttribute("failures")).isEqualTo("" + elements(rule, "failure").size());
            assertThat(rule.getAttribute("skipped")).isEqualTo("" + elements(rule, "skipped").size());
            assertThat(elements(rule, "testcase")).allSatisfy(test -> assertThat(test.getAttribute("classname")).isEqualTo("parity." + rule.getAttribute("name")));
            assertThat(elements(rule, "property").get(1).getAttribute("value")).endsWith("/rules/" + rule.getAttribute("name") + ".md");
        });
    }

    @Test
    void aFailureSaysWhereItsRuleIsExplained() throws Exception {
        assertThat(elements(suite(of(FixedReport.differs())), "failure").get(0).getTextContent()).contains("= help: keep the keys", "explained by `mvn parity:explain -Dparity.rule=test-differs` and at https://");
    }

    @Test
    void anAcceptanceSaysUntilWhen() throws Exception {
        var accepted = new Accepted(FixedReport.loose(), "because", Optional.of(LocalDate.of(2027, 3, 31)));

        assertThat(elements(suite(new ParityReport(List.of(), List.of(accepted), List.of(), "")), "skipped").get(0).getAttribute("message")).isEqualTo("because (until 2027-03-31)");
    }

    private static ParityReport of(Finding... findings) {
        return new ParityReport(List.of(findings), List.of(), List.of(), "");
    }
}
