package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.types.TypeFacts;
import io.github.resourceparity.types.TypeFacts.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is replaced with a resource: a new one answers references otherwise, and what cannot change where it refers is made anew as well.
 *
 * @param referring the resources that refer to one in a property that cannot change, by its identity
 */
record Replacement(Map<String, List<Resource>> referring) {

    private static final int SHOWN = 3;

    /** Who refers to whom among the candidate's resources. */
    static Replacement among(Comparison comparison) {
        var referring = new HashMap<String, List<Resource>>();
        comparison.candidate().resources().forEach(resource -> resource.facts().ifPresent(facts -> fixed(facts, "", resource.properties().value())
                .flatMap(value -> value.parts().stream())
                .filter(Attribute.class::isInstance)
                .map(part -> ((Attribute) part).identity())
                .distinct()
                .forEach(identity -> referring.computeIfAbsent(identity, any -> new ArrayList<>()).add(resource))));
        return new Replacement(referring);
    }

    /** The values that cannot change without the resource being replaced. */
    private static Stream<Term> fixed(TypeFacts facts, String path, Term term) {
        if (term instanceof Fields fields) {
            return fields.fields().entrySet().stream().flatMap(entry -> fixed(facts, path.isEmpty() ? entry.getKey() : path + "/" + entry.getKey(), entry.getValue().value().value()));
        }
        if (term instanceof Items items) {
            return items.items().stream().flatMap(item -> fixed(facts, path, item.value()));
        }
        return facts.effect(path) == Effect.REPLACED ? Stream.of(term) : Stream.empty();
    }

    /** What goes with a resource, nearest first, each once. */
    List<Resource> with(Resource resource) {
        Set<Resource> found = new LinkedHashSet<>();
        var next = List.of(resource);
        while (!next.isEmpty()) {
            next = next.stream().flatMap(each -> referring.getOrDefault(each.identity(), List.of()).stream()).filter(each -> each != resource && found.add(each)).toList();
        }
        return List.copyOf(found);
    }

    /** A finding on a replaced resource with what goes with it; an error if that holds data or an identity. */
    Finding spread(Finding finding, Resource resource) {
        var others = with(resource);
        if (others.isEmpty()) {
            return finding;
        }
        var names = others.stream().limit(SHOWN).map(Resource::described).collect(Collectors.joining(", "));
        var noted = finding.note(others.get(0).heading(), "replaced with it: %s%s".formatted(names, others.size() > SHOWN ? " and %s more".formatted(others.size() - SHOWN) : ""));
        return others.stream().anyMatch(other -> other.facts().filter(TypeFacts::stateful).isPresent()) ? noted.as(Severity.ERROR) : noted;
    }
}
