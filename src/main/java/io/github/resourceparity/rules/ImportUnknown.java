package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.finding.Words;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Verdict.Kind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An import of a name that nobody exports stops the deployment; most such names are other repositories', so only a near one proves a mistake. */
final class ImportUnknown implements Rule {

    /** So many other places are shown. */
    private static final int SHOWN = 3;

    @Override
    public Code code() {
        return Code.error("import-unknown", "an import names an export that nobody here gives");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var deployed = comparison.traces().deployed();
        var exporting = deployed.stacks().stream().flatMap(stack -> stack.exports().stream().map(export -> Map.entry(export.name().value().display(), stack))).collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        var words = new Words(exporting.keySet());
        boolean complete = comparison.traces().external().complete();
        var byName = comparison.traces().of(Kind.EXPORT_UNKNOWN).collect(Collectors.groupingBy(ImportUnknown::once, LinkedHashMap::new, Collectors.toList()));
        return byName.values().stream().map(places -> places.stream().sorted(Comparator.comparing((Traced traced) -> traced.reference().span())).toList()).flatMap(places -> findings(places, near(places.get(0), words, exporting), complete));
    }

    /** Which references are said together: those of one name, and those of JSON templates apart, since one with a twin in YAML is another file to mend. */
    private static String once(Traced traced) {
        return traced.reference().span().source().path().endsWith(".json") + "|" + traced.reference().name().display();
    }

    /** No stack means to import what it exports itself. */
    private static Optional<String> near(Traced traced, Words words, Map<String, Set<Stack>> exporting) {
        return words.nearest(traced.reference().name().display(), other -> !Set.of(traced.from()).equals(exporting.get(other)));
    }

    /** A mistake is to be mended wherever it is; what another repository probably exports is said once. */
    private Stream<Finding> findings(List<Traced> places, Optional<String> near, boolean complete) {
        var name = places.get(0).reference().name().display();
        var meant = near.filter(other -> !Words.siblings(name, other));
        var help = meant.map("did you mean `%s`?"::formatted).orElse("declare it in `external` if another repository exports it");
        if (complete || meant.isPresent()) {
            return places.stream().map(traced -> finding(name, traced).help(help));
        }
        var spans = places.stream().map(traced -> traced.reference().span()).distinct().toList();
        var finding = finding(name, places.get(0)).as(Severity.NOTE);
        for (var span : spans.subList(1, Math.min(spans.size(), 1 + SHOWN))) {
            finding = finding.note(span, "and imported here");
        }
        return Stream.of((spans.size() > 1 + SHOWN ? finding.note("and in %s more places".formatted(spans.size() - 1 - SHOWN)) : finding).help(help));
    }

    private Finding finding(String name, Traced traced) {
        return code()
                .at(traced.reference().span(), "nothing here exports `%s`".formatted(name))
                .label("the stack cannot be deployed unless somebody else exports it")
                .about(Producers.subject(traced));
    }
}
