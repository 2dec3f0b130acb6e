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
 */
record SarifResult(Finding finding, Optional<String> because, Fingerprint fingerprint) {

    private static final Comparator<SarifResult> WORST_FIRST = Comparator.comparing(
                    (SarifResult result) -> result.because.isPresent())
            .thenComparing(result -> result.finding.severity(), Comparator.reverseOrder());

    /** The findings of a report, then those that were accepted. */
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
                        fingerprints.get(i)))
                .toList();
    }

    /** All of them if they are not too many; otherwise that many, worst first. */
    static List<SarifResult> worst(List<SarifResult> results, int most) {
        return results.size() <= most
                ? results
                : results.stream().sorted(WORST_FIRST).limit(most).toList();
    }
}
