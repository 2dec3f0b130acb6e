package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What findings have in common that differ only in their resource.
 *
 * <p>A first run may find one mistake in each of a thousand queues. A reader who is shown 5,000 results wants to see that one mistake, and not the
 * first 5,000 resources. The price is that GitHub knows groups by their cause and single results by their resource, so that alerts are new where a
 * run gets above the limit or below it.
 *
 * @param message what is so, with a gap for the resource
 */
record SarifCause(String rule, Severity severity, Optional<String> because, List<String> stages, String message) {

    /** A result has so many places that all of them are shown, with some for notes. */
    static final int TOGETHER = 90;

    private static final String GAP = "`…`";

    private static SarifCause of(SarifResult result) {
        var finding = result.finding();
        return new SarifCause(finding.code().id(), finding.severity(), result.because(), finding.stages(), general(finding));
    }

    private static String general(Finding finding) {
        var subject = finding.subject();
        var names = Stream.concat(subject.ids().stream(), subject.names().stream()).sorted(Comparator.comparingInt(String::length).reversed()).toList();
        var message = finding.message();
        for (String name : names) {
            message = message.replace("`" + name + "`", GAP);
        }
        return message;
    }

    /** The results with those of one cause together, as the first of them stood. */
    static List<SarifResult> grouped(List<SarifResult> results) {
        var causes = new LinkedHashMap<SarifCause, List<SarifResult>>();
        results.forEach(result -> causes.computeIfAbsent(of(result), any -> new ArrayList<>()).add(result));
        return causes.entrySet().stream().flatMap(entry -> entry.getKey().parts(entry.getValue())).toList();
    }

    private Stream<SarifResult> parts(List<SarifResult> results) {
        return Stream.iterate(0, from -> from < results.size(), from -> from + TOGETHER).map(from -> part(from / TOGETHER, results.subList(from, Math.min(results.size(), from + TOGETHER))));
    }

    private SarifResult part(int number, List<SarifResult> some) {
        var first = some.get(0);
        if (some.size() == 1 && number == 0) {
            return first;
        }
        var words = Stream.of(List.of(rule, message, "" + number), because.stream().toList(), stages);
        return new SarifResult(first.finding(), because, Fingerprint.of(words), some.stream().skip(1).map(SarifResult::finding).toList());
    }
}
