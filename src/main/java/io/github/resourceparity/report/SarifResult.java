package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.report.ParityReport.Accepted;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What SARIF calls a result.
 *
 * @param because why it is accepted, if it is
 * @param others findings of the same cause on other resources
 */
record SarifResult(Finding finding, Optional<String> because, Fingerprint fingerprint, List<Finding> others) {

    private static final Comparator<SarifResult> WORST_FIRST = Comparator.comparing(
                    (SarifResult result) -> result.because.isPresent())
            .thenComparing(result -> result.finding.severity(), Comparator.reverseOrder());

    /** The findings of a report, the worst first, then those that were accepted. */
    static List<SarifResult> all(ParityReport report) {
        var accepted = report.accepted().stream()
                .sorted(Comparator.comparing(Accepted::finding).thenComparing(Accepted::because))
                .toList();
        var findings = Stream.concat(
                        report.findings().stream(), accepted.stream().map(Accepted::finding))
                .toList();
        var fingerprints = Fingerprint.of(findings);
        int open = report.findings().size();
        return IntStream.range(0, findings.size())
                .mapToObj(i -> new SarifResult(
                        findings.get(i),
                        i < open
                                ? Optional.empty()
                                : Optional.of(accepted.get(i - open).because()),
                        fingerprints.get(i),
                        List.of()))
                .sorted(WORST_FIRST)
                .toList();
    }

    /** Every finding that it stands for. */
    Stream<Finding> all() {
        return Stream.concat(Stream.of(finding), others.stream());
    }

    /** What is so, and how often else. */
    String text() {
        return new Headline(finding).text() + (others.isEmpty() ? "" : ", and so it is for %s more".formatted(others.size()));
    }
}
