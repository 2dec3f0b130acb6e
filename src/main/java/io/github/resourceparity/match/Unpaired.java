package io.github.resourceparity.match;

import static io.github.resourceparity.resolve.Sameness.SAME;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Choice;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The items of two lists that have not found each other yet.
 *
 * @param gone those of the baseline
 * @param come those of the candidate
 */
record Unpaired(List<Located<Term>> gone, List<Located<Term>> come) {

    /** What tells items apart where no fact says so. */
    private static final List<String> USUAL_KEYS = List.of("Id", "Sid", "Name", "Key", "PolicyName", "IndexName", "AttributeName", "ParameterKey");

    /** All items of two lists. */
    static Unpaired of(List<Located<Term>> before, List<Located<Term>> after) {
        return new Unpaired(new ArrayList<>(before), new ArrayList<>(after));
    }

    /** Two items that are compared with each other, and what both are known by. */
    record Twins(String key, Located<Term> before, Located<Term> after) {}

    boolean isEmpty() {
        return gone.isEmpty() && come.isEmpty();
    }

    /** Whether one of them may stand for any, or for several. */
    boolean open() {
        return all().anyMatch(item -> item.value() instanceof Unknown || item.value() instanceof Choice);
    }

    /** Whether each of them is a single value. */
    boolean single() {
        return all().noneMatch(item -> item.value() instanceof Fields);
    }

    /** Whether one block is left on each side, so that the one became the other. */
    boolean oneBlockEach() {
        return gone.size() == 1 && come.size() == 1 && all().allMatch(item -> item.value() instanceof Fields);
    }

    private Stream<Located<Term>> all() {
        return Stream.concat(gone.stream(), come.stream());
    }

    /** Takes away each item together with one that is the same. */
    void cancel(BiPredicate<Located<Term>, Located<Term>> same) {
        gone.removeIf(item -> {
            var twin = come.stream().filter(other -> same.test(item, other)).findFirst();
            twin.ifPresent(this::take);
            return twin.isPresent();
        });
    }

    /** Takes away all that may be another one, without saying which; whether there is any. */
    boolean pass(BiPredicate<Located<Term>, Located<Term>> perhaps) {
        var mine = List.copyOf(gone);
        gone.removeIf(item -> come.stream().anyMatch(other -> perhaps.test(item, other)));
        come.removeIf(other -> mine.stream().anyMatch(item -> perhaps.test(item, other)));
        return gone.size() < mine.size();
    }

    private void take(Located<Term> item) {
        come.removeIf(other -> other == item);
    }

    /** Takes away those with the same key, which are compared with each other. */
    List<Twins> twins(List<String> known, Kin kin) {
        var keys = known.isEmpty() ? usual() : known;
        var twins = new ArrayList<Twins>();
        gone.removeIf(item -> {
            var key = keys.isEmpty() ? Optional.<String>empty() : key(item, keys);
            var twin = key.flatMap(any -> come.stream().filter(other -> sameKey(item, other, keys, kin)).findFirst());
            twin.ifPresent(other -> {
                take(other);
                twins.add(new Twins(key.get(), item, other));
            });
            return twin.isPresent();
        });
        return twins;
    }

    private List<String> usual() {
        return USUAL_KEYS.stream().filter(key -> all().allMatch(item -> item.value() instanceof Fields fields && fields.value(key).isPresent())).limit(1).toList();
    }

    private static Optional<String> key(Located<Term> item, List<String> keys) {
        if (!(item.value() instanceof Fields fields)) {
            return Optional.empty();
        }
        var values = keys.stream().flatMap(name -> fields.value(name).stream()).map(value -> value.value().display()).toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join("/", values));
    }

    private static boolean sameKey(Located<Term> a, Located<Term> b, List<String> keys, Kin kin) {
        return a.value() instanceof Fields x
                && b.value() instanceof Fields y
                && keys.stream().allMatch(name -> x.value(name).isPresent() == y.value(name).isPresent()
                        && (x.value(name).isEmpty() || x.value(name).get().value().sameAs(y.value(name).get().value(), kin) == SAME));
    }

    /** An item without one of its fields. */
    static Located<Term> but(String key, Located<Term> item) {
        if (!(item.value() instanceof Fields fields)) {
            return item;
        }
        var fewer = new LinkedHashMap<>(fields.fields());
        fewer.remove(key);
        return item.map(term -> new Fields(fewer));
    }
}
