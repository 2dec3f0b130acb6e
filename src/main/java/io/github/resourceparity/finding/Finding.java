package io.github.resourceparity.finding;

import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is so: from a broken file to a lost index to a mistake in the pom.
 *
 * @param severity how bad it is, once configuration has had its say
 * @param span the smallest stretch, in the candidate if there is one, that shows it
 * @param message what is so, standing alone: names and both values, lowercase, no period
 * @param label what follows from it, shown at the place
 * @param notes other places and facts; the first with a place is the baseline's
 * @param help what to do, one thing each, the safe one first
 * @param stages the stages it holds in; empty means all that were looked at
 */
public record Finding(
        Code code,
        Severity severity,
        Span span,
        String message,
        Optional<String> label,
        List<Note> notes,
        List<String> help,
        Subject subject,
        List<String> stages)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::span)
            .thenComparing(Finding::severity, Comparator.reverseOrder())
            .thenComparing((Finding finding) -> finding.code.id())
            .thenComparing(Finding::message);

    /** A finding that can be read: what fills pages is cut. */
    public Finding {
        message = Sentence.readable(message);
        label = label.map(Sentence::readable);
    }

    static Finding of(Code code, Span span, String message) {
        return new Finding(
                code, code.severity(), span, message, Optional.empty(), List.of(), List.of(), Subject.NONE, List.of());
    }

    /** With what follows from it. */
    public Finding label(String text) {
        return new Finding(code, severity, span, message, Optional.of(text), notes, help, subject, stages);
    }

    /** With another place it is about. */
    public Finding note(Span place, String text) {
        return with(new Note(Optional.of(place), text));
    }

    /** With a fact that has no place of its own. */
    public Finding note(String text) {
        return with(new Note(Optional.empty(), text));
    }

    private Finding with(Note note) {
        return new Finding(code, severity, span, message, label, plus(notes, note), help, subject, stages);
    }

    /** With something to do, on one line. */
    public Finding help(String text) {
        return helped(Sentence.line(text));
    }

    /** With something to do, and the lines that it is done with, to be pasted. */
    public Finding help(String text, String pasted) {
        return helped(Sentence.line(text) + "\n" + pasted);
    }

    private Finding helped(String text) {
        return new Finding(code, severity, span, message, label, notes, plus(help, Sentence.readable(text)), subject, stages);
    }

    /** With another severity. */
    public Finding as(Severity other) {
        return new Finding(code, other, span, message, label, notes, help, subject, stages);
    }

    /** With what it is about. */
    public Finding about(Subject other) {
        return new Finding(code, severity, span, message, label, notes, help, other, stages);
    }

    /** With the stages it holds in. */
    public Finding in(List<String> others) {
        return new Finding(code, severity, span, message, label, notes, help, subject, others);
    }

    /** The note on the baseline's place, which speaks of the baseline in its first word. */
    public Optional<Note> baseline() {
        return notes.stream().filter(note -> note.span().isPresent() && note.text().startsWith("baseline")).findFirst();
    }

    private static <T> List<T> plus(List<T> list, T last) {
        var longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
