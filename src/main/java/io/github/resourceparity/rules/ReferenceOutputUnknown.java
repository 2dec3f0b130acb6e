package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Verdict.Kind;
import io.github.resourceparity.resolve.Reference;
import java.util.stream.Stream;

/** An output that its stack does not have stops the deployment of whoever reads it. */
final class ReferenceOutputUnknown implements Rule {

    @Override
    public Code code() {
        return Code.error("reference-output-unknown", "a reference names an output that its stack does not have");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var producers = new Producers(comparison.traces());
        return comparison.traces().of(Kind.OUTPUT_UNKNOWN).filter(traced -> !traced.reference().guarded()).map(traced -> finding(traced, producers));
    }

    private Finding finding(Traced traced, Producers producers) {
        var reference = traced.reference();
        var output = reference.name().display();
        var stack = reference.owner().orElseThrow().display();
        var finding = code()
                .at(reference.place(output), "%s `%s` has no output `%s`".formatted(reference.kind() == Reference.Kind.NESTED ? "the nested stack" : "stack", stack, output))
                .label(traced.from() == traced.verdict().producer().orElse(null) ? "the service reads its own stack" : "not an output")
                .about(Producers.subject(traced));
        var noted = traced.verdict().producer().map(producer -> Producers.outputs(finding, producer)).orElseGet(() -> finding.note("the stack is %s".formatted(traced.verdict().why())));
        return producers.suggested(noted, traced).orElseGet(() -> noted.help("read one that it has, or put the value out there"));
    }
}
