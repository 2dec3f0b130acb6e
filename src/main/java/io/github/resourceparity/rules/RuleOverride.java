package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.types.TypePattern;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another severity for a rule on some resources, with the reason.
 *
 * @param name the name that its author gave it, at its place
 * @param resource logical id, type or physical name, with {@code *} for any letters; empty for all
 * @param severity what its findings count as; empty for not at all
 */
public record RuleOverride(Located<String> name, String rule, Optional<TypePattern> resource, Optional<Severity> severity, String because, Optional<LocalDate> until) {

    /** Whether it has a say on a finding. */
    boolean covers(Finding finding) {
        return finding.code().id().equals(rule) && resource.map(pattern -> names(finding).anyMatch(pattern::matches)).orElse(true);
    }

    private static Stream<String> names(Finding finding) {
        var subject = finding.subject();
        return Stream.of(subject.ids().stream(), subject.names().stream(), Stream.of(subject.type()), Stream.of(subject.property())).flatMap(names -> names);
    }
}
