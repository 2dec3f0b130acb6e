package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import java.util.List;

/** A finding in one line. */
record Headline(Finding finding) {

    /** What is so, and in which stages if not in all. */
    String text() {
        return Prose.line(finding.message() + stages());
    }

    /** What is so, where, by which rule, and where the baseline says otherwise. */
    String line() {
        return new Place(finding.span()).bracketed() + " " + finding.code().id() + ": " + text() + baseline();
    }

    /** The line, and under it the frame. */
    String block() {
        return line() + "\n" + new CodeFrame(finding).text();
    }

    private String stages() {
        return finding.stages().isEmpty() ? "" : " (in " + enumerated(finding.stages()) + " only)";
    }

    private static String enumerated(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private String baseline() {
        return finding.baseline()
                .flatMap(note -> note.span())
                .map(span -> " (baseline " + new Place(span).bracketed() + ")")
                .orElse("");
    }
}
