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

/** Names cut into words once, however many others are held against them. */
public final class Words {

    private static final Pattern VARIABLES = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern SEPARATORS = Pattern.compile("[-_/.:]+");

    /** What things are numbered by: {@code Subnet1}, {@code Subnet1A}, {@code SubnetB}. */
    private static final Pattern NUMBER = Pattern.compile("\\d+[A-Za-z]?(?![A-Za-z])|(?<=[a-z])[A-Z](?![A-Za-z])|\\d+");

    /** Of more names than this only those are looked at that share a word with what is asked for. */
    private static final int MANY = 300;

    /** A word that so many names have says nothing. */
    private static final int COMMON = 200;

    /** A word of so many letters says something. */
    private static final int LONG = 4;

    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Map<String, List<String>> byWord = new HashMap<>();

    /** The words of some names. */
    public Words(Collection<String> names) {
        names.forEach(name -> this.names.computeIfAbsent(name, Words::of));
        this.names.forEach((name, words) -> words.stream().map(word -> word.toLowerCase(Locale.ROOT)).filter(word -> word.length() >= LONG).distinct().forEach(word -> byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(name)));
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
        words.stream().map(word -> byWord.getOrDefault(word.toLowerCase(Locale.ROOT), List.of())).filter(found -> found.size() <= COMMON).forEach(some::addAll);
        return some;
    }

    /** Whether two names are of things beside each other, and not one of them misspelt: they differ in a number, or the first has words besides those of the second. */
    public static boolean siblings(String name, String other) {
        var plain = NUMBER.matcher(name).replaceAll("");
        return plain.equalsIgnoreCase(NUMBER.matcher(other).replaceAll("")) || of(name).size() > of(other).size() && of(name).containsAll(of(other)) || numbered(name).equals(numbered(other));
    }

    private static List<String> numbered(String name) {
        return of(NUMBER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT));
    }
}
