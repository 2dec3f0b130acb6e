package io.github.resourceparity.types;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name in which {@code *} stands for any letters, such as {@code AWS::DynamoDB::*}. */
public record TypePattern(String text, Pattern expression) {

    /** The pattern of that text. */
    public static TypePattern of(String text) {
        var expression = Arrays.stream(text.strip().split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return new TypePattern(text.strip(), Pattern.compile(expression, Pattern.DOTALL));
    }

    /** Whether a name is one of those it stands for. */
    public boolean matches(String name) {
        return expression.matcher(name).matches();
    }
}
