package io.github.resourceparity.model;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Generated;
import io.github.resourceparity.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All stacks of one side; what each resource of the other side asks it for is found once. */
public final class Estate {

    private final List<Stack> stacks;
    private final List<Finding> problems;
    private final boolean complete;
    private final Map<String, Stack> byPath;
    private final Map<Family<?>, List<?>> members = new ConcurrentHashMap<>();
    private final Map<String, Optional<Span>> homes = new ConcurrentHashMap<>();

    /**
     * The side that has these stacks.
     *
     * @param problems what is wrong with the files that they are defined in
     * @param complete whether every file could be read, so that what is not there does not exist
     */
    public Estate(List<Stack> stacks, List<Finding> problems, boolean complete) {
        this.stacks = stacks;
        this.problems = problems;
        this.complete = complete;
        this.byPath = stacks.stream().collect(Collectors.toMap(Stack::path, stack -> stack, (first, again) -> first));
    }

    /** The stacks, in the order of the files. */
    public List<Stack> stacks() {
        return stacks;
    }

    /** What is wrong with the files that they are defined in. */
    public List<Finding> problems() {
        return problems;
    }

    /** Whether every file could be read, so that what is not there does not exist. */
    public boolean complete() {
        return complete;
    }

    /** All resources, in the order of the files. */
    public Stream<Resource> resources() {
        return stacks.stream().flatMap(stack -> stack.resources().stream());
    }

    /** What somebody wrote beside resources to this tool. */
    public Stream<Remark> remarks() {
        return stacks.stream().flatMap(stack -> stack.remarks().stream());
    }

    /** The same with the resources of some types only. */
    public Estate scoped(Predicate<String> types) {
        return new Estate(stacks.stream().map(stack -> stack.scoped(types)).toList(), problems, complete);
    }

    /** What its services get when they are packaged. */
    public Generated generated() {
        return Generated.toAny(stacks.stream().map(Stack::generated).toList());
    }

    /** The members of a family. */
    @SuppressWarnings("unchecked")
    public <T> List<T> all(Family<T> family) {
        return (List<T>) members.computeIfAbsent(family, any -> resources().filter(family::has).map(family.view()).toList());
    }

    /** The stacks by what tells them apart. */
    public Map<String, Stack> byPath() {
        return byPath;
    }

    /** The stack that a resource is in. */
    public Optional<Stack> stack(Resource resource) {
        return Optional.ofNullable(byPath.get(resource.stack()));
    }

    /** Where a resource of a type should stand that nobody has: the resources of the stack with most of its like. */
    public Optional<Span> home(String type) {
        return homes.computeIfAbsent(type, this::most);
    }

    private Optional<Span> most(String type) {
        var service = type.substring(0, Math.max(0, type.lastIndexOf("::")));
        return best(type).or(() -> best(service)).or(() -> stacks.stream().findFirst()).map(Stack::heading);
    }

    private Optional<Stack> best(String prefix) {
        return stacks.stream()
                .filter(stack -> count(stack, prefix) > 0)
                .max(Comparator.comparingLong((Stack stack) -> count(stack, prefix)).thenComparing(Stack::path, Comparator.reverseOrder()));
    }

    private static long count(Stack stack, String prefix) {
        return stack.resources().stream().filter(resource -> resource.type().value().startsWith(prefix)).count();
    }
}
