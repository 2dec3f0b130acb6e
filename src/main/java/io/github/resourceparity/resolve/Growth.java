package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Term.Fields;
import io.github.resourceparity.resolve.Term.Items;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import java.util.IdentityHashMap;
import java.util.Map;

/** How large the values of one service have grown, each measured once. */
final class Growth {

    /** How deep values and the variables in them may stand in each other, so that no input overflows the stack. */
    static final int DEEPEST = 250;

    /** How many values variables may grow one to, so that no input exhausts the memory. */
    private static final long LARGEST = 2_000_000;

    /** Of the maps and lists that were asked for: what a variable can give more than once is among them. */
    private final Map<Term, Size> sizes = new IdentityHashMap<>();

    /** What has been counted so far of the term that is being measured. */
    private long values;

    /** How many values a term holds, where a long text counts as many, and in how many levels. */
    private record Size(long values, int levels) {}

    /** Whether a term is larger than any service's value is. */
    boolean tooLarge(Term term) {
        values = 0;
        int levels = counted(term);
        if (term instanceof Fields || term instanceof Items) {
            sizes.put(term, new Size(values, levels));
        }
        return values > LARGEST || levels > DEEPEST;
    }

    /** Counts a term; how many levels it has. */
    private int counted(Term term) {
        if (term instanceof Text text) {
            values += 1 + text.value().length() / 16;
            return 1;
        }
        if (term instanceof Symbol symbol) {
            values += 1 + symbol.assumed().map(String::length).orElse(0) / 16;
            return 1;
        }
        var known = sizes.get(term);
        if (known != null) {
            values += known.values();
            return known.levels();
        }
        values++;
        int below = 0;
        if (term instanceof Fields fields) {
            for (var field : fields.fields().values()) {
                below = Math.max(below, counted(field.value().value()));
            }
        } else if (term instanceof Items items) {
            for (var item : items.items()) {
                below = Math.max(below, counted(item.value()));
            }
        } else if (term instanceof Join join) {
            for (var piece : join.pieces()) {
                below = Math.max(below, counted(piece));
            }
        }
        return below + 1;
    }
}
