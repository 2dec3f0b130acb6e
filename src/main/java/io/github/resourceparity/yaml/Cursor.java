package io.github.resourceparity.yaml;

import io.github.resourceparity.source.Source;
import io.github.resourceparity.source.Span;

/** A place in a text that is read from its start to its end, with what lies between the values: blanks, line ends and comments. */
final class Cursor {

    /** A text goes beyond the common part of YAML, or is wrong: the library has to read it. */
    static final class Uncommon extends Exception {

        private static final long serialVersionUID = 1;

        Uncommon() {
            super(null, null, false, false);
        }
    }

    /** Leaves the text to the library unless it is as common texts are. */
    static void expect(boolean common) throws Uncommon {
        if (!common) {
            throw new Uncommon();
        }
    }

    private final Source source;
    private final char[] text;
    private final Words words;
    private int at;
    private int line;

    Cursor(Source source) throws Uncommon {
        this.source = source;
        this.text = source.text().toCharArray();
        this.words = new Words(text);
        ordinary();
    }

    /** Every character is one that the library takes, each line ends in LF or CR LF, and nothing is undecoded. */
    private void ordinary() throws Uncommon {
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c < 0x7F ? c < ' ' && !control(i) : !beyond(i)) {
                throw new Uncommon();
            }
        }
    }

    private boolean control(int i) {
        return text[i] == '\n' || text[i] == '\t' || text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
    }

    /** Past ASCII: no control character, no separator that YAML 1.1 took for a line end, no half of a pair. */
    private boolean beyond(int i) {
        char c = text[i];
        if (Character.isSurrogate(c)) {
            return Character.isHighSurrogate(c) ? i + 1 < text.length && Character.isLowSurrogate(text[i + 1]) : i > 0 && Character.isHighSurrogate(text[i - 1]);
        }
        return c >= 0xA0 && c != '\u2028' && c != '\u2029' && c != '\uFEFF' && c < '\uFFFD';
    }

    int at() {
        return at;
    }

    void to(int offset) {
        at = offset;
    }

    boolean ended() {
        return at == text.length;
    }

    /** The character here; a line end at the end of the text. */
    char here() {
        return at < text.length ? text[at] : '\n';
    }

    char charAt(int offset) {
        return offset < text.length ? text[offset] : '\n';
    }

    /** Where the line that is read starts. */
    int line() {
        return line;
    }

    int column() {
        return at - line;
    }

    /** Whether a blank, a line end or the end of the text stands there. */
    boolean blank(int offset) {
        char c = charAt(offset);
        return c == ' ' || c == '\n' || c == '\r';
    }

    void spaces() {
        while (at < text.length && text[at] == ' ') {
            at++;
        }
    }

    /** Whether nothing more stands on this line, but for a comment. */
    boolean lineEnds() throws Uncommon {
        spaces();
        char c = here();
        return c == '\n' || c == '\r' || c == '#' && comment();
    }

    private boolean comment() throws Uncommon {
        if (at > 0 && !blank(at - 1)) {
            throw new Uncommon();
        }
        return true;
    }

    /** Goes on to the next thing that is neither blank nor a comment. */
    void next() throws Uncommon {
        while (at < text.length) {
            char c = text[at];
            if (c == '#') {
                comment();
                skipLine();
            } else if (c == '\n') {
                newLine();
            } else if (c == ' ' || c == '\r') {
                at++;
            } else {
                return;
            }
        }
    }

    /** The same between brackets, where tabs are blanks, as JSON has them. */
    void nextInside() throws Uncommon {
        next();
        while (here() == '\t') {
            at++;
            next();
        }
    }

    void skipLine() {
        while (at < text.length && text[at] != '\n') {
            at++;
        }
    }

    /** Goes past the line end that stands here. */
    void newLine() {
        at++;
        line = at;
    }

    boolean startsWith(String word) {
        if (at + word.length() > text.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What stands between two offsets. */
    String word(int from, int to) throws Uncommon {
        return words.word(from, to);
    }

    /** The one string of all that equal it. */
    String word(String made) throws Uncommon {
        return words.word(made);
    }

    Span span(int from, int to) {
        return source.span(from, to);
    }
}
