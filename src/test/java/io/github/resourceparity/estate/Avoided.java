package io.github.resourceparity.estate;

import java.util.Map;

/** What is not planted, since what is found of it is known to be wrong, and why. */
final class Avoided {

    /** By the name of the drift. */
    static final Map<String, String> REASONS = Map.of();

    private Avoided() {}
}
