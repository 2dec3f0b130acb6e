package io.github.resourceparity;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.rules.RuleSet;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Nothing found because there was nothing to find it in: never green by accident. */
final class Emptiness {

    private Emptiness() {}

    /** What is not there to be compared; a file that cannot be read has been found already. */
    static List<Finding> of(Request request, Comparison comparison, RuleSet rules, List<Finding> others) {
        var place = Stream.concat(request.baseline().stream(), request.candidates().stream())
                .map(input -> input.pattern().span())
                .findFirst()
                .orElseGet(() -> new Source("pom.xml", "").head());
        var found = new ArrayList<Finding>();
        if (rules.isEmpty()) {
            found.add(finding(place, "no rule is switched on", "leave a rule on, or skip the check with -Dparity.skip"));
        }
        if (request.baseline().isEmpty() && request.candidates().isEmpty()) {
            found.add(finding(place, "no baseline is configured", "say in `baseline`, or with -Dparity.baseline, what must still hold"));
        } else if (comparison.baseline().complete()) {
            baseline(request, comparison, found);
        }
        if (request.candidates().isEmpty()) {
            found.add(finding(place, "no candidates are configured", "say in `candidates`, or with -Dparity.candidates, what must match the baseline"));
        } else if (request.baseline().isEmpty() && comparison.candidate().complete() && comparison.candidate().stacks().isEmpty()) {
            found.add(finding(request.candidates().get(0).pattern().span(), "the candidates define no stack", "name services or templates"));
        }
        boolean red = Stream.concat(others.stream(), found.stream()).anyMatch(finding -> finding.severity() == Severity.ERROR);
        boolean whole = comparison.baseline().complete() && comparison.candidate().complete();
        if (!red && whole && comparison.pairs().isEmpty() && (comparison.missing().isEmpty() || comparison.missing().stream().anyMatch(missing -> missing.perhaps().isEmpty()))) {
            found.add(finding(place, "no resource of the baseline has a counterpart", "name candidates that have what the baseline has, or map them"));
        }
        return found;
    }

    private static void baseline(Request request, Comparison comparison, List<Finding> found) {
        if (comparison.baseline().resources().findAny().isPresent()) {
            return;
        }
        found.add(
                request.scope().isEmpty()
                        ? finding(request.baseline().get(0).pattern().span(), "the baseline defines no resource", "name the definition that has the resources")
                        : finding(request.scope().get(0).span(), "the baseline defines no resource in scope", "widen `scope`, or leave it out"));
    }

    private static Finding finding(Span span, String message, String help) {
        return Settings.NOTHING_TO_COMPARE.at(span, message).label("nothing could be found").help(help);
    }
}
