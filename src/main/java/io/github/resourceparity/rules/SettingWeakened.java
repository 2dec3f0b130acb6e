package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.rules.SettingChange.Concern;
import java.util.stream.Stream;

/** Protection that gets lost in a move is missed only when it is needed. */
final class SettingWeakened implements Rule {

    @Override
    public Code code() {
        return Code.error("setting-weakened", "security or durability is weaker than the baseline's").ofPairs();
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return SettingChange.of(comparison, Concern.WEAKENED).map(change -> change.finding(code())
                .label("weaker than the baseline")
                .help(change.wanted().orElse("protect the %s as the baseline does".formatted(change.pair().candidate().word()))));
    }
}
