package io.github.resourceparity.report;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.survey.Scene;
import io.github.resourceparity.survey.Survey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run has to say.
 *
 * @param findings what is so, sorted by place
 * @param accepted what is so and has been accepted with a reason, sorted by place
 * @param codes every kind of finding that this run could have made, sorted by id
 * @param compared what was looked at, such as {@code 13 resources of 1 stack with 17 of 5}
 * @param inventory what both sides have, worked out when somebody asks; empty where nothing was compared
 * @param scene both sides as they were understood, in the first stage of several; empty where nothing was read
 */
public record ParityReport(List<Finding> findings, List<Accepted> accepted, List<Code> codes, String compared, Supplier<Optional<Survey>> inventory, Optional<Scene> scene) {

    /** A finding that configuration leaves out, why, and until when. */
    public record Accepted(Finding finding, String because, Optional<LocalDate> until) {

        /** One that is left out for good. */
        public Accepted(Finding finding, String because) {
            this(finding, because, Optional.empty());
        }
    }

    /** What a run has to say that compared nothing. */
    public ParityReport(List<Finding> findings, List<Accepted> accepted, List<Code> codes, String compared) {
        this(findings, accepted, codes, compared, Optional::empty, Optional.empty());
    }

    /** What both sides have; empty where nothing was compared. */
    public Optional<Survey> survey() {
        return inventory.get();
    }

    /** The same with other findings. */
    public ParityReport with(List<Finding> others) {
        return new ParityReport(others, accepted, codes, compared, inventory, scene);
    }

    /** How many findings have that severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Whether a finding is at least that bad. */
    public boolean fails(Severity threshold) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(threshold) >= 0);
    }

    /** How many findings there are of each severity, worst first, such as {@code 3 errors, 1 note}. */
    public String totals() {
        return findings.isEmpty()
                ? "no findings"
                : Stream.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)
                        .filter(severity -> count(severity) > 0)
                        .map(severity -> Count.of(count(severity), severity.toString()))
                        .collect(Collectors.joining(", "));
    }

    /** How many findings were accepted, such as {@code 2 accepted by overrides}; empty if none was. */
    public String acceptance() {
        return switch (accepted.size()) {
            case 0 -> "";
            case 1 -> "1 accepted by an override";
            default -> accepted.size() + " accepted by overrides";
        };
    }
}
