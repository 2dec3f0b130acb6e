package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import java.io.IOException;

/** The report in Checkstyle's XML form, which most servers and editors that collect warnings read. */
public final class CheckstyleFormat implements Format {

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n");
        for (FileFindings file : FileFindings.of(report)) {
            out.append("  <file name=\"" + Xml.attribute(file.path()) + "\">\n");
            for (Finding finding : file.findings()) {
                out.append(error(finding));
            }
            out.append("  </file>\n");
        }
        out.append("</checkstyle>\n");
    }

    private static String error(Finding finding) {
        var at = finding.span().position();
        return "    <error line=\"%s\" column=\"%s\" severity=\"%s\" message=\"%s\" source=\"parity.%s\"/>\n"
                .formatted(String.valueOf(at.line()), String.valueOf(at.column()), severity(finding.severity()), Xml.attribute(new Advice(finding).line()), finding.code().id());
    }

    private static String severity(Severity severity) {
        return severity == Severity.NOTE ? "info" : severity.toString();
    }
}
