package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.rules.Setting;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** The parameters that say which rules run and what their findings count as. */
record RuleParameters(Configuration words, PlexusConfiguration rules, PlexusConfiguration overrides, String severity, List<String> skipRules, List<String> onlyRules, String preset, PlexusConfiguration conventions) {

    /** The settings that they make: the pom, over it {@code -Dparity.rules}, over both {@code -Dparity.severity}. */
    Settings settings() {
        var levels = Stream.of(words.words("rules", rules), words.flat("rules", ",;"), severities())
                .flatMap(List::stream)
                .map(word -> Map.entry(word.name(), word.text()))
                .toList();
        var kept = named().stream().map(word -> new Setting(word.name(), word.fields())).toList();
        var forms = forms().stream().map(word -> new Setting(word.name(), word.fields())).toList();
        var start = preset == null || preset.isBlank() ? Optional.<Located<String>>empty() : Optional.of(words.word("preset", preset));
        return new Settings(start, levels, words.list("skipRules", skipRules), words.list("onlyRules", onlyRules), kept, forms);
    }

    private List<Word> severities() {
        return severity == null ? List.of() : Word.flat(words.text("severity", severity), ",;");
    }

    private List<Word> named() {
        return Word.merged(words.words("overrides", overrides), Word.nested(words.flat("overrides", ";")));
    }

    private List<Word> forms() {
        return Word.merged(words.words("conventions", conventions), Word.nested(words.flat("conventions", ";")));
    }

    /** What is wrong with their shape. */
    Stream<Finding> problems() {
        return Stream.concat(named().stream().flatMap(Shape.OVERRIDE::problems), forms().stream().flatMap(Shape.CONVENTION::problems));
    }
}
