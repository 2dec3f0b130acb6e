package io.github.resourceparity.report;

import io.github.resourceparity.finding.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the page counts before it tells: findings by rule and by file. */
record HtmlOverview(ParityReport report, List<FileFindings> files) {

    /** Worst first, as everywhere on the page. */
    static final List<Severity> SEVERITIES = List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE);

    String html() {
        return "<div class=\"overview\">\n" + rules() + contents() + "</div>\n";
    }

    private String rules() {
        return """
                <section aria-labelledby="by-rule">
                <h2 id="by-rule">By rule</h2>
                <table>
                <thead>
                <tr><th scope="col">rule</th>%s</tr>
                </thead>
                <tbody>
                %s</tbody>
                </table>
                </section>
                """.formatted(
                        SEVERITIES.stream()
                                .map(severity -> "<th scope=\"col\">" + severity + "s</th>")
                                .collect(Collectors.joining()),
                        Tally.of(report).stream().map(HtmlOverview::row).collect(Collectors.joining()));
    }

    private static String row(Tally tally) {
        var counts = SEVERITIES.stream()
                .map(severity -> "<td class=\"" + severity + "\">" + tally.count(severity) + "</td>")
                .collect(Collectors.joining());
        return "<tr><th scope=\"row\">" + Html.rule(tally.rule()) + "</th>" + counts + "</tr>\n";
    }

    private String contents() {
        return """
                <nav aria-labelledby="by-file">
                <h2 id="by-file">By file</h2>
                <ul>
                %s</ul>
                </nav>
                """.formatted(
                        IntStream.range(0, files.size()).mapToObj(this::entry).collect(Collectors.joining()));
    }

    private String entry(int index) {
        var file = files.get(index);
        var link = "<a href=\"#" + anchor(index) + "\">" + Html.code(file.path()) + "</a>";
        return "<li class=\"" + file.worst() + "\">" + link + " <span>"
                + file.findings().size() + "</span></li>\n";
    }

    /** Where the page tells about a file. */
    static String anchor(int index) {
        return "file-" + (index + 1);
    }
}
