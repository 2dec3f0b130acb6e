package io.github.resourceparity.report;

/** Where people read about a rule. */
record RuleLink(String id) {

    static final String PROJECT = "https://github.com/resourceparity/parity-maven-plugin";

    /** The address of its page in the repository. */
    String address() {
        return PROJECT + "/blob/main/src/main/resources/io/github/resourceparity/rules/" + id + ".md";
    }
}
