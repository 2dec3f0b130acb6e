package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** What a pom may say already, though this version has no rules for it: names' patterns, and what other repositories produce. */
record Postponed(List<Word> conventions, List<Word> external) {

    static Postponed of(Configuration words, PlexusConfiguration conventions, PlexusConfiguration external) {
        return new Postponed(
                Word.merged(words.words("conventions", conventions), Word.nested(words.flat("conventions", ";"))),
                Word.merged(words.words("external", external), words.flat("external", ";")));
    }

    /** What is wrong with its shape. */
    Stream<Finding> problems() {
        var unknown = external.stream().map(Word::name).filter(name -> !Shape.EXTERNAL.names().contains(name.value())).map(Shape.EXTERNAL::unknown);
        var complete = external.stream().filter(word -> word.name().value().equals("complete")).map(Word::text).flatMap(Postponed::truth);
        return Stream.of(conventions.stream().flatMap(Shape.CONVENTION::problems), unknown, complete).flatMap(findings -> findings);
    }

    private static Stream<Finding> truth(Located<String> word) {
        return Stream.of("true", "false").anyMatch(word.value()::equalsIgnoreCase)
                ? Stream.empty()
                : Stream.of(Settings.RULE_UNKNOWN.at(word.span(), "`%s` is neither true nor false".formatted(word.value())));
    }

    /** What a reader of the log has to know, if there is anything. */
    Optional<String> warning() {
        var names = Stream.of(conventions.isEmpty() ? "" : "`conventions`", external.isEmpty() ? "" : "`external`").filter(name -> !name.isEmpty()).collect(Collectors.joining(" and "));
        return names.isEmpty() ? Optional.empty() : Optional.of("this version of parity does not check %s yet".formatted(names));
    }
}
