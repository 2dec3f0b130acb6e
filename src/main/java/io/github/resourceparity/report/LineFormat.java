package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import java.io.IOException;

/** The report in the one-line form of gcc, which editors' and continuous integration's problem matchers know. */
public final class LineFormat implements Format {

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        for (Finding finding : report.findings()) {
            out.append(new Place(finding.span()).plain())
                    .append(": " + finding.severity() + ": ")
                    .append(new Headline(finding).text())
                    .append(" [" + finding.code().id() + "]\n");
        }
    }
}
