package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Verdict.Kind;
import io.github.resourceparity.resolve.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
        var names = comparison.traces().deployed().exportNames().stream().map(Term::display).distinct().toList();
        boolean complete = comparison.traces().external().complete();
        var byName = comparison.traces().of(Kind.EXPORT_UNKNOWN).collect(Collectors.groupingBy(traced -> traced.reference().name().display(), LinkedHashMap::new, Collectors.toList()));
        return byName.entrySet().stream().flatMap(entry -> findings(entry.getKey(), entry.getValue(), Nearest.byWords(entry.getKey(), names), complete));
    }

    /** A mistake is to be mended wherever it is; what another repository probably exports is said once. */
    private Stream<Finding> findings(String name, List<Traced> places, Optional<String> near, boolean complete) {
        if (complete || near.isPresent()) {
            return places.stream().map(traced -> finding(name, traced)).map(finding -> finding.help(near.map("did you mean `%s`?"::formatted).orElse("declare it in `external` if another repository exports it")));
        }
        var spans = places.stream().map(traced -> traced.reference().span()).distinct().sorted().toList();
        var first = places.stream().filter(traced -> traced.reference().span().equals(spans.get(0))).findFirst().orElseThrow();
        var finding = finding(name, first).as(Severity.NOTE);
        for (var span : spans.subList(1, Math.min(spans.size(), 1 + SHOWN))) {
            finding = finding.note(span, "and imported here");
        }
        return Stream.of((spans.size() > 1 + SHOWN ? finding.note("and in %s more places".formatted(spans.size() - 1 - SHOWN)) : finding).help("declare it in `external` if another repository exports it"));
    }

    private Finding finding(String name, Traced traced) {
        return code()
                .at(traced.reference().span(), "nothing here exports `%s`".formatted(name))
                .label("the stack cannot be deployed unless somebody else exports it")
                .about(Producers.subject(traced));
    }
}
