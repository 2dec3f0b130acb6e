package io.github.resourceparity.rules;

import io.github.resourceparity.rules.NameSegments.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What makes one name of another: the segments that both have in the same order stay, and in the gaps between lie the
 * changes.
 *
 * @param partly whether anything stays
 */
record NameChanges(boolean partly, List<Gap> gaps) {

    /**
     * Where something changed.
     *
     * @param after what stays before it, if that is not the start of the name
     * @param last whether nothing stays behind it
     */
    private record Gap(Optional<Segment> after, List<Segment> gone, List<Segment> come, boolean last) {

        String place() {
            return after.isEmpty() ? "at the start" : last ? "at the end" : "after `%s`".formatted(after.get().shown());
        }
    }

    /** The changes between two names. */
    static NameChanges between(List<Segment> before, List<Segment> after) {
        var common = common(before, after);
        var gaps = new ArrayList<Gap>();
        int x = 0;
        int y = 0;
        for (int i = 0, j = 0; i <= before.size() && j <= after.size(); ) {
            boolean last = i == before.size() && j == after.size();
            boolean stays = !last && i < before.size() && j < after.size() && before.get(i).is(after.get(j));
            if (last || stays) {
                if (i > x || j > y) {
                    gaps.add(new Gap(x == 0 ? Optional.empty() : Optional.of(before.get(x - 1)), before.subList(x, i), after.subList(y, j), last));
                }
                x = ++i;
                y = ++j;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return new NameChanges(common[0][0] > 0, gaps);
    }

    /** How much can stay at most, from each pair of places on; symbols move before words do. */
    private static int[][] common(List<Segment> before, List<Segment> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).is(after.get(j)) ? common[i + 1][j + 1] + (before.get(i).word() ? 3 : 2) : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** The changes in words, in the order of the name; what is gone in one place and come in another has moved. */
    List<String> said() {
        var gone = gaps.stream().flatMap(gap -> gap.gone.stream()).map(Segment::key).collect(Collectors.toSet());
        var moved = gaps.stream().flatMap(gap -> gap.come.stream()).map(Segment::key).filter(gone::contains).collect(Collectors.toSet());
        return gaps.stream().flatMap(gap -> said(gap, moved).stream()).toList();
    }

    private static List<String> said(Gap gap, Set<String> moved) {
        var said = new ArrayList<String>();
        var arrived = gap.come.stream().filter(segment -> moved.contains(segment.key())).toList();
        var come = gap.come.stream().filter(segment -> !moved.contains(segment.key())).toList();
        var gone = gap.gone.stream().filter(segment -> !moved.contains(segment.key())).toList();
        if (!arrived.isEmpty()) {
            said.add("%s moved %s".formatted(NameSegments.enumerated(arrived), gap.place().replace("at ", "to ")));
        }
        if (!gone.isEmpty() && !come.isEmpty()) {
            said.add(replaced(NameSegments.joined(gone), NameSegments.joined(come)));
        } else if (!gone.isEmpty()) {
            said.add("%s removed %s".formatted(NameSegments.enumerated(gone), gap.place()));
        } else if (!come.isEmpty()) {
            said.add("%s added %s".formatted(NameSegments.enumerated(come), gap.place()));
        }
        return said;
    }

    private static String replaced(String was, String is) {
        return was.equalsIgnoreCase(is) ? "`%s` in other letter case, was `%s`".formatted(is, was) : "`%s` replaced by `%s`".formatted(was, is);
    }
}
