package io.github.resourceparity.match;

import io.github.resourceparity.model.Convention;
import io.github.resourceparity.model.Estate;
import io.github.resourceparity.model.Family;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Traces;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two estates side by side, pairs made.
 *
 * @param baseline what must still hold
 * @param candidate what it became
 * @param consumers stacks that only refer to the others
 * @param pairs counterparts, with what differs between them
 * @param missing baseline resources without counterpart
 * @param added candidate resources without counterpart
 * @param duplicates baseline resources with more than one
 * @param ambiguities baseline resources with several that fit equally well
 * @param retyped resources that became another type
 * @param unusedMappings mappings that match nothing, or several
 * @param twins the pair that each resource is in
 * @param kin who is whose counterpart
 * @param conventions how somebody wants things to be named
 * @param traces who refers to what, and whether it is there
 * @param worked what rules have made of it so far
 */
public record Comparison(
        Estate baseline,
        Estate candidate,
        Estate consumers,
        List<Compared> pairs,
        List<Missing> missing,
        List<Resource> added,
        List<Duplicate> duplicates,
        List<Ambiguity> ambiguities,
        List<Pair<Resource>> retyped,
        List<Unmapped> unusedMappings,
        Map<Resource, Pair<Resource>> twins,
        Kin kin,
        List<Convention> conventions,
        Traces traces,
        Worked worked) {

    /** A pair of resources, and what is proven to differ in their properties. */
    public record Compared(Pair<Resource> pair, List<Change> changes) {}

    /**
     * A baseline resource without counterpart.
     *
     * @param perhaps the candidates that might be it, since their names are not known
     * @param merged what it may have become a part of: a candidate that is as like it as any, and is another's counterpart
     */
    public record Missing(Resource resource, List<Resource> perhaps, Optional<Pair<Resource>> merged) {}

    /** The candidate stacks that the resources of one baseline stack went to, or the other way round, with how many there are. */
    public record Spread(Stack stack, boolean split, Map<Stack, Long> others) {}

    /** A baseline resource that was found more than once. */
    public record Duplicate(Resource baseline, Resource candidate, Resource again) {}

    /** A baseline resource that several candidates fit equally well. */
    public record Ambiguity(Resource baseline, List<Fit> fits) {}

    /** How well a candidate fits, from 0 to 1. */
    public record Fit(Resource candidate, double likeness) {}

    /**
     * A mapping that makes no pair.
     *
     * @param from the baseline resources that it may mean, as far as no other mapping has them
     * @param to the candidates that it may mean, likewise
     */
    public record Unmapped(Mapping mapping, List<Resource> from, List<Resource> to) {}

    /** The pairs of a family. */
    public <T> List<Pair<T>> pairs(Family<T> family) {
        return worked.out(family, () -> pairs.stream().map(Compared::pair).filter(pair -> family.has(pair.candidate()) && family.has(pair.baseline())).map(pair -> pair.as(family.view())).toList());
    }

    /**
     * What several rules need of a comparison, made once however many of them ask.
     *
     * @param by the class that makes it, and makes nothing else
     */
    public <T> T once(Class<?> by, Function<Comparison, T> work) {
        return worked.out(by, () -> work.apply(this));
    }

    /** The baseline's stacks that were split, then the candidate's that several were merged into. */
    public List<Spread> spreads() {
        return Stream.concat(spreads(true), spreads(false)).toList();
    }

    private Stream<Spread> spreads(boolean split) {
        var counts = new LinkedHashMap<Stack, Map<Stack, Long>>();
        var befores = baseline.byPath();
        var afters = candidate.byPath();
        pairs.stream().map(Compared::pair).forEach(pair -> {
            var before = befores.get(pair.baseline().stack());
            var after = afters.get(pair.candidate().stack());
            counts.computeIfAbsent(split ? before : after, any -> new LinkedHashMap<>()).merge(split ? after : before, 1L, Long::sum);
        });
        return counts.entrySet().stream().filter(entry -> entry.getValue().size() > 1).map(entry -> new Spread(entry.getKey(), split, entry.getValue()));
    }

    /** The resource that a candidate's is the counterpart of, or the other way round. */
    public Stream<Resource> counterparts(Resource resource) {
        return Stream.ofNullable(twins.get(resource)).map(pair -> pair.baseline() == resource ? pair.candidate() : pair.baseline());
    }

    /** Every stack that is deployed beside the others: the candidates' and the consumers', each once. */
    public List<Stack> deployed() {
        var byPath = new LinkedHashMap<String, Stack>();
        Stream.concat(candidate.stacks().stream(), consumers.stacks().stream()).forEach(stack -> byPath.putIfAbsent(stack.path(), stack));
        return List.copyOf(byPath.values());
    }

    /** Where a baseline resource should stand that the candidate does not have. */
    public Span home(Resource resource) {
        return candidate.home(resource.type().value()).orElse(resource.logicalId().span());
    }
}
