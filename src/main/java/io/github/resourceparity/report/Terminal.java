package io.github.resourceparity.report;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How texts stand out where they are read.
 *
 * @param coloured whether it understands the sequences of ECMA-48; if not, texts stay as they are
 */
public record Terminal(boolean coloured) {

    private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[[0-9;]*m");

    /** A text, such as somebody's name, as one line that no terminal takes for a command. */
    public static String line(String text) {
        return Prose.line(text);
    }

    /** A heading or a word that matters. */
    String bold(String text) {
        return styled("1", text);
    }

    /** A name or a piece of code, which is told by its backticks otherwise. */
    String code(String text) {
        return coloured ? styled("36", text) : "`" + text + "`";
    }

    /** Something less important than what stands around it. */
    String dim(String text) {
        return styled("2", text);
    }

    /** Each word is styled by itself, so that lines can be broken between any two. */
    private String styled(String style, String text) {
        return coloured ? Arrays.stream(text.split(" ", -1)).map(word -> word.isEmpty() ? "" : "\u001b[%sm%s\u001b[0m".formatted(style, word)).collect(Collectors.joining(" ")) : text;
    }

    /** How many columns a text takes. */
    static int width(String text) {
        var visible = SEQUENCE.matcher(text).replaceAll("");
        return visible.codePointCount(0, visible.length());
    }
}
