package io.github.resourceparity.rules;

import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words and symbols that a name is made of, in their order.
 *
 * @param rest what stands behind the last of them
 */
record NameSegments(List<Segment> segments, String rest) {

    private static final Pattern WORD = Pattern.compile("[^-_/.:\\s]+");

    /** No name has half as many segments; each of more would have to be held against each of the other name. */
    private static final int MOST = 256;

    /**
     * One of them.
     *
     * @param before what separates it from the one before it
     * @param shown how it is displayed
     * @param key what it is: two segments with the same key are the same one
     * @param word whether it is written out, and no symbol
     */
    record Segment(String before, String shown, String key, boolean word) {

        boolean is(Segment other) {
            return key.equals(other.key);
        }
    }

    /** The segments of a name. */
    static NameSegments of(Term name) {
        var segments = new ArrayList<Segment>();
        var between = "";
        for (var part : name.expanded().toList()) {
            if (part instanceof Text text) {
                var words = WORD.matcher(text.value());
                int at = 0;
                while (words.find()) {
                    segments.add(new Segment(between + text.value().substring(at, words.start()), words.group(), words.group(), true));
                    between = "";
                    at = words.end();
                }
                between += text.value().substring(at);
            } else {
                segments.add(new Segment(between, part.display(), part.secret() ? part.display() : part.constant().orElseGet(part::display), false));
                between = "";
            }
        }
        return new NameSegments(List.copyOf(segments), between);
    }

    /** What became of them: {@code `${account}` and `${region}` added at the end}; empty if there is nothing to be said. */
    Optional<String> became(NameSegments after) {
        if (Math.max(segments.size(), after.segments.size()) > MOST) {
            return Optional.of("another name");
        }
        var changes = NameChanges.between(segments, after.segments);
        var said = String.join(", ", changes.said());
        return said.isEmpty() ? separators(after) : Optional.of(said).filter(text -> changes.partly() || text.contains("letter case"));
    }

    private Optional<String> separators(NameSegments after) {
        for (int i = 0; i < segments.size(); i++) {
            var was = segments.get(i).before();
            var is = after.segments.get(i).before();
            if (!was.equals(is)) {
                var place = i == 0 ? "at the start" : "between `%s` and `%s`".formatted(segments.get(i - 1).shown(), segments.get(i).shown());
                return Optional.of("%s %s, was %s".formatted(shown(is), place, shown(was)));
            }
        }
        return rest.equals(after.rest) ? Optional.empty() : Optional.of("%s at the end, was %s".formatted(shown(after.rest), shown(rest)));
    }

    private static String shown(String separator) {
        return separator.isEmpty() ? "nothing" : "`%s`".formatted(separator);
    }

    /** Several of them as they are enumerated: {@code `a`, `b` and `c`}. */
    static String enumerated(List<Segment> segments) {
        var shown = segments.stream().map(segment -> "`%s`".formatted(segment.shown())).toList();
        int last = shown.size() - 1;
        return last == 0 ? shown.get(0) : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
    }

    /** Several of them as they stand in the name: {@code user-pool}. */
    static String joined(List<Segment> segments) {
        return segments.get(0).shown() + segments.stream().skip(1).map(segment -> segment.before() + segment.shown()).collect(Collectors.joining());
    }
}
