package io.github.resourceparity.match;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;
import static io.github.resourceparity.resolve.Sameness.UNDECIDED;

import io.github.resourceparity.match.Change.Form;
import io.github.resourceparity.match.Change.Value;
import io.github.resourceparity.match.Unpaired.Twins;
import io.github.resourceparity.model.Families;
import io.github.resourceparity.model.PolicyPaths;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.JsonText;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Choice;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what is proven to differ between two counterparts: meaning, never spelling. */
final class Differ {

    private static final ListFacts NONE = new ListFacts(Optional.empty(), List.of());

    /** Where an event rule says what gets its events, each with an id that means nothing. */
    private static final String TARGETS = "Targets";

    /** Where a state machine says what it does: of several choices, retries or catches the first that fits counts. */
    private static final String DEFINITION = "DefinitionString/";

    /** What has no order there. */
    private static final Set<String> SETS = Set.of("ErrorEquals", "And", "Or");

    private final Resource baseline;
    private final Resource candidate;
    private final Kin kin;
    private final boolean strict;
    private final List<Change> changes = new ArrayList<>();

    /** The paths of what only deployment can tell. */
    private final Set<String> open = new HashSet<>();

    /** What was said of two items: each list asks several times, and what is in them asks again, so that lists in lists would take ever longer. */
    private final Map<String, Map<Located<Term>, Map<Located<Term>, Sameness>>> answers;

    private Differ(Resource baseline, Resource candidate, Kin kin, boolean strict, Map<String, Map<Located<Term>, Map<Located<Term>, Sameness>>> answers) {
        this.baseline = baseline;
        this.candidate = candidate;
        this.kin = kin;
        this.strict = strict;
        this.answers = answers;
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
        var differ = new Differ(baseline, candidate, kin, strict, new HashMap<>());
        differ.properties();
        return differ.changes.isEmpty() ? List.of() : differ.changes.stream().filter(differ::counts).toList();
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
        var ignored = facts().map(TypeFacts::ignored).orElse(Set.of());
        var likewise = new Likewise(kin);
        var before = NormalForm.of(baseline, candidate);
        var after = NormalForm.of(candidate, baseline);
        var names = new LinkedHashSet<>(before.fields().keySet());
        names.addAll(after.fields().keySet());
        for (var property : names) {
            var mine = before.field(property);
            var theirs = after.field(property);
            boolean aside = property.equals(name) || ignored.contains(property) || mine.isPresent() && theirs.isPresent() && likewise.are(mine.get().value().value(), theirs.get().value().value());
            if (!aside) {
                compare(new Sides(property, property, mine, theirs, candidate.heading(), baseline.heading()));
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
        } else if (sides.path().endsWith("Statement") && Policies.isStatement(before.value()) && Policies.isStatement(after.value())) {
            policy(sides, Policies.normal(Policies.document(before)), Policies.normal(Policies.document(after)));
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
        } else if (x.structured() == y.structured() || !json(sides, JsonText.read(before), JsonText.read(after))) {
            switch (single(sides.path(), x, y)) {
                case DIFFERENT -> add(sides, Optional.of(new Value(x, false)), Optional.of(new Value(y, false)), Form.VALUE);
                case UNDECIDED -> open.add(sides.path());
                case SAME -> {}
            }
        }
    }

    private void fields(Sides sides, Fields a, Fields b) {
        var names = new LinkedHashSet<>(a.fields().keySet());
        names.addAll(b.fields().keySet());
        for (var name : names) {
            compare(sides.at(sides.path() + "/" + name, sides.shown() + "." + name, a.field(name), b.field(name)));
        }
    }

    /** Compares two maps or two lists, as where one side has an object and the other its JSON; false if they are not. */
    private boolean json(Sides sides, Located<Term> before, Located<Term> after) {
        boolean alike = before.value() instanceof Fields && after.value() instanceof Fields || before.value() instanceof Items && after.value() instanceof Items;
        if (alike) {
            structure(sides, before, after);
        }
        return alike;
    }

    private Sameness single(String path, Term x, Term y) {
        var sameness = x.sameAs(y, kin);
        if (sameness == DIFFERENT && (x instanceof Choice || y instanceof Choice)) {
            return choices(path, x, y);
        }
        return sameness == DIFFERENT && transformed(path, x, y) ? SAME : sameness;
    }

    /** Of a choice each value is compared as if it stood there alone: what it leaves out has its default, and lists their order or none. */
    private Sameness choices(String path, Term x, Term y) {
        if (x instanceof Choice a && y instanceof Choice b && a.condition().equals(b.condition())) {
            return alone(path, a.then(), b.then()).and(alone(path, a.otherwise(), b.otherwise()));
        }
        var then = alone(path, x instanceof Choice a ? a.then() : x, x instanceof Choice ? y : ((Choice) y).then());
        var otherwise = alone(path, x instanceof Choice a ? a.otherwise() : x, x instanceof Choice ? y : ((Choice) y).otherwise());
        return then == otherwise ? then : UNDECIDED;
    }

    private Sameness alone(String path, Term x, Term y) {
        var deeper = new Differ(baseline, candidate, kin, strict, answers);
        deeper.compare(new Sides(path, path, field(x, baseline), field(y, candidate), candidate.heading(), baseline.heading()));
        return !deeper.changes.isEmpty() ? DIFFERENT : deeper.open.isEmpty() ? SAME : UNDECIDED;
    }

    private static Optional<Field> field(Term term, Resource owner) {
        return term.nothing() ? Optional.empty() : Optional.of(new Field(new Located<>("", owner.heading()), new Located<>(term, owner.heading())));
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
        } else if (open(there)) {
            open.add(sides.path());
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
        return !open(term) && !(term instanceof Items items && items.items().isEmpty()) && !term.constant().equals(Optional.of(""));
    }

    private static boolean open(Term term) {
        return term instanceof Unknown || term instanceof Choice || term instanceof Symbol symbol && symbol.constant().isEmpty() && symbol.origin() == Term.Origin.VARIABLE;
    }

    private void lists(Sides sides, List<Located<Term>> before, List<Located<Term>> after) {
        var path = sides.path();
        var facts = facts().map(known -> known.lists().getOrDefault(path, none(path, known))).orElse(NONE);
        boolean inOrder = before.size() == after.size() && IntStream.range(0, before.size()).allMatch(i -> same(path, before.get(i), after.get(i)) == SAME);
        if (inOrder) {
            return;
        }
        var unpaired = Unpaired.of(before, after);
        unpaired.cancel((a, b) -> same(path, a, b) == SAME);
        if (unpaired.isEmpty()) {
            if (facts.order().equals(Optional.of(true))) {
                add(sides, Optional.empty(), Optional.empty(), Form.ORDER);
            }
            return;
        }
        unpaired.twins(facts.key(), kin).forEach(twins -> twins(sides, twins));
        if (!strict && path.equals(TARGETS)) {
            unpaired.cancel((a, b) -> same(path, Unpaired.but("Id", a), Unpaired.but("Id", b)) == SAME);
        }
        boolean decided = !unpaired.open();
        if (unpaired.pass((a, b) -> same(path, a, b) == UNDECIDED) || !decided) {
            open.add(path);
        }
        if (decided) {
            left(sides, unpaired);
        }
    }

    private void twins(Sides sides, Twins twins) {
        var before = new Field(new Located<>("", twins.before().span()), twins.before());
        var after = new Field(new Located<>("", twins.after().span()), twins.after());
        structure(new Sides(sides.path(), sides.shown() + "[" + twins.key() + "]", Optional.of(before), Optional.of(after), twins.after().span(), twins.before().span()), twins.before(), twins.after());
    }

    /** What found nobody: one block became the other, single values are one difference, however many come and go, blocks are one each. */
    private void left(Sides sides, Unpaired unpaired) {
        var gone = unpaired.gone();
        var come = unpaired.come();
        if (unpaired.isEmpty()) {
            return;
        }
        if (unpaired.oneBlockEach()) {
            structure(sides.at(sides.path(), sides.shown(), sides.before(), sides.after()), gone.get(0), come.get(0));
        } else if (unpaired.single()) {
            var before = gone.isEmpty() ? Optional.<Value>empty() : Optional.of(new Value(new Items(gone), false));
            var after = come.isEmpty() ? Optional.<Value>empty() : Optional.of(new Value(new Items(come), false));
            add(sides, before, after, Form.SET);
        } else {
            gone.forEach(item -> item(sides, Optional.of(item), Optional.empty()));
            come.forEach(item -> item(sides, Optional.empty(), Optional.of(item)));
        }
    }

    private static ListFacts none(String path, TypeFacts known) {
        if (path.startsWith(DEFINITION)) {
            return new ListFacts(Optional.of(!SETS.contains(path.substring(path.lastIndexOf('/') + 1))), List.of());
        }
        return known.tags(path) ? new ListFacts(Optional.of(false), List.of("Key")) : NONE;
    }

    /** Whether two items are the same, with defaults, order and nested lists as this type has them. */
    private Sameness same(String path, Located<Term> a, Located<Term> b) {
        var plain = single(path, a.value(), b.value());
        if (plain != DIFFERENT || !(a.value() instanceof Fields) || !(b.value() instanceof Fields)) {
            return plain;
        }
        var known = answers.computeIfAbsent(path, any -> new IdentityHashMap<>()).computeIfAbsent(a, any -> new IdentityHashMap<>());
        var answer = Optional.ofNullable(known.get(b)).orElseGet(() -> deeper(path, a, b));
        known.put(b, answer);
        return answer;
    }

    private Sameness deeper(String path, Located<Term> a, Located<Term> b) {
        var deeper = new Differ(baseline, candidate, kin, strict, answers);
        deeper.structure(new Sides(path, path, Optional.empty(), Optional.empty(), a.span(), b.span()), a, b);
        return !deeper.changes.isEmpty() ? DIFFERENT : deeper.open.isEmpty() ? SAME : UNDECIDED;
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
