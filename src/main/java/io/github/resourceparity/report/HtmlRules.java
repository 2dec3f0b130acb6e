package io.github.resourceparity.report;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Page;
import io.github.resourceparity.report.Topic.Told;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What the rules that found something are about: how each one's page begins. */
record HtmlRules(List<Told> told) {

    String html() {
        var codes = told.stream().map(each -> each.finding().code()).distinct().sorted(Comparator.comparing(Code::id)).toList();
        return codes.isEmpty() ? "" : "<section id=\"rules\" aria-labelledby=\"rules-title\">\n<h2 id=\"rules-title\">Rules</h2>\n" + codes.stream().map(HtmlRules::rule).collect(Collectors.joining()) + "</section>\n";
    }

    private static String rule(Code code) {
        return """
                <section class="about" id="rule-%s" tabindex="-1">
                <h3>%s</h3>
                %s<p><a%s>Findings of this rule</a> · <a%s>The whole page</a></p>
                </section>
                """.formatted(code.id(), code.id(), paragraphs(code), Html.attribute("href", Html.filter("rule", code.id())), Html.attribute("href", new RuleLink(code.id()).address()));
    }

    private static String paragraphs(Code code) {
        return Arrays.stream(Page.of(code.id()).introduction().split("\\R\\s*\\R")).skip(1).map(text -> "<p>" + Html.prose(text) + "</p>\n").collect(Collectors.joining());
    }
}
