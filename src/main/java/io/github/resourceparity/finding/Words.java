package io.github.resourceparity.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names cut into words once, however many others are held against them. */
public final class Words {

    private static final Pattern VARIABLES = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern SEPARATORS = Pattern.compile("[-_/.:]+");

    /** What things are numbered by: {@code Subnet1}, {@code Subnet1A}, {@code SubnetB}. */
    private static final Pattern NUMBER = Pattern.compile("\\d+[A-Za-z]?(?![A-Za-z])|(?<=[a-z])[A-Z](?![A-Za-z])|\\d+");

    /** Of more names than this only those are looked at that share a word, or how one begins, with what is asked for. */
    private static final int MANY = 1000;

    /** A word that so many names have says nothing. */
    private static final int COMMON = 200;

    /** So many letters are how a word begins. */
    private static final int BEGINNING = 3;

    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Map<String, List<String>> byWord = new HashMap<>();

    /** The words of some names. */
    public Words(Collection<String> names) {
        names.forEach(name -> this.names.computeIfAbsent(name, Words::of));
        this.names.forEach((name, words) -> keys(words).forEach(word -> byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(name)));
    }

    private static Stream<String> keys(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).flatMap(word -> Stream.of(word, word.substring(0, Math.min(BEGINNING, word.length())))).distinct();
    }

    /** The words of a name; what a variable of the deployment stands for is none. */
    static List<String> of(String name) {
        return SEPARATORS.splitAsStream(VARIABLES.matcher(name).replaceAll("-")).filter(word -> !word.isEmpty()).toList();
    }

    /** The name closest to another by their words, among those that may be meant. */
    public Optional<String> nearest(String name, Predicate<String> meant) {
        var words = of(name);
        var some = names.size() <= MANY ? names.keySet() : sharing(words);
        return Nearest.byWords(name, words, some.stream().filter(meant).map(other -> Map.entry(other, names.get(other))));
    }

    private Collection<String> sharing(List<String> words) {
        var some = new LinkedHashSet<String>();
        keys(words).map(word -> byWord.getOrDefault(word, List.of())).filter(found -> found.size() <= COMMON).forEach(some::addAll);
        return some;
    }

    /** Whether two names are of things beside each other, and not one of them misspelt: they differ in a number, or the first has words besides those of the second. */
    public static boolean siblings(String name, String other) {
        var words = of(name.toLowerCase(Locale.ROOT));
        var others = of(other.toLowerCase(Locale.ROOT));
        boolean numbered = !words.equals(others) && unnumbered(name).equals(unnumbered(other));
        return numbered || words.size() > others.size() && words.containsAll(others);
    }

    private static List<String> unnumbered(String name) {
        return of(NUMBER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT));
    }
}
