package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Traces;
import io.github.resourceparity.refer.Verdict.Kind;
import java.util.List;
import java.util.stream.Stream;

/** CloudFormation refuses a template that refers to what it does not have, which is what a resource leaves behind that moved to another stack. */
final class ReferenceUndefined implements Rule {

    @Override
    public Code code() {
        return Code.error("reference-undefined", "a template refers to a resource or parameter that it does not have");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.traces().of(Kind.UNDEFINED).map(traced -> finding(traced, comparison.traces()));
    }

    private Finding finding(Traced traced, Traces traces) {
        var id = traced.reference().logicalId();
        var finding = code()
                .at(traced.reference().place(id), "`%s` has no resource or parameter `%s`".formatted(traced.from().service(), id))
                .label("CloudFormation refuses the template")
                .about(Producers.subject(traced));
        var near = traced.from().referable().nearest(id);
        return near.map(other -> finding.help("did you mean `%s`?".formatted(other))).orElseGet(() -> elsewhere(finding, id, Stream.of(traces.deployed().with(id), traces.baseline().with(id)).flatMap(List::stream).toList()));
    }

    private static Finding elsewhere(Finding finding, String id, List<Stack> stacks) {
        if (stacks.isEmpty()) {
            return finding.help("define it, or take the reference out");
        }
        var stack = stacks.get(0);
        var place = stack.resources().stream().filter(resource -> resource.logicalId().value().equals(id)).findFirst().orElseThrow().logicalId().span();
        return finding.note(place, "`%s` has it".formatted(stack.service())).help("put it out there and read `%s`'s output, or import what it exports".formatted(stack.service()));
    }
}
