package io.github.resourceparity.source;

import java.util.Comparator;

/**
 * A stretch of a source.
 *
 * @param start the first UTF-16 offset in it
 * @param end the first UTF-16 offset after it
 */
public record Span(Source source, int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> ORDER = Comparator.comparing((Span span) -> span.source.path())
            .thenComparingInt(Span::start)
            .thenComparingInt(Span::end);

    /** Where it starts. */
    public Position position() {
        return source.position(start);
    }

    /** Where it ends: the place just after its last character. */
    public Position until() {
        return source.position(end);
    }

    /** What stands there. */
    public String text() {
        return source.text().substring(start, end);
    }

    /** The line form {@code path:[line,column]} that editors' and continuous integration's matchers read. */
    public String place() {
        var at = position();
        return "%s:[%s,%s]".formatted(source.path(), at.line(), at.column());
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place();
    }
}
