package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.rules.RuleSet.Level;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the levels of rules start from, by what somebody wants to know; rules and overrides refine it. */
public enum Preset {
    /** Every rule as its page has it. */
    PARITY,
    /** Nothing but where a resource is may differ, as CloudFormation demands where it moves resources between stacks. */
    MOVE_ONLY,
    /** What the candidate has on top of the baseline is no finding. */
    ADDITIVE_OK,
    /** Only who gives what to whom: outputs, exports and references. */
    REFERENCES,
    /** Only what things are called. */
    NAMING;

    /** What is a difference between the two sides; under another logical id a resource can be moved. */
    private static final Set<String> DIFFERENCES = Set.of(
            "resource-added", "condition-differs", "name-differs", "index-added", "index-renamed", "index-projection-differs", "stream-differs",
            "index-updates-exceed-one", "property-differs", "policy-differs", "tags-differ", "output-missing", "export-missing", "export-renamed");

    private static final Set<String> ADDITIONS = Set.of("resource-added", "index-added");

    private static final Set<String> REFERRING = Set.of("output-", "export-", "reference-", "import-", "parameter-", "compose-", "stack-name-");

    private static final Set<String> NAMED = Set.of("name-", "literal-name-", "stack-name-", "stage-fixed", "export-pattern", "export-renamed", "index-renamed");

    /** What is wrong with files and configuration is never left out. */
    private static final Set<String> ALWAYS = Set.of(
            "input-", "key-duplicated", "tag-", "intrinsic-", "file-", "variable-", "template-", "nothing-", "rule-", "override-", "accepted-", "mapping-", "compose-");

    /** How it is written in configuration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The preset of that word; empty if there is none. */
    static Optional<Preset> of(String word) {
        return Arrays.stream(values()).filter(preset -> preset.word().equalsIgnoreCase(word)).findFirst();
    }

    /** The levels of the codes that do not keep their own. */
    Map<String, Level> levels() {
        var levels = new LinkedHashMap<String, Level>();
        RuleSet.codes().forEach(code -> level(code).ifPresent(level -> levels.put(code.id(), level)));
        return levels;
    }

    private Optional<Level> level(Code code) {
        return switch (this) {
            case PARITY -> Optional.empty();
            case MOVE_ONLY -> DIFFERENCES.contains(code.id()) ? said(Severity.ERROR) : code.id().equals("resource-renamed") ? said(Severity.NOTE) : Optional.empty();
            case ADDITIVE_OK -> ADDITIONS.contains(code.id()) ? said() : Optional.empty();
            case REFERENCES -> among(code, REFERRING) || among(code, ALWAYS) ? Optional.empty() : said();
            case NAMING -> among(code, NAMED) ? (code.on() ? Optional.empty() : said(code.severity())) : among(code, ALWAYS) ? Optional.empty() : said();
        };
    }

    private static boolean among(Code code, Set<String> starts) {
        return starts.stream().anyMatch(code.id()::startsWith);
    }

    private Optional<Level> said(Severity... severity) {
        return Optional.of(new Level(List.of(severity).stream().findFirst(), "preset `%s`".formatted(word())));
    }
}
