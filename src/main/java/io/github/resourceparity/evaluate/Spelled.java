package io.github.resourceparity.evaluate;

import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Text;
import java.util.ArrayList;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A text in which each piece that is not known stands as one letter, so that an expression can be held against the whole of it.
 *
 * @param terms those pieces, by where they stand
 */
record Spelled(String text, NavigableMap<Integer, Term> terms) {

    static Spelled of(Term term) {
        var text = new StringBuilder();
        var terms = new TreeMap<Integer, Term>();
        for (var part : term.parts()) {
            if (part instanceof Text known) {
                text.append(known.value());
            } else {
                terms.put(text.length(), part);
                text.append('\uE000');
            }
        }
        return new Spelled(text.toString(), terms);
    }

    /** What stands between two places of the text. */
    Term between(int start, int end) {
        var pieces = new ArrayList<Term>();
        int at = start;
        for (var piece : terms.subMap(start, end).entrySet()) {
            pieces.add(new Text(text.substring(at, piece.getKey())));
            pieces.add(piece.getValue());
            at = piece.getKey() + 1;
        }
        pieces.add(new Text(text.substring(at, end)));
        return Join.of(pieces);
    }
}
