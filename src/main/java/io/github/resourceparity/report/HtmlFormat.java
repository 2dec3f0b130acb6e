package io.github.resourceparity.report;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.survey.Scene;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as one page that needs nothing but a browser: no network, and no script but its own is run. */
public final class HtmlFormat implements Format {

    /** Worst first, as everywhere on the page. */
    static final List<Severity> SEVERITIES = List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE);

    /** More findings than this are too many for a page; programs read them from other files. */
    static final int MOST = 2000;

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        var owners = Scene.owners(report.scene());
        var all = Topic.told(report);
        var shown = all.subList(0, Math.min(MOST, all.size()));
        var script = HtmlAsset.of("page.js");
        out.append(head(report, script)).append(header(report)).append(new HtmlFilters(shown, owners).html());
        out.append("<main id=\"main\">\n").append(new HtmlMatrix(report, all, owners).html());
        out.append(findings(all, shown));
        for (var section : HtmlTopics.of(Topic.of(shown, owners), owners)) {
            out.append(section);
        }
        out.append(report.scene().map(scene -> new HtmlGraph(scene.traces()).html()).orElse(""));
        out.append(new HtmlRules(shown).html());
        out.append("</main>\n").append(footer()).append("<script>").append(script.text()).append("</script>\n</body>\n</html>\n");
    }

    private static String head(ParityReport report, HtmlAsset script) {
        var style = HtmlAsset.of("page.css");
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Parity: %s</title>
                <style>%s</style>
                </head>
                <body>
                <a class="skip" href="#main">Skip to the findings</a>
                """.formatted(style.source(), script.source(), report.totals(), style.text());
    }

    private static String header(ParityReport report) {
        var compared = report.compared().isBlank() ? "" : "<p>Compared " + Html.prose(report.compared()) + ".</p>\n";
        return """
                <header>
                <h1>Parity</h1>
                <ul class="totals">
                %s</ul>
                <nav aria-label="Sections"><a href="#overview">Overview</a> <a href="#findings">Findings</a>%s%s</nav>
                <button type="button" id="theme" hidden>Dark or light</button>
                %s</header>
                """.formatted(totals(report), report.scene().isPresent() ? " <a href=\"#references\">References</a>" : "", report.findings().isEmpty() && report.accepted().isEmpty() ? "" : " <a href=\"#rules\">Rules</a>", compared);
    }

    private static String totals(ParityReport report) {
        var open = SEVERITIES.stream().filter(severity -> report.count(severity) > 0).map(severity -> total(severity.toString(), Count.of(report.count(severity), severity.toString()))).toList();
        var accepted = report.accepted().isEmpty() ? Stream.<String>empty() : Stream.of(total("accepted", report.acceptance()));
        return Stream.concat(open.isEmpty() ? Stream.of("<li>" + report.totals() + "</li>\n") : open.stream(), accepted).collect(Collectors.joining());
    }

    private static String total(String level, String text) {
        return "<li class=\"" + level + "\"><a" + Html.attribute("href", Html.filter("severity", level)) + ">" + text + "</a></li>\n";
    }

    private static String findings(List<Topic.Told> all, List<Topic.Told> shown) {
        var left = all.size() - shown.size();
        var more = left == 0 ? "" : "<p>The worst " + shown.size() + " are shown; " + left + " more are in the reports for programs, such as <code>parity.sarif</code>.</p>\n";
        return "<h2 id=\"findings\">Findings</h2>\n<p id=\"count\" role=\"status\"></p>\n" + more + (all.isEmpty() ? "<p class=\"clean\">Nothing was found.</p>\n" : "");
    }

    private static String footer() {
        return """
                <footer><p>Written by <a href="%s">parity-maven-plugin</a>. <span class="keys" hidden><kbd>/</kbd> searches, <kbd>j</kbd> and <kbd>k</kbd> go from finding to finding, <kbd>Esc</kbd> shows all again.</span></p></footer>
                """.formatted(RuleLink.PROJECT);
    }
}
