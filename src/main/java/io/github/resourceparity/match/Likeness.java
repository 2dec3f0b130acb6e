package io.github.resourceparity.match;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Table;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.source.Located;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much two resources of one type have in common, from 0 to 1: the words of their names and logical ids that are not
 * everybody's, and the settings that are proven to be the same.
 *
 * @param common words that most resources of the type have, which therefore say nothing
 * @param vocabulary the words of each
 * @param own which of some words say something, worked out once for each
 */
record Likeness(Set<String> common, Vocabulary vocabulary, Map<Set<String>, Set<String>> own) {

    /** From here on a likeness is taken for the same resource, if nothing else comes near. */
    static final double ENOUGH = 0.6;

    /** What the best must be ahead of the next by. */
    static final double AHEAD = 0.1;

    /** The likeness among these resources, all of one type. */
    static Likeness among(List<Resource> resources, Vocabulary vocabulary) {
        var counts = resources.stream().flatMap(resource -> vocabulary.of(resource).all().stream()).collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        return new Likeness(counts.entrySet().stream()
                .filter(entry -> resources.size() >= 4 && entry.getValue() * 2 > resources.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()), vocabulary, new IdentityHashMap<>());
    }

    /** How alike two resources are. */
    double of(Resource a, Resource b) {
        return called(a, b) + settingsWeight(a, b) * structure(a, b);
    }

    /** How alike two resources are if that can be enough; 0 if their words alone say that it cannot, which is what nearly all pairs are. */
    double ifEnough(Resource a, Resource b, double least) {
        return called(a, b) + settingsWeight(a, b) < least ? 0 : of(a, b);
    }

    /** What the words of their names and ids say. */
    private double called(Resource a, Resource b) {
        var mine = vocabulary.of(a);
        var theirs = vocabulary.of(b);
        double ids = shared(mine.id(), theirs.id());
        return named(a, b) ? 0.45 * shared(mine.name(), theirs.name()) + 0.25 * ids : 0.5 * ids;
    }

    private static double settingsWeight(Resource a, Resource b) {
        return named(a, b) ? 0.3 : 0.5;
    }

    private static boolean named(Resource a, Resource b) {
        return a.name().isPresent() && b.name().isPresent();
    }

    /** How alike two resources are and what they have in common, in words: {@code , 0.83: the word `jobs`, the same keys, 4 of 5 settings}. */
    String why(Resource a, Resource b, double sure) {
        var words = Stream.concat(vocabulary.of(a).name().stream().filter(vocabulary.of(b).name()::contains), vocabulary.of(a).id().stream().filter(vocabulary.of(b).id()::contains)).filter(word -> !common.contains(word)).distinct().limit(3).map("`%s`"::formatted).toList();
        var shared = words.isEmpty() ? Stream.<String>empty() : Stream.of("the word%s %s".formatted(words.size() == 1 ? "" : "s", String.join(", ", words)));
        var keys = Table.FAMILY.has(a) && Table.keys(a).display().equals(Table.keys(b).display()) ? Stream.of("the same keys") : Stream.<String>empty();
        var settings = Stream.of("%s of %s settings".formatted(settings(a, b).stream().filter(property -> same(a, b, property)).count(), settings(a, b).size()));
        return String.format(Locale.ROOT, ", %.2f: %s", sure, Stream.of(shared, keys, settings).flatMap(texts -> texts).collect(Collectors.joining(", ")));
    }

    private static Set<String> settings(Resource a, Resource b) {
        var name = a.facts().flatMap(facts -> facts.nameProperty()).orElse("");
        var names = new LinkedHashSet<>(a.properties().value().fields().keySet());
        names.addAll(b.properties().value().fields().keySet());
        names.remove(name);
        names.remove("Tags");
        return names;
    }

    /** Words in common out of all words; where one has no word of its own, nothing speaks for or against. */
    private double shared(Set<String> a, Set<String> b) {
        var x = own.computeIfAbsent(a, this::telling);
        var y = own.computeIfAbsent(b, this::telling);
        if (x.isEmpty() || y.isEmpty()) {
            return x.isEmpty() && y.isEmpty() ? (a.equals(b) ? 1 : 0.5) : 0.3;
        }
        int both = 0;
        for (var word : x) {
            both += y.contains(word) ? 1 : 0;
        }
        return (double) both / (x.size() + y.size() - both);
    }

    private Set<String> telling(Set<String> words) {
        return words.stream().filter(word -> !common.contains(word)).collect(Collectors.toSet());
    }

    /** The share of settings that are the same; the keys of a table weigh as much as all else. */
    static double structure(Resource a, Resource b) {
        var names = settings(a, b);
        if (names.isEmpty()) {
            return 0.5;
        }
        var same = names.stream().filter(property -> same(a, b, property)).count();
        double share = (double) same / names.size();
        return Table.FAMILY.has(a) ? 0.5 * share + 0.5 * (Table.keys(a).display().equals(Table.keys(b).display()) ? 1 : 0) : share;
    }

    private static boolean same(Resource a, Resource b, String property) {
        var x = a.value(property).map(Located::value);
        var y = b.value(property).map(Located::value);
        return x.isPresent() && y.isPresent() && x.get().sameAs(y.get()) == Sameness.SAME;
    }
}
