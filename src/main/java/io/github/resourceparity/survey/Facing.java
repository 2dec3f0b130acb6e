package io.github.resourceparity.survey;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The definitions of a resource on both sides, as they are understood, line beside line.
 *
 * @param rows the first lines of both, those of one property beside each other
 * @param more how many lines are left out, since nobody reads that many
 */
public record Facing(Optional<Resource> baseline, Optional<Resource> candidate, List<Row> rows, int more) {

    private static final int MOST = 400;

    /**
     * A line of both sides.
     *
     * @param depth how deep it is nested, 0 for the resource's own fields
     */
    public record Row(int depth, Optional<Cell> before, Optional<Cell> after) {

        /** Whether both sides are written and mean the same here, as far as can be seen; what stands below is not looked at. */
        public boolean alike() {
            return before.isPresent() && after.isPresent() && before.get().text().equals(after.get().text());
        }

        /** What stands here on either side. */
        public Stream<Cell> cells() {
            return Stream.of(before, after).flatMap(Optional::stream);
        }
    }

    /**
     * What stands on a line of one side.
     *
     * @param text a name, a value, or both, as YAML has them
     * @param key where it begins
     * @param value where its value stands; where it begins if its value is below it
     */
    public record Cell(String text, Span key, Span value) {

        /** Whether a place is on this line: one of its own, or a part of it. */
        public boolean has(Span place) {
            return within(key, place) || within(value, place);
        }

        private static boolean within(Span owner, Span place) {
            return owner.source().path().equals(place.source().path()) && place.start() >= owner.start() && place.start() < Math.max(owner.end(), owner.start() + 1);
        }
    }

    /** Both definitions, of which one may not be there. */
    static Facing of(Optional<Resource> baseline, Optional<Resource> candidate) {
        var rows = new Alignment().fields(0, baseline.map(resource -> resource.body().value()).orElse(Fields.EMPTY), candidate.map(resource -> resource.body().value()).orElse(Fields.EMPTY));
        return new Facing(baseline, candidate, List.copyOf(rows.subList(0, Math.min(MOST, rows.size()))), Math.max(0, rows.size() - MOST));
    }

    /** Where a field begins, and its value if that is on the same line. */
    static Cell cell(String dash, Field field) {
        var value = field.value();
        boolean deep = Alignment.deep(value.value());
        return new Cell(dash + field.key().value() + ":" + (deep ? "" : " " + shown(value.value())), field.key().span(), deep ? field.key().span() : value.span());
    }

    /** A value on one line. */
    static String shown(Term term) {
        return term instanceof Items ? "[]" : term instanceof Fields ? "{}" : term.display();
    }
}
