package io.github.resourceparity.resolve;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may be known of the environment: nothing but the variables that configuration names, since others may be secrets.
 *
 * @param names the variables that may be read
 * @param values what is set
 * @param all whether every variable may be read, so that one that is not set is missing for certain
 */
public record Environment(Set<String> names, Map<String, String> values, boolean all) {

    /** Nothing may be read. */
    public static final Environment CLOSED = new Environment(Set.of(), Map.of(), false);

    /** Some variables may be read. */
    public static Environment of(Set<String> names, Map<String, String> values) {
        return new Environment(names, values, false);
    }

    boolean open(String name) {
        return all || names.contains(name);
    }

    Optional<String> value(String name) {
        return open(name) ? Optional.ofNullable(values.get(name)) : Optional.empty();
    }
}
