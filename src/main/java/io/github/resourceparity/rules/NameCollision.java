package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Pair.By;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A physical name is there once in an account and region: the second deployment that asks for it fails, or takes over what is another's. */
final class NameCollision implements Rule {

    /** A named resource and the stack that it is in. */
    private record Owned(Stack stack, Resource resource) {

        String name() {
            return resource.name().orElseThrow().value().display();
        }
    }

    @Override
    public Code code() {
        return Code.error("name-collision", "two resources of one type have the same physical name");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.deployed().stream()
                .flatMap(stack -> stack.resources().stream().filter(Uniqueness::named).map(resource -> new Owned(stack, resource)))
                .collect(Collectors.groupingBy(owned -> owned.resource().type().value() + "|" + owned.name(), Collectors.toList()))
                .entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .sorted(Map.Entry.comparingByKey())
                .flatMap(group -> collisions(group.getValue(), comparison));
    }

    /** Each that comes after one that has the name already; what a baseline's resource became twice is found as such. */
    private Stream<Finding> collisions(List<Owned> group, Comparison comparison) {
        var sorted = group.stream().sorted(Comparator.comparing((Owned owned) -> owned.stack().path()).thenComparing(owned -> owned.resource().heading())).toList();
        return sorted.stream()
                .filter(owned -> comparison.duplicates().stream().noneMatch(duplicate -> duplicate.again() == owned.resource() || duplicate.candidate() == owned.resource()))
                .flatMap(owned -> Uniqueness.first(sorted, owned, NameCollision::collide).map(first -> finding(first, owned)).stream());
    }

    private static boolean collide(Owned first, Owned second) {
        boolean apart = first.stack() != second.stack() && (first.stack().namedLike(second.stack()) || first.stack().variantOf(second.stack()) || first.stack().elsewhere(second.stack()));
        boolean written = first.resource().logicalId().span().equals(second.resource().logicalId().span()) && first.stack() == second.stack();
        return Uniqueness.clash(first.resource(), second.resource()) && !apart && !written && first.resource().togetherWith(second.resource());
    }

    private Finding finding(Owned first, Owned second) {
        var resource = second.resource();
        var ids = List.of(first.resource().logicalId().value(), resource.logicalId().value());
        var both = first.stack() == second.stack() ? "`%s` and `%s`".formatted(ids.get(0), ids.get(1)) : "`%s` of `%s` and `%s` of `%s`".formatted(ids.get(0), first.stack().service(), ids.get(1), second.stack().service());
        return code()
                .at(resource.naming(), "%s %s are both named `%s`".formatted(Count.plural(resource.word()), both, second.name()))
                .label("second %s of this name".formatted(resource.word()))
                .note(first.resource().naming(), "first %s of this name".formatted(resource.word()))
                .help("deployment fails on the second: leave it in one stack, or give `%s` a name of its own".formatted(ids.get(1)))
                .about(Pair.subject(new Pair<>(first.resource(), resource, By.NAME)).property("name", first.stack().service(), second.stack().service()));
    }
}
