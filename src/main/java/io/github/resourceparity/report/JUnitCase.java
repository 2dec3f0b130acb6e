package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.ParityReport.Accepted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A rule on one resource, one file, or all that it has nothing against.
 *
 * @param findings what it found there
 * @param remark what there is to say where nothing was found
 */
record JUnitCase(String rule, String name, List<Finding> findings, List<Accepted> accepted, String remark) {

    /** One that passes as long as nothing is added to it. */
    static JUnitCase passed(String rule, String name, String remark) {
        return new JUnitCase(rule, name, new ArrayList<>(), new ArrayList<>(), remark);
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

    /** Whether something is wrong. */
    boolean failed() {
        return !failures().isEmpty();
    }

    /** Whether all there is has been accepted. */
    boolean skipped() {
        return findings.isEmpty() && !accepted.isEmpty();
    }
}
