package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Term.Attribute;

/** Who is whose counterpart: whether what is said of one resource is said of the same one on the other side. */
@FunctionalInterface
public interface Kin {

    /** Before pairs are made only the name that a resource is referred to by speaks, and it may have been renamed. */
    Kin BY_LOGICAL_ID = (a, b) -> a.logicalId().equals(b.logicalId()) ? Sameness.SAME : Sameness.UNDECIDED;

    /** Whether what a stack gives to others is the same as another term, which may be given, too. */
    default Sameness given(Term a, Term b) {
        return Sameness.UNDECIDED;
    }

    /** Whether both refer to the same resource, whatever they ask of it. */
    Sameness of(Attribute a, Attribute b);
}
