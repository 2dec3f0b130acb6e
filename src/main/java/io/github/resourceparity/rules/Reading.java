package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.SAME;
import static java.util.Objects.requireNonNull;

import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Stack.Output;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.resolve.Kin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody reads under one name, on both sides.
 *
 * @param before what the baseline gives, which is more than one output where there are several definitions of a stack
 * @param now the candidate's outputs that may be read in their place
 */
record Reading(List<Fate> before, List<Output> now) {

    /** All readings of a comparison. */
    static Stream<Reading> of(Comparison comparison) {
        var stacks = comparison.candidate().byPath();
        return Stream.of(true, false)
                .flatMap(exported -> Fate.of(comparison, exported))
                .collect(Collectors.groupingBy(Reading::asked, LinkedHashMap::new, Collectors.toList()))
                .values().stream()
                .map(alike -> new Reading(alike, now(alike.get(0), stacks)));
    }

    /** An export is asked for by its name, what is not exported by its stack and key. */
    private static String asked(Fate fate) {
        var stack = fate.stack();
        var called = stack.name().value().universal() ? stack.name().value().display() : stack.path();
        return universal(fate.output()) ? "export " + fate.output().exportName().orElseThrow().value().display() : called + "." + fate.output().key().value();
    }

    private static boolean universal(Output output) {
        return output.exportName().filter(name -> name.value().universal()).isPresent();
    }

    /** What has the export's name; else what has the key in a stack of the same name, or in the one that its resource went to. */
    private static List<Output> now(Fate fate, Map<String, Stack> stacks) {
        var before = fate.output();
        var named = fate.successors().stream()
                .filter(output -> Fate.named(before, output) == SAME && !requireNonNull(stacks.get(output.stack())).generated().outputs().contains(output.key().value()))
                .toList();
        if (universal(before)) {
            return named;
        }
        var keyed = named.stream().filter(output -> output.key().equals(before.key())).toList();
        var same = keyed.stream().filter(output -> requireNonNull(stacks.get(output.stack())).namedLike(fate.stack())).toList();
        return same.isEmpty() ? keyed.stream().filter(output -> fate.owner().filter(pair -> pair.candidate().stack().equals(output.stack())).isPresent()).toList() : same;
    }

    /** What it is now, if all that it may be is something else than all that it was; what spoke of a lost resource went with it. */
    Optional<Output> turned(Kin kin) {
        boolean differs = before.stream().allMatch(fate -> fate.owner().filter(owner -> now.stream().allMatch(output -> Answer.of(fate.output()).differs(Answer.of(output), owner, kin))).isPresent());
        return differs ? now.stream().findFirst() : Optional.empty();
    }
}
