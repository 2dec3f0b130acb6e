package io.github.resourceparity.model;

import io.github.resourceparity.source.Located;
import io.github.resourceparity.types.TypePattern;
import java.util.Arrays;
import java.util.Optional;

/**
 * How somebody wants things to be named.
 *
 * @param name the name that its author gave it
 * @param of what is named
 * @param type the resource types that it is for; empty for all
 */
public record Convention(Located<String> name, Kind of, Optional<TypePattern> type, NameForm pattern) {

    /** What can be named. */
    public enum Kind {
        NAME("name"),
        LOGICAL_ID("logicalId"),
        INDEX("index"),
        EXPORT("export");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** How it is written in configuration. */
        public String word() {
            return word;
        }

        /** The kind of that word; empty if there is none. */
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word.equalsIgnoreCase(word)).findFirst();
        }
    }

    /** Whether it says how that of a resource is named. */
    public boolean isFor(Kind kind, Resource resource) {
        return of == kind && type.map(pattern -> pattern.matches(resource.type().value())).orElse(true);
    }
}
