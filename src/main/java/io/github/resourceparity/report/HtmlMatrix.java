package io.github.resourceparity.report;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.report.Topic.Told;
import io.github.resourceparity.survey.Owner;
import io.github.resourceparity.survey.Owners;
import io.github.resourceparity.survey.Survey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Services against families: how many resources there are of each, and how many findings on them; beside it the findings by rule. */
final class HtmlMatrix {

    private final ParityReport report;
    private final Map<Owner, Map<String, Cell>> rows = new TreeMap<>();
    private final List<String> families;

    /** What is in one service and of one family. */
    private static final class Cell {
        private int resources;
        private final List<Told> told = new ArrayList<>();
    }

    HtmlMatrix(ParityReport report, List<Told> told, Owners owners) {
        this.report = report;
        report.scene().ifPresent(scene -> scene.stacks().forEach(stack -> count(stack, owners.of(stack))));
        told.stream().filter(each -> !each.accepted()).forEach(each -> cell(owners.of(each.finding()), Topic.family(each.finding().subject().type())).told.add(each));
        this.families = rows.values().stream().map(Map::keySet).flatMap(Collection::stream).distinct().sorted(Comparator.comparing((String family) -> family.equals(Topic.REST)).thenComparing(Survey::rank).thenComparing(Comparator.naturalOrder())).toList();
    }

    private void count(Stack stack, Owner owner) {
        rows.computeIfAbsent(owner, any -> new HashMap<>());
        stack.resources().forEach(resource -> cell(owner, Topic.family(resource.type().value())).resources++);
    }

    private Cell cell(Owner owner, String family) {
        return rows.computeIfAbsent(owner, any -> new HashMap<>()).computeIfAbsent(family, any -> new Cell());
    }

    String html() {
        return "<section id=\"overview\" aria-labelledby=\"overview-title\">\n<h2 id=\"overview-title\">Overview</h2>\n" + matrix() + rules() + "</section>\n";
    }

    private String matrix() {
        if (rows.isEmpty()) {
            return "";
        }
        return """
                <div class="scroll" tabindex="0" role="region" aria-label="Services and families">
                <table class="matrix">
                <caption>Resources by service and family, with the findings on them</caption>
                <thead>
                <tr><th scope="col">service</th>%s</tr>
                </thead>
                %s</table>
                </div>
                """.formatted(
                        families.stream().map(family -> "<th scope=\"col\"><a" + Html.attribute("href", Html.filter("family", family)) + ">" + Xml.text(family) + "</a></th>").collect(Collectors.joining()),
                        Stream.of(Owner.Side.values()).map(this::side).collect(Collectors.joining()));
    }

    private String side(Owner.Side side) {
        var body = rows.entrySet().stream().filter(row -> row.getKey().side() == side).map(row -> row(row.getKey(), row.getValue())).collect(Collectors.joining());
        return body.isEmpty() ? "" : "<tbody>\n<tr class=\"side\"><th scope=\"rowgroup\" colspan=\"" + (families.size() + 1) + "\">" + side.word() + "</th></tr>\n" + body + "</tbody>\n";
    }

    private String row(Owner owner, Map<String, Cell> cells) {
        var name = owner.service().isEmpty() ? "none" : "<a" + Html.attribute("href", Html.filter("service", owner.service())) + ">" + Xml.text(Prose.visible(owner.service())) + "</a>";
        return "<tr><th scope=\"row\">" + name + "</th>" + families.stream().map(family -> cells.containsKey(family) ? cell(owner, family, cells.get(family)) : "<td></td>").collect(Collectors.joining()) + "</tr>\n";
    }

    private static String cell(Owner owner, String family, Cell cell) {
        var resources = family.equals(Topic.REST) ? "" : "<span class=\"resources\">" + cell.resources + "</span>";
        if (cell.told.isEmpty()) {
            return "<td class=\"quiet\">" + resources + "</td>";
        }
        var worst = cell.told.stream().map(each -> each.finding().severity()).max(Comparator.naturalOrder()).orElseThrow();
        var said = HtmlFormat.SEVERITIES.stream().filter(severity -> count(cell, severity) > 0).map(severity -> Count.of(count(cell, severity), severity.toString())).collect(Collectors.joining(", "));
        var link = Html.filter("family", family) + Html.filter("service", owner.service()).replace("#?", "&");
        return "<td class=\"" + worst + "\">" + resources + "<a" + Html.attribute("href", link) + Html.attribute("aria-label", owner.service() + ", " + family + ": " + said) + Html.attribute("title", said) + ">" + count(cell, worst) + "</a></td>";
    }

    private static long count(Cell cell, Severity severity) {
        return cell.told.stream().filter(each -> each.finding().severity() == severity).count();
    }

    private String rules() {
        var tallies = Tally.of(report);
        return tallies.isEmpty() ? "" : """
                <div class="scroll" tabindex="0" role="region" aria-label="Findings by rule">
                <table class="tally">
                <caption>Findings by rule</caption>
                <thead>
                <tr><th scope="col">rule</th>%s</tr>
                </thead>
                <tbody>
                %s</tbody>
                </table>
                </div>
                """.formatted(HtmlFormat.SEVERITIES.stream().map(severity -> "<th scope=\"col\">" + severity + "s</th>").collect(Collectors.joining()), tallies.stream().map(HtmlMatrix::tally).collect(Collectors.joining()));
    }

    private static String tally(Tally tally) {
        var counts = HtmlFormat.SEVERITIES.stream().map(severity -> "<td class=\"" + severity + "\">" + tally.count(severity) + "</td>").collect(Collectors.joining());
        return "<tr><th scope=\"row\"><a" + Html.attribute("href", Html.filter("rule", tally.rule())) + ">" + Xml.text(tally.rule()) + "</a></th>" + counts + "</tr>\n";
    }
}
