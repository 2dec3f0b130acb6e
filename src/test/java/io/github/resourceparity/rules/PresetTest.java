package io.github.resourceparity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.types.ResourceTypes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each preset lets run, and what refines it. */
class PresetTest {

    @Test
    void nothingIsChangedByTheDefault() {
        assertThat(Preset.PARITY.levels()).isEmpty();
    }

    @Test
    void whereResourcesAreMovedEveryDifferenceIsAnError() {
        var rules = rules("move-only");
        for (var id : List.of("tags-differ", "property-differs", "policy-differs", "condition-differs", "index-added", "resource-added", "stream-differs", "export-renamed", "name-differs")) {
            assertThat(severity(rules, id)).as(id).contains(Severity.ERROR);
        }
        assertThat(severity(rules, "resource-renamed")).contains(Severity.NOTE);
        assertThat(severity(rules, "queue-without-dead-letter-queue")).isEmpty();
    }

    @Test
    void whatIsAddedMayBeLeftOut() {
        var rules = rules("additive-ok");
        assertThat(severity(rules, "resource-added")).isEmpty();
        assertThat(severity(rules, "index-added")).isEmpty();
        assertThat(severity(rules, "resource-missing")).contains(Severity.ERROR);
    }

    @Test
    void namesOrReferencesMayBeAllThatCounts() {
        var naming = rules("naming");
        assertThat(severity(naming, "name-inconsistent")).contains(Severity.WARNING);
        assertThat(severity(naming, "literal-name-unknown")).contains(Severity.WARNING);
        assertThat(severity(naming, "name-collision")).contains(Severity.ERROR);
        assertThat(severity(naming, "resource-missing")).isEmpty();
        assertThat(severity(naming, "input-unreadable")).contains(Severity.ERROR);
        var references = rules("references");
        assertThat(severity(references, "export-renamed")).contains(Severity.ERROR);
        assertThat(severity(references, "name-differs")).isEmpty();
    }

    @Test
    void aLevelHasItsWayOverThePreset() {
        var settings = new Settings(Optional.of(word("additive-ok")), List.of(Map.entry(word("resource-added"), word("note"))), List.of(), List.of(), List.of(), List.of());
        assertThat(severity(settings.configure(ResourceTypes.shipped(), LocalDate.of(2026, 11, 22)).rules(), "resource-added")).contains(Severity.NOTE);
    }

    private static RuleSet rules(String preset) {
        return new Settings(Optional.of(word(preset)), List.of(), List.of(), List.of(), List.of(), List.of()).configure(ResourceTypes.shipped(), LocalDate.of(2026, 11, 22)).rules();
    }

    private static Optional<Severity> severity(RuleSet rules, String id) {
        return rules.severity(RuleSet.codes().stream().filter(code -> code.id().equals(id)).findFirst().orElseThrow());
    }

    private static Located<String> word(String text) {
        return new Located<>(text, new Source("settings", text).head());
    }
}
