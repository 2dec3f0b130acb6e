package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Duplicate;
import io.github.resourceparity.model.Export;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.resolve.Sameness;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An export's name is there once in an account and region: the second stack that asks for it fails to deploy. */
final class ExportDuplicate implements Rule {

    /** An export and the stack that has it. */
    private record Owned(Stack stack, Export export) {

        String name() {
            return export.name().value().display();
        }

        String key() {
            return export.output().key().value();
        }
    }

    @Override
    public Code code() {
        return Code.error("export-duplicate", "two stacks export one name");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.deployed().stream()
                .filter(Stack::aws)
                .flatMap(stack -> stack.exports().stream().map(export -> new Owned(stack, export)))
                .filter(owned -> owned.export().name().value().universal() && !owned.stack().generated().outputs().contains(owned.key()))
                .collect(Collectors.groupingBy(Owned::name, TreeMap::new, Collectors.toList()))
                .values().stream()
                .flatMap(group -> duplicates(group, comparison));
    }

    /** Each that comes after one that has the name already. */
    private Stream<Finding> duplicates(List<Owned> group, Comparison comparison) {
        var sorted = group.stream().sorted(Comparator.comparing((Owned owned) -> owned.stack().path()).thenComparing(owned -> owned.export().name().span())).toList();
        return sorted.stream().flatMap(owned -> Uniqueness.first(sorted, owned, (other, one) -> clash(other, one) && !twice(other, one, comparison)).map(first -> finding(first, owned)).stream());
    }

    private static boolean twice(Owned first, Owned second, Comparison comparison) {
        return comparison.duplicates().stream().anyMatch(twins -> of(twins, first) && of(twins, second));
    }

    /** Whether both are there at once for certain: under other conditions, in other regions or instead of each other they need not be. */
    private static boolean clash(Owned first, Owned second) {
        boolean apart = first.stack() == second.stack() || first.stack().namedLike(second.stack()) || first.stack().variantOf(second.stack()) || first.stack().elsewhere(second.stack());
        var condition = first.export().output().condition();
        boolean together = condition.equals(second.export().output().condition()) && !condition.equals("false");
        return !apart && together && first.export().name().value().sameAs(second.export().name().value()) == Sameness.SAME;
    }

    /** Whether it gives what is in two stacks itself, and so goes with one of them. */
    private static boolean of(Duplicate twins, Owned owned) {
        var ids = Stream.of(twins.candidate(), twins.again()).map(Resource::identity).toList();
        return Answer.of(owned.export().output()).attributes().anyMatch(attribute -> ids.contains(attribute.identity()));
    }

    private Finding finding(Owned first, Owned second) {
        var services = List.of(first.stack().service(), second.stack().service());
        return code()
                .at(second.export().name().span(), "export `%s` is in two stacks, `%s` and `%s`".formatted(second.name(), services.get(0), services.get(1)))
                .label("deployed second, this stack fails")
                .note(first.export().name().span(), "`%s` exports it".formatted(services.get(0)))
                .help("export it from one of them, and let the other have a name of its own")
                .about(new Subject("", List.of(first.key(), second.key()).stream().distinct().toList(), List.of(second.name()), "Outputs/" + second.key(), services));
    }
}
