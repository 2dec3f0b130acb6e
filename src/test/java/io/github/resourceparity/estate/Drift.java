package io.github.resourceparity.estate;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A known difference in a candidate.
 *
 * @param name what was done
 * @param estate the candidate with it
 * @param expected every finding that there must be, and no other
 * @param implied the rules that may find what follows from it elsewhere
 */
record Drift(String name, Estate estate, List<Expected> expected, Set<String> implied) {

    Drift(String name, Estate estate, List<Expected> expected) {
        this(name, estate, expected, Set.of());
    }

    /**
     * A finding.
     *
     * @param rule its rule, or several with {@code |} between them where it depends on how things are written
     * @param paths the paths that it may point at; empty if anywhere
     */
    record Expected(String rule, List<String> paths) {

        static Expected at(String rule, String... paths) {
            return new Expected(rule, List.of(paths));
        }

        Expected below(String id) {
            return new Expected(rule, paths.stream().map(path -> path.isEmpty() ? id : id + "/" + path).toList());
        }
    }

    /** Plants a difference, if the estate has what it needs. */
    interface Planter {
        Optional<Drift> plant(Estate estate, Random random);
    }

    /** Says that there is nothing to plant a difference in. */
    static final class Lacking extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
