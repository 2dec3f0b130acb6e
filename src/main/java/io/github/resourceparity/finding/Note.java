package io.github.resourceparity.finding;

import io.github.resourceparity.source.Span;
import java.util.Optional;

/**
 * Something that belongs to a finding.
 *
 * @param span another place it is about; the baseline's is the first of a finding's notes with a place
 */
public record Note(Optional<Span> span, String text) {

    /** A note that can be read: what fills pages is cut. */
    public Note {
        text = Sentence.readable(text);
    }
}
