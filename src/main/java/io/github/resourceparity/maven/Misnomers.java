package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.rules.Settings;
import java.util.List;
import java.util.stream.Stream;

/** Parameters that there are not; older Mavens pass them over in silence. */
record Misnomers(Configuration words, List<String> parameters) {

    private static final String PREFIX = "parity.";

    /** Those of the pom, and those of the command line that were probably meant to be one. */
    Stream<Finding> problems() {
        var elements = words.pom().configurations().stream().flatMap(configuration -> configuration.children().stream());
        return Stream.concat(elements.filter(element -> !parameters.contains(element.name())).map(this::element), properties());
    }

    private Finding element(PomElement element) {
        var finding = Settings.RULE_UNKNOWN.at(element.tag(), "there is no parameter `%s`".formatted(element.name())).label("it has no effect");
        return Nearest.to(element.name(), parameters).map(name -> finding.help("did you mean `%s`?".formatted(name))).orElse(finding);
    }

    private Stream<Finding> properties() {
        return words.given().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX) && !parameters.contains(name.substring(PREFIX.length())))
                .sorted()
                .flatMap(name -> Nearest.to(name.substring(PREFIX.length()), parameters).stream().map(nearest -> property(name, nearest)));
    }

    private Finding property(String name, String nearest) {
        return Settings.RULE_UNKNOWN
                .at(Stretch.given(name, words.given().getProperty(name)).span(), "there is no parameter `%s`".formatted(name))
                .label("it has no effect")
                .help("did you mean `%s%s`?".formatted(PREFIX, nearest));
    }
}
