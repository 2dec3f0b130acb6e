package io.github.resourceparity.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names of one kind that are there, for those who ask what a name that is not there was meant to be; they may ask as often as they like. */
public final class Spellings {

    /** No template that CloudFormation takes has half as many; of more, only another spelling of the same name is suggested. */
    private static final int MANY = 1000;

    /** So many separators more are another spelling; more than these are another name. */
    private static final int FEW = 2;

    /** What tells things of one kind apart. */
    private static final Pattern NUMBERED = Pattern.compile("(\\d+|(?<![A-Za-z])[A-Za-z])(?=$|[-_/.])");
    private static final Pattern SEPARATORS = Pattern.compile("[-_/.]");

    private final List<String> names;
    private final Map<String, List<String>> plain = new TreeMap<>();

    /** The spellings of some names. */
    public Spellings(Collection<String> names) {
        this.names = List.copyOf(new TreeSet<>(names));
        this.names.forEach(name -> plain.computeIfAbsent(plain(name), any -> new ArrayList<>()).add(name));
    }

    /** The name closest to one that does not exist, as {@link Nearest#to}. */
    public Optional<String> nearest(String name) {
        return names.size() <= MANY ? Nearest.to(name, names) : another(name);
    }

    /** The name that differs from one that does not exist by a slip of the pen: in its case, its separators, or one letter that is missing, wrong or too much. */
    public Optional<String> slip(String name) {
        var another = another(name);
        if (names.size() > MANY) {
            return another;
        }
        var letter = names.stream().filter(other -> slipped(name, other) && !numberless(name).equals(numberless(other))).findFirst();
        return another.isPresent() && letter.isPresent() ? another.filter(first -> first.compareTo(letter.get()) < 0).or(() -> letter) : another.or(() -> letter);
    }

    private Optional<String> another(String name) {
        return plain.getOrDefault(plain(name), List.of()).stream().filter(other -> !other.equals(name) && Math.abs(other.length() - name.length()) <= FEW).min(Comparator.naturalOrder());
    }

    private static String plain(String name) {
        return SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String numberless(String name) {
        return NUMBERED.matcher(name).replaceAll("");
    }

    /** Whether one letter has to be inserted, deleted, replaced or swapped with its neighbour to make one name of the other. */
    static boolean slipped(String a, String b) {
        int shortest = Math.min(a.length(), b.length());
        int longest = Math.max(a.length(), b.length());
        if (longest - shortest > 1) {
            return false;
        }
        int start = 0;
        while (start < shortest && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shortest - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int apart = longest - start - end;
        boolean swapped = apart == 2 && a.length() == b.length() && a.charAt(start) == b.charAt(start + 1) && a.charAt(start + 1) == b.charAt(start);
        return apart == 1 || swapped;
    }
}
