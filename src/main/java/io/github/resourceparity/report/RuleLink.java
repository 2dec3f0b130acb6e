package io.github.resourceparity.report;

/** Where people read about a rule. */
record RuleLink(String id) {

    static final String PROJECT = "https://github.com/resourceparity/parity-maven-plugin";

    /** The address of its page in the repository. */
    String address() {
        return PROJECT + "/blob/main/src/main/resources/io/github/resourceparity/rules/" + id + ".md";
    }

    /** The command that prints its page. */
    static String command(String ids) {
        return "mvn parity:explain -Dparity.rule=" + ids;
    }

    /** Where it is explained, for readers who have a terminal or a browser. */
    String explained() {
        return "explained by `%s` and at %s".formatted(command(id), address());
    }
}
