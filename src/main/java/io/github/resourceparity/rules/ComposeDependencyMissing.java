package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.refer.Graph;
import io.github.resourceparity.refer.Graph.Edge;
import io.github.resourceparity.resolve.Composed;
import java.util.Optional;
import java.util.stream.Stream;

/** Compose deploys what does not depend on each other at once, so that a value is read before it is there, or the one of the last deployment. */
final class ComposeDependencyMissing implements Rule {

    @Override
    public Code code() {
        return Code.error("compose-dependency-missing", "a service reads another one's stack, and the Compose file does not say that it depends on it");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return Graph.of(comparison.traces().deployed().stacks(), comparison.traces().all()).edges().stream().flatMap(edge -> finding(edge).stream());
    }

    private Optional<Finding> finding(Edge edge) {
        var from = edge.from().composed();
        var to = edge.to().composed();
        boolean together = from.isPresent() && to.isPresent() && from.get().file().equals(to.get().file()) && !from.get().name().value().equals(to.get().name().value());
        return together && !from.get().needs().contains(to.get().name().value()) && edge.needed().isPresent() ? Optional.of(finding(edge, from.get(), to.get())) : Optional.empty();
    }

    private Finding finding(Edge edge, Composed from, Composed to) {
        var reference = edge.needed().orElseThrow().reference();
        var others = edge.references().size() - 1;
        var finding = code()
                .at(reference.span(), "service `%s` reads `%s` of `%s`, and does not depend on it".formatted(from.name().value(), reference.name().display(), to.name().value()))
                .label("Compose may deploy `%s` before `%s`".formatted(from.name().value(), to.name().value()))
                .note(from.name().span(), "the Compose file names `%s` here".formatted(from.name().value()));
        var noted = others == 0 ? finding : finding.note("it reads it in %s more place%s".formatted(others, others == 1 ? "" : "s"));
        return noted.help("add `%s` to its `dependsOn`".formatted(to.name().value())).about(Producers.subject(edge.needed().orElseThrow()));
    }
}
