package io.github.resourceparity.survey;

import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Estate;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Traces;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Both sides as they were understood, for those who draw them; whatever takes time is worked out when somebody asks. */
public record Scene(Comparison comparison) {

    /** Whose each file and each resource is; nobody's, where nothing was compared. */
    public static Owners owners(Optional<Scene> scene) {
        return new Owners(scene.map(Scene::comparison));
    }

    /** All stacks, the candidates' first. */
    public Stream<Stack> stacks() {
        return Stream.of(comparison.candidate(), comparison.consumers(), comparison.baseline()).map(Estate::stacks).flatMap(List::stream);
    }

    /** The inventory of both sides, the same for all who ask. */
    public Survey survey() {
        return comparison.once(Survey.class, Survey::of);
    }

    /** Who refers to whom. */
    public Traces traces() {
        return comparison.traces();
    }
}
