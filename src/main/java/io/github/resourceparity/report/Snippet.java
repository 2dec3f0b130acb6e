package io.github.resourceparity.report;

import io.github.resourceparity.source.Span;

/**
 * The line that a span starts on, fit to be printed.
 *
 * @param line the text of the line, cut around the span if it is long
 * @param from how many characters stand before the span
 * @param width how many characters of the span stand on the line, at least 1
 * @param shown whether there is anything to see
 */
record Snippet(String line, int from, int width, boolean shown) {

    private static final int LONGEST = 160;
    private static final int BODY = LONGEST - 2;
    private static final int LEAD = 40;
    /** So many UTF-16 units before and after a place are more than are shown; a line may have millions, and as many findings. */
    private static final int NEAR = 3 * LONGEST;

    private static final String CUT = "…";

    /** The first line of a span; characters are code points, since those are what a terminal puts side by side. */
    static Snippet of(Span span) {
        var text = span.source().text();
        var at = span.position();
        var row = span.source().row(at.line());
        int start = Math.min(row.start() + at.column() - 1, row.end());
        int end = Math.min(row.end(), start + Math.max(0, span.end() - span.start()));
        boolean shown = span.start() <= text.length() && !(start == end && row.text().isBlank());
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int width = Math.max(1, text.codePointCount(start, Math.min(end, start + NEAR)));
        int first = first(row, start);
        var line = text.substring(first, Math.min(row.end(), start + NEAR));
        return new Snippet(Prose.visible(line), text.codePointCount(first, start), width, shown).cut();
    }

    /** Where a line starts, or so far before the place that it is cut after it. */
    private static int first(Span row, int start) {
        int first = Math.max(row.start(), start - NEAR);
        return first > row.start() && Character.isLowSurrogate(row.source().text().charAt(first)) ? first - 1 : first;
    }

    /** The line under the line: markers below the span, and what they mean. */
    String marker(char mark, String label) {
        return " ".repeat(from) + String.valueOf(mark).repeat(width) + " " + label;
    }

    private Snippet cut() {
        int length = line.codePointCount(0, line.length());
        if (length <= LONGEST) {
            return this;
        }
        int first = from + width <= BODY ? 0 : Math.min(from - LEAD, length - BODY);
        first = Math.max(0, first);
        int last = first + BODY;
        var body = line.substring(line.offsetByCodePoints(0, first), line.offsetByCodePoints(0, last));
        var before = first == 0 ? "" : CUT;
        int seen = Math.max(1, Math.min(from + width, last) - from);
        return new Snippet(before + body + (last == length ? "" : CUT), from - first + before.length(), seen, shown);
    }
}
