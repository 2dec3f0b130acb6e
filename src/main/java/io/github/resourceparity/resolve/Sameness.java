package io.github.resourceparity.resolve;

import java.util.Comparator;
import java.util.stream.Stream;

/** Whether two values are the same one; unknown is not different. */
public enum Sameness {
    /** They are the same wherever they are deployed. */
    SAME,
    /** Only the deployment knows. */
    UNDECIDED,
    /** They are different wherever they are deployed. */
    DIFFERENT;

    /** The sameness of a whole: the worst of its parts. */
    public static Sameness of(Stream<Sameness> parts) {
        return parts.max(Comparator.naturalOrder()).orElse(SAME);
    }

    /** The sameness of a whole that has these parts beside what it had. */
    public Sameness and(Sameness other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
