package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is left of two texts once the same pieces at both ends are taken away, which never changes whether they are the same. */
record Rest(Comparing comparing, List<Term> a, List<Term> b) {

    Rest stripped() {
        var front = front();
        return new Rest(comparing, reversed(front.a), reversed(front.b)).back();
    }

    private Rest back() {
        var turned = new Rest(comparing, mirrored(a), mirrored(b)).front();
        return new Rest(comparing, reversed(mirrored(turned.a)), reversed(mirrored(turned.b)));
    }

    private Rest front() {
        var x = new ArrayList<>(a);
        var y = new ArrayList<>(b);
        while (!x.isEmpty() && !y.isEmpty()) {
            if (x.get(0) instanceof Text p && y.get(0) instanceof Text q) {
                int common = common(p.value(), q.value());
                if (common == 0) {
                    break;
                }
                shorten(x, p, common);
                shorten(y, q, common);
            } else if (comparing.same(x.get(0), y.get(0)) == Sameness.SAME) {
                x.remove(0);
                y.remove(0);
            } else {
                break;
            }
        }
        return new Rest(comparing, List.copyOf(x), List.copyOf(y));
    }

    private static void shorten(List<Term> pieces, Text first, int by) {
        if (first.value().length() == by) {
            pieces.remove(0);
        } else {
            pieces.set(0, new Text(first.value().substring(by)));
        }
    }

    private static int common(String p, String q) {
        int i = 0;
        while (i < p.length() && i < q.length() && p.charAt(i) == q.charAt(i)) {
            i++;
        }
        return i;
    }

    private static List<Term> reversed(List<Term> pieces) {
        var turned = new ArrayList<>(pieces);
        Collections.reverse(turned);
        return turned;
    }

    private static List<Term> mirrored(List<Term> pieces) {
        return pieces.stream()
                .map(piece -> piece instanceof Text text ? new Text(new StringBuilder(text.value()).reverse().toString()) : piece)
                .toList();
    }

    boolean isEmpty() {
        return a.isEmpty() && b.isEmpty();
    }

    /** Whether a reference is left whose expansion is known, so that looking into it may tell more. */
    boolean expandable() {
        return a.stream().anyMatch(Rest::opens) || b.stream().anyMatch(Rest::opens);
    }

    private static boolean opens(Term piece) {
        return piece instanceof Attribute attribute && attribute.expansion().isPresent();
    }

    List<Term> expandedA() {
        return expanded(a);
    }

    List<Term> expandedB() {
        return expanded(b);
    }

    private static List<Term> expanded(List<Term> pieces) {
        return Join.of(pieces.stream().map(piece -> piece instanceof Attribute attribute ? attribute.expansion().orElse(piece) : piece).toList()).parts();
    }

    Term joinedA() {
        return Join.of(a);
    }

    Term joinedB() {
        return Join.of(b);
    }

    /** Whether they begin or end with other characters, or one is over while the other is not. */
    boolean clashes() {
        if (a.isEmpty() || b.isEmpty()) {
            return (a.isEmpty() ? b : a).stream().anyMatch(Comparing::neverEmpty);
        }
        return a.get(0) instanceof Text && b.get(0) instanceof Text
                || a.get(a.size() - 1) instanceof Text && b.get(b.size() - 1) instanceof Text;
    }
}
