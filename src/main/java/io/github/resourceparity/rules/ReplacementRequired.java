package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.rules.SettingChange.Concern;
import java.util.stream.Stream;

/** CloudFormation replaces a resource for some changes, and what it held goes with the old one. */
final class ReplacementRequired implements Rule {

    @Override
    public Code code() {
        return Code.error("replacement-required", "a property differs whose change replaces a resource that holds data or an identity");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return SettingChange.of(comparison, Concern.REPLACED).map(change -> change.finding(code())
                .label("a new %s is made for it, and the old one deleted with all it holds".formatted(change.pair().candidate().word()))
                .help(change.wanted().orElse("take over the baseline's value"))
                .help("or migrate what it holds, and say so in the pom"));
    }
}
