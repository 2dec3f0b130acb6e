package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The report as GitLab's merge requests show it. GitLab shows findings of one fingerprint once, so that each has its own.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">the form that GitLab reads</a>
 */
public final class GitLabFormat implements Format {

    private final String prefix;

    /** Paths start at the root of the repository, where a prefix such as {@code backend/} leads from. */
    public GitLabFormat(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        var fingerprints = Fingerprint.of(report.findings());
        out.append(Json.plain(IntStream.range(0, report.findings().size()).mapToObj(i -> issue(report.findings().get(i), fingerprints.get(i))).toList()));
    }

    private Map<String, Object> issue(Finding finding, Fingerprint fingerprint) {
        var at = finding.span().position();
        var issue = new LinkedHashMap<String, Object>();
        issue.put("description", new Advice(finding).line());
        issue.put("check_name", finding.code().id());
        issue.put("content", Map.of("body", body(finding)));
        issue.put("fingerprint", fingerprint.text());
        issue.put("severity", severity(finding.severity()));
        var location = new LinkedHashMap<String, Object>();
        location.put("path", Prose.line(new RootPath(prefix, finding.span().source().path()).text()));
        location.put("lines", Map.of("begin", at.line()));
        issue.put("location", location);
        return issue;
    }

    /** What follows, what to do, and where the rule is explained; GitLab keeps it, and other readers of Code Climate's form show it. */
    private static String body(Finding finding) {
        var page = "[%s](%s)".formatted(Markdown.code(finding.code().id()), new RuleLink(finding.code().id()).address());
        return Stream.concat(new Advice(finding).paragraphs().stream(), Stream.of(page)).collect(Collectors.joining("\n\n"));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }
}
