package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Note;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of source that a finding is about, with markers, notes and help: what stands under its headline. */
public final class CodeFrame {

    private static final int PLACES = 3;

    private final Finding finding;
    private final List<Note> related;
    private final String margin;

    /** The frame of that finding. */
    public CodeFrame(Finding finding) {
        this.finding = finding;
        this.related =
                finding.notes().stream().filter(note -> note.span().isPresent()).toList();
        this.margin = " ".repeat(digits());
    }

    private int digits() {
        return Stream.concat(Stream.of(finding.span()), places().flatMap(note -> note.span().stream()))
                .mapToInt(span -> String.valueOf(span.position().line()).length())
                .max()
                .orElse(1);
    }

    private Stream<Note> places() {
        return related.stream().limit(PLACES);
    }

    /** The frame, without a line end at its end. */
    public String text() {
        var blocks = new ArrayList<List<String>>();
        blocks.add(block("--> ", '^', finding.span(), finding.label().orElse("")));
        places().forEach(note -> blocks.add(block("::: ", '-', note.span().orElseThrow(), note.text())));
        var remarks = remarks();
        if (!remarks.isEmpty()) {
            blocks.add(remarks);
        }
        return blocks.stream()
                .map(lines -> String.join("\n", lines))
                .collect(Collectors.joining("\n" + margin + " |\n"))
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }

    private List<String> block(String arrow, char mark, Span span, String text) {
        var label = Prose.line(text);
        var snippet = Snippet.of(span);
        var place = margin + arrow + new Place(span).plain();
        if (!snippet.shown()) {
            return label.isEmpty() ? List.of(place) : List.of(place, margin + " |", remark("note", label));
        }
        var number = String.valueOf(span.position().line());
        return List.of(
                place,
                margin + " |",
                margin.substring(number.length()) + number + " | " + snippet.line(),
                margin + " | " + snippet.marker(mark, label));
    }

    private List<String> remarks() {
        var remarks = new ArrayList<String>();
        int more = related.size() - PLACES;
        if (more > 0) {
            remarks.add(remark("note", "and " + more + (more == 1 ? " more place" : " more places")));
        }
        for (Note note : finding.notes()) {
            if (note.span().isEmpty()) {
                remarks.add(remark("note", Prose.line(note.text())));
            }
        }
        finding.help().forEach(help -> remarks.add(remark("help", help)));
        return remarks;
    }

    private String remark(String kind, String text) {
        var head = margin + " = " + kind + ": ";
        return text.lines().map(Prose::visible).collect(Collectors.joining("\n" + " ".repeat(head.length()), head, ""));
    }
}
