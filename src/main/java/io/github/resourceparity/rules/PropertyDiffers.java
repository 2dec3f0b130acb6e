package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.rules.SettingChange.Concern;
import io.github.resourceparity.types.TypeFacts.Effect;
import java.util.Map;
import java.util.stream.Stream;

/** A setting that differs makes the moved resource behave otherwise, or the move impossible. */
final class PropertyDiffers implements Rule {

    @Override
    public Code code() {
        return Code.warning("property-differs", "a property is not the baseline's").ofPairs();
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var changes = SettingChange.of(comparison, Concern.OTHER).toList();
        boolean replaced = changes.stream().anyMatch(change -> change.change().effect() == Effect.REPLACED);
        var replacement = replaced ? Replacement.among(comparison) : new Replacement(Map.of());
        return changes.stream().map(change -> change.change().effect() == Effect.REPLACED ? replacement.spread(finding(change), change.pair().candidate()) : finding(change));
    }

    private Finding finding(SettingChange change) {
        var finding = change.finding(code());
        var word = change.pair().candidate().word();
        var labelled = switch (change.change().effect()) {
            case REPLACED -> finding.label("a new %s is made for it, and the old one deleted".formatted(word));
            case MAY_REPLACE -> finding.label("it depends on the values whether a new %s is made for it".formatted(word));
            default -> change.change().effect() == Effect.UNKNOWN ? finding.label("nothing is known of what this change does") : finding;
        };
        return labelled.help(change.wanted().orElse("take over the baseline's value, or say in an override why it differs"));
    }
}
