package io.github.resourceparity.report;

import io.github.resourceparity.report.Topic.Told;
import io.github.resourceparity.survey.Owner;
import io.github.resourceparity.survey.Owners;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page can be narrowed by: words, severity, rule, service, family and stage. It is of no use without script, and hidden. */
record HtmlFilters(List<Told> told, Owners owners) {

    String html() {
        return """
                <form id="filters" role="search" aria-label="Findings" hidden>
                <label class="words">Search <input type="search" id="q" name="q" autocomplete="off" spellcheck="false"></label>
                <fieldset><legend>Severity</legend>
                %s</fieldset>
                %s%s%s%s<button type="reset">Show all</button>
                </form>
                """.formatted(
                        levels(),
                        select("Rule", "rule", each -> Stream.of(each.finding().code().id())),
                        select("Service", "service", each -> Stream.of(owners.of(each.finding())).map(Owner::service)),
                        select("Family", "family", each -> Stream.of(Topic.family(each.finding().subject().type()))),
                        select("Stage", "stage", each -> each.finding().stages().stream()));
    }

    private String levels() {
        var present = told.stream().map(Told::level).collect(Collectors.toSet());
        return Stream.concat(HtmlFormat.SEVERITIES.stream().map(Enum::toString), Stream.of("accepted"))
                .filter(present::contains)
                .map(level -> "<label class=\"" + level + "\"><input type=\"checkbox\" name=\"severity\" value=\"" + level + "\"> " + level + "</label>\n")
                .collect(Collectors.joining());
    }

    private String select(String label, String name, Function<Told, Stream<String>> values) {
        var options = told.stream().flatMap(values).filter(value -> !value.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        return options.isEmpty() ? "" : "<label>" + label + " <select name=\"" + name + "\"><option value=\"\">all</option>" + options(options) + "</select></label>\n";
    }

    private static String options(Collection<String> values) {
        return values.stream().map(value -> "<option" + Html.attribute("value", value) + ">" + Xml.text(Prose.visible(value)) + "</option>").collect(Collectors.joining());
    }
}
