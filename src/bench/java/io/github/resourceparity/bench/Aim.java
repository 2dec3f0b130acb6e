package io.github.resourceparity.bench;

import java.util.Locale;

/**
 * A ratio and what it may be at most.
 *
 * @param limit infinite where the ratio is only told
 */
record Aim(String name, double ratio, double limit) {

    String line() {
        var verdict = Double.isInfinite(limit) ? "" : "at most %.2f: %s".formatted(limit, ratio <= 0 ? "UNKNOWN, the machine was too busy" : ratio <= limit ? "met" : "MISSED");
        return String.format(Locale.ROOT, "%-64s %6.2f  %s", name, ratio, verdict);
    }
}
