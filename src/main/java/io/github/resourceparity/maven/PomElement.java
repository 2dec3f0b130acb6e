package io.github.resourceparity.maven;

import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a pom.
 *
 * @param tag its name, where it opens
 * @param content what stands between its tags
 */
record PomElement(String name, Span tag, Stretch content, List<PomElement> children) {

    /** The elements in it that have that name. */
    Stream<PomElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    /** The first element that a path of names leads to. */
    Optional<PomElement> at(String... path) {
        var here = Optional.of(this);
        for (var step : path) {
            here = here.flatMap(element -> element.all(step).findFirst());
        }
        return here;
    }

    /** The text that a path of names leads to; empty text if there is none. */
    String text(String... path) {
        return at(path).map(element -> element.content.text().strip()).orElse("");
    }

    /** What it is seen by: its content, or its name if it has none. */
    Span span() {
        return content.isBlank() || !children.isEmpty() ? tag : content.span();
    }

    /** Values that Maven read from it, each at its place. */
    List<Located<String>> words(List<String> values) {
        if (children.isEmpty()) {
            return content.isBlank() ? values.stream().map(value -> new Located<>(value, tag)).toList() : content.words(values);
        }
        var left = new ArrayList<>(children);
        return values.stream().map(value -> new Located<>(value, take(value, left))).toList();
    }

    private Span take(String value, List<PomElement> left) {
        var child = left.stream().filter(element -> element.content.text().strip().equals(value)).findFirst().or(() -> left.stream().findFirst());
        child.ifPresent(left::remove);
        return child.map(PomElement::span).orElse(tag);
    }
}
