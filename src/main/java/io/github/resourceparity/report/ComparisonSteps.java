package io.github.resourceparity.report;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The chapter on what to do next, each step tied to its findings. */
record ComparisonSteps(ParityReport report) {

    /** What is said of a resource as a whole. */
    private static final Set<String> WHOLE = Set.of("resource-missing", "resource-added");

    /** What there is to do about findings of a rule. */
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("resource-missing", "Define what is missing"),
            Map.entry("resource-added", "Say in an override why the new resources are there"),
            Map.entry("resource-renamed", "Keep the logical ids, or map them"),
            Map.entry("index-missing", "Add the missing indexes"),
            Map.entry("index-updates-exceed-one", "Plan a deployment for each index"),
            Map.entry("name-differs", "Decide on names, and keep those of what holds data"),
            Map.entry("property-differs", "Take over the baseline's settings, or say why they differ"),
            Map.entry("setting-weakened", "Restore the protection that got weaker"),
            Map.entry("policy-differs", "Restore the permissions that got lost"),
            Map.entry("export-renamed", "Change who imports the old names, or export those, too"),
            Map.entry("export-missing", "Export what others import"),
            Map.entry("output-missing", "Put out what others read"),
            Map.entry("reference-stale", "Read the stacks that things have moved to"),
            Map.entry("deletion-policy-missing", "Retain what moves before it is taken out"));

    private static final Comparator<Map.Entry<String, List<Finding>>> ORDER = Comparator.comparing((Map.Entry<String, List<Finding>> entry) -> entry.getValue().get(0).severity())
            .reversed()
            .thenComparing(entry -> !WHOLE.contains(entry.getKey()))
            .thenComparing(Map.Entry::getKey);

    /** So many resources are named. */
    private static final int SHOWN = 8;

    List<String> lines() {
        var lines = new ArrayList<String>();
        var found = report.findings().stream().filter(finding -> finding.severity() != Severity.NOTE).toList();
        for (var step : ComparisonRecommendations.byRule(found).entrySet().stream().sorted(ORDER).toList()) {
            lines.add("%s. %s".formatted(lines.size() + 1, step(step.getKey(), step.getValue())));
        }
        if (!lines.isEmpty()) {
            lines.addAll(0, List.of("## Next steps", ""));
            lines.add("");
        }
        return lines;
    }

    private static String step(String rule, List<Finding> findings) {
        var about = findings.stream().flatMap(finding -> finding.subject().ids().stream().limit(1)).distinct().toList();
        var named = about.stream().limit(SHOWN).map(Markdown::code).collect(Collectors.joining(", ")) + (about.size() > SHOWN ? " and %s more".formatted(about.size() - SHOWN) : "");
        var what = STEPS.getOrDefault(rule, "Look at what is found: " + findings.get(0).code().summary());
        return "%s%s (%s, %s)".formatted(what, about.isEmpty() ? "" : ": " + named, new ComparisonLink(rule).text(), Count.of(findings.size(), "finding"));
    }
}
