package io.github.resourceparity.maven;

import io.github.resourceparity.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The places that a goal's configuration is written at, in a project's pom and in those of its parents that belong to it.
 *
 * @param poms the project's pom, its parent's and so on
 * @param configurations the configuration elements that the goal sees, what has its way first
 * @param home where the plugin is named, which is the place of what is written nowhere here
 */
record PomPlaces(List<Pom> poms, List<PomElement> configurations, Span home) {

    /**
     * The places for one execution of a plugin.
     *
     * @param nowhere the place of anything if there is no pom
     */
    static PomPlaces of(List<Pom> poms, String groupId, String artifactId, String execution, Span nowhere) {
        var plugins = poms.stream().flatMap(pom -> pom.plugins(groupId, artifactId).stream()).toList();
        var executions = plugins.stream()
                .flatMap(plugin -> plugin.at("executions").stream())
                .flatMap(all -> all.all("execution"))
                .filter(element -> execution.equals(element.at("id").map(id -> id.content().text().strip()).orElse("default")));
        var configurations = Stream.concat(executions, plugins.stream()).flatMap(owner -> owner.at("configuration").stream()).toList();
        var home = plugins.stream()
                .flatMap(plugin -> plugin.at("artifactId").stream())
                .map(PomElement::span)
                .findFirst()
                .or(() -> poms.stream().findFirst().map(pom -> pom.project().map(PomElement::tag).orElse(pom.source().head())));
        return new PomPlaces(poms, configurations, home.orElse(nowhere));
    }

    /** Every element that configures a parameter, what has its way first. */
    List<PomElement> elements(String parameter) {
        return configurations.stream().flatMap(configuration -> configuration.all(parameter)).toList();
    }

    /** The element of a property that a pom sets. */
    Optional<PomElement> property(String name) {
        return poms.stream().flatMap(pom -> pom.property(name).stream()).findFirst();
    }
}
