package io.github.resourceparity.rules;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.types.TypeFacts;

/** Whether a physical name can be there twice. */
final class Uniqueness {

    private Uniqueness() {}

    /** Whether its name is one that no other resource of its type may have, and is known wherever it is written. */
    static boolean named(Resource resource) {
        return resource.toldByName() && resource.facts().filter(TypeFacts::repeated).isEmpty() && resource.name().filter(name -> name.value().universal()).isPresent();
    }

    /** Whether two resources of one type ask for the same name in the same place for certain. */
    static boolean clash(Resource first, Resource second) {
        boolean same = first.name().orElseThrow().value().sameAs(second.name().orElseThrow().value()) == Sameness.SAME;
        return same && second.facts().stream().flatMap(facts -> facts.within().stream()).allMatch(path -> same(path, first, second));
    }

    private static boolean same(String path, Resource first, Resource second) {
        var a = first.value(path);
        var b = second.value(path);
        return a.isPresent() && b.isPresent() ? a.get().value().sameAs(b.get().value()) == Sameness.SAME : a.isEmpty() && b.isEmpty();
    }
}
