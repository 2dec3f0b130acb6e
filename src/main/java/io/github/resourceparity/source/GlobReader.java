package io.github.resourceparity.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Reads a pattern of paths into states: {@code *}, {@code **}, {@code ?}, letters in brackets, and alternatives in braces; nothing is escaped, since {@code \\} parts folders. */
final class GlobReader {

    private final String text;
    private final Automaton.Draft draft;
    private int at;

    private GlobReader(String text, Automaton.Draft draft) {
        this.text = text;
        this.draft = draft;
    }

    /** The states of a pattern; empty for what is none, such as a brace that is not closed. */
    static Optional<Automaton> read(String pattern) {
        var draft = new Automaton.Draft();
        return new GlobReader(pattern, draft).all(false) ? Optional.of(draft.done()) : Optional.empty();
    }

    private boolean all(boolean grouped) {
        boolean good = true;
        while (good && at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case '*' -> stars();
                case '?' -> draft.letter(letter -> letter != '/' && !isSecond(letter)).any(() -> draft.letter(GlobReader::isSecond));
                case '[' -> good = letters();
                case '{' -> good = !grouped && alternatives();
                default -> draft.letter(letter -> letter == c);
            }
        }
        return good;
    }

    /** The second half of a letter that takes two. */
    private static boolean isSecond(int letter) {
        return Character.isLowSurrogate((char) letter);
    }

    private void stars() {
        boolean folders = at < text.length() && text.charAt(at) == '*';
        while (at < text.length() && text.charAt(at) == '*') {
            at++;
        }
        if (folders && at < text.length() && text.charAt(at) == '/') {
            at++;
            draft.either(List.of(() -> {}, () -> draft.any(() -> draft.letter(letter -> true)).text("/")));
        } else {
            draft.any(() -> draft.letter(letter -> folders || letter != '/'));
        }
    }

    private boolean letters() {
        int end = text.indexOf(']', at);
        var inside = end < 0 ? "" : text.substring(at, end);
        boolean other = inside.startsWith("!");
        var wanted = other ? inside.substring(1) : inside;
        if (wanted.isEmpty() || wanted.indexOf('/') >= 0) {
            return false;
        }
        at = end + 1;
        var ranges = ranges(wanted);
        draft.letter(letter -> letter != '/' && other != ranges.test(letter));
        return true;
    }

    private static IntPredicate ranges(String wanted) {
        IntPredicate ranges = letter -> false;
        for (int i = 0; i < wanted.length(); i++) {
            boolean range = i + 2 < wanted.length() && wanted.charAt(i + 1) == '-';
            char from = wanted.charAt(i);
            char to = wanted.charAt(range ? i + 2 : i);
            ranges = ranges.or(letter -> from <= letter && letter <= to);
            i += range ? 2 : 0;
        }
        return ranges;
    }

    private boolean alternatives() {
        var parts = new ArrayList<GlobReader>();
        int start = at;
        while (at < text.length() && text.charAt(at) != '}') {
            if (text.charAt(at) == ',') {
                parts.add(new GlobReader(text.substring(start, at), draft));
                start = at + 1;
            }
            at++;
        }
        if (at >= text.length()) {
            return false;
        }
        parts.add(new GlobReader(text.substring(start, at++), draft));
        var good = new ArrayList<Boolean>();
        draft.either(parts.stream().<Runnable>map(part -> () -> good.add(part.all(true))).toList());
        return !good.contains(false);
    }
}
