package io.github.resourceparity.match;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;
import static io.github.resourceparity.resolve.Sameness.UNDECIDED;

import io.github.resourceparity.match.Change.Form;
import io.github.resourceparity.match.Change.Value;
import io.github.resourceparity.model.Families;
import io.github.resourceparity.model.PolicyPaths;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Choice;
import io.github.resourceparity.resolve.Term.Field;
import io.github.resourceparity.resolve.Term.Fields;
import io.github.resourceparity.resolve.Term.Items;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.types.TypeFacts;
import io.github.resourceparity.types.TypeFacts.Condition;
import io.github.resourceparity.types.TypeFacts.Effect;
import io.github.resourceparity.types.TypeFacts.ListFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what is proven to differ between two counterparts: meaning, never spelling. */
final class Differ {

    /** What tells items apart where no fact says so. */
    private static final List<String> USUAL_KEYS = List.of("Id", "Sid", "Name", "Key", "PolicyName", "IndexName", "AttributeName", "ParameterKey");

    private final Resource baseline;
    private final Resource candidate;
    private final Kin kin;
    private final boolean strict;
    private final List<Change> changes = new ArrayList<>();

    private Differ(Resource baseline, Resource candidate, Kin kin, boolean strict) {
        this.baseline = baseline;
        this.candidate = candidate;
        this.kin = kin;
        this.strict = strict;
    }

    /** A value on each side of the comparison, either of which may not be there. */
    private record Sides(String path, String shown, Optional<Field> before, Optional<Field> after, Span home, Span baselineHome) {

        Sides at(String path_, String shown_, Optional<Field> x, Optional<Field> y) {
            return new Sides(path_, shown_, x, y, after.map(field -> field.key().span()).orElse(home), before.map(field -> field.key().span()).orElse(baselineHome));
        }
    }

    /**
     * The differences of all properties that no family's rule looks at; names, which have a rule of their own, aside.
     *
     * @param strict whether a default that one side spells out is a difference
     */
    static List<Change> changes(Resource baseline, Resource candidate, Kin kin, boolean strict) {
        if (!baseline.known() || !candidate.known()) {
            return List.of();
        }
        var differ = new Differ(baseline, candidate, kin, strict);
        differ.properties();
        return differ.changes.stream().filter(differ::counts).toList();
    }

    /** Whether no family's rule speaks of a change, and the property has a meaning on both sides. */
    private boolean counts(Change change) {
        return !Families.lookAt(baseline.type().value(), change.path(), change.before().isEmpty())
                && meant(change.path(), baseline)
                && meant(change.path(), candidate)
                && (strict || !Validity.same(change.path(), baseline, candidate));
    }

    private boolean meant(String path, Resource owner) {
        return facts().stream()
                .flatMap(known -> known.only().entrySet().stream())
                .filter(entry -> (path + "/").startsWith(entry.getKey() + "/"))
                .allMatch(entry -> holds(entry.getValue(), owner));
    }

    private boolean holds(Condition condition, Resource owner) {
        var actual = owner.value(condition.path()).map(Located::value);
        var fallback = facts().flatMap(known -> known.fallback(condition.path(), path -> owner.value(path).map(Located::value)));
        return actual.or(() -> fallback).flatMap(Term::assumed).equals(condition.value());
    }

    private void properties() {
        var name = facts().flatMap(TypeFacts::nameProperty).orElse("");
        var before = NormalForm.of(baseline);
        var after = NormalForm.of(candidate);
        var names = new LinkedHashSet<>(before.fields().keySet());
        names.addAll(after.fields().keySet());
        for (var property : names) {
            boolean aside = property.equals(name) || facts().filter(known -> known.ignored().contains(property)).isPresent();
            if (!aside) {
                compare(new Sides(property, property, before.field(property), after.field(property), candidate.heading(), baseline.heading()));
            }
        }
    }

    private Optional<TypeFacts> facts() {
        return candidate.facts();
    }

    private void compare(Sides sides) {
        if (sides.before().isPresent() && sides.after().isPresent()) {
            both(sides, sides.before().get().value(), sides.after().get().value());
        } else if (sides.before().isPresent() || sides.after().isPresent()) {
            one(sides);
        }
    }

    private void both(Sides sides, Located<Term> before, Located<Term> after) {
        if (PolicyPaths.isPolicy(sides.path()) && Policies.isDocument(before.value()) && Policies.isDocument(after.value())) {
            policy(sides, Policies.normal(before), Policies.normal(after));
        } else {
            structure(sides, before, after);
        }
    }

    /** Of a policy it counts what it grants; the rest of it is compared as any block. */
    private void policy(Sides sides, Fields before, Fields after) {
        compare(sides.at(sides.path() + "/Version", sides.shown() + ".Version", before.field("Version"), after.field("Version")));
        PolicyDiff.between(before, after, kin).ifPresent(diff -> {
            var heading = after.field("Statement").orElseThrow().key().span();
            var baselineHeading = before.field("Statement").orElseThrow().key().span();
            changes.add(new Change(
                    sides.path(),
                    sides.shown(),
                    Optional.of(new Value(new Text(diff.identity(false)), false)),
                    Optional.of(new Value(new Text(diff.said()), false)),
                    diff.lost().isEmpty() ? diff.place().map(Located::span).orElse(heading) : heading,
                    diff.baselinePlace().map(Located::span).orElse(baselineHeading),
                    effect(sides.path()),
                    Form.POLICY));
        });
    }

    private void structure(Sides sides, Located<Term> before, Located<Term> after) {
        var x = before.value();
        var y = after.value();
        if (x instanceof Fields a && y instanceof Fields b) {
            fields(sides, a, b);
        } else if (x instanceof Items a && y instanceof Items b) {
            lists(sides, a.items(), b.items());
        } else if (single(sides.path(), x, y) == DIFFERENT) {
            add(sides, Optional.of(new Value(x, false)), Optional.of(new Value(y, false)), Form.VALUE);
        }
    }

    private void fields(Sides sides, Fields a, Fields b) {
        var names = new LinkedHashSet<>(a.fields().keySet());
        names.addAll(b.fields().keySet());
        for (var name : names) {
            compare(sides.at(sides.path() + "/" + name, sides.shown() + "." + name, a.field(name), b.field(name)));
        }
    }

    private Sameness single(String path, Term x, Term y) {
        var sameness = x.sameAs(y, kin);
        return sameness == DIFFERENT && transformed(path, x, y) ? SAME : sameness;
    }

    /** Whether the service takes both for the same, such as a name and its ARN. */
    private boolean transformed(String path, Term x, Term y) {
        return facts().filter(known -> known.takesForSame(path, x.display(), y.display())).isPresent();
    }

    private void one(Sides sides) {
        boolean gone = sides.before().isPresent();
        var present = (gone ? sides.before() : sides.after()).orElseThrow();
        var there = present.value().value();
        var owner = gone ? candidate : baseline;
        var fallback = facts().filter(known -> !strict).flatMap(known -> known.fallback(sides.path(), path -> owner.value(path).map(Located::value)));
        if (fallback.isPresent()) {
            var implied = new Field(present.key(), new Located<>(fallback.get(), present.value().span()));
            against(sides, gone, present, implied);
        } else if (there instanceof Fields block && facts().filter(known -> known.hasDefaultsBelow(sides.path())).isPresent() && !strict) {
            block.fields().forEach((name, field) -> compare(new Sides(
                    sides.path() + "/" + name,
                    sides.shown() + "." + name,
                    gone ? Optional.of(field) : Optional.empty(),
                    gone ? Optional.empty() : Optional.of(field),
                    sides.home(),
                    sides.baselineHome())));
        } else if (certain(there) && !(there.equals(Fields.EMPTY) && !sides.path().contains("/"))) {
            add(sides, gone ? Optional.of(new Value(there, false)) : Optional.empty(), gone ? Optional.empty() : Optional.of(new Value(there, false)), Form.VALUE);
        }
    }

    /** Compares a value that is written with the one that AWS takes where none is; the places of the latter are where it would stand. */
    private void against(Sides sides, boolean gone, Field present, Field implied) {
        int before = changes.size();
        var x = gone ? present : implied;
        var y = gone ? implied : present;
        both(sides.at(sides.path(), sides.shown(), Optional.of(x), Optional.of(y)), x.value(), y.value());
        var found = List.copyOf(changes.subList(before, changes.size()));
        changes.subList(before, changes.size()).clear();
        if (implied.value().value() instanceof Fields) {
            found.forEach(change -> changes.add(change.byDefault(gone, gone ? sides.home() : sides.baselineHome())));
        } else if (!found.isEmpty()) {
            var written = Optional.of(new Value(present.value().value(), false));
            var assumed = Optional.of(new Value(implied.value().value(), true));
            add(sides, gone ? written : assumed, gone ? assumed : written, Form.VALUE);
        }
    }

    /** Whether a value is there for certain and says something; an empty list says as much as none. */
    private static boolean certain(Term term) {
        boolean open = term instanceof Unknown || term instanceof Choice || term instanceof Symbol symbol && symbol.constant().isEmpty() && symbol.origin() == Term.Origin.VARIABLE;
        return !open && !(term instanceof Items items && items.items().isEmpty()) && !term.constant().equals(Optional.of(""));
    }

    private void lists(Sides sides, List<Located<Term>> before, List<Located<Term>> after) {
        var facts = facts().map(known -> known.lists().getOrDefault(sides.path(), none(sides, known))).orElse(none());
        boolean inOrder = before.size() == after.size() && IntStream.range(0, before.size()).allMatch(i -> same(sides.path(), before.get(i), after.get(i)) == SAME);
        if (inOrder) {
            return;
        }
        var gone = new ArrayList<>(before);
        var come = new ArrayList<>(after);
        remove(sides.path(), gone, come, SAME);
        if (gone.isEmpty() && come.isEmpty()) {
            if (facts.order().equals(Optional.of(true))) {
                add(sides, Optional.empty(), Optional.empty(), Form.ORDER);
            }
            return;
        }
        aligned(sides, facts, gone, come);
        if (!strict && sides.path().equals("Targets")) {
            removeBut("Id", sides.path(), gone, come);
        }
        remove(sides.path(), gone, come, UNDECIDED);
        boolean open = Stream.concat(gone.stream(), come.stream()).anyMatch(item -> item.value() instanceof Unknown || item.value() instanceof Choice);
        if (open || gone.isEmpty() && come.isEmpty()) {
            return;
        }
        if (gone.size() == come.size() && gone.stream().allMatch(item -> item.value() instanceof Fields) && gone.size() == 1) {
            structure(sides.at(sides.path(), sides.shown(), sides.before(), sides.after()), gone.get(0), come.get(0));
            return;
        }
        if (Stream.concat(gone.stream(), come.stream()).noneMatch(item -> item.value() instanceof Fields)) {
            set(sides, gone, come);
            return;
        }
        gone.forEach(item -> item(sides, Optional.of(item), Optional.empty()));
        come.forEach(item -> item(sides, Optional.empty(), Optional.of(item)));
    }

    /** A list of single values is one difference, however many of them come and go. */
    private void set(Sides sides, List<Located<Term>> gone, List<Located<Term>> come) {
        var before = gone.isEmpty() ? Optional.<Value>empty() : Optional.of(new Value(new Items(gone), false));
        var after = come.isEmpty() ? Optional.<Value>empty() : Optional.of(new Value(new Items(come), false));
        add(sides, before, after, Form.SET);
    }

    private static ListFacts none() {
        return new ListFacts(Optional.empty(), List.of());
    }

    private static ListFacts none(Sides sides, TypeFacts known) {
        return known.tags(sides.path()) ? new ListFacts(Optional.of(false), List.of("Key")) : none();
    }

    private void remove(String path, List<Located<Term>> gone, List<Located<Term>> come, Sameness enough) {
        gone.removeIf(item -> {
            var twin = come.stream().filter(other -> same(path, item, other).compareTo(enough) <= 0).findFirst();
            twin.ifPresent(other -> come.remove(index(come, other)));
            return twin.isPresent();
        });
    }

    /** Of an event rule's target the id means nothing. */
    private void removeBut(String key, String path, List<Located<Term>> gone, List<Located<Term>> come) {
        gone.removeIf(item -> {
            var twin = come.stream().filter(other -> same(path, but(key, item), but(key, other)) == SAME).findFirst();
            twin.ifPresent(other -> come.remove(index(come, other)));
            return twin.isPresent();
        });
    }

    private static Located<Term> but(String key, Located<Term> item) {
        if (!(item.value() instanceof Fields fields)) {
            return item;
        }
        var fewer = new LinkedHashMap<>(fields.fields());
        fewer.remove(key);
        return item.map(term -> new Fields(fewer));
    }

    private static int index(List<Located<Term>> list, Located<Term> item) {
        return IntStream.range(0, list.size()).filter(i -> list.get(i) == item).findFirst().orElse(-1);
    }

    /** Whether two items are the same, with defaults, order and nested lists as this type has them. */
    private Sameness same(String path, Located<Term> a, Located<Term> b) {
        var plain = single(path, a.value(), b.value());
        if (plain != DIFFERENT || !(a.value() instanceof Fields) || !(b.value() instanceof Fields)) {
            return plain;
        }
        var deeper = new Differ(baseline, candidate, kin, strict);
        deeper.structure(new Sides(path, path, Optional.empty(), Optional.empty(), a.span(), b.span()), a, b);
        return deeper.changes.isEmpty() ? SAME : DIFFERENT;
    }

    /** Items with the same key are compared with each other. */
    private void aligned(Sides sides, ListFacts facts, List<Located<Term>> gone, List<Located<Term>> come) {
        var keys = facts.key().isEmpty() ? usual(gone, come) : facts.key();
        if (keys.isEmpty()) {
            return;
        }
        gone.removeIf(item -> {
            var key = key(item, keys);
            var twin = key.isEmpty() ? Optional.<Located<Term>>empty() : come.stream().filter(other -> sameKey(item, other, keys)).findFirst();
            twin.ifPresent(other -> {
                come.remove(index(come, other));
                structure(
                        new Sides(sides.path(), sides.shown() + "[" + key.get() + "]", Optional.of(new Field(new Located<>("", item.span()), item)), Optional.of(new Field(new Located<>("", other.span()), other)), other.span(), item.span()),
                        item,
                        other);
            });
            return twin.isPresent();
        });
    }

    private static List<String> usual(List<Located<Term>> gone, List<Located<Term>> come) {
        return USUAL_KEYS.stream()
                .filter(key -> Stream.concat(gone.stream(), come.stream()).allMatch(item -> item.value() instanceof Fields fields && fields.value(key).isPresent()))
                .limit(1)
                .toList();
    }

    private static Optional<String> key(Located<Term> item, List<String> keys) {
        if (!(item.value() instanceof Fields fields)) {
            return Optional.empty();
        }
        var values = keys.stream().flatMap(name -> fields.value(name).stream()).map(value -> value.value().display()).toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join("/", values));
    }

    private boolean sameKey(Located<Term> a, Located<Term> b, List<String> keys) {
        return a.value() instanceof Fields x
                && b.value() instanceof Fields y
                && keys.stream().allMatch(name -> x.value(name).isPresent() == y.value(name).isPresent()
                        && (x.value(name).isEmpty() || x.value(name).get().value().sameAs(y.value(name).get().value(), kin) == SAME));
    }

    private void item(Sides sides, Optional<Located<Term>> gone, Optional<Located<Term>> come) {
        var span = come.map(Located::span).or(() -> sides.after().map(field -> field.key().span())).orElse(sides.home());
        var baselineSpan = gone.map(Located::span).or(() -> sides.before().map(field -> field.key().span())).orElse(sides.baselineHome());
        changes.add(new Change(sides.path(), sides.shown(), gone.map(item -> new Value(item.value(), false)), come.map(item -> new Value(item.value(), false)), span, baselineSpan, effect(sides.path(), gone.map(item -> new Value(item.value(), false)), come.map(item -> new Value(item.value(), false))), Form.ITEM));
    }

    private void add(Sides sides, Optional<Value> before, Optional<Value> after, Form form) {
        var span = sides.after().map(Differ::place).orElse(sides.home());
        var baselineSpan = sides.before().map(Differ::place).orElse(sides.baselineHome());
        changes.add(new Change(sides.path(), sides.shown(), before, after, span, baselineSpan, effect(sides.path(), before, after), form));
    }

    /** A single value is pointed at itself, a block at its key. */
    private static Span place(Field field) {
        boolean block = field.value().value() instanceof Fields || field.value().value() instanceof Items;
        return block && !field.key().value().isEmpty() ? field.key().span() : field.value().span();
    }

    /** What a change does, where all that stands in either value may be of consequence. */
    private Effect effect(String path, Optional<Value> before, Optional<Value> after) {
        var inside = Stream.concat(before.stream(), after.stream()).flatMap(value -> paths(path, value.term()));
        return facts().map(known -> known.effect(path, inside)).orElse(Effect.UNKNOWN);
    }

    private static Stream<String> paths(String path, Term term) {
        if (term instanceof Fields fields) {
            return fields.fields().entrySet().stream().flatMap(entry -> Stream.concat(Stream.of(path + "/" + entry.getKey()), paths(path + "/" + entry.getKey(), entry.getValue().value().value())));
        }
        return term instanceof Items items ? items.items().stream().flatMap(item -> paths(path, item.value())) : Stream.empty();
    }

    private Effect effect(String path) {
        return facts().map(known -> known.effect(path)).orElse(Effect.UNKNOWN);
    }
}
