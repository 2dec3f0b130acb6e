package io.github.resourceparity.report;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The chapter on what to do about each finding, most urgent first. */
record ComparisonRecommendations(ParityReport report) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        if (!report.findings().isEmpty()) {
            lines.addAll(List.of("## Recommendations", ""));
            lines.addAll(urgency("### Critical: errors", Severity.ERROR));
            lines.addAll(urgency("### Worth a look: warnings", Severity.WARNING));
            lines.addAll(urgency("### Good to know: notes", Severity.NOTE));
        }
        return lines;
    }

    private List<String> urgency(String heading, Severity severity) {
        var lines = new ArrayList<String>();
        var found = report.findings().stream().filter(finding -> finding.severity() == severity).toList();
        if (!found.isEmpty()) {
            lines.addAll(List.of(heading, ""));
            ComparisonStep.of(found).forEach(step -> lines.addAll(recommended(step)));
        }
        return lines;
    }

    private static List<String> recommended(ComparisonStep step) {
        var lines = new ArrayList<>(List.of("**%s** (%s, %s)".formatted(Markdown.of(step.summary()), new ComparisonLink(step.rule()).text(), Count.of(step.findings().size(), "finding")), ""));
        var advice = advice(step.findings());
        advice.entrySet().stream().limit(ComparisonSubject.SHOWN).map(ComparisonRecommendations::line).forEach(lines::add);
        if (advice.size() > ComparisonSubject.SHOWN) {
            var rest = advice.values().stream().skip(ComparisonSubject.SHOWN).flatMap(List::stream).toList();
            lines.add("- %s: likewise".formatted(ComparisonSubject.shown(rest)));
        }
        lines.add("");
        return lines;
    }

    /** What is to be done, each time with all that it is to be done for. */
    private static Map<String, List<Finding>> advice(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(ComparisonRecommendations::help, LinkedHashMap::new, Collectors.toList()));
    }

    private static String line(Map.Entry<String, List<Finding>> advice) {
        var readers = advice.getValue().stream().flatMap(finding -> ComparisonHandovers.readers(finding).stream()).distinct().map(Markdown::of).collect(Collectors.joining(", "));
        var about = ComparisonSubject.shown(advice.getValue()) + (readers.isEmpty() ? "" : " (read by %s)".formatted(readers));
        return advice.getKey().isEmpty() ? "- " + about : "- %s: %s".formatted(about, advice.getKey());
    }

    /** The first lines of the help, without the blocks under them that are to be pasted. */
    private static String help(Finding finding) {
        return finding.help().stream().flatMap(help -> help.lines().limit(1)).map(Markdown::of).collect(Collectors.joining("; "));
    }
}
