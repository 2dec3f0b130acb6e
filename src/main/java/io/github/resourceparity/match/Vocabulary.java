package io.github.resourceparity.match;

import io.github.resourceparity.model.Construct;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Term.Text;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that resources are called by, worked out once for each however many others it is held against. */
final class Vocabulary {

    private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private final Map<Resource, Words> known = new IdentityHashMap<>();

    /**
     * The words of one resource.
     *
     * @param name those of its physical name
     * @param id those of its logical id, or of the construct that it was made of, without those of its type
     */
    record Words(Set<String> name, Set<String> id) {

        Set<String> all() {
            var all = new HashSet<>(name);
            all.addAll(id);
            return all;
        }
    }

    /** The words of a resource. */
    Words of(Resource resource) {
        return known.computeIfAbsent(resource, each -> new Words(name(each), id(each)));
    }

    private static Set<String> name(Resource resource) {
        return resource.name().stream()
                .flatMap(name -> name.value().parts().stream())
                .filter(Text.class::isInstance)
                .flatMap(part -> split(((Text) part).value()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> id(Resource resource) {
        var type = split(resource.type().value().substring(resource.type().value().lastIndexOf(':') + 1)).collect(Collectors.toSet());
        return split(resource.construct().map(Construct::id).orElse(resource.logicalId().value())).filter(word -> !type.contains(word)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(Vocabulary::singular)
                .filter(Predicate.not(String::isEmpty));
    }

    /** One thing and several are the same word. */
    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
