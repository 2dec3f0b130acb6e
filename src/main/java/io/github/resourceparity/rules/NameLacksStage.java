package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.resolve.Plain;
import io.github.resourceparity.source.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The second stage that is deployed asks for a name that the first one has already. */
final class NameLacksStage implements Rule {

    @Override
    public Code code() {
        return Code.warning("name-lacks-stage", "a resource has the same physical name in two stages");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return Stream.empty();
    }

    /** Looks at two stages at a time; where no name at all has the stage, the stages are told apart by something else, such as an account. */
    @Override
    public Stream<Finding> across(List<Comparison> stages) {
        var names = stages.stream().map(NameLacksStage::names).toList();
        return names.stream().skip(1).flatMap(next -> {
            boolean habit = next.entrySet().stream().anyMatch(entry -> there(names.get(0), entry.getKey()).filter(name -> !name.equals(entry.getValue())).isPresent());
            return habit ? Stream.of(next) : Stream.empty();
        }).limit(1).flatMap(next -> stages.get(0).candidate().stacks().stream().flatMap(stack -> same(stack, names.get(0), next)));
    }

    private Stream<Finding> same(Stack stack, Map<String, String> first, Map<String, String> second) {
        return stack.resources().stream()
                .filter(resource -> there(first, resource.identity()).filter(name -> name.equals(second.get(resource.identity()))).isPresent())
                .map(this::finding);
    }

    private static Optional<String> there(Map<String, String> names, String identity) {
        return Optional.ofNullable(names.get(identity));
    }

    /** The names that are known in one stage, by resource; in another region a name is free again. */
    private static Map<String, String> names(Comparison comparison) {
        var names = new HashMap<String, String>();
        comparison.candidate().stacks().forEach(stack -> {
            var region = stack.region().map(Located::value).map(Plain::text).orElse("");
            stack.resources().stream()
                    .filter(Uniqueness::named)
                    .filter(resource -> resource.condition().isEmpty())
                    .forEach(resource -> names.put(resource.identity(), region + " " + Plain.text(resource.name().get().value())));
        });
        return names;
    }

    private Finding finding(Resource resource) {
        var name = resource.name().orElseThrow();
        return code()
                .at(name.span(), "%s `%s` is named `%s` in every stage".formatted(resource.word(), resource.logicalId().value(), name.value().display()))
                .label("the second stage cannot have it, too")
                .help("put the stage into the name, as others here have it, or say in an override that the stages are in accounts of their own")
                .about(resource.subject().property("name", name.value().display()));
    }
}
