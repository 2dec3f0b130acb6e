package io.github.resourceparity.types;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A name in which {@code *} stands for any letters, such as {@code AWS::DynamoDB::*}. */
public record TypePattern(String text, Pattern expression) {

    /** The pattern of that text. */
    public static TypePattern of(String text) {
        return new TypePattern(text.strip(), wildcards(text.strip()));
    }

    /**
     * The expression of a text in which {@code *} stands for any letters. What stands between two of them is taken where it comes first and never
     * looked for again, which finds the same names, and none of them takes long.
     */
    public static Pattern wildcards(String text) {
        return wildcards(text, Pattern::quote);
    }

    /**
     * The same for texts in which other signs have a meaning, too.
     *
     * @param piece the expression of what stands between two stars, which must always take as many letters
     */
    public static Pattern wildcards(String text, UnaryOperator<String> piece) {
        var pieces = text.split("\\*+", -1);
        var expression = new StringBuilder(piece.apply(pieces[0]));
        for (int i = 1; i < pieces.length; i++) {
            expression.append(i + 1 == pieces.length ? ".*" + piece.apply(pieces[i]) : "(?>.*?" + piece.apply(pieces[i]) + ")");
        }
        return Pattern.compile(expression.toString(), Pattern.DOTALL);
    }

    /** Whether a name is one of those it stands for. */
    public boolean matches(String name) {
        return expression.matcher(name).matches();
    }
}
