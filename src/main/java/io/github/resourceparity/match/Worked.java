package io.github.resourceparity.match;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was worked out of a comparison so far, by what it is of; whoever asks for the same while somebody works on it waits for that. */
public final class Worked {

    private final Map<Object, Once> all = new ConcurrentHashMap<>();

    /** Something that is worked out by the first who asks for it. */
    private static final class Once {

        private Optional<Object> found = Optional.empty();

        synchronized Object or(Supplier<?> work) {
            if (found.isEmpty()) {
                found = Optional.of(work.get());
            }
            return found.get();
        }
    }

    /** What is known by that key, which is always of the type that its work makes. */
    @SuppressWarnings("unchecked")
    <T> T out(Object key, Supplier<T> work) {
        return (T) all.computeIfAbsent(key, any -> new Once()).or(work);
    }
}
