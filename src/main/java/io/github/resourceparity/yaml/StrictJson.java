package io.github.resourceparity.yaml;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.source.Source;
import java.util.Optional;

/** JSON to the letter, as JavaScript reads it: YAML's reader would take much more for JSON than that. */
public final class StrictJson {

    private static final int DEEPEST = 500;

    private final String text;
    private int at;
    private int depth;

    private StrictJson(String text) {
        this.text = text;
    }

    /** Where a text is no JSON, if it is none. */
    private static final class Broken extends Exception {

        private static final long serialVersionUID = 1;

        Broken() {
            super(null, null, false, false);
        }
    }

    /** What makes a source no JSON; empty if it is JSON. */
    public static Optional<Finding> problem(Source source) {
        if (source.marked()) {
            return Optional.of(finding(source, 0, "a byte order mark stands before it"));
        }
        var reader = new StrictJson(source.text());
        try {
            reader.blanks();
            reader.value();
            reader.blanks();
            return reader.at < reader.text.length() ? Optional.of(finding(source, reader.at, "it ends before this")) : Optional.empty();
        } catch (Broken e) {
            return Optional.of(finding(source, reader.at, reader.at < source.text().length() ? "`%s` is not expected here".formatted(source.text().substring(reader.at, reader.at + 1)) : "it ends in the middle of a value"));
        }
    }

    private static Finding finding(Source source, int at, String why) {
        int start = Math.min(at, source.text().length());
        return YamlReader.INPUT_UNREADABLE
                .at(source.span(start, Math.min(start + 1, source.text().length())), "not JSON: %s".formatted(why))
                .label("Serverless reads a file of this name as JSON")
                .help("write JSON, or call the file `.yml`");
    }

    private void value() throws Broken {
        if (at >= text.length() || ++depth > DEEPEST) {
            throw new Broken();
        }
        switch (text.charAt(at)) {
            case '{' -> nested('}', true);
            case '[' -> nested(']', false);
            case '"' -> string();
            default -> word();
        }
        depth--;
    }

    private void nested(char close, boolean named) throws Broken {
        at++;
        blanks();
        if (at < text.length() && text.charAt(at) == close) {
            at++;
            return;
        }
        while (true) {
            blanks();
            if (named) {
                string();
                blanks();
                expect(':');
                blanks();
            }
            value();
            blanks();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                continue;
            }
            expect(close);
            return;
        }
    }

    private void expect(char c) throws Broken {
        if (at >= text.length() || text.charAt(at) != c) {
            throw new Broken();
        }
        at++;
    }

    private void string() throws Broken {
        expect('"');
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) < ' ') {
                throw new Broken();
            }
            at += text.charAt(at) == '\\' ? escape() : 1;
        }
        expect('"');
    }

    private int escape() throws Broken {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (next == 'u' && at + 6 <= text.length() && text.substring(at + 2, at + 6).matches("[0-9a-fA-F]{4}")) {
            return 6;
        }
        if ("\"\\/bfnrt".indexOf(next) < 0) {
            throw new Broken();
        }
        return 2;
    }

    private void word() throws Broken {
        int end = at;
        while (end < text.length() && ",]}: \t\r\n\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end - at > 400 || !text.substring(at, end).matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
            throw new Broken();
        }
        at = end;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
