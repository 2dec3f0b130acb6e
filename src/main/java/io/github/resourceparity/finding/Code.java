package io.github.resourceparity.finding;

import io.github.resourceparity.source.Span;

/**
 * A kind of finding. Its id is final: configuration, SARIF, pages and suppressions use it.
 *
 * @param severity what it counts as unless somebody configures another
 * @param on whether it runs unless somebody configures it
 * @param summary what it finds, as a clause without a period
 */
public record Code(String id, Severity severity, boolean on, String summary) {

    /** A code whose findings fail the build. */
    public static Code error(String id, String summary) {
        return new Code(id, Severity.ERROR, true, summary);
    }

    /** A code whose findings are worth a look. */
    public static Code warning(String id, String summary) {
        return new Code(id, Severity.WARNING, true, summary);
    }

    /** A code whose findings are good to know. */
    public static Code note(String id, String summary) {
        return new Code(id, Severity.NOTE, true, summary);
    }

    /** A code that runs only where somebody configures a severity for it; its own is the one to use then. */
    public static Code off(String id, Severity severity, String summary) {
        return new Code(id, severity, false, summary);
    }

    /** A finding of this kind at a place. */
    public Finding at(Span span, String message) {
        return Finding.of(this, span, message);
    }
}
