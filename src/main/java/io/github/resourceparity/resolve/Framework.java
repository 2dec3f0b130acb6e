package io.github.resourceparity.resolve;

import io.github.resourceparity.yaml.Node;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which edition's rules a service is read by, and why.
 *
 * @param stated whether the file says so itself, so that what the edition refuses is wrong for certain
 */
public record Framework(Edition edition, boolean stated, String because) {

    private static final Pattern COMPARATOR = Pattern.compile("(>=|<=|>|<|\\^|~|=)?\\s*v?(\\d+|x|\\*)(\\.[0-9x*]+){0,2}[-+0-9A-Za-z.]*");

    /**
     * Decided by {@code frameworkVersion}, then by what only one edition has: {@code stages} is version 4's, a service that is a map
     * is version 1's or 2's, and the fork is a dependency of the service's package.
     *
     * @param fork whether the service's package depends on the fork
     */
    static Framework of(Node.Mapping root, boolean fork) {
        var asked = root.value("frameworkVersion").filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text().strip()).filter(text -> !text.contains("${"));
        if (asked.isPresent() && !admits(asked.get(), 3)) {
            var because = "frameworkVersion is `%s`".formatted(asked.get());
            if (admits(asked.get(), 4)) {
                return fork ? new Framework(Edition.OSLS, true, "package.json names osls") : new Framework(Edition.V4, true, because);
            }
            if (admits(asked.get(), 2) || admits(asked.get(), 1)) {
                return new Framework(Edition.V2, true, because);
            }
        }
        if (fork) {
            return new Framework(Edition.OSLS, true, "package.json names osls");
        }
        boolean third = asked.isPresent() && admits(asked.get(), 3);
        if (root.value("stages").isPresent() && !third) {
            return new Framework(Edition.V4, true, "it has `stages`");
        }
        if (root.value("service").filter(Node.Mapping.class::isInstance).isPresent() && !third) {
            return new Framework(Edition.V2, false, "`service` is a map");
        }
        boolean only = third && !admits(asked.get(), 2);
        return new Framework(Edition.V3, only, asked.map(text -> "frameworkVersion is `%s`".formatted(text)).orElse("it says no other"));
    }

    /** Whether a range of semantic versions has a version with that first number in it. */
    public static boolean admits(String range, int major) {
        for (var alternative : range.split("\\|\\|")) {
            if (within(alternative.strip(), major)) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(String comparators, int major) {
        var hyphen = comparators.split("\\s+-\\s+");
        var spelled = hyphen.length == 2 ? ">=" + hyphen[0] + " <=" + hyphen[1] : comparators;
        var matcher = COMPARATOR.matcher(spelled);
        boolean any = false;
        while (matcher.find()) {
            any = true;
            if (!allowed(Optional.ofNullable(matcher.group(1)).orElse("="), matcher.group(2), matcher.group(), major)) {
                return false;
            }
        }
        return any || comparators.isEmpty();
    }

    private static boolean allowed(String operator, String first, String whole, int major) {
        if (!first.chars().allMatch(Character::isDigit) || first.length() > 6) {
            return true;
        }
        int number = Integer.parseInt(first);
        return switch (operator) {
            case ">=", ">" -> major >= number;
            case "<=" -> major <= number;
            case "<" -> major < number || major == number && IntStream.range(0, whole.length()).filter(i -> whole.charAt(i) == '.').findFirst().stream().anyMatch(dot -> !whole.substring(dot).matches("[.0x*]+"));
            default -> major == number;
        };
    }
}
