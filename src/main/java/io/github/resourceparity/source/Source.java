package io.github.resourceparity.source;

import java.util.Arrays;

/** A text that somebody wrote, under the path that people know it by (relative, with forward slashes). */
public final class Source {

    private final String path;
    private final String text;
    private final boolean marked;
    private final Limits limits;
    private volatile int[] starts = {};

    /** A source of that path, relative to where the build was started, and text without byte order mark. */
    public Source(String path, String text) {
        this(path, text, false, Limits.USUAL);
    }

    Source(String path, String text, boolean marked, Limits limits) {
        this.path = path;
        this.text = text;
        this.marked = marked;
        this.limits = limits;
    }

    /** A text that a value of this one holds, of which no more may be made than of this one. */
    public Source quoting(String value) {
        return new Source(path, value, false, limits);
    }

    /** Whether a byte order mark stood before the text. */
    public boolean marked() {
        return marked;
    }

    /** How much may be made of the text. */
    public Limits limits() {
        return limits;
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** The line and column of a UTF-16 offset; CR LF, LF and a lone CR each end one line. */
    public Position position(int offset) {
        int end = Math.min(offset, text.length());
        int found = Arrays.binarySearch(starts(), end);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, end - starts()[line] + 1);
    }

    /** The text of a line, without its end; empty past the last one. */
    public String line(int number) {
        return row(number).text();
    }

    /** Where a line stands, without its end; nowhere past the last one. */
    public Span row(int number) {
        if (number < 1 || number > starts().length) {
            return span(text.length(), text.length());
        }
        int start = starts()[number - 1];
        int end = number == starts().length ? text.length() : starts()[number];
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return span(start, end);
    }

    /** Where the lines start; worked out when the first finding asks, since most files have none. */
    private int[] starts() {
        if (starts.length == 0) {
            starts = worked();
        }
        return starts;
    }

    private int[] worked() {
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            lines += endsLine(i) ? 1 : 0;
        }
        var found = new int[lines];
        int line = 1;
        for (int i = 0; i < text.length() && line < lines; i++) {
            if (endsLine(i)) {
                found[line++] = i + 1;
            }
        }
        return found;
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
