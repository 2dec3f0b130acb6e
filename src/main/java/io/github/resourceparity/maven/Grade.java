package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.rules.RuleSet;
import java.util.Optional;

/** What a code counts as in a project, and who says so. */
record Grade(Code code, RuleSet rules) {

    /** The severity, with a star if it is not the default. */
    String mark() {
        return effective() + (effective().equals(usual()) ? "" : "*");
    }

    /** Where it is written, in parentheses; empty if nobody says anything. */
    String origin() {
        var level = rules.levels().get(code.id());
        return level == null ? "" : " (%s)".formatted(level.origin());
    }

    /** The whole of it. */
    String sentence() {
        var level = rules.levels().get(code.id());
        return level == null ? "%s: %s, the default".formatted(code.id(), usual()) : "%s: %s, as %s says; the default is %s".formatted(code.id(), effective(), level.origin(), usual());
    }

    private String effective() {
        return word(rules.severity(code));
    }

    private String usual() {
        return word(Optional.of(code.severity()).filter(severity -> code.on()));
    }

    private static String word(Optional<Severity> severity) {
        return severity.map(Severity::toString).orElse("off");
    }
}
