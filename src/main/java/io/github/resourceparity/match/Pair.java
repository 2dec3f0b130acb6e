package io.github.resourceparity.match;

import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.model.Resource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The same thing on both sides.
 *
 * @param by how it was recognized
 * @param why what speaks for it where that is not certain; empty if it is
 */
public record Pair<T>(T baseline, T candidate, By by, String why) {

    /** One that is certain. */
    public Pair(T baseline, T candidate, By by) {
        this(baseline, candidate, by, "");
    }

    /** How a pair was recognized, surest first. */
    public enum By {
        MAPPING("by the mapping that is configured"),
        NAME("by its physical name"),
        LOGICAL_ID("by its logical id"),
        CONSTRUCT("by its construct's name"),
        IDENTITY("by what it belongs to"),
        LIKENESS("by likeness");

        private final String said;

        By(String said) {
            this.said = said;
        }

        /** How it is said: {@code by its physical name}. */
        public String said() {
            return said;
        }
    }

    /** The same pair, seen as something else. */
    public <U> Pair<U> as(Function<T, U> view) {
        return new Pair<>(view.apply(baseline), view.apply(candidate), by, why);
    }

    /** How it was recognized, and what speaks for that: {@code by likeness, 0.83: the same keys, 4 of 5 settings}. */
    public String recognizedBy() {
        return by.said() + why;
    }

    /** What a finding on a pair of resources is about: it goes by the ids and names of both. */
    public static Subject subject(Pair<Resource> pair) {
        var baseline = pair.baseline().subject();
        var candidate = pair.candidate().subject();
        return new Subject(candidate.type(), both(baseline.ids(), candidate.ids()), both(baseline.names(), candidate.names()), "", List.of(), both(baseline.resources(), candidate.resources()));
    }

    private static List<String> both(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().toList();
    }

    /** How the pair was made, where the logical id does not say it. */
    public static Optional<String> recognized(Pair<Resource> pair) {
        return pair.baseline().logicalId().equals(pair.candidate().logicalId())
                ? Optional.empty()
                : Optional.of("`%s` of `%s` is taken for it %s".formatted(pair.candidate().logicalId().value(), pair.candidate().service(), pair.recognizedBy()));
    }
}
