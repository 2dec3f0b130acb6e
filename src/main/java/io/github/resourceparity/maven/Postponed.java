package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** What a pom may say already, though this version has no rules for it: what other repositories produce. */
record Postponed(List<Word> external) {

    static Postponed of(Configuration words, PlexusConfiguration external) {
        return new Postponed(Word.merged(words.words("external", external), words.flat("external", ";")));
    }

    /** What is wrong with its shape. */
    Stream<Finding> problems() {
        var unknown = external.stream().map(Word::name).filter(name -> !Shape.EXTERNAL.names().contains(name.value())).map(Shape.EXTERNAL::unknown);
        var complete = external.stream().filter(word -> word.name().value().equals("complete")).map(Word::text).flatMap(Postponed::truth);
        return Stream.concat(unknown, complete);
    }

    private static Stream<Finding> truth(Located<String> word) {
        return Stream.of("true", "false").anyMatch(word.value()::equalsIgnoreCase)
                ? Stream.empty()
                : Stream.of(Settings.RULE_UNKNOWN.at(word.span(), "`%s` is neither true nor false".formatted(word.value())));
    }

    /** What a reader of the log has to know, if there is anything. */
    Optional<String> warning() {
        return external.isEmpty() ? Optional.empty() : Optional.of("this version of parity does not check `external` yet");
    }
}
