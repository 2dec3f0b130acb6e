package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.survey.Survey;
import io.github.resourceparity.survey.Survey.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A survey, and what a report says of each resource in it.
 *
 * @param about the findings on each resource
 */
record ComparisonView(ParityReport report, Survey survey, Map<String, List<Finding>> about) {

    ComparisonView(ParityReport report, Survey survey) {
        this(report, survey, about(report));
    }

    private static Map<String, List<Finding>> about(ParityReport report) {
        var about = new LinkedHashMap<String, List<Finding>>();
        report.findings().forEach(finding -> finding.subject().resources().forEach(identity -> about.computeIfAbsent(identity, any -> new ArrayList<>()).add(finding)));
        return about;
    }

    /** What is said of a resource on either side. */
    Stream<Finding> findings(Entry entry) {
        return entry.identities().stream().flatMap(identity -> about.getOrDefault(identity, List.of()).stream()).distinct();
    }

    /** Whether nothing but notes is said of it. */
    boolean alike(Entry entry) {
        return findings(entry).allMatch(finding -> finding.severity() == Severity.NOTE);
    }

    /** What stands behind it in an inventory. */
    String mark(Entry entry) {
        if (entry.after().isEmpty()) {
            return "❌ missing";
        }
        if (entry.before().isEmpty()) {
            return "➕ new";
        }
        return alike(entry) ? "✅" : findings(entry).anyMatch(finding -> finding.severity() == Severity.ERROR) ? "❌ differs" : "⚠️ differs";
    }
}
