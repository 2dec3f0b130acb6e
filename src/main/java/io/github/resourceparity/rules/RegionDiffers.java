package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Compared;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.match.Pair.By;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Plain;
import io.github.resourceparity.source.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is deployed to another region is a new and empty copy, whatever its names are. */
final class RegionDiffers implements Rule {

    @Override
    public Code code() {
        return Code.error("region-differs", "a candidate stack deploys to another region than the baseline's");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var byStacks = comparison.pairs().stream()
                .map(Compared::pair)
                .collect(Collectors.toMap(pair -> List.of(pair.baseline().stack(), pair.candidate().stack()), pair -> pair, (first, next) -> first, LinkedHashMap::new));
        return byStacks.values().stream().flatMap(pair -> stacks(pair, comparison).stream()).filter(RegionDiffers::elsewhere).map(this::finding);
    }

    /** The stacks of a pair, if both say where they are deployed to. */
    private static Optional<Pair<Stack>> stacks(Pair<Resource> pair, Comparison comparison) {
        var before = comparison.baseline().stack(pair.baseline()).filter(stack -> stack.region().isPresent());
        var after = comparison.candidate().stack(pair.candidate()).filter(stack -> stack.region().isPresent());
        return before.isPresent() && after.isPresent() ? Optional.of(new Pair<>(before.get(), after.get(), By.LOGICAL_ID)) : Optional.empty();
    }

    private static boolean elsewhere(Pair<Stack> stacks) {
        var was = region(stacks.baseline()).value();
        var is = region(stacks.candidate()).value();
        return was.assumed().isPresent() && is.assumed().isPresent() && !was.assumed().equals(is.assumed());
    }

    private static Located<Term> region(Stack stack) {
        return stack.region().orElseThrow();
    }

    private Finding finding(Pair<Stack> stacks) {
        var before = region(stacks.baseline());
        var after = region(stacks.candidate());
        var was = Plain.text(before.value());
        var is = Plain.text(after.value());
        boolean proven = before.value().sameAs(after.value()) == DIFFERENT;
        return code()
                .at(after.span(), "`%s` deploys to `%s`, was `%s`".formatted(stacks.candidate().service(), is, was))
                .as(proven ? Severity.ERROR : Severity.WARNING)
                .label(proven ? "its resources are new and empty there" : "unless somebody says another when deploying")
                .note(before.span(), "baseline region of `%s`".formatted(stacks.baseline().service()))
                .help("deploy it to `%s`, or move its data there first and accept the new region in the pom".formatted(was))
                .about(new Subject("", List.of(), List.of(stacks.baseline().service(), stacks.candidate().service()), "region", List.of(was, is)));
    }
}
