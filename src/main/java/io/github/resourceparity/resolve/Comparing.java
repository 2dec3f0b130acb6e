package io.github.resourceparity.resolve;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;
import static io.github.resourceparity.resolve.Sameness.UNDECIDED;

import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.resolve.Term.Call;
import io.github.resourceparity.resolve.Term.Choice;
import io.github.resourceparity.resolve.Term.Imported;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Output;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Located;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How two terms are compared, given who is whose counterpart. */
record Comparing(Kin kin) {

    Sameness compare(Term a, Term b) {
        if (a == b && !(a instanceof Unknown)) {
            return SAME;
        }
        if (a instanceof Choice choice) {
            return choice(choice, b);
        }
        if (b instanceof Choice choice) {
            return choice(choice, a);
        }
        if (a instanceof Unknown || b instanceof Unknown) {
            return UNDECIDED;
        }
        if (a instanceof Items list && b instanceof Items other) {
            return lists(list.items(), other.items());
        }
        if (a instanceof Fields map && b instanceof Fields other) {
            return maps(map, other);
        }
        if (a.structured() || b.structured()) {
            return certain(a.structured() ? b : a) ? DIFFERENT : UNDECIDED;
        }
        if (a.nothing() || b.nothing()) {
            return a.nothing() && b.nothing() ? SAME : a.nothing() && certain(b) || b.nothing() && certain(a) ? DIFFERENT : UNDECIDED;
        }
        return a instanceof Join x && b instanceof Join y && alike(x.pieces(), y.pieces()) ? SAME : texts(a.parts(), b.parts());
    }

    /** Whether two texts are of the same pieces one by one, as nearly all names are that are held against each other. */
    private boolean alike(List<Term> a, List<Term> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            var x = a.get(i);
            var y = b.get(i);
            boolean alike = x instanceof Text p && y instanceof Text q ? p.value().equals(q.value()) : same(x, y) == SAME;
            if (!alike) {
                return false;
            }
        }
        return true;
    }

    private Sameness choice(Choice a, Term b) {
        if (b instanceof Choice other && a.condition().equals(other.condition())) {
            return compare(a.then(), other.then()).and(compare(a.otherwise(), other.otherwise()));
        }
        var then = compare(a.then(), b);
        return then == compare(a.otherwise(), b) ? then : UNDECIDED;
    }

    /** Whether it is a text for sure, since a whole value that is a symbol may turn out to be a list or nothing. */
    private static boolean certain(Term term) {
        return term instanceof Text || term instanceof Join || term.structured();
    }

    private Sameness lists(List<Located<Term>> a, List<Located<Term>> b) {
        if (a.size() != b.size()) {
            return Stream.concat(a.stream(), b.stream()).anyMatch(item -> item.value() instanceof Unknown || item.value() instanceof Choice) ? UNDECIDED : DIFFERENT;
        }
        var whole = SAME;
        for (int i = 0; i < a.size(); i++) {
            whole = whole.and(compare(a.get(i).value(), b.get(i).value()));
        }
        return whole;
    }

    private Sameness maps(Fields a, Fields b) {
        var whole = SAME;
        for (var field : a.fields().entrySet()) {
            whole = whole.and(compare(field.getValue().value().value(), b.value(field.getKey()).map(Located::value).orElse(Text.NOTHING)));
        }
        for (var field : b.fields().entrySet()) {
            whole = a.fields().containsKey(field.getKey()) ? whole : whole.and(compare(Text.NOTHING, field.getValue().value().value()));
        }
        return whole;
    }

    /**
     * Texts are different only if they must be: what both begin and end with is taken away, and what is left is
     * different if two known texts are left, or if a known text cannot be one of the values that the other can have.
     */
    private Sameness texts(List<Term> a, List<Term> b) {
        if (a.size() == 1 && b.size() == 1 && a.get(0) instanceof Text x && b.get(0) instanceof Text y) {
            return words(x, y);
        }
        if (a.size() == 1 && b.size() == 1 && (given(a.get(0)) || given(b.get(0)))) {
            var sameness = same(a.get(0), b.get(0));
            if (sameness != UNDECIDED) {
                return sameness;
            }
        }
        var rest = new Rest(this, a, b).stripped();
        if (rest.isEmpty()) {
            return SAME;
        }
        if (rest.expandable()) {
            return texts(rest.expandedA(), rest.expandedB());
        }
        var x = rest.joinedA();
        var y = rest.joinedB();
        if (x.constant().isPresent() && y.constant().isPresent()) {
            return x.constant().equals(y.constant()) ? SAME : DIFFERENT;
        }
        if (x.assumed().isPresent() && x.assumed().equals(y.assumed())) {
            return SAME;
        }
        if (single(x, y)) {
            return symbols(x, y);
        }
        return rest.clashes() || !matches(x, y) || !matches(y, x) ? DIFFERENT : UNDECIDED;
    }

    /** A date is the same however it is quoted, whatever the reading tool makes of it. */
    private static Sameness words(Text x, Text y) {
        if (x.value().equals(y.value()) || x.display().equals(y.display()) || pointed(x, y) || pointed(y, x)) {
            return SAME;
        }
        boolean dates = x.kind() == Kind.DATE || y.kind() == Kind.DATE;
        return dates && !(x.value().endsWith(Text.MIDNIGHT) && y.value().endsWith(Text.MIDNIGHT)) ? UNDECIDED : DIFFERENT;
    }

    /** Whether a whole number without quotes may have been written with a point and a zero, which CloudFormation keeps: {@code 2.0} is {@code '2.0'}. */
    private static boolean pointed(Text number, Text text) {
        return number.kind() == Kind.NUMBER && text.value().endsWith(".0") && text.value().equals(number.value() + ".0");
    }

    private static boolean single(Term x, Term y) {
        return !(x instanceof Text || x instanceof Join) && !(y instanceof Text || y instanceof Join);
    }

    private Sameness symbols(Term x, Term y) {
        return same(x, y);
    }

    /** Whether another stack gives it. */
    private static boolean given(Term term) {
        return term instanceof Imported || term instanceof Output;
    }

    /** Whether two pieces are the same one, short of looking into them. */
    Sameness same(Term x, Term y) {
        if (x instanceof Attribute a && y instanceof Attribute b) {
            var owner = kin.of(a, b);
            if (a.name().equals(b.name()) && a.type().equals(b.type())) {
                return owner;
            }
            return UNDECIDED;
        }
        if (x instanceof Symbol a && y instanceof Symbol b) {
            boolean named = a.origin() == b.origin() && a.name().equals(b.name());
            boolean fixed = a.origin().neverEmpty() || a.fallback().equals(b.fallback());
            return named && fixed ? SAME : UNDECIDED;
        }
        if (x instanceof Imported a && y instanceof Imported b) {
            return compare(a.export(), b.export()) == SAME ? SAME : kin.given(x, y);
        }
        if (x instanceof Output a && y instanceof Output b) {
            return compare(a.stack(), b.stack()).and(compare(a.output(), b.output())) == SAME ? SAME : kin.given(x, y);
        }
        if (given(x) || given(y)) {
            return kin.given(x, y);
        }
        if (x instanceof Call a && y instanceof Call b && a.function().equals(b.function()) && a.arguments().size() == b.arguments().size()) {
            var arguments = IntStream.range(0, a.arguments().size()).mapToObj(i -> compare(a.arguments().get(i), b.arguments().get(i)));
            return Sameness.of(arguments) == SAME ? SAME : UNDECIDED;
        }
        return x.equals(y) && !(x instanceof Unknown) ? SAME : UNDECIDED;
    }

    /** Whether a known text can be a value of the other; true unless one of them is known. */
    private static boolean matches(Term known, Term open) {
        return known.constant().map(text -> text.length() <= 200 ? fits(text, open) : inOrder(text, open)).orElse(true);
    }

    /** Whether the pieces can make the text, by the places that each of them can end at: no gap is tried twice. */
    private static boolean fits(String text, Term open) {
        var ends = new BitSet();
        ends.set(0);
        for (var piece : open.parts()) {
            var next = new BitSet();
            ends.stream().forEach(start -> next.or(ends(text, start, piece)));
            ends = next;
        }
        return ends.get(text.length());
    }

    /** A wildcard, as policies have them in ARNs, may stand for whatever a symbol is. */
    private static BitSet ends(String text, int start, Term piece) {
        var ends = new BitSet();
        if (piece.constant().isPresent()) {
            var known = piece.constant().get();
            ends.set(start + known.length(), text.startsWith(known, start));
        } else if (piece instanceof Symbol symbol && symbol.origin().domain().isPresent()) {
            var matcher = symbol.origin().domain().get().matcher(text);
            IntStream.rangeClosed(start, text.length()).filter(end -> matcher.region(start, end).matches() || text.substring(start, end).equals("*")).forEach(ends::set);
        } else {
            ends.set(start, text.length() + 1);
        }
        return ends;
    }

    /** Whether the known pieces stand in a long text in their order; linear, where an expression with many gaps is not. */
    private static boolean inOrder(String text, Term open) {
        int at = 0;
        for (var piece : open.parts()) {
            var known = piece.constant();
            if (known.isPresent()) {
                int found = text.indexOf(known.get(), at);
                if (found < 0) {
                    return false;
                }
                at = found + known.get().length();
            }
        }
        return true;
    }

    static boolean neverEmpty(Term piece) {
        return piece instanceof Symbol symbol && symbol.origin().neverEmpty() || piece instanceof Text text && !text.value().isEmpty();
    }
}
