package io.github.resourceparity.rules;

import io.github.resourceparity.source.Located;
import java.util.Map;
import java.util.Optional;

/**
 * An override as somebody wrote it.
 *
 * @param name the name that its author gave it
 * @param fields what it says, by the names {@code rule}, {@code resource}, {@code severity}, {@code because}, {@code until}
 * @param owner the identity of the resource that it stands beside; empty if it stands in the configuration
 */
public record Setting(Located<String> name, Map<String, Located<String>> fields, Optional<String> owner) {

    /** One of the configuration. */
    public Setting(Located<String> name, Map<String, Located<String>> fields) {
        this(name, fields, Optional.empty());
    }

    Optional<Located<String>> field(String key) {
        return Optional.ofNullable(fields.get(key)).filter(value -> !value.value().isBlank());
    }
}
