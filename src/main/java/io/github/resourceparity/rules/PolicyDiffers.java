package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Change.Form;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.rules.SettingChange.Concern;
import java.util.stream.Stream;

/** A permission that gets lost in a move is missed when the first call is denied, and one that is gained by nobody. */
final class PolicyDiffers implements Rule {

    @Override
    public Code code() {
        return Code.warning("policy-differs", "a policy does not grant what the baseline's does");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return SettingChange.of(comparison, Concern.POLICY).map(this::finding);
    }

    private Finding finding(SettingChange change) {
        var finding = change.finding(code());
        boolean lost = change.change().form() == Form.POLICY && change.change().said().contains("no longer allows");
        var labelled = lost ? finding.label("what needs it is denied from then on") : finding;
        return labelled.help(change.wanted().orElse("grant what the baseline grants, or say in an override why it differs"));
    }
}
