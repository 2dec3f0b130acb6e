package io.github.resourceparity.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * The name closest to one that does not exist, by edit distance without regard to case; empty when none is closer than
     * a third of its length, since no suggestion is better than a silly one.
     */
    public static Optional<String> to(String name, Collection<String> names) {
        var lower = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .map(other -> new Candidate(other, distance(lower, other.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance * 3 <= Math.max(3, name.length()))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** The number of letters to insert, delete, replace or swap with a neighbour to make one word of the other. */
    static int distance(String a, String b) {
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
