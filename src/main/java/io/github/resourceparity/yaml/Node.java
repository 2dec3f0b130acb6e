package io.github.resourceparity.yaml;

import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.List;
import java.util.Optional;

/** A piece of a YAML or JSON document, at its place. */
public sealed interface Node {

    /** Where it stands; of an alias, where its anchor stands. */
    Span span();

    /**
     * A single value.
     *
     * @param text what it says, unquoted and unfolded
     * @param plain whether it was written without quotes, so that it may be a number, a boolean or nothing
     */
    record Scalar(Span span, String text, boolean plain) implements Node {}

    /** A list. */
    record Sequence(Span span, List<Node> items) implements Node {}

    /** Names with values, in the order they were written; no name twice. */
    record Mapping(Span span, List<Entry> entries) implements Node {

        /** The entry of that name. */
        public Optional<Entry> entry(String name) {
            for (var entry : entries) {
                if (entry.key().value().equals(name)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }

        /** The value of that name. */
        public Optional<Node> value(String name) {
            return entry(name).map(Entry::value);
        }
    }

    /** A name and its value. */
    record Entry(Located<String> key, Node value) {}
}
