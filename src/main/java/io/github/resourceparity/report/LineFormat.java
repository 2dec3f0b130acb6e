package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import java.io.IOException;

/** The report in the one-line form of gcc, which editors' and continuous integration's problem matchers know; a last line, which they pass over, says how rules are explained. */
public final class LineFormat implements Format {

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        for (Finding finding : report.findings()) {
            out.append(new Place(finding.span()).plain())
                    .append(": " + finding.severity() + ": ")
                    .append(new Advice(finding).helped())
                    .append(" [" + finding.code().id() + "]\n");
        }
        for (String hint : Tally.explained(report).toList()) {
            out.append(hint).append('\n');
        }
    }
}
