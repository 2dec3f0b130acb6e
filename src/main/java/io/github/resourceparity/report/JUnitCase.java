package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.ParityReport.Accepted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A rule on one resource or file, or on everything if it found nothing.
 *
 * @param findings what it found there, worst first
 */
record JUnitCase(String rule, String name, List<Finding> findings, List<Accepted> accepted) {

    private static final String CLEAN = "at parity";
    private static final Comparator<JUnitCase> ORDER =
            Comparator.comparing(JUnitCase::rule).thenComparing(JUnitCase::name);

    /** One for each rule and resource with findings, and one for each rule that looked and found nothing. */
    static List<JUnitCase> of(ParityReport report) {
        var cases = new TreeMap<JUnitCase, JUnitCase>(ORDER);
        report.findings().forEach(finding -> at(cases, finding).findings.add(finding));
        report.accepted()
                .forEach(accepted -> at(cases, accepted.finding()).accepted.add(accepted));
        var found = cases.keySet().stream().map(JUnitCase::rule).toList();
        var clean = report.codes().stream()
                .filter(code -> code.on() && !found.contains(code.id()))
                .map(code -> new JUnitCase(code.id(), CLEAN, List.of(), List.of()));
        return Stream.concat(cases.values().stream(), clean).sorted(ORDER).toList();
    }

    private static JUnitCase at(TreeMap<JUnitCase, JUnitCase> cases, Finding finding) {
        var empty = new JUnitCase(finding.code().id(), name(finding), new ArrayList<>(), new ArrayList<>());
        return cases.computeIfAbsent(empty, same -> same);
    }

    private static String name(Finding finding) {
        return finding.subject().ids().stream()
                .findFirst()
                .orElse(finding.span().source().path());
    }

    /** What fails it, worst first. */
    List<Finding> failures() {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .sorted(Comparator.comparing(Finding::severity, Comparator.reverseOrder()))
                .toList();
    }

    /** What is good to know. */
    List<Finding> notes() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.NOTE)
                .toList();
    }

    /** Whether all there is has been accepted. */
    boolean skipped() {
        return findings.isEmpty() && !accepted.isEmpty();
    }
}
