package io.github.resourceparity.model;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;
import static io.github.resourceparity.resolve.Sameness.UNDECIDED;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What tells the items of a table or an index apart: partition keys first, then sort keys, each in the order they were
 * written.
 *
 * @param known whether there is no other key
 */
public record Keys(List<Key> keys, boolean known, Span span) {

    private static final String PARTITION = "HASH";

    /** An attribute that is a key, and whether it partitions or sorts; empty if that is not known. */
    public record Key(Located<Term> attribute, Optional<String> kind) {}

    static Keys of(Optional<Field> schema, Span owner) {
        if (schema.isEmpty() || !(schema.get().value().value() instanceof Items items)) {
            return new Keys(List.of(), false, schema.map(field -> field.key().span()).orElse(owner));
        }
        var keys = new ArrayList<Key>();
        for (var item : items.items()) {
            if (item.value() instanceof Fields fields && fields.value("AttributeName").isPresent()) {
                keys.add(new Key(fields.value("AttributeName").get(), fields.value("KeyType").flatMap(kind -> kind.value().constant())));
            }
        }
        return new Keys(inOrder(keys), keys.size() == items.items().size(), schema.get().key().span());
    }

    private static List<Key> inOrder(List<Key> keys) {
        return keys.stream().allMatch(key -> key.kind().isPresent())
                ? keys.stream().sorted(Comparator.comparing(key -> !key.kind().get().equals(PARTITION))).toList()
                : List.copyOf(keys);
    }

    /** Whether both tell items apart in the same way. */
    public Sameness sameAs(Keys other, Kin kin) {
        if (!known || !other.known) {
            return UNDECIDED;
        }
        return keys.size() == other.keys.size()
                ? Sameness.of(IntStream.range(0, keys.size()).mapToObj(i -> same(keys.get(i), other.keys.get(i), kin)))
                : DIFFERENT;
    }

    private static Sameness same(Key a, Key b, Kin kin) {
        boolean otherKind = a.kind().isPresent() && b.kind().isPresent() && !a.kind().equals(b.kind());
        return a.attribute().value().sameAs(b.attribute().value(), kin).and(otherKind ? DIFFERENT : SAME);
    }

    /** The attributes that are keys. */
    public Names names() {
        return new Names(keys.stream().map(Key::attribute).toList(), known);
    }

    /** {@code (jobId, createdAt)}. */
    public String display() {
        return display(key -> key.attribute().value().display());
    }

    /** The same, with kinds where the attributes alone would not tell it from another. */
    public String display(Keys other) {
        return display().equals(other.display()) ? display(key -> key.attribute().value().display() + key.kind().map(" "::concat).orElse("")) : display();
    }

    private String display(Function<Key, String> word) {
        return keys.stream().map(word).collect(Collectors.joining(", ", "(", ")"));
    }
}
