package io.github.resourceparity.source;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A value, where it stands and where it came from.
 *
 * <p>Equality looks at the value only: two equal key schemas in two files are equal.
 *
 * @param span the place that a reader of the file sees it at
 * @param via the places that it came through, nearest first: the variables and files that a value was taken from
 */
public record Located<T>(T value, Span span, List<Span> via) {

    /** A value that stands where it was written. */
    public Located(T value, Span span) {
        this(value, span, List.of());
    }

    /** Another value at the same place, with the same history; itself where the function changes nothing. */
    @SuppressWarnings("unchecked")
    public <U> Located<U> map(Function<T, U> function) {
        var other = function.apply(value);
        return other == value ? (Located<U>) this : new Located<>(other, span, via);
    }

    /** The same value as seen at another place, which took it from here. */
    public Located<T> seenAt(Span place) {
        return place.equals(span) ? this : new Located<>(value, place, Stream.concat(Stream.of(span), via.stream()).toList());
    }

    /** The place where the value was written down in the end. */
    public Span origin() {
        return via.isEmpty() ? span : via.get(via.size() - 1);
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
