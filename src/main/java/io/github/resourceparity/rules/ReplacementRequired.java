package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.rules.SettingChange.Concern;
import java.util.Map;
import java.util.stream.Stream;

/** CloudFormation replaces a resource for some changes, and what it held goes with the old one. */
final class ReplacementRequired implements Rule {

    @Override
    public Code code() {
        return Code.error("replacement-required", "a property differs whose change replaces a resource that holds data or an identity").ofPairs();
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var changes = SettingChange.of(comparison, Concern.REPLACED).toList();
        var replacement = changes.isEmpty() ? new Replacement(Map.of()) : Replacement.among(comparison);
        return changes.stream().map(change -> replacement.spread(finding(change), change.pair().candidate()));
    }

    private Finding finding(SettingChange change) {
        var resource = change.pair().candidate();
        boolean fixed = resource.namedByIdentity() && resource.name().isPresent() && change.pair().baseline().name().filter(name -> name.value().sameAs(resource.name().get().value()) == Sameness.SAME).isPresent();
        return change.finding(code())
                .label(fixed ? "a new %s would be made for it, which fails while the old one has its name".formatted(resource.word()) : "a new %s is made for it, and the old one deleted with all it holds".formatted(resource.word()))
                .help(change.wanted().orElse("take over the baseline's value"))
                .help("or migrate what it holds, and say so in the pom");
    }
}
