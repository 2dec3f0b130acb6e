package io.github.resourceparity.yaml;

import io.github.resourceparity.yaml.Cursor.Uncommon;

/** The values of the common part of YAML that stand on several lines: blocks, literal or folded, and plain ones that go on. */
record CommonLines(Cursor cursor, CommonScalars scalars) {

    /** The lines after {@code |} or {@code >} that are indented deeper than what the value belongs to. */
    Node.Scalar block(int parent) throws Uncommon {
        int start = cursor.at();
        boolean folded = cursor.here() == '>';
        cursor.to(start + 1);
        char chomping = cursor.here();
        if (chomping == '-' || chomping == '+') {
            cursor.to(start + 2);
        }
        cursor.spaces();
        int indent = indent(parent);
        var made = new StringBuilder();
        int last = start;
        int breaks = 0;
        boolean flush = false;
        while (!cursor.ended() && below(indent)) {
            boolean before = flush;
            flush = cursor.here() != ' ' && cursor.here() != '\t';
            broken(made, breaks, folded && before && flush);
            int from = cursor.at();
            cursor.skipLine();
            int to = cursor.charAt(cursor.at() - 1) == '\r' ? cursor.at() - 1 : cursor.at();
            for (int i = from; i < to; i++) {
                made.append(cursor.charAt(i));
            }
            last = Math.max(last, visible(from, to));
            breaks = 1;
            if (!cursor.ended()) {
                cursor.newLine();
                breaks += empty(indent);
            }
        }
        broken(made, chomping == '+' ? breaks : chomping == '-' ? 0 : 1, false);
        return new Node.Scalar(cursor.span(start, last), cursor.word(made.toString()), false);
    }

    /** Writes line ends; where lines are folded a single one is a blank, and the first of several is none. */
    private static void broken(StringBuilder made, int breaks, boolean folded) {
        if (folded && breaks == 1) {
            made.append(' ');
        } else {
            made.append("\n".repeat(folded ? Math.max(0, breaks - 1) : breaks));
        }
    }

    /** A plain value with the lines that go on with it: those that are indented deeper than what it belongs to. */
    Node.Scalar continued(Node.Scalar first, int parent) throws Uncommon {
        int breaks = breaks();
        if (!goesOn(breaks, parent)) {
            return first;
        }
        var made = new StringBuilder(first.text());
        int end = first.span().end();
        for (; goesOn(breaks, parent); breaks = breaks()) {
            broken(made, breaks, true);
            int from = cursor.at();
            end = scalars.line(from, false);
            made.append(cursor.word(from, end));
            cursor.to(end);
        }
        return new Node.Scalar(cursor.span(first.span().start(), end), cursor.word(made.toString()), true);
    }

    /** What is a mark of documents, or only starts as one, the library knows. */
    private boolean goesOn(int breaks, int parent) throws Uncommon {
        boolean more = breaks > 0 && !cursor.ended() && cursor.here() != '#' && cursor.column() > parent;
        Cursor.expect(!more || cursor.column() > 0 || !cursor.startsWith("---") && !cursor.startsWith("..."));
        return more;
    }

    /** Goes past the line ends that stand here, and says how many there are. */
    private int breaks() throws Uncommon {
        int breaks = 0;
        cursor.spaces();
        while (!cursor.ended() && (cursor.here() == '\n' || cursor.here() == '\r')) {
            if (cursor.here() == '\n') {
                cursor.newLine();
                breaks++;
            } else {
                cursor.to(cursor.at() + 1);
            }
            cursor.spaces();
        }
        if (breaks == 0 && !cursor.ended() && cursor.here() != '#') {
            throw new Uncommon();
        }
        return breaks;
    }

    /** How deep the first line of a block that has a text is; what is empty before it must not be deeper. */
    private int indent(int parent) throws Uncommon {
        if (cursor.ended() || cursor.here() != '\n' && cursor.here() != '\r') {
            throw new Uncommon();
        }
        cursor.skipLine();
        cursor.newLine();
        cursor.spaces();
        if (cursor.here() == '\n' || cursor.here() == '\r' || cursor.here() == '\t' || cursor.column() <= parent || cursor.column() == 0) {
            throw new Uncommon();
        }
        int indent = cursor.column();
        cursor.to(cursor.line());
        return indent;
    }

    /** Goes to the text of a line that belongs to a block. */
    private boolean below(int indent) {
        int at = cursor.at();
        for (int i = 0; i < indent; i++) {
            if (cursor.charAt(at + i) != ' ') {
                return false;
            }
        }
        cursor.to(at + indent);
        return true;
    }

    /** How many lines follow that have nothing, or fewer blanks than a block is indented. */
    private int empty(int indent) {
        int lines = 0;
        while (!cursor.ended()) {
            int at = cursor.at();
            while (at - cursor.at() < indent && cursor.charAt(at) == ' ') {
                at++;
            }
            boolean ends = cursor.charAt(at) == '\n' || cursor.charAt(at) == '\r';
            if (!ends) {
                return lines;
            }
            cursor.to(at);
            if (cursor.ended()) {
                return lines;
            }
            cursor.skipLine();
            cursor.newLine();
            lines++;
        }
        return lines;
    }

    /** Where the last character of a line that is no blank ends. */
    private int visible(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(cursor.charAt(end - 1))) {
            end--;
        }
        return end == from ? 0 : end;
    }
}
