package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is to be said of one file.
 *
 * @param findings worst first, then by place
 */
record FileFindings(String path, List<Finding> findings) {

    /** By how bad they are, then by place. */
    static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity, Comparator.reverseOrder()).thenComparing(Comparator.naturalOrder());

    /** One for each file with findings, by path. */
    static List<FileFindings> of(ParityReport report) {
        return report.findings().stream()
                .sorted(WORST_FIRST)
                .collect(Collectors.groupingBy(
                        finding -> new Place(finding.span()).path(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new FileFindings(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** How bad the worst of them is. */
    Severity worst() {
        return findings.get(0).severity();
    }
}
