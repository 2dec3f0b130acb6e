package io.github.resourceparity.yaml;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Note;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.yaml.Node.Entry;
import io.github.resourceparity.yaml.Node.Mapping;
import io.github.resourceparity.yaml.Node.Scalar;
import io.github.resourceparity.yaml.Node.Sequence;
import io.github.resourceparity.yaml.YamlReader.Document;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document that is the text of a value in another one, with every place in it where it stands in that one's file.
 *
 * @param places where each character of the text stands in the file, and after them where the text ends
 */
record Quoted(Scalar scalar, int[] places, Map<Node, Node> moved) {

    private static final String ESCAPES = "nrtbf";
    private static final String ESCAPED = "\n\r\t\b\f";

    /** The document in a value. */
    static Document read(Scalar scalar) {
        var inner = YamlReader.read(scalar.span().source().quoting(scalar.text()));
        var quoted = new Quoted(scalar, places(scalar), new IdentityHashMap<>());
        return new Document(scalar.span().source(), inner.root().map(quoted::moved), List.of(), inner.problems().stream().map(quoted::moved).toList());
    }

    private Node moved(Node node) {
        var known = moved.get(node);
        if (known != null) {
            return known;
        }
        var there = there(node);
        moved.put(node, there);
        return there;
    }

    private Node there(Node node) {
        if (node instanceof Scalar value) {
            return new Scalar(moved(value.span()), value.text(), value.plain());
        }
        if (node instanceof Sequence sequence) {
            return new Sequence(moved(sequence.span()), sequence.items().stream().map(this::moved).toList());
        }
        var entries = ((Mapping) node).entries().stream().map(entry -> new Entry(new Located<>(entry.key().value(), moved(entry.key().span())), moved(entry.value())));
        return new Mapping(moved(node.span()), entries.toList());
    }

    private Finding moved(Finding finding) {
        List<Note> notes = finding.notes().stream().map(note -> new Note(note.span().map(this::moved), note.text())).toList();
        return new Finding(finding.code(), finding.severity(), moved(finding.span()), finding.message(), finding.label(), notes, finding.help(), finding.subject(), finding.stages());
    }

    private Span moved(Span span) {
        int start = places[Math.min(span.start(), places.length - 1)];
        return scalar.span().source().span(start, Math.max(start, places[Math.min(span.end(), places.length - 1)]));
    }

    private static int[] places(Scalar scalar) {
        var written = scalar.span().text();
        if (written.startsWith("\"")) {
            return escaped(scalar, written);
        }
        return written.startsWith("|") ? indented(scalar, written) : whole(scalar);
    }

    /** Where only the whole is known. */
    private static int[] whole(Scalar scalar) {
        var places = new int[scalar.text().length() + 1];
        boolean same = scalar.span().text().equals(scalar.text());
        for (int i = 0; i < places.length; i++) {
            places[i] = scalar.span().start() + (same ? i : 0);
        }
        places[places.length - 1] = scalar.span().end();
        return places;
    }

    /** A text in double quotes, as JSON writes it; if it is written otherwise, only the whole is known. */
    private static int[] escaped(Scalar scalar, String written) {
        var places = new int[scalar.text().length() + 1];
        int at = 1;
        for (int i = 0; i < scalar.text().length(); i++) {
            places[i] = scalar.span().start() + at;
            int length = length(written, at, scalar.text().charAt(i));
            if (length == 0) {
                return whole(scalar);
            }
            at += length;
        }
        places[places.length - 1] = scalar.span().start() + at;
        return places;
    }

    /** How long a character is as it is written at a place; 0 if it is not written there. */
    private static int length(String written, int at, char c) {
        if (at >= written.length() - 1) {
            return 0;
        }
        if (written.charAt(at) != '\\') {
            return written.charAt(at) == c ? 1 : 0;
        }
        char escape = written.charAt(at + 1);
        if (escape == 'u') {
            return 6;
        }
        int known = ESCAPES.indexOf(escape);
        return (known < 0 ? escape : ESCAPED.charAt(known)) == c ? 2 : 0;
    }

    /** A block of lines, each of them indented as its first one. */
    private static int[] indented(Scalar scalar, String written) {
        var text = scalar.text();
        var places = new int[text.length() + 1];
        int at = written.indexOf('\n') + 1;
        int indent = blanks(written, at) - blanks(text, 0);
        at += Math.max(0, indent);
        for (int i = 0; i < text.length(); i++) {
            places[i] = scalar.span().start() + Math.min(at, written.length());
            at += at < written.length() && written.charAt(at) == '\r' ? 2 : 1;
            if (text.charAt(i) == '\n') {
                at += Math.min(Math.max(0, indent), blanks(written, at));
            }
        }
        places[text.length()] = scalar.span().end();
        return places;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return Math.max(0, at - from);
    }
}
