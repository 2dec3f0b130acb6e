package io.github.resourceparity.report;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The chapter on what to do about each finding, most urgent first. */
record ComparisonRecommendations(ParityReport report) {

    /** So many of a rule are listed. */
    private static final int SHOWN = 8;

    static Map<String, List<Finding>> byRule(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(finding -> finding.code().id(), TreeMap::new, Collectors.toList()));
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        if (!report.findings().isEmpty()) {
            lines.addAll(List.of("## Recommendations", ""));
            lines.addAll(urgency("### Critical: the build fails until this is done", Severity.ERROR));
            lines.addAll(urgency("### Worth a look", Severity.WARNING));
            lines.addAll(urgency("### Good to know", Severity.NOTE));
        }
        return lines;
    }

    private List<String> urgency(String heading, Severity severity) {
        var lines = new ArrayList<String>();
        var found = report.findings().stream().filter(finding -> finding.severity() == severity).toList();
        if (!found.isEmpty()) {
            lines.addAll(List.of(heading, ""));
            byRule(found).values().forEach(findings -> lines.addAll(recommended(findings)));
        }
        return lines;
    }

    private static List<String> recommended(List<Finding> findings) {
        var lines = new ArrayList<>(List.of("**%s** (%s)".formatted(Markdown.of(Prose.capital(findings.get(0).code().summary())), Count.of(findings.size(), "finding")), ""));
        findings.stream().map(ComparisonRecommendations::help).filter(help -> !help.isEmpty()).distinct().limit(SHOWN).forEach(help -> lines.add("- " + help));
        lines.add("");
        return lines;
    }

    private static String help(Finding finding) {
        return finding.help().stream().map(help -> help.lines().findFirst().orElse("")).map(Markdown::of).collect(Collectors.joining("; "));
    }
}
