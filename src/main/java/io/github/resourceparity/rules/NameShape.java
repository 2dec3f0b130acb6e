package io.github.resourceparity.rules;

import io.github.resourceparity.rules.NameSegments.Segment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What names of one kind have in common.
 *
 * @param common the segments that at least three quarters of them have
 */
record NameShape(Set<String> common) {

    /** What these have in common. */
    static NameShape of(List<NameSegments> names) {
        var counts = names.stream()
                .flatMap(name -> name.segments().stream().map(Segment::key).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new NameShape(counts.entrySet().stream().filter(entry -> entry.getValue() * 4 >= names.size() * 3L).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet()));
    }

    /** A name with a star for each stretch of words of its own, whatever separates these. */
    String shape(NameSegments name) {
        var shape = new StringBuilder();
        boolean own = false;
        for (var segment : name.segments()) {
            boolean mine = segment.word() && !common.contains(segment.key());
            if (!mine || !own) {
                shape.append(segment.before()).append(mine ? "*" : segment.shown());
            }
            own = mine;
        }
        return shape.append(name.rest()).toString();
    }
}
