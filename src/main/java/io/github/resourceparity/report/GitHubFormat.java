package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.source.Position;
import java.io.IOException;
import java.util.List;

/**
 * The report as commands that GitHub's runner makes annotations of, worst first. It shows ten of a level for a step, so the rest is one notice.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">the commands</a>
 */
public final class GitHubFormat implements Format {

    private static final int MOST = 10;

    private final String prefix;

    /** Paths start at the root of the repository, where a prefix such as {@code backend/} leads from. */
    public GitHubFormat(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        long shown = 0;
        for (var severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            var found = report.findings().stream().filter(finding -> finding.severity() == severity).limit(severity == Severity.NOTE ? MOST - 1 : MOST).toList();
            for (Finding finding : found) {
                out.append(command(finding));
            }
            shown += found.size();
        }
        if (shown < report.findings().size()) {
            out.append("::notice title=parity::%s more findings are not shown here: the summary has the worst of them, the reports have all\n".formatted(String.valueOf(report.findings().size() - shown)));
        }
    }

    private String command(Finding finding) {
        var level = finding.severity() == Severity.NOTE ? "notice" : finding.severity().toString();
        var path = new RootPath(prefix, finding.span().source().path());
        var text = new Advice(finding).text();
        return path.inside()
                ? "::%s %s,title=%s::%s\n".formatted(level, at(path, finding.span().position()), property(finding.code().id()), data(text))
                : "::%s title=%s::%s\n".formatted(level, property(finding.code().id()), data(new Place(finding.span()).plain() + ": " + text));
    }

    private static String at(RootPath path, Position position) {
        return "file=%s,line=%s,col=%s".formatted(property(Prose.line(path.text())), String.valueOf(position.line()), String.valueOf(position.column()));
    }

    /** What stands behind the last colons; a line end would start a command of its own. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
