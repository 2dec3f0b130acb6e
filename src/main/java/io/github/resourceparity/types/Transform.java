package io.github.resourceparity.types;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a service takes for the same text, in the letters of the facts: {@code A} a name and its ARN, {@code L} and {@code U} another
 * case, {@code D} a final dot, {@code C} the prefix of custom attributes, {@code R} a rate in another unit.
 */
public final class Transform {

    private static final Pattern RATE = Pattern.compile("rate\\(\\s*(\\d{1,9})\\s+(minute|hour|day)s?\\s*\\)");
    private static final Map<String, Long> MINUTES = Map.of("minute", 1L, "hour", 60L, "day", 1440L);
    private static final Pattern PREFIX = Pattern.compile("^(custom|dev):");

    private Transform() {}

    /** Whether two texts are the same to a service by the letters of their property. */
    public static boolean same(String letters, String a, String b) {
        if (letters.isEmpty()) {
            return false;
        }
        var x = normal(letters, a);
        var y = normal(letters, b);
        return x.equals(y) || letters.contains("A") && last(x).equals(last(y)) && a.startsWith("arn:") != b.startsWith("arn:");
    }

    private static String normal(String letters, String text) {
        var normal = letters.contains("L") || letters.contains("U") ? text.toLowerCase(Locale.ROOT) : text;
        normal = letters.contains("D") && normal.endsWith(".") ? normal.substring(0, normal.length() - 1) : normal;
        normal = letters.contains("C") ? PREFIX.matcher(normal).replaceFirst("") : normal;
        return letters.contains("R") ? rate(normal).map(minutes -> "rate(" + minutes + ")").orElse(normal) : normal;
    }

    private static Optional<Long> rate(String text) {
        var rate = RATE.matcher(text);
        return rate.matches() ? Optional.of(Long.parseLong(rate.group(1)) * requireNonNull(MINUTES.get(rate.group(2)))) : Optional.empty();
    }

    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
    }
}
