package io.github.resourceparity.rules;

import static java.util.Objects.requireNonNull;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name that departs from those of its kind is the one that nobody finds. */
final class NameInconsistent implements Rule {

    /** So many names make a convention. */
    private static final int ENOUGH = 3;

    @Override
    public Code code() {
        return Code.off("name-inconsistent", Severity.WARNING, "a name departs from the form that its siblings have");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.candidate().resources()
                .filter(resource -> resource.name().filter(name -> name.value().universal()).isPresent())
                .collect(Collectors.groupingBy(resource -> resource.type().value(), TreeMap::new, Collectors.toList()))
                .values().stream()
                .flatMap(this::odd);
    }

    private Stream<Finding> odd(List<Resource> siblings) {
        var shapes = NameShape.of(siblings.stream().map(NameInconsistent::segments).toList());
        var byShape = new LinkedHashMap<String, List<Resource>>();
        siblings.forEach(resource -> byShape.computeIfAbsent(shapes.shape(segments(resource)), any -> new ArrayList<>()).add(resource));
        return usual(byShape, siblings.size()).stream().flatMap(shape -> byShape.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(shape))
                .flatMap(entry -> entry.getValue().stream().map(resource -> finding(resource, shape, requireNonNull(byShape.get(shape)), siblings.size()))));
    }

    private static NameSegments segments(Resource resource) {
        return NameSegments.of(resource.name().orElseThrow().value());
    }

    /** The form that at least three quarters of them have, if it is one at all. */
    private static Optional<String> usual(Map<String, List<Resource>> byShape, int all) {
        return byShape.entrySet().stream().filter(entry -> entry.getValue().size() >= ENOUGH && entry.getValue().size() * 4 >= all * 3 && !entry.getKey().equals("*")).map(Map.Entry::getKey).findFirst();
    }

    private Finding finding(Resource resource, String shape, List<Resource> usual, int all) {
        var name = resource.name().orElseThrow();
        var example = usual.get(0).name().orElseThrow();
        return code()
                .at(name.span(), "%s `%s` is named `%s`, %s of %s are named like `%s`".formatted(resource.word(), resource.logicalId().value(), name.value().display(), usual.size(), all, shape))
                .label("whoever looks for a %s by how they are named misses it".formatted(resource.word()))
                .note(example.span(), "such as this one")
                .help("name it like the others, or say in an override why not")
                .about(resource.subject().property("name", shape));
    }
}
