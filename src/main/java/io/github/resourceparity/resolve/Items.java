package io.github.resourceparity.resolve;

import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A list. */
public final class Items implements Term {

    private final List<Located<Term>> items;
    private final int contents;
    /** Worked out when first asked; two threads would find the same. */
    private int size;

    public Items(List<Located<Term>> items) {
        this.items = items;
        this.contents = Contents.in(items);
    }

    public List<Located<Term>> items() {
        return items;
    }

    /** The same with each item as a function makes it; itself where nothing changes. */
    public Items mapped(UnaryOperator<Located<Term>> change) {
        var changed = new ArrayList<Located<Term>>(items.size());
        boolean same = true;
        for (var item : items) {
            var now = change.apply(item);
            same &= now == item;
            changed.add(now);
        }
        return same ? this : new Items(List.copyOf(changed));
    }

    /** The same, without what is nothing. */
    public Items given() {
        for (var item : items) {
            if (item.value().nothing()) {
                return new Items(items.stream().filter(each -> !each.value().nothing()).toList());
            }
        }
        return this;
    }

    @Override
    public String display() {
        return items.stream().map(item -> item.value().display()).collect(Collectors.joining(", ", "[", "]"));
    }

    int contents() {
        return contents;
    }

    /** Its {@link Growth}. */
    int size() {
        if (size == 0) {
            size = Growth.in(items);
        }
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Items that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return "Items[items=" + items + "]";
    }
}
