package io.github.resourceparity.model;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a table tells of each change to its items.
 *
 * @param view how much of the item it shows; empty if that is not known
 */
public record ChangeStream(Field field, Optional<Located<Term>> view) {

    private static final Map<String, List<String>> IMAGES = Map.of(
            "KEYS_ONLY", List.of(),
            "NEW_IMAGE", List.of("new"),
            "OLD_IMAGE", List.of("old"),
            "NEW_AND_OLD_IMAGES", List.of("new", "old"));

    /** Whether both show the same of a change. */
    public Sameness sameAs(ChangeStream other, Kin kin) {
        return view.flatMap(mine -> other.view.map(theirs -> mine.value().sameAs(theirs.value(), kin))).orElse(Sameness.UNDECIDED);
    }

    /** The images of an item that another shows and this one certainly does not. */
    public List<String> lost(ChangeStream other) {
        var mine = images().orElse(List.of("new", "old"));
        return other.images().orElse(List.of()).stream().filter(image -> !mine.contains(image)).toList();
    }

    private Optional<List<String>> images() {
        return view.flatMap(known -> known.value().constant()).map(word -> IMAGES.getOrDefault(word, List.of()));
    }

    /** Where it says what it shows. */
    public Span span() {
        return view.map(Located::span).orElse(field.key().span());
    }

    /** {@code NEW_AND_OLD_IMAGES}. */
    public String display() {
        return view.map(known -> known.value().display()).orElse("an unknown view");
    }
}
