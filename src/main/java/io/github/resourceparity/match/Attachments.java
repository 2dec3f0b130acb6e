package io.github.resourceparity.match;

import io.github.resourceparity.match.Comparison.Compared;
import io.github.resourceparity.match.Comparison.Missing;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Kin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is left of a comparison when attachments that only moved into their owner, or out of it, count for nothing.
 *
 * @param compared the pairs without such changes
 */
record Attachments(List<Compared> compared, List<Missing> missing, List<Resource> added) {

    static Attachments settled(List<Compared> compared, List<Missing> missing, List<Resource> added, Kin kin) {
        var gone = byOwner(missing.stream().map(Missing::resource));
        var come = byOwner(added.stream());
        if (gone.isEmpty() && come.isEmpty()) {
            return new Attachments(compared, missing, added);
        }
        var found = new ArrayList<Attachment>();
        var rest = compared.stream().map(each -> Optional.ofNullable(Attachment.INLINE.get(each.pair().baseline().type().value())).map(inline -> settled(each, inline, gone, come, found, kin)).orElse(each)).toList();
        return new Attachments(
                rest,
                missing.stream().filter(each -> found.stream().noneMatch(attachment -> attachment.own().filter(own -> own == each.resource()).isPresent())).toList(),
                added.stream().filter(each -> found.stream().noneMatch(attachment -> attachment.own().filter(own -> own == each).isPresent())).toList());
    }

    private static Map<String, List<Attachment>> byOwner(Stream<Resource> resources) {
        var byOwner = new HashMap<String, List<Attachment>>();
        resources.flatMap(resource -> Attachment.of(resource).stream()).forEach(attachment -> byOwner.computeIfAbsent(attachment.owner(), any -> new ArrayList<>()).add(attachment));
        return byOwner;
    }

    private static Compared settled(Compared each, String inline, Map<String, List<Attachment>> gone, Map<String, List<Attachment>> come, List<Attachment> found, Kin kin) {
        var before = new ArrayList<>(gone.getOrDefault(each.pair().baseline().identity(), List.of()));
        var after = new ArrayList<>(come.getOrDefault(each.pair().candidate().identity(), List.of()));
        if (before.isEmpty() && after.isEmpty()) {
            return each;
        }
        before.addAll(changed(each, inline, Attachment.in(each.pair().baseline()).toList(), true));
        after.addAll(changed(each, inline, Attachment.in(each.pair().candidate()).toList(), false));
        for (var mine : before) {
            after.stream().filter(theirs -> !found.contains(theirs) && mine.same(theirs, kin)).findFirst().ifPresent(theirs -> found.addAll(List.of(mine, theirs)));
        }
        return new Compared(each.pair(), each.changes().stream().filter(change -> !change.path().equals(inline) || !explained(change, found)).toList());
    }

    /** The inline ones that a change speaks of. */
    private static List<Attachment> changed(Compared each, String inline, List<Attachment> all, boolean baseline) {
        var values = each.changes().stream().filter(change -> change.path().equals(inline)).flatMap(change -> (baseline ? change.before() : change.after()).stream()).map(Change.Value::term).toList();
        return all.stream().filter(attachment -> values.stream().anyMatch(value -> attachment.is(value) || value instanceof Items list && list.items().stream().anyMatch(item -> attachment.is(item.value())))).toList();
    }

    private static boolean explained(Change change, List<Attachment> found) {
        return Stream.of(change.before(), change.after()).flatMap(Optional::stream).map(Change.Value::term).allMatch(value ->
                value instanceof Items list ? list.items().stream().allMatch(item -> found.stream().anyMatch(each -> each.is(item.value()))) : found.stream().anyMatch(each -> each.is(value)));
    }
}
