package io.github.resourceparity.finding;

/** How many of something there are, in words. */
public final class Count {

    private Count() {}

    /** {@code 1 table}, {@code 2 tables}. */
    public static String of(long count, String word) {
        return "%s %s".formatted(count, count == 1 ? word : plural(word));
    }

    /** {@code policies} for {@code policy}, {@code buses} for {@code bus}. */
    public static String plural(String word) {
        return word.matches(".*(s|x|ch|sh)") ? word + "es" : word.matches(".*[^aeiou]y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }
}
