package io.github.resourceparity.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text of a finding, in which names and code stand between backticks.
 *
 * @param parts the plain and the code stretches of it, in order
 */
record Prose(List<Part> parts) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\x85\\u2028\\u2029]++");
    private static final Pattern TICKS = Pattern.compile("`+");

    /** A stretch that is all words or all code; code comes without its backticks. */
    record Part(String text, boolean code) {}

    /** The parts of a text; backticks that nothing closes are words. */
    static Prose of(String text) {
        var line = line(text);
        var parts = new ArrayList<Part>();
        int done = 0;
        var ticks = TICKS.matcher(line);
        while (ticks.find()) {
            int close = closing(line, ticks.end(), ticks.group());
            if (close >= 0) {
                parts.add(new Part(line.substring(done, ticks.start()), false));
                parts.add(new Part(line.substring(ticks.end(), close), true));
                done = close + ticks.group().length();
                ticks.region(done, line.length());
            }
        }
        parts.add(new Part(line.substring(done), false));
        return new Prose(parts.stream().filter(part -> !part.text.isEmpty()).toList());
    }

    private static int closing(String line, int from, String fence) {
        var ticks = TICKS.matcher(line).region(from, line.length());
        while (ticks.find()) {
            if (ticks.group().equals(fence)) {
                return ticks.start();
            }
        }
        return -1;
    }

    /** A text as one line that no terminal takes for a command. */
    static String line(String text) {
        return unbroken(text).strip();
    }

    /** The same with the blanks around it, which may be what two names differ in. */
    static String unbroken(String text) {
        return plain(text) ? text : visible(BLANKS.matcher(text).replaceAll(blanks -> joined(blanks.group())));
    }

    /** One blank for a line end and what is blank around it; the whole stretch at once, since a look at each of its parts would take its square in time. */
    private static String joined(String blanks) {
        return blanks.chars().allMatch(c -> c == ' ' || c == '\t') ? blanks.replace('\t', ' ') : " ";
    }

    /** A clause as a sentence begins. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The same characters, with a stand-in for each that moves the cursor, colours the screen or turns the text, and for half a character, which no encoding can write. */
    static String visible(String text) {
        if (plain(text)) {
            return text;
        }
        return text.codePoints()
                .map(Prose::visible)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Whether it has nothing but letters and signs of ASCII, as nearly every text has: a loop, since each part of each finding is asked. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static int visible(int point) {
        if (point == '\t') {
            return ' ';
        }
        boolean turns = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        boolean breaks = point == 0x2028 || point == 0x2029;
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return turns || breaks || half || Character.isISOControl(point) ? 0xFFFD : point;
    }
}
