package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.finding.Spellings;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Verdict;
import io.github.resourceparity.resolve.Reference.Kind;
import io.github.resourceparity.resolve.Term;
import java.util.Optional;
import java.util.stream.Stream;

/** Most parameters are written by hand or elsewhere; parameters beside each other are called alike, so that only a slip of the pen proves a mistake. */
final class ParameterUnknown implements Rule {

    @Override
    public Code code() {
        return Code.warning("parameter-unknown", "a parameter or secret is read that nothing writes, and one that is written is called nearly so");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var traces = comparison.traces();
        return Stream.of(Kind.PARAMETER, Kind.SECRET).flatMap(kind -> {
            var names = new Spellings(traces.deployed().parameterNames(kind == Kind.SECRET).stream().map(Term::display).toList());
            return traces.of(Verdict.Kind.PARAMETER_UNKNOWN)
                    .filter(traced -> traced.reference().kind() == kind && !traced.reference().guarded())
                    .flatMap(traced -> finding(traced, names.slip(traced.reference().name().display()), traces.external().complete()).stream());
        });
    }

    private Optional<Finding> finding(Traced traced, Optional<String> near, boolean complete) {
        if (near.isEmpty() && !complete) {
            return Optional.empty();
        }
        var reference = traced.reference();
        var finding = code()
                .at(reference.span(), "nothing writes the %s `%s`".formatted(reference.kind() == Kind.SECRET ? "secret" : "parameter", reference.asked()))
                .as(complete ? Severity.ERROR : Severity.WARNING)
                .label("the stack cannot be deployed unless somebody else writes it")
                .about(Producers.subject(traced));
        return Optional.of(near.map(other -> finding.help("did you mean `%s`?".formatted(other))).orElseGet(() -> finding.help("declare it in `external` if somebody else writes it")));
    }
}
