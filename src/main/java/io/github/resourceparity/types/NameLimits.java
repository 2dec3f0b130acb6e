package io.github.resourceparity.types;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;

/**
 * What a service takes as a physical name, as the registry's schema has it.
 *
 * @param shortest the fewest letters
 * @param longest the most
 * @param form an expression for the whole name; empty if there is none
 */
public record NameLimits(int shortest, int longest, Optional<Pattern> form) {

    /** Longer names are not held against an expression, whatever that costs. */
    private static final int MOST = 1100;

    /** Those of that expression, if it is one for the whole name: any other may be found in a name that is right. */
    static NameLimits of(int shortest, int longest, String form) {
        boolean whole = form.startsWith("^") && (form.endsWith("$") || form.endsWith("\\Z"));
        try {
            return new NameLimits(shortest, longest, whole ? Optional.of(Pattern.compile(form)) : Optional.empty());
        } catch (PatternSyntaxException e) {
            return new NameLimits(shortest, longest, Optional.empty());
        }
    }

    /** What is wrong with a name: {@code 81 characters, at most 80}; empty if nothing is. */
    public Optional<String> wrong(String name) {
        if (name.length() < shortest || name.length() > longest) {
            return Optional.of(name.length() < shortest ? "it has %s characters, at least %s".formatted(name.length(), shortest) : "it has %s characters, at most %s".formatted(name.length(), longest));
        }
        return form.filter(known -> name.length() <= MOST && !known.matcher(name).find()).map(known -> letter(name, known));
    }

    private static String letter(String name, Pattern form) {
        return IntStream.range(0, name.length())
                .filter(i -> form.matcher(name.replace(name.charAt(i), 'a')).find())
                .mapToObj(i -> "it has `%s`".formatted(name.charAt(i)))
                .findFirst()
                .orElse("it is not of the form `%s`".formatted(form.pattern()));
    }
}
