package io.github.resourceparity;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Somebody who waits for an answer, and is told how far it is. */
@FunctionalInterface
public interface Progress {

    /** Nobody waits. */
    Progress UNHEARD = (step, done, all) -> {};

    /**
     * Told as each part of a step begins, by whichever thread does it.
     *
     * @param step what is being done, such as {@code reading files}
     * @param done how many of its parts have been begun before
     * @param all how many parts it has
     */
    void at(String step, int done, int all);

    /** Told as a step begins that has no parts. */
    default void at(String step) {
        at(step, 0, 1);
    }

    /** The steps of one of the sides, told with its name. */
    default Progress of(String side) {
        return (step, done, all) -> at(side + ": " + step, done, all);
    }

    /** The same work on each part of a step, told of as it begins. */
    default <T, R> Function<T, R> each(String step, int all, Function<T, R> work) {
        var begun = new AtomicInteger();
        return part -> {
            at(step, begun.getAndIncrement(), all);
            return work.apply(part);
        };
    }
}
