package io.github.resourceparity.report;

import io.github.resourceparity.source.Span;

/** Where a span starts, as readers and tools know it. */
record Place(Span span) {

    /** The form {@code path:[line,column]} of Maven's compilers. */
    String bracketed() {
        var at = span.position();
        return path() + ":[" + at.line() + "," + at.column() + "]";
    }

    /** The form {@code path:line:column} of compilers and terminals. */
    String plain() {
        var at = span.position();
        return path() + ":" + at.line() + ":" + at.column();
    }

    /** The path, on one line. */
    String path() {
        return Prose.line(span.source().path());
    }
}
