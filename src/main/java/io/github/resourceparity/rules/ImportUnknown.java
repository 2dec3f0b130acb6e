package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Verdict.Kind;
import io.github.resourceparity.resolve.Term;
import java.util.List;
import java.util.stream.Stream;

/** An import of a name that nobody exports stops the deployment; most such names are other repositories', so only a near one proves a mistake. */
final class ImportUnknown implements Rule {

    @Override
    public Code code() {
        return Code.error("import-unknown", "an import names an export that nobody here gives");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var names = comparison.traces().deployed().exportNames().stream().map(Term::display).distinct().toList();
        boolean complete = comparison.traces().external().complete();
        return comparison.traces().of(Kind.EXPORT_UNKNOWN).map(traced -> finding(traced, names, complete));
    }

    private Finding finding(Traced traced, List<String> names, boolean complete) {
        var name = traced.reference().name().display();
        var near = Nearest.byWords(name, names);
        var finding = code()
                .at(traced.reference().span(), "nothing here exports `%s`".formatted(name))
                .as(complete || near.isPresent() ? Severity.ERROR : Severity.NOTE)
                .label("the stack cannot be deployed unless somebody else exports it")
                .about(Producers.subject(traced));
        return near.map(other -> finding.help("did you mean `%s`?".formatted(other))).orElseGet(() -> finding.help("declare it in `external` if another repository exports it"));
    }
}
