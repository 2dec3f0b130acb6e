package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.refer.Graph;
import io.github.resourceparity.refer.Graph.Edge;
import io.github.resourceparity.refer.Traced;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stacks that need each other can be changed as long as all of them are there, and never be deployed anew. */
final class ReferenceCycle implements Rule {

    @Override
    public Code code() {
        return Code.error("reference-cycle", "stacks need each other's outputs in a circle");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return Graph.of(comparison.traces().deployed().stacks(), comparison.traces().all()).cycles().stream().map(this::finding);
    }

    private Finding finding(List<Edge> circle) {
        var names = circle.stream().map(edge -> edge.from().service()).toList();
        var ring = Stream.concat(names.stream(), Stream.of(names.get(0))).map("`%s`"::formatted).collect(Collectors.joining(" needs "));
        var first = circle.get(0).needed().orElseThrow();
        var finding = code()
                .at(first.reference().span(), "stacks need each other in a circle: " + ring)
                .label("in a new account or stage none of them can be the first")
                .about(new Subject("", List.of(), names.stream().sorted().toList(), "cycle", List.of()));
        for (var edge : circle.subList(1, circle.size())) {
            var reference = edge.needed().map(Traced::reference).orElseThrow();
            finding = finding.note(reference.span(), "`%s` needs `%s` here".formatted(edge.from().service(), edge.to().service()));
        }
        return finding.help("let one of them take its value from a parameter, or move what both need into a stack of its own");
    }
}
