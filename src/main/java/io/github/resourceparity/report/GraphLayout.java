package io.github.resourceparity.report;

import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Graph;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Traces;
import io.github.resourceparity.resolve.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where stacks stand in a drawing of who refers to whom: whoever is asked to the left of whoever asks, as stacks are deployed.
 *
 * @param nodes stacks that ask or are asked, and what is asked for and not here
 * @param lines who asks whom
 */
record GraphLayout(List<Node> nodes, List<Line> lines) {

    private static final int ROW = 46;
    private static final int GAP = 120;
    private static final int LONGEST = 34;

    /** What a node is, or a line leads to. */
    enum State {
        /** Deployed here. */
        HERE,
        /** Declared as another repository's, or perhaps one. */
        OUTSIDE,
        /** Only in the baseline, or nowhere: whoever asks for it cannot be deployed. */
        LOST;

        String word() {
            return switch (this) {
                case HERE -> "here";
                case OUTSIDE -> "elsewhere";
                case LOST -> "lost";
            };
        }
    }

    /** A box, in pixels from the upper left. */
    record Node(String key, String name, State state, int x, int y) {

        static final int HEIGHT = 28;

        /** The name as far as it fits. */
        String label() {
            return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
        }

        int width() {
            return 20 + Math.min(LONGEST, name.length()) * 8;
        }
    }

    /**
     * A line from who asks to who is asked.
     *
     * @param asked what is asked for
     * @param firm whether who is asked must be there first
     */
    record Line(String from, String to, List<String> asked, boolean firm) {}

    static GraphLayout of(Traces traces) {
        var graph = traces.graph();
        var lines = new LinkedHashMap<List<String>, Line>();
        graph.edges().forEach(edge -> add(lines, key(edge.from()), key(edge.to()), edge.references(), edge.needed().isPresent()));
        var outside = new TreeMap<String, State>();
        traces.outside().forEach(traced -> {
            var name = outside(traced);
            outside.merge(name, state(traced), (a, b) -> a.compareTo(b) > 0 ? a : b);
            add(lines, key(traced.from()), "outside " + name, List.of(traced), true);
        });
        var named = lines.keySet().stream().flatMap(List::stream).collect(Collectors.toSet());
        var columns = new ArrayList<List<Node>>();
        columns.add(outside.entrySet().stream().map(entry -> new Node("outside " + entry.getKey(), entry.getKey(), entry.getValue(), 0, 0)).toList());
        columns(graph).forEach(column -> columns.add(column.stream().filter(stack -> named.contains(key(stack))).map(stack -> new Node(key(stack), stack.service(), State.HERE, 0, 0)).toList()));
        return new GraphLayout(placed(columns, lines.values()), List.copyOf(lines.values()));
    }

    /** What is asked that is not here: the baseline's stack, the stack of a name, or whoever exports what nobody here does. */
    private static String outside(Traced traced) {
        var owner = traced.verdict().producer().map(Stack::service).or(() -> traced.reference().owner().map(Term::display));
        return owner.orElse("exports of others");
    }

    private static State state(Traced traced) {
        return switch (traced.verdict().kind()) {
            case EXTERNAL, EXPORT_UNKNOWN -> State.OUTSIDE;
            default -> State.LOST;
        };
    }

    private static String key(Stack stack) {
        return "stack " + stack.path();
    }

    private static void add(Map<List<String>, Line> lines, String from, String to, List<Traced> references, boolean firm) {
        var asked = references.stream().map(traced -> traced.reference().asked());
        lines.merge(List.of(from, to), new Line(from, to, asked.distinct().toList(), firm), (a, b) -> new Line(from, to, Stream.concat(a.asked().stream(), b.asked().stream()).distinct().toList(), a.firm() || b.firm()));
    }

    /** The steps of a deployment; what is in a circle comes last. */
    private static List<List<Stack>> columns(Graph graph) {
        var columns = new ArrayList<>(graph.order());
        var done = columns.stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        columns.add(graph.stacks().stream().filter(stack -> !done.contains(stack)).toList());
        return columns;
    }

    /** Columns from left to right; in each the nodes by how high those are that they ask. */
    private static List<Node> placed(List<List<Node>> columns, Iterable<Line> lines) {
        var asks = new HashMap<String, List<String>>();
        lines.forEach(line -> asks.computeIfAbsent(line.from(), any -> new ArrayList<>()).add(line.to()));
        var heights = new HashMap<String, Integer>();
        var nodes = new ArrayList<Node>();
        int x = 0;
        for (var column : columns) {
            var sorted = column.stream().sorted(Comparator.comparingDouble((Node node) -> mean(asks.getOrDefault(node.key(), List.of()), heights)).thenComparing(Node::name).thenComparing(Node::key)).toList();
            for (int i = 0; i < sorted.size(); i++) {
                heights.put(sorted.get(i).key(), i * ROW);
                nodes.add(new Node(sorted.get(i).key(), sorted.get(i).name(), sorted.get(i).state(), x, i * ROW));
            }
            x += sorted.isEmpty() ? 0 : GAP + sorted.stream().mapToInt(Node::width).max().orElse(0);
        }
        return nodes;
    }

    private static double mean(List<String> asked, Map<String, Integer> heights) {
        return asked.stream().filter(heights::containsKey).mapToInt(heights::get).average().orElse(0);
    }

    int width() {
        return nodes.stream().mapToInt(node -> node.x() + node.width()).max().orElse(0);
    }

    int height() {
        return nodes.stream().mapToInt(node -> node.y() + Node.HEIGHT).max().orElse(0);
    }

    /** The nodes by their keys. */
    Map<String, Node> byKey() {
        return nodes.stream().collect(Collectors.toMap(Node::key, node -> node, (first, again) -> first));
    }
}
