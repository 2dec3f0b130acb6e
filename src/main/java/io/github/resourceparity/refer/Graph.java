package io.github.resourceparity.refer;

import static java.util.Objects.requireNonNull;

import io.github.resourceparity.model.Stack;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who needs what from whom.
 *
 * @param stacks all stacks, in the order of their paths
 * @param edges who asks whom, in the order of both
 */
public record Graph(List<Stack> stacks, List<Edge> edges) {

    private static final Comparator<Stack> ORDER = Comparator.comparing(Stack::path);

    /** The references of one stack that another answers. */
    public record Edge(Stack from, Stack to, List<Traced> references) {

        /** The first reference that nothing else is taken for where nobody answers yet; so the other stack must be there first. */
        public Optional<Traced> needed() {
            return references.stream().filter(traced -> !traced.reference().guarded() && traced.reference().kind().first()).findFirst();
        }
    }

    /** The graph of references, as far as it is known who answers. */
    public static Graph of(List<Stack> stacks, List<Traced> references) {
        var byEnds = new LinkedHashMap<List<Stack>, List<Traced>>();
        references.forEach(traced -> traced.verdict().producer()
                .filter(producer -> producer != traced.from() && traced.verdict().kind() == Verdict.Kind.RESOLVED)
                .ifPresent(producer -> byEnds.computeIfAbsent(List.of(traced.from(), producer), any -> new ArrayList<>()).add(traced)));
        var edges = byEnds.entrySet().stream().map(entry -> new Edge(entry.getKey().get(0), entry.getKey().get(1), entry.getValue())).sorted(Comparator.comparing(Edge::from, ORDER).thenComparing(Edge::to, ORDER)).toList();
        return new Graph(stacks.stream().sorted(ORDER).toList(), edges);
    }

    private Map<Stack, List<Edge>> needs() {
        var needs = new LinkedHashMap<Stack, List<Edge>>();
        edges.stream().filter(edge -> edge.needed().isPresent()).forEach(edge -> needs.computeIfAbsent(edge.from(), any -> new ArrayList<>()).add(edge));
        return needs;
    }

    /**
     * The stacks in the order that they can be deployed in: all of one step at once, once those before it are there. What is in a circle, or
     * needs what is in one, is in no step.
     */
    public List<List<Stack>> order() {
        var needs = needs();
        var done = new LinkedHashSet<Stack>();
        var steps = new ArrayList<List<Stack>>();
        while (true) {
            var next = stacks.stream().filter(stack -> !done.contains(stack) && needs.getOrDefault(stack, List.of()).stream().allMatch(edge -> done.contains(edge.to()))).toList();
            if (next.isEmpty()) {
                return steps;
            }
            steps.add(next);
            done.addAll(next);
        }
    }

    /** The circles, each by its shortest way round, from its first stack on. */
    public List<List<Edge>> cycles() {
        var needs = needs();
        var left = new TreeSet<>(ORDER);
        var ordered = new LinkedHashSet<Stack>();
        order().forEach(ordered::addAll);
        stacks.stream().filter(stack -> !ordered.contains(stack)).forEach(left::add);
        var cycles = new ArrayList<List<Edge>>();
        while (!left.isEmpty()) {
            var start = left.pollFirst();
            var way = round(start, needs, left);
            if (!way.isEmpty()) {
                cycles.add(way);
                way.forEach(edge -> left.remove(edge.from()));
            }
        }
        return cycles;
    }

    /** The shortest way from a stack back to itself, through those that are in no other circle yet; empty if there is none. */
    private static List<Edge> round(Stack start, Map<Stack, List<Edge>> needs, Set<Stack> left) {
        var came = new HashMap<Stack, Edge>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (var edge : needs.getOrDefault(open.pop(), List.of())) {
                if (edge.to() == start) {
                    return way(start, edge, came);
                }
                if (left.contains(edge.to()) && came.putIfAbsent(edge.to(), edge) == null) {
                    open.add(edge.to());
                }
            }
        }
        return List.of();
    }

    private static List<Edge> way(Stack start, Edge last, Map<Stack, Edge> came) {
        var way = new ArrayDeque<>(List.of(last));
        while (way.peekFirst().from() != start) {
            way.addFirst(requireNonNull(came.get(way.peekFirst().from())));
        }
        return List.copyOf(way);
    }
}
