package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.SAME;
import static java.util.Objects.requireNonNull;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.model.Stack.Output;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Verdict.Kind;
import io.github.resourceparity.resolve.Reference;
import io.github.resourceparity.resolve.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever still reads the old stack keeps it from letting go of what has moved, and breaks once it does. */
final class ReferenceStale implements Rule {

    @Override
    public Code code() {
        return Code.error("reference-stale", "a reference reads the baseline's stack although the resource has moved");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var successors = new Successors(comparison);
        var stacks = comparison.candidate().byPath();
        return comparison.traces().of(Kind.BASELINE)
                .filter(traced -> traced.reference().kind() == Reference.Kind.OUTPUT)
                .flatMap(traced -> successors.of(traced.verdict().output().orElseThrow()).map(output -> finding(traced, requireNonNull(stacks.get(output.stack())), output)).stream());
    }

    private Finding finding(Traced traced, Stack stack, Output output) {
        var before = traced.verdict().output().orElseThrow();
        boolean renamed = traced.verdict().producer().filter(stack::namedLike).isPresent();
        return code()
                .at(traced.reference().span(), renamed ? "`%s` is now called `%s`".formatted(traced.reference().asked(), output.key().value()) : "`%s` has moved to stack `%s`".formatted(traced.reference().asked(), stack.name().value().display()))
                .label(traced.reference().guarded() ? "once the old one is gone, the fallback is taken and nobody notices" : "once the old one is gone, the service cannot be deployed")
                .note(before.key().span(), "baseline puts it out here")
                .note(output.key().span(), "`%s` puts it out here".formatted(stack.service()))
                .help("read %s".formatted(quoted(NewReference.to(traced, stack, output.key().value()))))
                .about(Producers.subject(traced));
    }

    private static String quoted(String reference) {
        return reference.startsWith("$") ? "`%s`".formatted(reference) : reference;
    }

    /**
     * The candidate's outputs by what they answer with.
     *
     * @param counterparts the identities of the candidate's resources by those of the baseline's
     */
    private record Successors(Comparison comparison, Map<String, String> counterparts, Map<String, List<Output>> byValue) {

        Successors(Comparison comparison) {
            this(comparison, new HashMap<>(), new HashMap<>());
            comparison.pairs().forEach(compared -> counterparts.put(compared.pair().baseline().identity(), compared.pair().candidate().identity()));
            comparison.candidate().stacks().forEach(stack -> stack.outputs().forEach(output -> ids(output.value().value()).forEach(id -> byValue.computeIfAbsent(id, any -> new ArrayList<>()).add(output))));
        }

        /** What an output's value speaks of, whoever it is the counterpart of. */
        private static Stream<String> ids(Term value) {
            return value.parts().stream().filter(Term.Attribute.class::isInstance).map(Term.Attribute.class::cast).map(Term.Attribute::identity);
        }

        /** The output that gives the same now, under its own key if there is one. */
        Optional<Output> of(Output before) {
            var alike = ids(before.value().value())
                    .flatMap(id -> Stream.ofNullable(counterparts.get(id)))
                    .flatMap(id -> byValue.getOrDefault(id, List.of()).stream())
                    .filter(output -> before.value().value().sameAs(output.value().value(), comparison.kin()) == SAME)
                    .distinct()
                    .toList();
            return alike.stream().filter(output -> output.key().equals(before.key())).findFirst().or(() -> alike.stream().findFirst());
        }
    }
}
