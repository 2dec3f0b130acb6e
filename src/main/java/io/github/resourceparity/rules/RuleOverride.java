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
 * @param owner the identity of the resource that it stands beside; empty if it stands in the configuration
 * @param severity what its findings count as; empty for not at all
 */
public record RuleOverride(Located<String> name, String rule, Optional<TypePattern> resource, Optional<Severity> severity, String because, Optional<LocalDate> until, Optional<String> owner) {

    /** Whether it has a say on a finding. */
    boolean covers(Finding finding) {
        return finding.code().id().equals(rule) && owner.map(finding.subject().resources()::contains).orElse(true) && resource.map(pattern -> names(finding).anyMatch(pattern::matches)).orElse(true);
    }

    /** That there is nothing for it to change. */
    Finding unused() {
        var on = owner.map(identity -> identity.substring(identity.lastIndexOf('|') + 1)).or(() -> resource.map(TypePattern::text)).map(" of `%s`"::formatted).orElse("");
        return Settings.OVERRIDE_UNUSED
                .at(name.span(), "override `%s` changes nothing: there is no %s%s".formatted(name.value(), rule, on))
                .help("delete it");
    }

    private static Stream<String> names(Finding finding) {
        var subject = finding.subject();
        return Stream.of(subject.ids().stream(), subject.names().stream(), Stream.of(subject.type()), Stream.of(subject.property())).flatMap(names -> names);
    }
}
