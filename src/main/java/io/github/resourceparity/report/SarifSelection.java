package io.github.resourceparity.report;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The results that are written, and what is said of how they were chosen, so that nothing is left out silently.
 *
 * @param results worst first, accepted ones last
 */
record SarifSelection(List<SarifResult> results, List<Notification> notifications) {

    /** Of more results of one run than this GitHub shows only the first, so that more findings than this are grouped. */
    static final int SHOWN = 5_000;

    /** More results of one run than this are refused by GitHub. */
    static final int MOST = 25_000;

    /** Something that a reader has to know of a run. */
    record Notification(Severity level, String text) {}

    /** All findings as results; grouped by cause if they are more than are shown, and without the mildest if they are still more than are taken. */
    static SarifSelection of(ParityReport report) {
        var singles = SarifResult.all(report);
        var results = singles.size() <= SHOWN ? singles : SarifCause.grouped(singles);
        var said = new ArrayList<Notification>();
        if (results.size() < singles.size()) {
            said.add(new Notification(Severity.NOTE, "%s findings are %s results: those of one rule that differ only in their resource are one result, with the places of all".formatted(singles.size(), results.size())));
        }
        if (results.size() > MOST) {
            said.add(new Notification(Severity.WARNING, "only the worst %s of %s results are listed here, without %s".formatted(MOST, results.size(), counted(results.subList(MOST, results.size())))));
        }
        if (results.size() > SHOWN) {
            said.add(new Notification(Severity.NOTE, "GitHub shows the first %s of %s results; the worst come first".formatted(SHOWN, Math.min(MOST, results.size()))));
        }
        return new SarifSelection(results.stream().limit(MOST).toList(), said);
    }

    private static String counted(List<SarifResult> results) {
        var findings = results.stream().flatMap(SarifResult::all).map(Finding::severity).collect(Collectors.groupingBy(severity -> severity, Collectors.counting()));
        return Stream.of(Severity.ERROR, Severity.WARNING, Severity.NOTE).filter(findings::containsKey).map(severity -> Count.of(findings.getOrDefault(severity, 0L), severity.toString())).collect(Collectors.joining(", "));
    }
}
