package io.github.resourceparity.rules;

import io.github.resourceparity.source.Located;
import java.util.Map;
import java.util.Optional;

/**
 * An override as somebody wrote it.
 *
 * @param name the name that its author gave it
 * @param fields what it says, by the names {@code rule}, {@code resource}, {@code severity}, {@code because}, {@code until}
 */
public record Setting(Located<String> name, Map<String, Located<String>> fields) {

    Optional<Located<String>> field(String key) {
        return Optional.ofNullable(fields.get(key)).filter(value -> !value.value().isBlank());
    }
}
