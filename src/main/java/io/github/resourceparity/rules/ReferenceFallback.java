package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Verdict.Kind;
import java.util.stream.Stream;

/** A fallback that is always taken looks like a value from another stack, and is none. */
final class ReferenceFallback implements Rule {

    @Override
    public Code code() {
        return Code.warning("reference-fallback", "a fallback hides a reference that can never be resolved");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var producers = new Producers(comparison.traces());
        var outputs = comparison.traces().of(Kind.OUTPUT_UNKNOWN);
        var stacks = comparison.traces().of(Kind.STACK_UNKNOWN).filter(traced -> producers.ours(traced.reference().owner().orElseThrow()));
        return Stream.concat(outputs, stacks).filter(traced -> traced.reference().guarded()).map(traced -> finding(traced, producers));
    }

    private Finding finding(Traced traced, Producers producers) {
        var reference = traced.reference();
        var stack = reference.owner().orElseThrow().display();
        boolean known = traced.verdict().kind() == Kind.OUTPUT_UNKNOWN;
        var finding = code()
                .at(reference.span(), known ? "stack `%s` has no output `%s`, so the fallback is always taken".formatted(stack, reference.name().display()) : "no stack is named `%s`, so the fallback is always taken".formatted(stack))
                .label("nobody notices that the other value is never read")
                .about(Producers.subject(traced));
        var noted = traced.verdict().producer().map(producer -> Producers.outputs(finding, producer)).orElse(finding);
        return producers.suggested(noted, traced).orElseGet(() -> noted.help("take the reference out, or correct it"));
    }
}
