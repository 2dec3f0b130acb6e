package io.github.resourceparity.maven;

import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * The words of a goal's configuration as Maven understood them, each at the place where somebody wrote it.
 *
 * @param given the properties of the command line
 * @param properties all properties that may configure a parameter
 */
record Configuration(PomPlaces pom, Properties given, Properties properties) {

    private static final String PREFIX = "parity.";

    /** A list that the pom or a property has, separated by commas or in elements of its own. */
    List<Located<String>> list(String parameter, List<String> values) {
        return values == null ? List.of() : located(parameter, whole(values));
    }

    /** A single value that the pom or a property has. */
    Located<String> word(String parameter, String value) {
        return located(parameter, List.of(value.strip())).get(0);
    }

    private List<Located<String>> located(String parameter, List<String> words) {
        return pom.elements(parameter).stream()
                .findFirst()
                .map(element -> element.words(words))
                .orElseGet(() -> property(parameter).orElseGet(() -> stretch(parameter, String.join(",", words))).words(words));
    }

    /** The items without blanks around them; a comma between braces was no separator. */
    private static List<String> whole(List<String> values) {
        var items = new ArrayList<String>();
        var item = "";
        for (var value : values) {
            item += (item.isEmpty() ? "" : ",") + (value == null ? "" : value);
            if (item.chars().filter(c -> c == '{').count() <= item.chars().filter(c -> c == '}').count()) {
                items.add(item.strip());
                item = "";
            }
        }
        items.add(item.strip());
        return items.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** The text of a parameter that has words in it. */
    Stretch text(String parameter, String value) {
        return pom.elements(parameter).stream()
                .findFirst()
                .map(PomElement::content)
                .filter(content -> content.text().contains(value))
                .orElseGet(() -> stretch(parameter, value));
    }

    /** What a property says, which may be set in a pom too; only Maven knows what is meant where that text has variables or entities in it. */
    Stretch stretch(String parameter, String value) {
        var name = PREFIX + parameter;
        return property(parameter).filter(content -> !content.text().contains("${") && !content.text().contains("&")).orElseGet(() -> Stretch.given(name, given.getProperty(name, value)));
    }

    /** What stands in the pom for a property, unless the command line has another. */
    private Optional<Stretch> property(String parameter) {
        return given.containsKey(PREFIX + parameter) ? Optional.empty() : pom.property(PREFIX + parameter).map(PomElement::content);
    }

    /** What a property says instead of, or besides, an element with names in it. */
    List<Word> flat(String parameter, String separators) {
        var value = given.getProperty(PREFIX + parameter, properties.getProperty(PREFIX + parameter, ""));
        return value.isBlank() ? List.of() : Word.flat(stretch(parameter, value), separators);
    }

    /** What stands in an element with names in it. */
    List<Word> words(String parameter, PlexusConfiguration tree) {
        return tree == null ? List.of() : words(tree, pom.elements(parameter));
    }

    private List<Word> words(PlexusConfiguration tree, List<PomElement> places) {
        var seen = new HashMap<String, Integer>();
        return Stream.of(tree.getChildren()).map(child -> {
            int number = seen.merge(child.getName(), 1, Integer::sum) - 1;
            return word(child, places.stream().flatMap(place -> place.all(child.getName()).skip(number).limit(1)).toList());
        }).toList();
    }

    private Word word(PlexusConfiguration child, List<PomElement> places) {
        var value = Optional.ofNullable(child.getValue()).map(String::strip).orElse("");
        var place = places.stream().findFirst();
        return new Word(
                new Located<>(child.getName(), place.map(PomElement::tag).orElse(pom.home())),
                place.map(element -> element.words(List.of(value)).get(0)).orElse(new Located<>(value, pom.home())),
                words(child, places));
    }
}
