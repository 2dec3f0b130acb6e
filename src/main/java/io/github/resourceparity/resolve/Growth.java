package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.List;

/**
 * How large a value has grown: how many values it holds, where a long text counts as many, and in how many levels. Both are one number, the
 * levels in its last eight bits, which maps and lists keep: what variables give more than once is measured once.
 */
final class Growth {

    /** How deep values and the variables in them may stand in each other, so that no input overflows the stack. */
    static final int DEEPEST = 250;

    /** How many values variables may grow one to, so that no input exhausts the memory. */
    private static final int LARGEST = 2_000_000;

    private static final int BITS = 8;
    private static final int LEVELS = (1 << BITS) - 1;

    private Growth() {}

    /** Whether a term is larger than any service's value is. */
    static boolean tooLarge(Term term) {
        int size = of(term);
        return values(size) > LARGEST || levels(size) > DEEPEST;
    }

    private static int values(int size) {
        return size >>> BITS;
    }

    private static int levels(int size) {
        return size & LEVELS;
    }

    /** What is too large stays so, whatever it is put into. */
    private static int size(long values, int levels) {
        return (int) Math.min(values, LARGEST + 1L) << BITS | Math.min(levels, LEVELS);
    }

    private static int of(Term term) {
        if (term instanceof Text text) {
            return size(1 + text.value().length() / 16, 1);
        }
        if (term instanceof Fields fields) {
            return fields.size();
        }
        if (term instanceof Items items) {
            return items.size();
        }
        return term instanceof Join join ? of(join) : size(term instanceof Symbol symbol ? 1 + symbol.assumed().map(String::length).orElse(0) / 16 : 1, 1);
    }

    private static int of(Join join) {
        long values = 1;
        int levels = 0;
        for (var piece : join.pieces()) {
            int size = of(piece);
            values += values(size);
            levels = Math.max(levels, levels(size));
        }
        return size(values, levels + 1);
    }

    /** That of a map. */
    static int in(Ordered<Field> fields) {
        long values = 1;
        int levels = 0;
        for (int i = 0; i < fields.size(); i++) {
            int size = of(fields.value(i).value().value());
            values += values(size);
            levels = Math.max(levels, levels(size));
        }
        return size(values, levels + 1);
    }

    /** That of a list. */
    static int in(List<Located<Term>> items) {
        long values = 1;
        int levels = 0;
        for (var item : items) {
            int size = of(item.value());
            values += values(size);
            levels = Math.max(levels, levels(size));
        }
        return size(values, levels + 1);
    }
}
