package io.github.resourceparity.maven;

import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a source in which words are looked for.
 *
 * @param start the offset at which it starts
 * @param text what stands there; what is no text, such as a comment, is blank
 */
record Stretch(Source source, int start, String text) {

    /** A value that was given on the command line. */
    static Stretch given(String property, String value) {
        return new Stretch(new Source("-D" + property, value), 0, value);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** All of it, without blanks around it. */
    Span span() {
        int from = text.length() - text.stripLeading().length();
        return isBlank() ? source.span(start, start) : source.span(start + from, start + text.stripTrailing().length());
    }

    /** All of it, as a word. */
    Located<String> word() {
        return new Located<>(text.strip(), span());
    }

    /** Words that stand in it one after the other; one that was put together from properties stands for all of it. */
    List<Located<String>> words(List<String> values) {
        var words = new ArrayList<Located<String>>();
        int from = 0;
        for (var value : values) {
            int at = value.isBlank() ? -1 : text.indexOf(value, from);
            from = at < 0 ? from : at + value.length();
            words.add(new Located<>(value, at < 0 ? span() : source.span(start + at, start + at + value.length())));
        }
        return words;
    }

    /** The parts between separators that are not blank. */
    List<Stretch> split(String separators) {
        var parts = new ArrayList<Stretch>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
                parts.add(part(from, i));
                from = i + 1;
            }
        }
        return parts.stream().filter(part -> !part.isBlank()).toList();
    }

    /** The part between two offsets of its text. */
    Stretch part(int from, int to) {
        return new Stretch(source, start + from, text.substring(from, to));
    }
}
