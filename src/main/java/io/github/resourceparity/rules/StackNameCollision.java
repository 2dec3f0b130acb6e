package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.template.Template;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The second service that is deployed under a stack's name replaces the first one, and deletes what that one made. */
final class StackNameCollision implements Rule {

    @Override
    public Code code() {
        return Code.error("stack-name-collision", "two services are deployed as one stack");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.deployed().stream()
                .filter(stack -> stack.aws() && stack.name().value().universal())
                .collect(Collectors.groupingBy(stack -> stack.name().value().display(), TreeMap::new, Collectors.toList()))
                .values().stream()
                .flatMap(this::collisions);
    }

    private Stream<Finding> collisions(List<Stack> group) {
        var sorted = group.stream().sorted(Comparator.comparing(Stack::path)).toList();
        return sorted.stream().flatMap(stack -> Uniqueness.first(sorted, stack, StackNameCollision::collide).map(first -> finding(first, stack)).stream());
    }

    /** Several definitions of one service in one folder are meant to be deployed instead of each other. */
    private static boolean collide(Stack first, Stack second) {
        return !folder(first).equals(folder(second)) && first.namedLike(second) && !first.elsewhere(second);
    }

    private static String folder(Stack stack) {
        var path = Template.path(stack.path());
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private Finding finding(Stack first, Stack second) {
        var name = second.name().value().display();
        return code()
                .at(second.name().span(), "two services are deployed as the stack `%s`".formatted(name))
                .label("deployed second, it deletes what the first one made")
                .note(first.name().span(), "the first one")
                .help("give one of them another `service`, or a `provider.stackName` of its own")
                .about(new Subject("", List.of(), List.of(name), "stackName", List.of(Template.path(first.path()), Template.path(second.path()))));
    }
}
