package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.model.Stack.Output;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.resolve.Term;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/** An output that no reference here reads, not even one of which nobody can say whom it asks. */
record Unused(Stack stack, Output output) {

    /** Those of the candidates that are exported, or that are not. */
    static Stream<Unused> of(Comparison comparison, boolean exported) {
        var read = Collections.<Output>newSetFromMap(new IdentityHashMap<>());
        comparison.traces().all().stream().map(Traced::verdict).flatMap(verdict -> verdict.output().stream()).forEach(read::add);
        return comparison.candidate().stacks().stream().flatMap(stack -> stack.outputs().stream()
                .filter(output -> output.exportName().isPresent() == exported && !stack.generated().outputs().contains(output.key().value()) && !read.contains(output))
                .map(output -> new Unused(stack, output)));
    }

    Subject subject() {
        return new Subject("", List.of(output.key().value()), output.exportName().map(Located::value).map(Term::display).stream().toList(), "Outputs/" + output.key().value(), List.of(stack.service()));
    }
}
