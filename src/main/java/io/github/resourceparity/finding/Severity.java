package io.github.resourceparity.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, mildest first. */
public enum Severity {
    NOTE,
    WARNING,
    ERROR;

    /** The severity of that name, in any case; empty if there is none ({@code off} is not a severity). */
    public static Optional<Severity> of(String name) {
        return Arrays.stream(values())
                .filter(severity -> severity.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
