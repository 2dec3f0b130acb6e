package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Page;
import java.util.ArrayList;
import java.util.List;

/** A rule's page without what only tests read: expectations, settings and consoles' output. */
record Explanation(String id) {

    /** The text to be read. */
    String text() {
        var kept = new ArrayList<String>();
        boolean left = false;
        for (var line : Page.of(id).text().lines().toList()) {
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
