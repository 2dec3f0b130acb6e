package io.github.resourceparity.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The name that somebody probably meant. */
public final class Nearest {

    private static final int FAR = 1000;

    /** Nothing that has a name has a longer one, and two that somebody made longer on purpose would be compared for minutes. */
    private static final int LONGEST = 256;

    /** More suggestions than these help nobody. */
    private static final int FEW = 3;

    /** A shared word of so many letters says something. */
    private static final int LONG = 4;

    private Nearest() {}

    /**
     * The name closest to one that does not exist, by edit distance without regard to case; empty when none is closer than
     * a third of its length, since no suggestion is better than a silly one.
     */
    public static Optional<String> to(String name, Collection<String> names) {
        return few(name, names).stream().findFirst();
    }

    /** The few names that are close to one that does not exist, as above, closest first. */
    public static List<String> few(String name, Collection<String> names) {
        var lower = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(other -> Math.abs(other.length() - name.length()) * 3L <= Math.max(3, name.length()))
                .map(other -> new Candidate(other, distance(lower, other.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance * 3L <= Math.max(3, name.length()))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name)
                .distinct()
                .limit(FEW)
                .toList();
    }

    /**
     * The name closest to one that does not exist, told by what the two do not share: of names that begin and end with the same words only
     * the rest counts, and a name that has all of another's words is close to it. So {@code shop-core-dev} is not close to {@code shop-api-dev}.
     */
    public static Optional<String> byWords(String name, Collection<String> names) {
        return new Words(names).nearest(name, any -> true);
    }

    /** The same for names that have been cut into words. */
    static Optional<String> byWords(String name, List<String> words, Stream<Map.Entry<String, List<String>>> names) {
        return names.filter(other -> !other.getKey().equals(name))
                .map(other -> new Candidate(other.getKey(), apart(words, other.getValue())))
                .filter(candidate -> candidate.distance < FAR)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** How far the words that two names do not share are apart. */
    private static int apart(List<String> a, List<String> b) {
        int start = 0;
        int shortest = Math.min(a.size(), b.size());
        while (start < shortest && a.get(start).equalsIgnoreCase(b.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shortest - start && a.get(a.size() - 1 - end).equalsIgnoreCase(b.get(b.size() - 1 - end))) {
            end++;
        }
        var mine = String.join("-", a.subList(start, a.size() - end)).toLowerCase(Locale.ROOT);
        var theirs = String.join("-", b.subList(start, b.size() - end)).toLowerCase(Locale.ROOT);
        if (mine.isEmpty() || theirs.isEmpty()) {
            boolean shared = Stream.concat(a.subList(0, start).stream(), a.subList(a.size() - end, a.size()).stream()).anyMatch(word -> word.length() >= LONG);
            return shared ? (mine + theirs).length() : FAR;
        }
        int shorter = Math.min(mine.length(), theirs.length());
        boolean begins = shorter * 2 > Math.max(mine.length(), theirs.length()) && (mine.startsWith(theirs) || theirs.startsWith(mine));
        int most = Math.max(mine.length(), theirs.length()) / 3;
        if (!begins && Math.abs(mine.length() - theirs.length()) > most) {
            return FAR;
        }
        int distance = distance(mine, theirs);
        return begins || distance * 3L <= Math.max(mine.length(), theirs.length()) ? distance : FAR;
    }

    /** The number of letters to insert, delete, replace or swap with a neighbour to make one word of the other. */
    static int distance(String a, String b) {
        if (Math.max(a.length(), b.length()) > LONGEST) {
            return a.equals(b) ? 0 : Integer.MAX_VALUE;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private record Candidate(String name, int distance) {}
}
