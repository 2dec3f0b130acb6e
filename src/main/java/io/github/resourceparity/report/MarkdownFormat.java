package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.ParityReport.Accepted;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as Markdown for a pull request or the summary page of a build. */
public final class MarkdownFormat implements Format {

    private final long bytes;

    /** All of it. */
    public MarkdownFormat() {
        this(Long.MAX_VALUE);
    }

    /** About so many bytes of it, with the worst findings, where more would not be shown. */
    public MarkdownFormat(long bytes) {
        this.bytes = bytes;
    }

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        var head = "# Parity\n\n" + summary(report) + counts(report);
        boolean room = MarkdownShare.size(head) <= bytes;
        var share = room ? MarkdownShare.of(report, bytes == Long.MAX_VALUE ? bytes : bytes - MarkdownShare.size(head)) : new MarkdownShare(List.of(), List.of());
        out.append(room ? head : "");
        for (FileFindings file : FileFindings.of(report.with(share.findings()))) {
            out.append(heading(file.path()));
            for (Finding finding : file.findings()) {
                out.append(block(finding));
            }
        }
        out.append(share.accepted().isEmpty() ? "" : "\n## Accepted\n\n");
        for (Accepted accepted : share.accepted()) {
            out.append(item(accepted));
        }
        int left = report.findings().size() + report.accepted().size() - share.findings().size() - share.accepted().size();
        out.append(left == 0 ? "" : "\n%s left out here, where no more would be shown; the reports have all of them\n".formatted(left == 1 ? "1 more finding is" : left + " more findings are"));
    }

    /** What stands over the findings of a file. */
    static String heading(String path) {
        return "\n## " + Markdown.code(path) + "\n";
    }

    /** A finding with its lines. */
    static String block(Finding finding) {
        return "\n" + headline(finding) + "\n\n" + frame(finding);
    }

    /** A finding that was accepted, and why. */
    static String item(Accepted accepted) {
        var finding = accepted.finding();
        return "- " + headline(finding) + "\n  at " + Markdown.code(new Place(finding.span()).plain()) + ", because " + Markdown.of(accepted.because()) + "\n";
    }

    private static String summary(ParityReport report) {
        var totals = "**" + report.totals() + "**";
        var acceptance = report.acceptance().isEmpty() ? "" : ", " + report.acceptance();
        var compared = report.compared().isBlank() ? "" : "\n\nCompared " + Markdown.of(report.compared()) + ".";
        return totals + acceptance + compared + "\n";
    }

    private static String counts(ParityReport report) {
        var tallies = Tally.of(report);
        return tallies.isEmpty()
                ? ""
                : "\n| rule | errors | warnings | notes |\n| --- | ---: | ---: | ---: |\n"
                        + tallies.stream().map(tally -> row(link(tally.rule()), tally)).collect(Collectors.joining())
                        + row("**all**", new Tally("", report.findings()));
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
}
