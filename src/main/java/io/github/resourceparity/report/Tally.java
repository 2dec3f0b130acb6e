package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many findings a rule has made. */
record Tally(String rule, List<Finding> findings) {

    /** A command with more rules than this is not read. */
    private static final int EXPLAINED = 3;

    private static final Comparator<Tally> MOST_FIRST =
            Comparator.comparingInt(Tally::all).reversed().thenComparing(Tally::rule);

    /** One for each rule that found something, most first. */
    static List<Tally> of(ParityReport report) {
        return report.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.code().id()))
                .entrySet()
                .stream()
                .map(entry -> new Tally(entry.getKey(), entry.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** How the rules that found most are explained, if any found something. */
    static Stream<String> explained(ParityReport report) {
        var rules = of(report).stream().map(Tally::rule).limit(EXPLAINED).collect(Collectors.joining(","));
        return rules.isEmpty() ? Stream.of() : Stream.of("what rules mean, and how to accept a finding: " + RuleLink.command(rules));
    }

    int all() {
        return findings.size();
    }

    /** How many are that bad; empty instead of 0, so that a table shows what there is. */
    String count(Severity severity) {
        long count = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return count == 0 ? "" : String.valueOf(count);
    }
}
