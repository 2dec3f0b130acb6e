package io.github.resourceparity.yaml;

import io.github.resourceparity.yaml.Cursor.Uncommon;

/** The single values of the common part of YAML that stand on one line, plain or quoted. */
record CommonScalars(Cursor cursor) {

    /** The library looks no further than this for the colon of a key. */
    private static final int LONGEST_KEY = 1_000;

    private static final String STARTS = "_$/(~+<=";
    private static final String ESCAPES = "\"\\/nrtbf";
    private static final String ESCAPED = "\"\\/\n\r\t\b\f";

    /** A text in quotes, or a plain one that ends with its line, a comment, or the colon of a key. */
    Node.Scalar scalar(boolean flow) throws Uncommon {
        char c = cursor.here();
        if (c == '"') {
            return doubled();
        }
        if (c == '\'') {
            return single();
        }
        return plain(flow);
    }

    /** Whether the colon of a key follows what was read, which is then a key. */
    boolean key(Node.Scalar scalar, boolean flow) throws Uncommon {
        cursor.spaces();
        if (cursor.here() != ':' || !cursor.blank(cursor.at() + 1) && (scalar.plain() || !flow)) {
            return false;
        }
        if (cursor.at() - scalar.span().start() > LONGEST_KEY || scalar.plain() && scalar.text().equals("<<")) {
            throw new Uncommon();
        }
        return true;
    }

    private Node.Scalar plain(boolean flow) throws Uncommon {
        int start = cursor.at();
        if (!starts(start)) {
            throw new Uncommon();
        }
        int end = line(start, flow);
        cursor.to(end);
        return new Node.Scalar(cursor.span(start, end), cursor.word(start, end), true);
    }

    /** Where what stands plainly on one line ends. */
    int line(int start, boolean flow) throws Uncommon {
        int at = start;
        int end = start;
        while (true) {
            char c = cursor.charAt(at);
            if (c == ' ') {
                at++;
                continue;
            }
            if (c == '\n' || c == '\r' || c == '#' && at > end || c == ':' && cursor.blank(at + 1) || flow && (c == ',' || c == ']' || c == '}')) {
                return end;
            }
            if (c == '\t' || flow && (c == '[' || c == '{' || c == ':' && !inside(cursor.charAt(at + 1)))) {
                throw new Uncommon();
            }
            at++;
            end = at;
        }
    }

    private boolean starts(int offset) {
        char c = cursor.charAt(offset);
        return Character.isLetterOrDigit(c) || STARTS.indexOf(c) >= 0 || c == '.' && (cursor.charAt(offset + 1) != '.' || cursor.charAt(offset + 2) != '.') || c == '-' && Character.isLetterOrDigit(cursor.charAt(offset + 1));
    }

    private static boolean inside(char c) {
        return c == ':' || c == '/' || Character.isLetterOrDigit(c);
    }

    private Node.Scalar single() throws Uncommon {
        int start = cursor.at();
        int last = start + 1;
        sameLine(last);
        boolean doubled = false;
        while (cursor.charAt(last) != '\'' || cursor.charAt(last + 1) == '\'') {
            doubled |= cursor.charAt(last) == '\'';
            last += cursor.charAt(last) == '\'' ? 2 : 1;
            sameLine(last);
        }
        cursor.to(last + 1);
        var text = cursor.word(start + 1, last);
        return new Node.Scalar(cursor.span(start, last + 1), doubled ? cursor.word(text.replace("''", "'")) : text, false);
    }

    private Node.Scalar doubled() throws Uncommon {
        int start = cursor.at();
        int last = start + 1;
        sameLine(last);
        boolean escaped = false;
        while (cursor.charAt(last) != '"') {
            escaped |= cursor.charAt(last) == '\\';
            last += cursor.charAt(last) == '\\' ? 2 : 1;
            sameLine(last);
        }
        cursor.to(last + 1);
        var text = escaped ? cursor.word(unescaped(start + 1, last)) : cursor.word(start + 1, last);
        return new Node.Scalar(cursor.span(start, last + 1), text, false);
    }

    private void sameLine(int offset) throws Uncommon {
        if (cursor.charAt(offset) == '\n' || cursor.charAt(offset) == '\r') {
            throw new Uncommon();
        }
    }

    private String unescaped(int from, int to) throws Uncommon {
        var made = new StringBuilder();
        for (int at = from; at < to; at++) {
            if (cursor.charAt(at) != '\\') {
                made.append(cursor.charAt(at));
            } else {
                at++;
                made.append(escaped(at));
                at += cursor.charAt(at) == 'u' ? 4 : 0;
            }
        }
        return made.toString();
    }

    /** The character that is written after a backslash; the library stumbles over some of the rarer ones. */
    private char escaped(int offset) throws Uncommon {
        char c = cursor.charAt(offset);
        int known = ESCAPES.indexOf(c);
        if (known >= 0) {
            return ESCAPED.charAt(known);
        }
        int code = 0;
        for (int i = 1; i <= 4; i++) {
            int digit = c == 'u' && cursor.charAt(offset + i) < 0x7F ? Character.digit(cursor.charAt(offset + i), 16) : -1;
            if (digit < 0) {
                throw new Uncommon();
            }
            code = code * 16 + digit;
        }
        if (Character.isSurrogate((char) code)) {
            throw new Uncommon();
        }
        return (char) code;
    }
}
