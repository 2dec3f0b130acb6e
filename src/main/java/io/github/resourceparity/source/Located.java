package io.github.resourceparity.source;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A value, where it stands and where it came from.
 *
 * <p>Equality looks at the value only: two equal key schemas in two files are equal.
 *
 * <p>There are millions in a large estate, so the place is kept as its source and offsets: a third less memory than with a span beside each.
 */
public final class Located<T> {

    private final T value;
    private final List<Span> via;
    private final Source source;
    private final int start;
    private final int end;

    /**
     * A value.
     *
     * @param span the place that a reader of the file sees it at
     * @param via the places that it came through, nearest first: the variables and files that a value was taken from
     */
    public Located(T value, Span span, List<Span> via) {
        this.value = value;
        this.via = via;
        this.source = span.source();
        this.start = span.start();
        this.end = span.end();
    }

    public T value() {
        return value;
    }

    /** The place that a reader of the file sees it at. */
    public Span span() {
        return source.span(start, end);
    }

    /** The places that it came through, nearest first. */
    public List<Span> via() {
        return via;
    }

    /** A value that stands where it was written. */
    public Located(T value, Span span) {
        this(value, span, List.of());
    }

    private Located(T value, Located<?> place) {
        this.value = value;
        this.via = place.via;
        this.source = place.source;
        this.start = place.start;
        this.end = place.end;
    }

    /** Another value at the same place, with the same history; itself where the function changes nothing. */
    public <U> Located<U> map(Function<T, U> function) {
        return with(function.apply(value));
    }

    /** Another value at the same place, with the same history; itself where it is the same one. */
    @SuppressWarnings("unchecked")
    public <U> Located<U> with(U other) {
        return other == value ? (Located<U>) this : new Located<>(other, this);
    }

    /** Whether its place is that one. */
    public boolean standsAt(Span place) {
        return place.start() == start && place.end() == end && place.source().equals(source);
    }

    /** The same value as seen at another place, which took it from here. */
    public Located<T> seenAt(Span place) {
        return standsAt(place) ? this : new Located<>(value, place, via.isEmpty() ? List.of(span()) : Stream.concat(Stream.of(span()), via.stream()).toList());
    }

    /** The place where the value was written down in the end. */
    public Span origin() {
        return via.isEmpty() ? span() : via.get(via.size() - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Located<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
