package io.github.resourceparity.maven;

import static java.util.Objects.requireNonNull;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Mapping;
import java.util.List;
import java.util.stream.Stream;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** The resources that somebody says are each other's counterparts. */
record Mappings(List<Word> words) {

    /** Those of the pom, and over them those of the command line. */
    static Mappings of(Configuration words, PlexusConfiguration mappings) {
        var given = words.flat("mappings", ",;");
        var pairs = given.stream().filter(word -> !isLong(word)).map(Mappings::pair);
        var nested = Word.nested(given.stream().filter(Mappings::isLong).toList());
        return new Mappings(Word.merged(words.words("mappings", mappings), Stream.concat(nested.stream(), pairs).toList()));
    }

    /** {@code pool.from=core.Pool}, in contrast to the short {@code core.Pool=cognito.Pool}. */
    private static boolean isLong(Word word) {
        var name = word.name().value();
        return Shape.MAPPING.names().contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Word pair(Word word) {
        var from = new Word(word.name().map(name -> "from"), word.name(), List.of());
        var to = new Word(word.name().map(name -> "to"), word.text(), List.of());
        return new Word(word.name(), word.text().map(text -> ""), List.of(from, to));
    }

    /** Those that have both ends. */
    List<Mapping> complete() {
        return words.stream()
                .filter(word -> Shape.MAPPING.needed().stream().allMatch(word::has))
                .map(word -> new Mapping(word.name(), requireNonNull(word.fields().get("from")), requireNonNull(word.fields().get("to"))))
                .toList();
    }

    /** What is wrong with their shape. */
    Stream<Finding> problems() {
        return words.stream().flatMap(Shape.MAPPING::problems);
    }
}
