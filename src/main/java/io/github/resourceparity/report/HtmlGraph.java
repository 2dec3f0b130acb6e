package io.github.resourceparity.report;

import static java.util.Objects.requireNonNull;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.refer.Traces;
import io.github.resourceparity.report.GraphLayout.Line;
import io.github.resourceparity.report.GraphLayout.Node;
import io.github.resourceparity.report.GraphLayout.State;
import java.util.Map;
import java.util.stream.Collectors;

/** Who refers to whom, drawn, and as a table for whoever cannot see the drawing. */
final class HtmlGraph {

    /** A drawing of more boxes than this shows nothing. */
    private static final int MOST = 150;

    /** Longer tables nobody reads. */
    private static final int LINES = 1000;

    private final GraphLayout layout;
    private final Map<String, Node> nodes;

    HtmlGraph(Traces traces) {
        this.layout = GraphLayout.of(traces);
        this.nodes = layout.byKey();
    }

    String html() {
        var text = layout.lines().isEmpty() ? "<p>No stack refers to another.</p>\n" : drawing() + table();
        return "<section id=\"references\" aria-labelledby=\"references-title\">\n<h2 id=\"references-title\">References</h2>\n" + text + "</section>\n";
    }

    private String drawing() {
        if (layout.nodes().size() > MOST) {
            return "<p>" + Count.of(layout.nodes().size(), "stack") + " are too many to draw; <code>mvn parity:graph</code> writes them for Graphviz.</p>\n";
        }
        return """
                <p class="legend">An arrow leads from who asks to who is asked, which is deployed first: <span class="key here">here</span> <span class="key outside">elsewhere</span> <span class="key lost">lost</span></p>
                <div class="scroll" tabindex="0" role="region" aria-label="Drawing of references">
                <svg class="graph" width="%s" height="%s" viewBox="-8 -8 %s %s" role="group" aria-label="References between stacks">
                <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z"/></marker></defs>
                %s%s</svg>
                </div>
                """.formatted(
                        layout.width() + 16,
                        layout.height() + 16,
                        layout.width() + 16,
                        layout.height() + 16,
                        layout.lines().stream().map(this::line).collect(Collectors.joining()),
                        layout.nodes().stream().map(this::node).collect(Collectors.joining()));
    }

    private String line(Line line) {
        var from = end(line.from());
        var to = end(line.to());
        boolean leftwards = to.x() < from.x();
        int x = leftwards ? from.x() : from.x() + from.width();
        int y = from.y() + Node.HEIGHT / 2;
        int endX = to.x() + to.width();
        int endY = to.y() + Node.HEIGHT / 2;
        int bend = leftwards ? Math.max(30, (x - endX) / 2) : 60;
        var path = "M%s %sC%s %s %s %s %s %s".formatted(x, y, leftwards ? x - bend : x + bend, y, endX + bend, endY, endX, endY);
        return "<path class=\"line " + style(to.state()) + (line.firm() ? "" : " soft") + "\" d=\"" + path + "\" marker-end=\"url(#tip)\"" + Html.attribute("data-from", line.from()) + Html.attribute("data-to", line.to()) + "><title>" + Xml.text(Prose.line(said(line))) + "</title></path>\n";
    }

    private Node end(String key) {
        return requireNonNull(nodes.get(key));
    }

    private String said(Line line) {
        return end(line.from()).name() + " asks " + end(line.to()).name() + " for " + String.join(", ", line.asked());
    }

    private String node(Node node) {
        var box = "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"5\"/><text x=\"%s\" y=\"%s\">%s</text>".formatted(node.x(), node.y(), node.width(), Node.HEIGHT, node.x() + 10, node.y() + 18, Xml.text(Prose.line(node.label())));
        var title = "<title>" + Xml.text(Prose.line(node.name() + (node.state() == State.HERE ? "" : ", " + node.state().word()))) + "</title>";
        var classes = " class=\"node " + style(node.state()) + "\"" + Html.attribute("data-node", node.key());
        return node.state() == State.HERE
                ? "<a" + classes + Html.attribute("href", Html.filter("service", node.name())) + ">" + title + box + "</a>\n"
                : "<g" + classes + " tabindex=\"0\">" + title + box + "</g>\n";
    }

    private static String style(State state) {
        return state == State.OUTSIDE ? "outside" : state == State.LOST ? "lost" : "here";
    }

    private String table() {
        return """
                <details>
                <summary>As a table</summary>
                <div class="scroll" tabindex="0" role="region" aria-label="Table of references">
                <table class="who">
                <thead>
                <tr><th scope="col">who asks</th><th scope="col">who is asked</th><th scope="col">for</th></tr>
                </thead>
                <tbody>
                %s</tbody>
                </table>
                </div>
                %s</details>
                """.formatted(
                        layout.lines().stream().limit(LINES).map(this::row).collect(Collectors.joining()),
                        layout.lines().size() > LINES ? "<p>" + Count.of(layout.lines().size() - LINES, "more line") + ".</p>\n" : "");
    }

    private String row(Line line) {
        var to = end(line.to());
        var state = to.state() == State.HERE ? "" : " <span class=\"key " + style(to.state()) + "\">" + to.state().word() + "</span>";
        return "<tr><td>" + Html.code(end(line.from()).name()) + "</td><td>" + Html.code(to.name()) + state + "</td><td>" + line.asked().stream().map(Html::code).collect(Collectors.joining(", ")) + "</td></tr>\n";
    }
}
