package io.github.resourceparity.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a finding says, short enough to be read: a name that fills pages is cut in its middle, so that both of its ends can be seen. */
final class Sentence {

    /** Nothing that AWS takes as a name is longer, and ten of them still make a message. */
    private static final int LONGEST = 2048;

    /** Of a longer name so much of its beginning, and of its end. */
    private static final int BEGINNING = 200;
    private static final int END = 100;

    private static final Pattern NAME = Pattern.compile("`[^`]*+`?");

    private static final Pattern BREAKS = Pattern.compile("\\R+");

    private Sentence() {}

    /** The same text on one line: a line end in it is some name's. */
    static String line(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }

    /** The same text, unless it has a name in it, or all of it is, longer than anybody reads. */
    static String readable(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var names = NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(cut(name.group(), LONGEST)));
        return cut(names, LONGEST * 10);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, whole(text, BEGINNING)) + "…" + text.substring(whole(text, text.length() - END));
    }

    /** Not between the halves of a pair of surrogates. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
