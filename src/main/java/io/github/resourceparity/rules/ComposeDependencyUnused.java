package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Graph;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Verdict.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A dependency that nothing needs keeps services from being deployed at once. */
final class ComposeDependencyUnused implements Rule {

    @Override
    public Code code() {
        return Code.off("compose-dependency-unused", Severity.NOTE, "a service depends on another one, and reads nothing of it");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var traces = comparison.traces();
        var open = traces.of(Kind.UNDECIDED).map(Traced::from).collect(Collectors.toSet());
        var graph = Graph.of(traces.deployed().stacks(), traces.all());
        return traces.deployed().stacks().stream()
                .filter(stack -> stack.composed().isPresent() && !open.contains(stack))
                .flatMap(stack -> stack.composed().get().declared().stream()
                        .filter(declared -> graph.edges().stream().noneMatch(edge -> edge.from() == stack && edge.to().composed().filter(other -> other.name().value().equals(declared.value())).isPresent()))
                        .map(declared -> code()
                                .at(declared.span(), "service `%s` depends on `%s`, and reads nothing of it".formatted(name(stack), declared.value()))
                                .label("both could be deployed at once")
                                .help("take it out, unless the order matters for another reason")
                                .about(new Subject("", List.of(), List.of(name(stack), declared.value()), "dependsOn", List.of()))));
    }

    private static String name(Stack stack) {
        return stack.composed().orElseThrow().name().value();
    }
}
