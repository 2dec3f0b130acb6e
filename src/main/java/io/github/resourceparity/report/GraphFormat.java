package io.github.resourceparity.report;

import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Graph;
import io.github.resourceparity.refer.Graph.Edge;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Traces;
import io.github.resourceparity.resolve.Reference.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who needs whom as a text, in one of three languages. */
public enum GraphFormat {
    /** For Markdown pages of code hosts, and whatever else draws Mermaid. */
    MERMAID("graph.mmd") {
        @Override
        public String text(Graph graph, Traces traces) {
            var ids = ids(graph);
            var text = new StringBuilder("flowchart LR\n");
            graph.stacks().forEach(stack -> text.append("  ").append(ids.get(stack)).append("[\"").append(mermaid(stack.service())).append("\"]\n"));
            graph.edges().forEach(edge -> text.append("  %s %s|\"%s\"| %s\n".formatted(ids.get(edge.from()), edge.needed().isPresent() ? "-->" : "-.->", mermaid(label(edge)), ids.get(edge.to()))));
            var outside = outside(traces);
            var names = List.copyOf(outside.keySet());
            outside.forEach((name, froms) -> {
                var id = "o" + (names.indexOf(name) + 1);
                text.append("  ").append(id).append("([\"").append(mermaid(name)).append("\"]):::outside\n");
                froms.forEach(from -> text.append("  ").append(ids.get(from)).append(" -.-> ").append(id).append('\n'));
            });
            return text.append("  classDef outside stroke-dasharray: 4 3\n").toString();
        }
    },
    /** For Graphviz. */
    DOT("graph.dot") {
        @Override
        public String text(Graph graph, Traces traces) {
            var ids = ids(graph);
            var text = new StringBuilder("digraph parity {\n  rankdir=LR;\n  node [shape=box];\n");
            graph.stacks().forEach(stack -> text.append("  ").append(ids.get(stack)).append(" [label=").append(dot(stack.service())).append("];\n"));
            graph.edges().forEach(edge -> text.append("  ").append(ids.get(edge.from())).append(" -> ").append(ids.get(edge.to())).append(" [label=").append(dot(label(edge))).append(edge.needed().isPresent() ? "];\n" : ", style=dashed];\n"));
            outside(traces).forEach((name, froms) -> {
                text.append("  ").append(dot("outside " + name)).append(" [label=").append(dot(name)).append(", style=dashed];\n");
                froms.forEach(from -> text.append("  ").append(ids.get(from)).append(" -> ").append(dot("outside " + name)).append(" [style=dashed];\n"));
            });
            return text.append("}\n").toString();
        }
    },
    /** For programs: every reference with its verdict. */
    JSON("graph.json") {
        @Override
        public String text(Graph graph, Traces traces) {
            var all = new LinkedHashMap<String, Object>();
            all.put("stacks", graph.stacks().stream().map(GraphFormat::stack).toList());
            all.put("edges", graph.edges().stream().map(GraphFormat::edge).toList());
            all.put("order", graph.order().stream().map(step -> step.stream().map(Stack::path).toList()).toList());
            all.put("cycles", graph.cycles().stream().map(cycle -> cycle.stream().map(edge -> edge.from().path()).toList()).toList());
            all.put("references", Stream.concat(traces.all().stream(), traces.names().stream()).map(GraphFormat::reference).distinct().toList());
            return Json.plain(all);
        }
    };

    private final String file;

    GraphFormat(String file) {
        this.file = file;
    }

    /** The name of the file that it is written to. */
    public String file() {
        return file;
    }

    /** The text of a graph; the same for the same graph, whatever the machine. */
    public abstract String text(Graph graph, Traces traces);

    private static Map<Stack, String> ids(Graph graph) {
        var ids = new LinkedHashMap<Stack, String>();
        graph.stacks().forEach(stack -> ids.put(stack, "s" + (ids.size() + 1)));
        return ids;
    }

    /** What is asked for, by the way of asking: {@code 3 outputs, 1 name}. */
    private static String label(Edge edge) {
        var counts = edge.references().stream().collect(Collectors.groupingBy(traced -> traced.reference().kind(), TreeMap::new, Collectors.mapping(traced -> traced.reference().asked(), Collectors.toCollection(LinkedHashSet::new))));
        return counts.entrySet().stream().map(each -> counted(each.getKey(), each.getValue())).collect(Collectors.joining(", "));
    }

    private static String counted(Kind kind, Set<String> asked) {
        var word = switch (kind) {
            case OUTPUT, NESTED -> "output";
            case EXPORT -> "export";
            case PARAMETER -> "parameter";
            case SECRET -> "secret";
            case OWN -> "resource";
            case NAME -> "name";
        };
        return "%s %s%s".formatted(asked.size(), word, asked.size() == 1 ? "" : "s");
    }

    /** What is asked of stacks that are not here, and who asks. */
    private static Map<String, Set<Stack>> outside(Traces traces) {
        var outside = new TreeMap<String, Set<Stack>>();
        traces.outside().forEach(traced -> outside.computeIfAbsent(traced.reference().owner().map(owner -> owner.display()).orElseGet(() -> "export " + traced.reference().asked()), any -> new LinkedHashSet<>()).add(traced.from()));
        return outside;
    }

    private static Map<String, Object> stack(Stack stack) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", stack.path());
        members.put("service", stack.service());
        members.put("name", stack.name().value().display());
        stack.region().ifPresent(region -> members.put("region", region.value().display()));
        members.put("outputs", stack.outputs().stream().map(output -> output.key().value()).toList());
        members.put("exports", stack.exports().stream().map(export -> export.name().value().display()).toList());
        return members;
    }

    private static Map<String, Object> edge(Edge edge) {
        var members = new LinkedHashMap<String, Object>();
        members.put("from", edge.from().path());
        members.put("to", edge.to().path());
        members.put("needed", edge.needed().isPresent());
        members.put("asked", edge.references().stream().map(traced -> traced.reference().asked()).distinct().toList());
        return members;
    }

    private static Map<String, Object> reference(Traced traced) {
        var reference = traced.reference();
        var at = reference.span().position();
        var members = new LinkedHashMap<String, Object>();
        members.put("from", traced.from().path());
        members.put("kind", word(reference.kind()));
        members.put("asked", reference.asked());
        members.put("file", reference.span().source().path());
        members.put("line", at.line());
        members.put("column", at.column());
        members.put("fallback", reference.guarded());
        members.put("verdict", traced.verdict().kind().word().replace(' ', '-'));
        traced.verdict().producer().ifPresent(producer -> members.put("producer", producer.path()));
        if (!traced.verdict().why().isEmpty()) {
            members.put("why", traced.verdict().why());
        }
        return members;
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Mermaid has entities for what would end a label, and takes no line break. */
    private static String mermaid(String text) {
        return Prose.line(text).replace("#", "#35;").replace("\"", "#quot;").replace("<", "#lt;").replace(">", "#gt;").replace("|", "#124;");
    }

    private static String dot(String text) {
        return "\"" + Prose.line(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
