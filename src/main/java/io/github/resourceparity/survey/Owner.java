package io.github.resourceparity.survey;

import java.util.Comparator;

/**
 * Whose a finding is.
 *
 * @param service what people call the service; empty if it is nobody's, such as the pom's
 */
public record Owner(Side side, String service) implements Comparable<Owner> {

    private static final Comparator<Owner> ORDER = Comparator.comparing(Owner::side).thenComparing(Owner::service);

    /** Where services stand, in the order that people look for what is wrong. */
    public enum Side {
        CANDIDATE("candidate"),
        CONSUMER("consumer"),
        BASELINE("baseline"),
        /** What belongs to no service: the configuration, files that cannot be read. */
        NONE("configuration and files");

        private final String word;

        Side(String word) {
            this.word = word;
        }

        /** What it is called. */
        public String word() {
            return word;
        }
    }

    @Override
    public int compareTo(Owner other) {
        return ORDER.compare(this, other);
    }
}
