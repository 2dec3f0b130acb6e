package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chapter on what stacks give to each other: outputs, exports, and references to them. */
record ComparisonHandovers(ParityReport report) {

    private static final Set<String> RULES = Set.of("export-", "output-", "reference-", "import-", "parameter-", "compose-");

    /** Whether a finding belongs here and not to a family of resources. */
    static boolean about(Finding finding) {
        return RULES.stream().anyMatch(finding.code().id()::startsWith);
    }

    /** The services that a finding says read what it is about. */
    static List<String> readers(Finding finding) {
        return finding.notes().stream().map(note -> note.text()).filter(text -> text.startsWith("imported by ") || text.startsWith("read by ")).map(text -> text.replaceFirst(".*by ", "")).distinct().toList();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        var found = report.findings().stream().filter(ComparisonHandovers::about).toList();
        if (!found.isEmpty()) {
            lines.addAll(List.of("## Outputs, exports and references", ""));
            ComparisonRecommendations.byRule(found).forEach((rule, findings) -> lines.addAll(section(rule, findings)));
        }
        return lines;
    }

    private static List<String> section(String rule, List<Finding> findings) {
        var heading = Stream.of("### %s".formatted(Markdown.of(Prose.capital(findings.get(0).code().summary()))), "");
        var body = rule.equals("export-renamed") ? renamed(findings) : findings.stream().map(finding -> "- " + ComparisonLink.said(finding));
        return Stream.of(heading, body, Stream.of("")).flatMap(each -> each).toList();
    }

    private static Stream<String> renamed(List<Finding> findings) {
        return Stream.concat(Stream.of("| was | is now | imported by |", "|---|---|---|"), findings.stream().map(ComparisonHandovers::row));
    }

    private static String row(Finding finding) {
        return "| %s | %s | %s |".formatted(
                Markdown.cell(finding.subject().names()), Markdown.cell(finding.subject().values()), readers(finding).stream().map(Markdown::of).collect(Collectors.joining(", ")));
    }
}
