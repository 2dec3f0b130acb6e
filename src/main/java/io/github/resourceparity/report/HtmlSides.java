package io.github.resourceparity.report;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.report.Topic.Told;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.survey.Facing;
import io.github.resourceparity.survey.Facing.Cell;
import io.github.resourceparity.survey.Facing.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Both definitions of a resource beside each other. A line is marked as different only where a finding says so; what only reads
 * differently, such as a default that one side spells out, is marked as that.
 */
record HtmlSides(Facing facing, List<Told> told) {

    private static final int LONGEST = 160;

    String html() {
        if (facing.rows().isEmpty()) {
            return "";
        }
        return """
                <details class="sides">
                <summary>%s</summary>
                <div class="scroll" tabindex="0" role="group" aria-label="Definitions, line by line">
                <table>
                <colgroup>%s</colgroup>
                <thead>
                <tr>%s%s</tr>
                </thead>
                <tbody>
                %s</tbody>
                </table>
                </div>
                %s</details>
                """.formatted(
                        both() ? "Both definitions" : "Its definition",
                        "<col class=\"line\"><col>".repeat(both() ? 2 : 1),
                        heading("baseline", facing.baseline()),
                        heading("candidate", facing.candidate()),
                        rows(),
                        facing.more() == 0 ? "" : "<p>" + Count.of(facing.more(), "more line") + " in the files.</p>\n");
    }

    private static String heading(String side, Optional<Resource> resource) {
        return resource.map(each -> "<th scope=\"col\" colspan=\"2\">" + side + " " + Html.code(each.logicalId().value()) + " in " + Html.code(new Place(each.logicalId().span()).plain()) + "</th>").orElse("");
    }

    private boolean both() {
        return facing.baseline().isPresent() && facing.candidate().isPresent();
    }

    private String rows() {
        var places = told.stream().map(Told::finding).flatMap(HtmlSides::places).toList();
        var text = new StringBuilder();
        int below = Integer.MAX_VALUE;
        for (var row : facing.rows()) {
            below = row.depth() <= below ? Integer.MAX_VALUE : below;
            boolean hit = row.cells().anyMatch(cell -> places.stream().anyMatch(cell::has));
            boolean differs = !row.alike() && (hit || below < Integer.MAX_VALUE);
            if (hit && below == Integer.MAX_VALUE) {
                below = row.depth();
            }
            text.append(row(row, differs));
        }
        return text.toString();
    }

    private static Stream<Span> places(Finding finding) {
        return Stream.concat(Stream.of(finding.span()), finding.notes().stream().flatMap(note -> note.span().stream()));
    }

    private String row(Row row, boolean differs) {
        var mark = row.alike() || !both() ? "" : differs ? " class=\"differs\"" : " class=\"otherwise\"";
        var title = mark.isEmpty() ? "" : differs ? " title=\"differs\"" : " title=\"reads differently; no finding says that it is\"";
        return "<tr" + mark + title + ">" + cell(row.before(), row.depth(), facing.baseline()) + cell(row.after(), row.depth(), facing.candidate()) + "</tr>\n";
    }

    private static String cell(Optional<Cell> cell, int depth, Optional<Resource> owner) {
        if (cell.isEmpty()) {
            return owner.isPresent() ? "<td></td><td></td>" : "";
        }
        var at = new Place(cell.get().key());
        boolean elsewhere = owner.filter(each -> each.logicalId().span().source().path().equals(cell.get().key().source().path())).isEmpty();
        var line = "<td class=\"line\"" + (elsewhere ? Html.attribute("title", at.plain()) : "") + ">" + cell.get().key().position().line() + (elsewhere ? "*" : "") + "</td>";
        return line + "<td>" + "&nbsp;".repeat(2 * depth) + Xml.text(cut(Prose.line(cell.get().text()))) + "</td>";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())))) + "…";
    }
}
