package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.ParityReport.Accepted;
import java.util.List;
import java.util.stream.Stream;

/** A rule as the document names it, with a link whose target stands at its end. */
record ComparisonLink(String rule) {

    /** The rule, linked. */
    String text() {
        return "[%s]".formatted(rule);
    }

    /** What a finding says, how bad it is, and by which rule. */
    static String said(Finding finding) {
        return "%s %s (%s)".formatted(icon(finding.severity()), Markdown.of(new Headline(finding).text()), new ComparisonLink(finding.code().id()).text());
    }

    private static String icon(Severity severity) {
        return severity == Severity.ERROR ? "❌" : severity == Severity.WARNING ? "⚠️" : "ℹ️";
    }

    /** Where the rules that were named are explained. */
    static List<String> targets(ParityReport report) {
        return Stream.concat(report.findings().stream(), report.accepted().stream().map(Accepted::finding))
                .map(finding -> finding.code().id())
                .distinct()
                .sorted()
                .map(rule -> "[%s]: %s".formatted(rule, new RuleLink(rule).address()))
                .toList();
    }
}
