package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** The services that a finding says read what it is about, as code. */
    static List<String> readers(Finding finding) {
        var noted = finding.notes().stream().map(note -> note.text()).filter(text -> text.startsWith("imported by ") || text.startsWith("read by ")).map(text -> text.replaceFirst("^\\w+ by ", ""));
        return Stream.concat(noted, asking(finding).stream().map(Markdown::code)).distinct().toList();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        var found = report.findings().stream().filter(ComparisonHandovers::about).toList();
        if (!found.isEmpty()) {
            lines.addAll(List.of("## Outputs, exports and references", ""));
            ComparisonStep.of(found).forEach(step -> lines.addAll(section(step)));
        }
        return lines;
    }

    private static List<String> section(ComparisonStep step) {
        var heading = Stream.of("### %s".formatted(Markdown.of(step.summary())), "");
        var body = step.rule().equals("export-renamed") ? renamed(step.findings()) : bullets(step.findings());
        return Stream.of(heading, body, Stream.of("")).flatMap(each -> each).toList();
    }

    /** A bullet for each; the same text of several places is said once, with how often it is so. */
    private static Stream<String> bullets(List<Finding> findings) {
        var said = findings.stream().collect(Collectors.groupingBy(finding -> ComparisonLink.said(finding) + from(finding), LinkedHashMap::new, Collectors.counting()));
        return said.entrySet().stream().map(entry -> "- %s%s".formatted(entry.getKey(), entry.getValue() > 1 ? ", %s times".formatted(entry.getValue()) : ""));
    }

    private static String from(Finding finding) {
        var from = asking(finding);
        return from.isEmpty() ? "" : ", asked for by " + from.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }

    /** The services that ask for what a finding on a reference is about. */
    private static List<String> asking(Finding finding) {
        return finding.subject().property().equals("reference") ? finding.subject().values() : List.of();
    }

    private static Stream<String> renamed(List<Finding> findings) {
        return Stream.concat(Stream.of("| was | is now | imported by |", "|---|---|---|"), findings.stream().map(ComparisonHandovers::row));
    }

    private static String row(Finding finding) {
        return "| %s | %s | %s |".formatted(
                Markdown.cell(finding.subject().names()), Markdown.cell(finding.subject().values()), readers(finding).stream().map(Markdown::cell).collect(Collectors.joining(", ")));
    }
}
