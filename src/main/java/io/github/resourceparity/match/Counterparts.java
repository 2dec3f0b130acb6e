package io.github.resourceparity.match;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.resolve.Term;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who is whose counterpart, as pairs are made: what refers to one refers to the other, directly or by what its stack gives to others.
 *
 * @param before the baseline's resources by identity
 * @param after the candidate's
 * @param taken the pair that each resource is in so far
 * @param settled the resources of which nothing is known for certain
 */
record Counterparts(Map<String, Resource> before, Map<String, Resource> after, Map<Resource, Pair<Resource>> taken, Map<Resource, Boolean> settled, Given mine, Given theirs) implements Kin {

    static Map<String, Resource> byIdentity(Collection<Resource> resources) {
        return resources.stream().collect(Collectors.toMap(Resource::identity, Function.identity(), (first, again) -> again));
    }

    @Override
    public Sameness of(Attribute a, Attribute b) {
        return pair(a, b).or(() -> pair(b, a)).orElseGet(() -> Kin.BY_LOGICAL_ID.of(a, b));
    }

    private Optional<Sameness> pair(Attribute a, Attribute b) {
        var x = before.get(a.identity());
        var y = after.get(b.identity());
        if (x == null || y == null) {
            return Optional.empty();
        }
        var first = taken.get(x);
        var second = taken.get(y);
        if (settled.containsKey(x) || settled.containsKey(y) || first == null && second == null) {
            return Optional.of(Sameness.UNDECIDED);
        }
        return Optional.of(first == second ? Sameness.SAME : Sameness.DIFFERENT);
    }

    /** Which side a term is of is not known; where both ways are possible they must agree. */
    @Override
    public Sameness given(Term a, Term b) {
        var one = given(a, b, mine, theirs);
        var other = given(b, a, mine, theirs);
        return one.isPresent() && other.isPresent() && one.get() != other.get() ? Sameness.UNDECIDED : one.or(() -> other).orElse(Sameness.UNDECIDED);
    }

    private Optional<Sameness> given(Term a, Term b, Given first, Given second) {
        var x = first.value(a);
        var y = second.value(b);
        return x.isPresent() && y.isPresent() ? Optional.of(x.get().sameAs(y.get(), this)) : Optional.empty();
    }
}
