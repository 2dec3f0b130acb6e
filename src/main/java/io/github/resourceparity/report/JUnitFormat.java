package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The report as test results of JUnit's XML form, in which every rule and resource is a test. */
public final class JUnitFormat implements Format {

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        var cases = JUnitCase.of(report);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<testsuite name=\"parity\" tests=\"" + cases.size() + "\"");
        out.append(" failures=\""
                + cases.stream().filter(test -> !test.failures().isEmpty()).count() + "\"");
        out.append(" errors=\"0\" skipped=\""
                + cases.stream().filter(JUnitCase::skipped).count() + "\" time=\"0\">\n");
        for (JUnitCase test : cases) {
            out.append(testcase(test));
        }
        out.append("</testsuite>\n");
    }

    private static String testcase(JUnitCase test) {
        var start = "  <testcase classname=\"" + Xml.attribute(test.rule()) + "\" name=\"" + Xml.attribute(test.name())
                + "\" time=\"0\"";
        var content = failure(test.failures()) + skipped(test) + output(test);
        return content.isEmpty() ? start + "/>\n" : start + ">\n" + content + "  </testcase>\n";
    }

    private static String failure(List<Finding> failures) {
        if (failures.isEmpty()) {
            return "";
        }
        var worst = failures.get(0);
        int more = failures.size() - 1;
        var message = new Headline(worst).text() + (more == 0 ? "" : " (and " + more + " more)");
        return "    <failure message=\"" + Xml.attribute(message) + "\" type=\"" + worst.severity() + "\">"
                + Xml.text(blocks(failures)) + "</failure>\n";
    }

    private static String skipped(JUnitCase test) {
        return test.skipped() ? "    <skipped message=\"" + Xml.attribute(because(test)) + "\"/>\n" : "";
    }

    private static String because(JUnitCase test) {
        return test.accepted().stream()
                .map(accepted -> Prose.line(accepted.because()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String output(JUnitCase test) {
        var accepted =
                test.accepted().stream().map(ParityReport.Accepted::finding).toList();
        var findings = test.skipped() ? accepted : test.notes();
        return findings.isEmpty() ? "" : "    <system-out>" + Xml.text(blocks(findings)) + "</system-out>\n";
    }

    private static String blocks(List<Finding> findings) {
        return findings.stream().map(finding -> new Headline(finding).block()).collect(Collectors.joining("\n\n"));
    }
}
