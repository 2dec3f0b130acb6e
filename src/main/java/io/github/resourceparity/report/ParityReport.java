package io.github.resourceparity.report;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import java.util.List;

/**
 * What a run has to say.
 *
 * @param findings what is so, sorted by place
 * @param accepted what is so and has been accepted with a reason, sorted by place
 * @param codes every kind of finding that this run could have made, sorted by id
 * @param compared what was looked at, such as {@code 13 resources of 1 stack with 17 of 5}
 */
public record ParityReport(List<Finding> findings, List<Accepted> accepted, List<Code> codes, String compared) {

    /** A finding that configuration leaves out, and why. */
    public record Accepted(Finding finding, String because) {}

    /** How many findings have that severity. */
    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** Whether a finding is at least that bad. */
    public boolean fails(Severity threshold) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(threshold) >= 0);
    }
}
