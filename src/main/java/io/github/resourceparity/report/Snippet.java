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
    private static final String CUT = "…";

    /** The first line of a span; characters are code points, since those are what a terminal puts side by side. */
    static Snippet of(Span span) {
        var at = span.position();
        var line = span.source().line(at.line());
        int start = Math.min(at.column() - 1, line.length());
        int end = Math.min(line.length(), start + Math.max(0, span.end() - span.start()));
        var marked = line.substring(start, end);
        int width = (int) marked.stripTrailing().codePoints().count();
        boolean shown = span.start() <= span.source().text().length() && !(line.isBlank() && marked.isEmpty());
        return new Snippet(Prose.visible(line), line.codePointCount(0, start), Math.max(1, width), shown).cut();
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
