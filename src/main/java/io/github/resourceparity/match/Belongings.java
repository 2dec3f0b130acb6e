package io.github.resourceparity.match;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Resources of one type and side, looked up by what they belong to: of two that have another owner, or another verb, nobody has to ask
 * whether they are the same. It is about those that are told by several properties, with the pairs that there are when it is made.
 */
final class Belongings {

    /** What a value is looked up by that may turn out to be the same as any other. */
    private static final List<String> ANY = List.of("");

    private final List<Resource> all = new ArrayList<>();
    private final Map<Resource, Marks> marks = new IdentityHashMap<>();
    private final Map<Key, List<Resource>> byKey = new HashMap<>();

    /** What a value is looked up by: two that are the same have one of these in common. */
    private record Key(String path, String text) {}

    /** What each of the properties of a resource that tell it is looked up by. */
    record Marks(Map<String, List<String>> byPath) {}

    /** Those of one side. */
    static Belongings of(List<Resource> resources, Counterparts counterparts, Map<String, Resource> side) {
        var found = new Belongings();
        resources.stream().filter(Identity::composed).forEach(resource -> found.add(resource, marks(resource, counterparts, side)));
        return found;
    }

    private void add(Resource resource, Marks known) {
        all.add(resource);
        marks.put(resource, known);
        known.byPath().forEach((path, texts) -> texts.forEach(text -> byKey.computeIfAbsent(new Key(path, text), any -> new ArrayList<>(1)).add(resource)));
    }

    /** What one of them is looked up by on the other side. */
    Marks of(Resource resource) {
        return marks.getOrDefault(resource, new Marks(Map.of()));
    }

    /** Those that may be the same, by the property that leaves the fewest. */
    Stream<Resource> like(Marks asked) {
        var fewest = List.of(all);
        for (var mark : asked.byPath().entrySet()) {
            if (!mark.getValue().equals(ANY)) {
                var some = Stream.concat(ANY.stream(), mark.getValue().stream()).map(text -> byKey.getOrDefault(new Key(mark.getKey(), text), List.of())).toList();
                fewest = count(some) < count(fewest) ? some : fewest;
            }
        }
        return fewest.stream().flatMap(List::stream).distinct();
    }

    private static int count(List<List<Resource>> lists) {
        return lists.stream().mapToInt(List::size).sum();
    }

    private static Marks marks(Resource resource, Counterparts counterparts, Map<String, Resource> side) {
        var found = new HashMap<String, List<String>>();
        resource.facts().ifPresent(facts -> facts.identity().forEach(path -> found.put(path, resource.value(path).map(Located::value).map(value -> texts(value, counterparts, side)).orElse(List.of("nothing")))));
        return new Marks(found);
    }

    private static List<String> texts(Term value, Counterparts counterparts, Map<String, Resource> side) {
        if (value instanceof Items items && !items.items().isEmpty()) {
            return texts(items.items().get(0).value(), counterparts, side);
        }
        if (value instanceof Attribute attribute) {
            var owner = owner(attribute, counterparts, side);
            var expansion = attribute.expansion().map(Belongings::plain);
            return expansion.filter(ANY::equals).orElseGet(() -> Stream.concat(Stream.of(owner), expansion.stream().flatMap(List::stream)).toList());
        }
        return plain(value);
    }

    /** The pair that a resource is in; of one that is not there only its name speaks, and one without a pair is nobody's counterpart yet. */
    private static String owner(Attribute attribute, Counterparts counterparts, Map<String, Resource> side) {
        var owner = side.get(attribute.identity());
        var pair = owner == null ? null : counterparts.taken().get(owner);
        return owner == null ? "Ref " + attribute.logicalId() : pair == null ? "alone " + attribute.identity() : "pair " + pair.baseline().identity();
    }

    private static List<String> plain(Term value) {
        boolean known = value instanceof Text text && !text.nothing() || value instanceof Symbol || value instanceof Join join && join.pieces().stream().allMatch(piece -> piece instanceof Text || piece instanceof Symbol);
        return known ? value.keys().stream().map(text -> "= " + text).toList() : ANY;
    }
}
