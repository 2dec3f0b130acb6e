package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import java.io.IOException;
import java.util.stream.Stream;

/** The report as Markdown for a pull request or the summary page of a build. */
public final class MarkdownFormat implements Format {

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        out.append("# Parity\n\n").append(summary(report));
        counts(report, out);
        for (FileFindings file : FileFindings.of(report)) {
            out.append("\n## " + Markdown.code(file.path()) + "\n");
            for (Finding finding : file.findings()) {
                out.append('\n').append(headline(finding)).append("\n\n").append(frame(finding));
            }
        }
        accepted(report, out);
    }

    private static String summary(ParityReport report) {
        var totals = "**" + report.totals() + "**";
        var acceptance = report.acceptance().isEmpty() ? "" : ", " + report.acceptance();
        var compared = report.compared().isBlank() ? "" : "\n\nCompared " + Markdown.of(report.compared()) + ".";
        return totals + acceptance + compared + "\n";
    }

    private static void counts(ParityReport report, Appendable out) throws IOException {
        var tallies = Tally.of(report);
        if (!tallies.isEmpty()) {
            out.append("\n| rule | errors | warnings | notes |\n| --- | ---: | ---: | ---: |\n");
            for (Tally tally : tallies) {
                out.append(row(link(tally.rule()), tally));
            }
            out.append(row("**all**", new Tally("", report.findings())));
        }
    }

    private static String row(String name, Tally tally) {
        return Stream.of(name, tally.count(Severity.ERROR), tally.count(Severity.WARNING), tally.count(Severity.NOTE))
                .map(cell -> "| " + cell)
                .reduce("", (row, cell) -> row + cell + " ")
                .concat("|\n");
    }

    private static String headline(Finding finding) {
        return "**" + finding.severity() + "** " + link(finding.code().id()) + ": "
                + Markdown.of(new Headline(finding).text());
    }

    private static String link(String id) {
        return "[" + Markdown.code(id) + "](" + new RuleLink(id).address() + ")";
    }

    private static String frame(Finding finding) {
        return "<details><summary><code>" + Xml.text(new Place(finding.span()).plain()) + "</code></summary>\n\n"
                + Markdown.fenced(new CodeFrame(finding).text()) + "\n\n</details>\n";
    }

    private static void accepted(ParityReport report, Appendable out) throws IOException {
        if (!report.accepted().isEmpty()) {
            out.append("\n## Accepted\n\n");
        }
        for (ParityReport.Accepted accepted : report.accepted()) {
            var finding = accepted.finding();
            out.append("- " + headline(finding) + "\n  at " + Markdown.code(new Place(finding.span()).plain())
                    + ", because " + Markdown.of(accepted.because()) + "\n");
        }
    }
}
