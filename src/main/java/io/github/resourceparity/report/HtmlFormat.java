package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import java.io.IOException;
import java.util.stream.Collectors;

/** The report as one page that needs nothing but a browser. */
public final class HtmlFormat implements Format {

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        var files = FileFindings.of(report);
        out.append(head(report)).append(summary(report)).append("<main>\n");
        out.append(files.isEmpty() ? "<p class=\"clean\">At parity.</p>\n" : new HtmlOverview(report, files).html());
        for (int i = 0; i < files.size(); i++) {
            out.append(section(files.get(i), HtmlOverview.anchor(i)));
        }
        out.append(accepted(report)).append("</main>\n</body>\n</html>\n");
    }

    private static String head(ParityReport report) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Parity: %s</title>
                <style>
                %s</style>
                </head>
                <body>
                """.formatted(report.totals(), HtmlStyle.CSS);
    }

    private static String summary(ParityReport report) {
        var compared = report.compared().isBlank() ? "" : "<p>Compared " + Html.prose(report.compared()) + ".</p>\n";
        return """
                <header>
                <h1>Parity</h1>
                <ul class="totals">
                %s%s</ul>
                %s</header>
                """.formatted(totals(report), acceptance(report), compared);
    }

    private static String totals(ParityReport report) {
        var totals = HtmlOverview.SEVERITIES.stream()
                .filter(severity -> report.count(severity) > 0)
                .map(severity -> total(severity, report.count(severity)))
                .collect(Collectors.joining());
        return totals.isEmpty() ? "<li>" + report.totals() + "</li>\n" : totals;
    }

    private static String total(Severity severity, long count) {
        var plural = count == 1 ? "" : "s";
        return "<li class=\"" + severity + "\"><b>" + count + "</b> " + severity + plural + "</li>\n";
    }

    private static String acceptance(ParityReport report) {
        var acceptance = report.acceptance();
        return acceptance.isEmpty() ? "" : "<li><a href=\"#accepted\">" + acceptance + "</a></li>\n";
    }

    private static String section(FileFindings file, String anchor) {
        return """
                <section aria-labelledby="%s">
                <h2 id="%s">%s</h2>
                %s</section>
                """.formatted(
                        anchor,
                        anchor,
                        Html.code(file.path()),
                        file.findings().stream().map(HtmlFormat::article).collect(Collectors.joining()));
    }

    private static String article(Finding finding) {
        return """
                <article class="%s">
                %s
                <details%s>
                <summary>%s</summary>
                <pre tabindex="0">%s</pre>
                </details>
                </article>
                """.formatted(
                        finding.severity(),
                        title(finding),
                        finding.severity() == Severity.NOTE ? "" : " open",
                        place(finding),
                        Html.frame(new CodeFrame(finding)));
    }

    private static String title(Finding finding) {
        var headline = Html.prose(new Headline(finding).text());
        var rule = Html.rule(finding.code().id());
        return "<h3><span class=\"badge\">" + finding.severity() + "</span> " + headline + " " + rule + "</h3>";
    }

    private static String place(Finding finding) {
        return Html.code(new Place(finding.span()).plain());
    }

    private static String accepted(ParityReport report) {
        return report.accepted().isEmpty()
                ? ""
                : """
                <section aria-labelledby="accepted">
                <h2 id="accepted">Accepted</h2>
                %s</section>
                """.formatted(
                        report.accepted().stream().map(HtmlFormat::article).collect(Collectors.joining()));
    }

    private static String article(ParityReport.Accepted accepted) {
        return """
                <article class="accepted">
                %s
                <p>%s — accepted because %s</p>
                </article>
                """.formatted(title(accepted.finding()), place(accepted.finding()), Html.prose(accepted.because()));
    }
}
