package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The report as test results of JUnit's XML form, in which every rule is a suite, and a rule on a resource a test. */
public final class JUnitFormat implements Format {

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        var suites = JUnitSuite.of(report);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"parity\"");
        out.append(counts(sum(suites, suite -> suite.cases().size()), sum(suites, JUnitSuite::failures), sum(suites, JUnitSuite::skipped)));
        for (JUnitSuite suite : suites) {
            out.append(opened(suite));
            for (JUnitCase test : suite.cases()) {
                out.append(testcase(test));
            }
            out.append("  </testsuite>\n");
        }
        out.append("</testsuites>\n");
    }

    private static long sum(List<JUnitSuite> suites, ToLongFunction<JUnitSuite> count) {
        return suites.stream().mapToLong(count).sum();
    }

    private static String counts(long tests, long failures, long skipped) {
        return " tests=\"%s\" failures=\"%s\" errors=\"0\" skipped=\"%s\" time=\"0\">\n".formatted(String.valueOf(tests), String.valueOf(failures), String.valueOf(skipped));
    }

    /** The start of a suite, and what its rule finds and where that is explained. */
    private static String opened(JUnitSuite suite) {
        var id = suite.code().id();
        return "  <testsuite name=\"%s\"%s".formatted(Xml.attribute(id), counts(suite.cases().size(), suite.failures(), suite.skipped()))
                + "    <properties>\n" + property("finds", suite.code().summary()) + property("page", new RuleLink(id).address()) + "    </properties>\n";
    }

    private static String property(String name, String value) {
        return "      <property name=\"%s\" value=\"%s\"/>\n".formatted(name, Xml.attribute(value));
    }

    private static String testcase(JUnitCase test) {
        var start = "    <testcase classname=\"parity.%s\" name=\"%s\" time=\"0\"".formatted(Xml.attribute(test.rule()), Xml.attribute(test.name()));
        var content = failure(test) + skipped(test) + output(test);
        return content.isEmpty() ? start + "/>\n" : start + ">\n" + content + "    </testcase>\n";
    }

    private static String failure(JUnitCase test) {
        if (!test.failed()) {
            return "";
        }
        var failures = test.failures();
        var worst = failures.get(0);
        int more = failures.size() - 1;
        var message = new Headline(worst).text() + (more == 0 ? "" : " (and " + more + " more)");
        return "      <failure message=\"" + Xml.attribute(message) + "\" type=\"" + worst.severity() + "\">"
                + Xml.text(blocks(failures) + "\n\n" + new RuleLink(test.rule()).explained()) + "</failure>\n";
    }

    private static String skipped(JUnitCase test) {
        return test.skipped() ? "      <skipped message=\"" + Xml.attribute(because(test)) + "\"/>\n" : "";
    }

    private static String because(JUnitCase test) {
        return test.accepted().stream()
                .map(accepted -> Prose.line(accepted.because()) + accepted.until().map(" (until %s)"::formatted).orElse(""))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String output(JUnitCase test) {
        var accepted =
                test.accepted().stream().map(ParityReport.Accepted::finding).toList();
        var text = test.remark().isEmpty() ? blocks(test.skipped() ? accepted : test.notes()) : test.remark();
        return text.isEmpty() ? "" : "      <system-out>" + Xml.text(text) + "</system-out>\n";
    }

    private static String blocks(List<Finding> findings) {
        return findings.stream().map(finding -> new Headline(finding).block()).collect(Collectors.joining("\n\n"));
    }
}
