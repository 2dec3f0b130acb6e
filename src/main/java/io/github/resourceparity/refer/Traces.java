package io.github.resourceparity.refer;

import io.github.resourceparity.model.Estate;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Landscape.Owned;
import io.github.resourceparity.resolve.Reference;
import io.github.resourceparity.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All references of the stacks that are deployed beside each other, and what became of each.
 *
 * @param all the references, in the order of the stacks and of their places
 * @param deployed what is given by the candidates and the consumers
 * @param baseline what is given by the baseline
 */
public record Traces(List<Traced> all, Landscape deployed, Landscape baseline, External external) {

    private static final Set<Verdict.Kind> LOST = Set.of(Verdict.Kind.STACK_UNKNOWN, Verdict.Kind.EXPORT_UNKNOWN, Verdict.Kind.PARAMETER_UNKNOWN);

    /**
     * Traces the references of the candidates and the consumers.
     *
     * @param neighbours the services of the project that nobody named; asked for only where a reference leads nowhere without them
     */
    public static Traces of(Estate baseline, Estate candidate, Estate consumers, External external, Supplier<Estate> neighbours) {
        var byPath = new LinkedHashMap<String, Stack>();
        Stream.of(candidate, consumers).flatMap(estate -> estate.stacks().stream()).forEach(stack -> byPath.putIfAbsent(stack.path(), stack));
        var deployed = new Landscape(List.copyOf(byPath.values()));
        var before = new Landscape(baseline.stacks());
        boolean none = consumers.stacks().isEmpty() && consumers.problems().isEmpty();
        var tracer = new Tracer(deployed, before, nested(deployed.stacks()), external, candidate.complete() && (none || consumers.complete()));
        var all = deployed.stacks().parallelStream().flatMap(stack -> stack.references().stream().map(reference -> new Traced(stack, reference, tracer.verdict(stack, reference)))).toList();
        return new Traces(all.stream().noneMatch(Traces::lost) ? all : beside(all, byPath, neighbours.get()), deployed, before, external);
    }

    private static boolean lost(Traced traced) {
        return LOST.contains(traced.verdict().kind());
    }

    private static List<Traced> beside(List<Traced> all, Map<String, Stack> named, Estate neighbours) {
        var others = new Neighbours(new Landscape(neighbours.stacks().stream().filter(stack -> !named.containsKey(stack.path())).toList()), neighbours.complete());
        return all.stream().map(traced -> lost(traced) ? new Traced(traced.from(), traced.reference(), others.verdict(traced)) : traced).toList();
    }

    /** The stacks that others nest, by what they are in those. */
    private static Map<String, Stack> nested(List<Stack> stacks) {
        return stacks.stream().flatMap(stack -> Template.deployer(stack.path()).map(deployer -> Map.entry(deployer, stack)).stream()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first));
    }

    /** Those of a verdict. */
    public Stream<Traced> of(Verdict.Kind kind) {
        return all.stream().filter(traced -> traced.verdict().kind() == kind);
    }

    /** Those of another stack's outputs and exports that no stack here gives: another repository's, the baseline's only, or nobody's. */
    public Stream<Traced> outside() {
        return Stream.of(Verdict.Kind.EXTERNAL, Verdict.Kind.STACK_UNKNOWN, Verdict.Kind.EXPORT_UNKNOWN, Verdict.Kind.BASELINE).flatMap(this::of).filter(traced -> traced.reference().kind().first());
    }

    /** The places where a stack spells the physical name of another one's resource, as far as it is that name for certain. */
    public List<Traced> names() {
        var owned = deployed.stacks().stream().flatMap(stack -> stack.resources().stream().filter(resource -> resource.name().isPresent()).map(resource -> new Owned(stack, resource))).toList();
        var byName = owned.stream().filter(each -> each.resource().name().get().value().universal()).collect(Collectors.toMap(each -> each.resource().type().value() + " " + each.resource().name().get().value().display(), each -> each, (first, again) -> first));
        return deployed.stacks().stream()
                .flatMap(stack -> Literals.of(stack).flatMap(literal -> SpelledName.in(literal).stream().flatMap(spelled -> Stream.ofNullable(byName.get(spelled.type() + " " + spelled.name().display())).filter(each -> each.stack() != stack).map(each -> named(stack, literal, spelled, each)))))
                .distinct()
                .toList();
    }

    private static Traced named(Stack from, Literals.Literal literal, SpelledName spelled, Owned owned) {
        return new Traced(from, Reference.to(Reference.Kind.NAME, spelled.name(), literal.value().span()), Verdict.of(Verdict.Kind.RESOLVED).by(owned.stack()).with(owned.resource()));
    }

    /** Who needs whom: by references, and where a name is spelled. */
    public Graph graph() {
        return Graph.of(deployed.stacks(), Stream.concat(all.stream(), names().stream()).toList());
    }
}
