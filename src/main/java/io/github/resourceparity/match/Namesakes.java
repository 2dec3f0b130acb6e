package io.github.resourceparity.match;

import io.github.resourceparity.resolve.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Things with names, looked up by how a name begins and ends for certain: of two names whose beginnings or ends differ nobody has to
 * ask whether they may be the same. Where a name ends with a symbol only its beginning says something, and the other way round.
 */
public final class Namesakes<T> {

    private final TreeMap<String, List<Named<T>>> byHead = new TreeMap<>();

    /** By the certain end of the name, read backwards. */
    private final TreeMap<String, List<Named<T>>> byEnd = new TreeMap<>();

    private record Named<T>(int position, T thing, String head, String end) {}

    /** Things, each with its name. */
    public Namesakes(List<T> things, Function<T, Term> name) {
        for (int i = 0; i < things.size(); i++) {
            var term = name.apply(things.get(i));
            var named = new Named<>(i, things.get(i), term.head(), end(term));
            byHead.computeIfAbsent(named.head(), any -> new ArrayList<>(1)).add(named);
            byEnd.computeIfAbsent(named.end(), any -> new ArrayList<>(1)).add(named);
        }
    }

    private static String end(Term name) {
        return new StringBuilder(name.tail()).reverse().toString();
    }

    /** Those whose names begin and end as that name may, in the order they came in. */
    public Stream<T> of(Term name) {
        var head = name.head();
        var end = end(name);
        var some = head.length() > end.length() ? near(byHead, head) : near(byEnd, end);
        return some.filter(named -> near(named.head(), head) && near(named.end(), end)).sorted(Comparator.comparingInt(Named::position)).map(Named::thing);
    }

    private static boolean near(String a, String b) {
        return a.startsWith(b) || b.startsWith(a);
    }

    /** What is looked up by the text, by less of it, or by more. */
    private static <T> Stream<Named<T>> near(NavigableMap<String, List<Named<T>>> all, String text) {
        var shorter = IntStream.range(0, text.length()).mapToObj(length -> all.getOrDefault(text.substring(0, length), List.of()));
        var longer = all.subMap(text, true, text + Character.MAX_VALUE, false).values().stream();
        return Stream.concat(shorter, longer).flatMap(List::stream);
    }
}
