package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Area;
import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Page;
import io.github.resourceparity.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A rule's page without what only tests read: expectations, settings and consoles' output; and how to change what the rule counts as. */
record Explanation(Code code) {

    /** About these there is no resource to write anything beside. */
    private static final Set<Area> ELSEWHERE = Set.of(Area.INPUT, Area.CONFIGURATION, Area.COMPOSE);

    /** The text to be read, in Markdown. */
    String text() {
        return page() + "\n\n" + change();
    }

    private String change() {
        var other = code.on() ? (code.severity() == Severity.NOTE ? Severity.WARNING : Severity.NOTE) : code.severity();
        var pom = """
                ## To change what it counts as

                Everywhere, in the `configuration` of the pom, or for one run with `-Dparity.severity=%1$s=%2$s`:

                ```xml
                <rules><%1$s>%2$s</%1$s></rules>
                ```

                For some resources, in the pom, with a reason and, if you like, a date (`error`, `warning`, `note` or `off`):

                ```xml
                <overrides>
                  <a-name-of-yours>
                    <rule>%1$s</rule>
                    <resource>OrdersTable</resource> <!-- logical id, type or physical name; * for any letters -->
                    <severity>off</severity>
                    <because>why it may be so</because>
                    <until>2027-03-31</until>
                  </a-name-of-yours>
                </overrides>
                ```
                """.formatted(code.id(), other);
        var beside = """

                For one resource, in a comment above it or among its lines:

                ```yaml
                # parity:off %s because why it may be so until 2027-03-31
                ```
                """.formatted(code.id());
        return Area.of(code).filter(ELSEWHERE::contains).isPresent() ? pom : pom + beside;
    }

    private String page() {
        var kept = new ArrayList<String>();
        boolean left = false;
        for (var line : Page.of(code.id()).text().lines().toList()) {
            if (left || line.startsWith("```console") || line.startsWith("```settings")) {
                left = !left || !line.startsWith("```");
            } else if (!line.startsWith("expect: ")) {
                kept.add(line.replaceFirst("\\s*# expect.*$", ""));
            }
        }
        return squeezed(kept);
    }

    private static String squeezed(List<String> lines) {
        return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
    }
}
