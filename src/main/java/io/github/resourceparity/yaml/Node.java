package io.github.resourceparity.yaml;

import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.List;
import java.util.Optional;

/** A piece of a YAML or JSON document, at its place. */
public sealed interface Node {

    /** Where it stands; of an alias, where its anchor stands. */
    Span span();

    /** How many levels of maps, lists and values it has, where <code>${</code> is in none of its values; otherwise zero. */
    int levels();

    /**
     * A single value.
     *
     * @param text what it says, unquoted and unfolded
     * @param plain whether it was written without quotes, so that it may be a number, a boolean or nothing
     */
    record Scalar(Span span, String text, boolean plain) implements Node {

        @Override
        public int levels() {
            return text.contains("${") ? 0 : 1;
        }
    }

    /** A list. */
    record Sequence(Span span, List<Node> items, int levels) implements Node {

        /** A list of these items. */
        public Sequence(Span span, List<Node> items) {
            this(span, items, levels(items));
        }

        private static int levels(List<Node> items) {
            int below = 0;
            for (var item : items) {
                int levels = item.levels();
                if (levels == 0) {
                    return 0;
                }
                below = Math.max(below, levels);
            }
            return below + 1;
        }
    }

    /** Names with values, in the order they were written; no name twice. */
    record Mapping(Span span, List<Entry> entries, int levels) implements Node {

        /** A map of these entries. */
        public Mapping(Span span, List<Entry> entries) {
            this(span, entries, levels(entries));
        }

        private static int levels(List<Entry> entries) {
            int below = 0;
            for (var entry : entries) {
                int levels = entry.value().levels();
                if (levels == 0) {
                    return 0;
                }
                below = Math.max(below, levels);
            }
            return below + 1;
        }

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
