package io.github.resourceparity.survey;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.survey.Facing.Cell;
import io.github.resourceparity.survey.Facing.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts what belongs together beside each other: fields by their names, items of lists by what they hold. It is for readers' eyes, and proves nothing. */
final class Alignment {

    private final List<Row> rows = new ArrayList<>();

    /** Whether a value takes lines of its own. */
    static boolean deep(Term term) {
        return term instanceof Fields fields && !fields.fields().isEmpty() || term instanceof Items items && !items.items().isEmpty();
    }

    /** The lines of two maps. */
    List<Row> fields(int depth, Fields before, Fields after) {
        fields(depth, "", before, after);
        return rows;
    }

    private void fields(int depth, String dash, Fields before, Fields after) {
        var names = new LinkedHashSet<>(before.fields().keySet());
        names.addAll(after.fields().keySet());
        int inner = dash.isEmpty() ? depth : depth + 1;
        boolean first = true;
        for (var name : names) {
            var x = before.field(name);
            var y = after.field(name);
            var lead = first ? dash : "";
            rows.add(new Row(first ? depth : inner, x.map(field -> Facing.cell(lead, field)), y.map(field -> Facing.cell(lead, field))));
            values(inner + 1, x.map(Field::value), y.map(Field::value));
            first = false;
        }
    }

    /** What stands below a name or in an item; of two values of different kinds one after the other. */
    private void values(int depth, Optional<Located<Term>> before, Optional<Located<Term>> after) {
        var maps = Stream.of(before, after).map(side -> side.map(Located::value).filter(Fields.class::isInstance).map(Fields.class::cast).orElse(Fields.EMPTY)).toList();
        var lists = Stream.of(before, after).map(side -> side.map(Located::value).filter(Items.class::isInstance).map(Items.class::cast).map(Items::items).orElse(List.of())).toList();
        fields(depth, "", maps.get(0), maps.get(1));
        items(depth, lists.get(0), lists.get(1));
    }

    private void items(int depth, List<Located<Term>> before, List<Located<Term>> after) {
        int[] partners = partners(before, after);
        var taken = new LinkedHashSet<Integer>();
        for (int i = 0; i < before.size(); i++) {
            var partner = partners[i];
            taken.add(partner);
            item(depth, Optional.of(before.get(i)), partner < 0 ? Optional.empty() : Optional.of(after.get(partner)));
        }
        IntStream.range(0, after.size()).filter(i -> !taken.contains(i)).forEach(i -> item(depth, Optional.empty(), Optional.of(after.get(i))));
    }

    private void item(int depth, Optional<Located<Term>> before, Optional<Located<Term>> after) {
        boolean maps = Stream.of(before, after).flatMap(Optional::stream).allMatch(item -> item.value() instanceof Fields && deep(item.value()));
        if (maps) {
            fields(depth, "- ", fields(before), fields(after));
        } else {
            rows.add(new Row(depth, before.map(Alignment::cell), after.map(Alignment::cell)));
            values(depth + 1, before, after);
        }
    }

    private static Fields fields(Optional<Located<Term>> item) {
        return item.map(each -> (Fields) each.value()).orElse(Fields.EMPTY);
    }

    private static Cell cell(Located<Term> item) {
        Span at = item.span();
        return new Cell(deep(item.value()) ? "-" : "- " + Facing.shown(item.value()), at, at);
    }

    /** The items of the second list that those of the first belong to, -1 for none: those that read the same, then maps that begin the same, then maps in their order. */
    private static int[] partners(List<Located<Term>> before, List<Located<Term>> after) {
        int[] partners = IntStream.range(0, before.size()).map(any -> -1).toArray();
        var free = new LinkedHashSet<Integer>();
        IntStream.range(0, after.size()).forEach(free::add);
        match(before, after, partners, free, item -> Optional.of(item.value().display()));
        match(before, after, partners, free, Alignment::beginning);
        match(before, after, partners, free, item -> item.value() instanceof Fields ? Optional.of("") : Optional.empty());
        return partners;
    }

    private static void match(List<Located<Term>> before, List<Located<Term>> after, int[] partners, Set<Integer> free, Function<Located<Term>, Optional<String>> key) {
        Map<String, Deque<Integer>> open = new HashMap<>();
        free.forEach(i -> key.apply(after.get(i)).ifPresent(text -> open.computeIfAbsent(text, any -> new ArrayDeque<>()).add(i)));
        for (int i = 0; i < partners.length; i++) {
            var fits = partners[i] >= 0 ? Optional.<Deque<Integer>>empty() : key.apply(before.get(i)).map(open::get);
            if (fits.isPresent() && !fits.get().isEmpty()) {
                partners[i] = fits.get().remove();
                free.remove(partners[i]);
            }
        }
    }

    /** The first single value of a map, which is what people tell items by: {@code IndexName: byCustomer}. */
    private static Optional<String> beginning(Located<Term> item) {
        return item.value() instanceof Fields fields
                ? fields.fields().values().stream().filter(field -> !deep(field.value().value())).map(field -> field.key().value() + ": " + field.value().value().display()).sorted().findFirst()
                : Optional.empty();
    }
}
