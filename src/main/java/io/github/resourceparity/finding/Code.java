package io.github.resourceparity.finding;

import io.github.resourceparity.source.Span;
import java.util.Set;

/**
 * A kind of finding. Its id is final: configuration, SARIF, pages and suppressions use it.
 *
 * @param severity what it counts as unless somebody configures another
 * @param on whether it runs unless somebody configures it
 * @param summary what it finds, as a clause without a period
 * @param types the resource types of which it looks at every pair, {@code *} for all; none if it looks at something else
 */
public record Code(String id, Severity severity, boolean on, String summary, Set<String> types) {

    private static final String ANY = "*";

    /** A code whose findings fail the build. */
    public static Code error(String id, String summary) {
        return new Code(id, Severity.ERROR, true, summary, Set.of());
    }

    /** A code whose findings are worth a look. */
    public static Code warning(String id, String summary) {
        return new Code(id, Severity.WARNING, true, summary, Set.of());
    }

    /** A code whose findings are good to know. */
    public static Code note(String id, String summary) {
        return new Code(id, Severity.NOTE, true, summary, Set.of());
    }

    /** A code that runs only where somebody configures a severity for it; its own is the one to use then. */
    public static Code off(String id, Severity severity, String summary) {
        return new Code(id, severity, false, summary, Set.of());
    }

    /** The same for a rule that looks at every pair of some resource types. */
    public Code ofPairs(Set<String> some) {
        return new Code(id, severity, on, summary, some);
    }

    /** The same for a rule that looks at every pair there is. */
    public Code ofPairs() {
        return ofPairs(Set.of(ANY));
    }

    /** The same, running or not. */
    public Code on(boolean running) {
        return new Code(id, severity, running, summary, types);
    }

    /** Whether it looks at the pairs of a resource type, so that it has nothing against those that it finds nothing on. */
    public boolean looksAt(String type) {
        return types.contains(ANY) || types.contains(type);
    }

    /** A finding of this kind at a place. */
    public Finding at(Span span, String message) {
        return Finding.of(this, span, message);
    }
}
