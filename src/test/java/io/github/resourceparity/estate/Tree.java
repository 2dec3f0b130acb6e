package io.github.resourceparity.estate;

import java.util.List;

/** Values as they are written, each with the path that it is known by. */
sealed interface Tree {

    /** A single value. */
    record Leaf(String text, boolean word, String tag) implements Tree {}

    /** A list. */
    record Seq(List<Entry> items, String tag) implements Tree {}

    /** Names with values. */
    record Pairs(List<Entry> entries) implements Tree {}

    /** A value with its name, which an item has not, and the path that it is known by. */
    record Entry(String key, String path, Tree value) {}
}
