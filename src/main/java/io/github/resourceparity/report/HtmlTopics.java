package io.github.resourceparity.report;

import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.Topic.Told;
import io.github.resourceparity.survey.Owner;
import io.github.resourceparity.survey.Owners;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The findings of the page: services, in them resources and files, in them findings and both definitions. */
record HtmlTopics(Owners owners) {

    /** One text for each service. */
    static List<String> of(List<Topic> topics, Owners owners) {
        var byOwner = new LinkedHashMap<Owner, List<Topic>>();
        topics.forEach(topic -> byOwner.computeIfAbsent(topic.owner(), any -> new ArrayList<>()).add(topic));
        var writer = new HtmlTopics(owners);
        return byOwner.entrySet().stream().map(entry -> writer.section(entry.getKey(), entry.getValue())).toList();
    }

    private String section(Owner owner, List<Topic> topics) {
        var name = owner.service().isEmpty() ? "Configuration and files" : Html.code(owner.service()) + " <small>" + owner.side().word() + "</small>";
        return "<section class=\"service\">\n<h3>" + name + "</h3>\n" + topics.stream().map(this::topic).collect(Collectors.joining()) + "</section>\n";
    }

    private String topic(Topic topic) {
        var tone = topic.worst().map(Severity::toString).orElse("accepted");
        var sides = topic.resource().map(owners::facing).map(facing -> new HtmlSides(facing, topic.told()).html()).orElse("");
        return "<section class=\"topic " + tone + "\">\n<h4>" + Html.prose(topic.title()) + "</h4>\n" + topic.told().stream().map(this::article).collect(Collectors.joining()) + sides + "</section>\n";
    }

    private String article(Told told) {
        var finding = told.finding();
        var facts = Html.attribute("id", told.anchor())
                + Html.attribute("data-severity", told.level())
                + Html.attribute("data-rule", finding.code().id())
                + Html.attribute("data-service", owners.of(finding).service())
                + Html.attribute("data-family", Topic.family(finding.subject().type()))
                + Html.attribute("data-stage", String.join(" ", finding.stages()));
        return """
                <article class="%s"%s tabindex="-1">
                <h5><span class="badge">%s</span> %s</h5>
                <p class="place">%s <a class="rule" href="#rule-%s">%s</a> <a class="anchor" href="#%s" aria-label="Link to this finding">#</a></p>
                %s<details%s>
                <summary>Where it is written</summary>
                <pre tabindex="0">%s</pre>
                </details>
                </article>
                """.formatted(
                        told.level(),
                        facts,
                        told.level(),
                        Html.prose(new Headline(finding).text()),
                        Html.code(new Place(finding.span()).plain()),
                        finding.code().id(),
                        finding.code().id(),
                        told.anchor(),
                        advice(told),
                        finding.severity() == Severity.ERROR && !told.accepted() ? " open" : "",
                        Html.frame(new CodeFrame(finding)));
    }

    /** What to do first, or why nothing is to be done; all that can be done stands in the frame. */
    private static String advice(Told told) {
        if (told.accepted()) {
            return "<p class=\"advice\">Accepted because " + Html.prose(told.because().orElseThrow()) + "</p>\n";
        }
        return told.finding().help().stream().limit(1).map(HtmlTopics::help).collect(Collectors.joining());
    }

    private static String help(String text) {
        var lines = text.strip().split("\\R", 2);
        return "<p class=\"advice\">" + Html.prose(lines[0]) + "</p>\n" + (lines.length == 1 ? "" : "<pre tabindex=\"0\">" + Xml.text(lines[1].stripIndent().lines().map(Prose::visible).collect(Collectors.joining("\n"))) + "</pre>\n");
    }
}
