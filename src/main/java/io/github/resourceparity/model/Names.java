package io.github.resourceparity.model;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;
import static io.github.resourceparity.resolve.Sameness.UNDECIDED;

import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names of which each stands for one thing, in no order that counts.
 *
 * @param complete whether there is no other
 */
public record Names(List<Located<Term>> names, boolean complete) {

    private static final int SHOWN = 5;

    /** Whether a name is one of them for certain. */
    public boolean have(Term name, Kin kin) {
        return names.stream().anyMatch(other -> name.sameAs(other.value(), kin) == SAME);
    }

    /** Whether a name is none of them for certain. */
    public boolean lack(Term name, Kin kin) {
        return complete && names.stream().allMatch(other -> name.sameAs(other.value(), kin) == DIFFERENT);
    }

    /** Those that others lack for certain. */
    public Names without(Names others, Kin kin) {
        return new Names(names.stream().filter(name -> others.lack(name.value(), kin)).toList(), complete);
    }

    /** Whether both name the same things. */
    public Sameness sameAs(Names other, Kin kin) {
        if (!without(other, kin).names.isEmpty() || !other.without(this, kin).names.isEmpty()) {
            return DIFFERENT;
        }
        boolean same = names.stream().allMatch(name -> other.have(name.value(), kin)) && other.names.stream().allMatch(name -> have(name.value(), kin));
        return complete && other.complete && same ? SAME : UNDECIDED;
    }

    /** {@code `status`, `total` and 3 more}. */
    public String display() {
        var first = names.stream().limit(SHOWN).map(name -> "`%s`".formatted(name.value().display())).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? "%s and %s more".formatted(first, names.size() - SHOWN) : first;
    }
}
