package io.github.resourceparity.source;

import java.util.Arrays;

/** A text that somebody wrote, under the path that people know it by (relative, with forward slashes). */
public final class Source {

    private final String path;
    private final String text;

    /** A source of that path, relative to where the build was started, and text without byte order mark. */
    public Source(String path, String text) {
        this.path = path;
        this.text = text;
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** The line and column of a UTF-16 offset; CR LF, LF and a lone CR each end one line. */
    public Position position(int offset) {
        var end = Math.min(offset, text.length());
        int line = 1;
        int start = 0;
        for (int i = 0; i < end; i++) {
            if (endsLine(i)) {
                line++;
                start = i + 1;
            }
        }
        return new Position(line, end - start + 1);
    }

    /** The text of a line, without its end; empty past the last one. */
    public String line(int number) {
        int start = start(number);
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(start, end);
    }

    private int start(int number) {
        int line = 1;
        for (int i = 0; i < text.length() && line < number; i++) {
            if (endsLine(i) && ++line == number) {
                return i + 1;
            }
        }
        return number <= 1 ? 0 : text.length();
    }

    private boolean endsLine(int i) {
        char c = text.charAt(i);
        return c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
    }

    /** A span of this source. */
    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    /** The first thing that stands in it: what a finding about the whole points at. */
    public Span head() {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return start == end ? span(0, 0) : span(start, end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Source that && path.equals(that.path) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new Object[] {path, text.length()});
    }

    @Override
    public String toString() {
        return path;
    }
}
