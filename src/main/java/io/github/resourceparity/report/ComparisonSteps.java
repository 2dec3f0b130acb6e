package io.github.resourceparity.report;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** The chapter on what to do next, each step tied to its findings. */
record ComparisonSteps(ParityReport report) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        for (var step : ComparisonStep.of(report.findings().stream().filter(finding -> finding.severity() != Severity.NOTE).toList())) {
            lines.add("%s. %s".formatted(lines.size() + 1, line(step)));
        }
        if (!lines.isEmpty()) {
            lines.addAll(0, List.of("## Next steps", ""));
            lines.add("");
        }
        return lines;
    }

    private static String line(ComparisonStep step) {
        return "%s: %s (%s, %s)".formatted(step.order(), ComparisonSubject.shown(step.findings()), new ComparisonLink(step.rule()).text(), Count.of(step.findings().size(), "finding"));
    }
}
