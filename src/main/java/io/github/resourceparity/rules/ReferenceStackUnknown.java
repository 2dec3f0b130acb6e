package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Verdict.Kind;
import java.util.stream.Stream;

/** A service that reads the output of a stack which nobody deploys cannot be deployed itself. */
final class ReferenceStackUnknown implements Rule {

    @Override
    public Code code() {
        return Code.error("reference-stack-unknown", "a reference names a stack that nobody deploys");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var producers = new Producers(comparison.traces());
        return comparison.traces().of(Kind.STACK_UNKNOWN).filter(traced -> !traced.reference().guarded()).map(traced -> finding(traced, producers));
    }

    private Finding finding(Traced traced, Producers producers) {
        var stack = traced.reference().owner().orElseThrow();
        var output = traced.reference().name().display();
        var finding = code()
                .at(traced.reference().span(), "no stack is named `%s`, which `%s` is read from".formatted(stack.display(), output))
                .as(producers.ours(stack) ? Severity.ERROR : Severity.WARNING)
                .label("the service cannot be deployed")
                .about(Producers.subject(traced));
        return producers.suggested(finding, traced).orElseGet(() -> finding.help("correct the name, or declare the stack in `external` if another repository deploys it"));
    }
}
