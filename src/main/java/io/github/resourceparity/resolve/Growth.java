package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Term.Fields;
import io.github.resourceparity.resolve.Term.Items;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** How large the values of one service have grown, each measured once. */
final class Growth {

    /** How deep values and the variables in them may stand in each other, so that no input overflows the stack. */
    static final int DEEPEST = 250;

    /** How many values variables may grow one to, so that no input exhausts the memory. */
    private static final long LARGEST = 2_000_000;

    private final Map<Term, Size> sizes = new IdentityHashMap<>();

    /** How many values a term holds, where a long text counts as many, and in how many levels. */
    private record Size(long values, int levels) {

        Size with(Size part) {
            return new Size(values + part.values, Math.max(levels, part.levels + 1));
        }
    }

    /** Whether a term is larger than any service's value is; its parts have been measured before it. */
    boolean tooLarge(Term term) {
        var size = size(term);
        return size.values() > LARGEST || size.levels() > DEEPEST;
    }

    private Size size(Term term) {
        if (term instanceof Text || term instanceof Symbol) {
            return new Size(1 + term.assumed().map(String::length).orElse(0) / 16, 1);
        }
        var size = sizes.get(term);
        if (size == null) {
            size = new Size(1, 1);
            for (var part : held(term)) {
                size = size.with(size(part));
            }
            sizes.put(term, size);
        }
        return size;
    }

    private static List<Term> held(Term term) {
        if (term instanceof Items items) {
            return items.items().stream().map(Located::value).toList();
        }
        if (term instanceof Fields fields) {
            return fields.fields().values().stream().map(field -> field.value().value()).toList();
        }
        return term instanceof Join join ? join.pieces() : List.of();
    }
}
