package io.github.resourceparity.refer;

import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Landscape.Found;
import io.github.resourceparity.refer.Verdict.Kind;
import io.github.resourceparity.resolve.Reference;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The services of a project that somebody left out when naming candidates and consumers: what they give is there, though nobody asked for them.
 *
 * @param complete whether all of them could be read
 */
record Neighbours(Landscape stacks, boolean complete) {

    /** What became of a reference that leads nowhere among those that were named. */
    Verdict verdict(Traced traced) {
        var reference = traced.reference();
        return switch (reference.kind()) {
            case OUTPUT -> output(reference, traced.verdict());
            case EXPORT -> told(stacks.export(reference.name()), Landscape.Exported::stack, each -> each.alike(reference.name()), traced.verdict());
            default -> told(stacks.parameter(reference.name(), reference.kind() == Reference.Kind.SECRET), Landscape.Owned::stack, any -> true, traced.verdict());
        };
    }

    private Verdict output(Reference reference, Verdict before) {
        var found = stacks.stack(reference.owner().orElseThrow());
        var having = found.certain().stream().filter(stack -> stack.outputs().stream().anyMatch(output -> Tracer.maybe(output, reference.name()))).findFirst();
        return having.map(Neighbours::there).orElseGet(() -> found.certain().isEmpty() ? told(found, stack -> stack, Tracer::telling, before) : Tracer.lacking(found.certain(), reference));
    }

    private <T> Verdict told(Found<T> found, Function<T, Stack> stack, Predicate<T> maybe, Verdict before) {
        if (!found.certain().isEmpty()) {
            return there(stack.apply(found.certain().get(0)));
        }
        var possible = found.possible().stream().filter(maybe).findFirst().map(stack);
        var undecided = possible.map(one -> "whether `%s` gives it is for the deployment to say".formatted(one.service())).or(() -> complete ? Optional.empty() : Optional.of("not every service of the project could be read"));
        return undecided.map(Verdict::undecided).orElse(before);
    }

    private static Verdict there(Stack stack) {
        return Verdict.of(Kind.EXTERNAL).because("given by `%s` (%s), which is neither a candidate nor a consumer".formatted(stack.service(), stack.path()));
    }
}
