package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static java.util.Objects.requireNonNull;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Compared;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.types.TypeFacts;
import java.util.stream.Stream;

/** A resource that moves is taken out of its old stack, which deletes what it was not told to retain. */
final class DeletionPolicyMissing implements Rule {

    @Override
    public Code code() {
        return Code.warning("deletion-policy-missing", "a resource that holds data or an identity moves, and its old stack does not retain it").ofPairs();
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var befores = comparison.baseline().byPath();
        var afters = comparison.candidate().byPath();
        return comparison.pairs().stream()
                .map(Compared::pair)
                .filter(pair -> pair.baseline().facts().filter(TypeFacts::stateful).isPresent() && deleted(pair.baseline()))
                .filter(pair -> comparison.duplicates().stream().noneMatch(twice -> twice.baseline() == pair.baseline()))
                .flatMap(pair -> moved(pair, requireNonNull(befores.get(pair.baseline().stack())), requireNonNull(afters.get(pair.candidate().stack()))));
    }

    /** Whether it is made, and goes when it is taken out; a policy that nobody knows may retain it. */
    private static boolean deleted(Resource resource) {
        var policy = resource.body().value().given("DeletionPolicy").map(value -> value.value().constant().orElse("Retain"));
        boolean made = resource.condition().filter(asked -> asked.value().equals("false")).isEmpty();
        return made && policy.filter(word -> word.startsWith("Retain")).isEmpty();
    }

    private Stream<Finding> moved(Pair<Resource> pair, Stack before, Stack after) {
        return before.name().value().sameAs(after.name().value()) == DIFFERENT ? Stream.of(finding(pair, before, after)) : Stream.empty();
    }

    /** It is reported where it must be retained, in the baseline. */
    private Finding finding(Pair<Resource> pair, Stack before, Stack after) {
        var was = before.name().value().display();
        var is = after.name().value().display();
        var finding = code()
                .at(pair.baseline().logicalId().span(), "%s moves to `%s`, and `%s` does not retain it".formatted(pair.baseline().described(), is, was))
                .label("CloudFormation deletes it when it is taken out of here")
                .note(pair.candidate().logicalId().span(), "`%s` has it now".formatted(after.service()))
                .help("give `%s` the `DeletionPolicy: Retain` here, and deploy that before it is taken out".formatted(pair.baseline().logicalId().value()))
                .about(Pair.subject(pair).property("DeletionPolicy", was, is));
        return Pair.recognized(pair).map(finding::note).orElse(finding);
    }
}
