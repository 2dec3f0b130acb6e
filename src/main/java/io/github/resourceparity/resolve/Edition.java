package io.github.resourceparity.resolve;

/** A generation of the Serverless Framework, whose rules a service is read by. */
public enum Edition {
    /** Versions 1 and 2, which took more than later ones. */
    V2("2"),
    V3("3"),
    /** The maintained fork of version 3. */
    OSLS("osls"),
    V4("4");

    private final String word;

    Edition(String word) {
        this.word = word;
    }

    /** {@code Serverless Framework 3}. */
    public String described() {
        return this == OSLS ? "osls" : "Serverless Framework " + word;
    }
}
