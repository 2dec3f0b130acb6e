package io.github.resourceparity;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.types.TypePattern;
import java.util.List;
import java.util.function.Predicate;

/** The resource types that the candidates answer for. */
record Scope(List<Located<String>> patterns) {

    /** Whether a type is one of them; without patterns, every type is. */
    Predicate<String> types() {
        var expressions = patterns.stream().map(Located::value).map(TypePattern::of).toList();
        return type -> expressions.isEmpty() || expressions.stream().anyMatch(pattern -> pattern.matches(type));
    }

    /** The patterns that name no type there is; a custom resource's type is anybody's. */
    List<Finding> problems(ResourceTypes types) {
        return patterns.stream()
                .filter(pattern -> !pattern.value().strip().startsWith("Custom::") && !types.any(pattern.value()))
                .map(pattern -> unknown(pattern, types))
                .toList();
    }

    private static Finding unknown(Located<String> pattern, ResourceTypes types) {
        var finding = Settings.RULE_UNKNOWN.at(pattern.span(), "there is no resource type `%s`".formatted(pattern.value().strip()));
        return types.nearest(pattern.value().strip()).map(type -> finding.help("did you mean `%s`?".formatted(type))).orElse(finding);
    }
}
