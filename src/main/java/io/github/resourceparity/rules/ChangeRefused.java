package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.rules.SettingChange.Concern;
import java.util.stream.Stream;

/** Some properties can never be changed on what lives: the deployment fails, and nothing is replaced either. */
final class ChangeRefused implements Rule {

    @Override
    public Code code() {
        return Code.error("change-refused", "a property differs that the service refuses to change").ofPairs();
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return SettingChange.of(comparison, Concern.REFUSED).map(change -> change.finding(code())
                .label("the service refuses this change of a live %s".formatted(change.pair().candidate().word()))
                .help(change.wanted().orElse("take over the baseline's value: only a new %s can have another".formatted(change.pair().candidate().word()))));
    }
}
