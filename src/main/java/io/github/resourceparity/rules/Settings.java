package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.model.Convention;
import io.github.resourceparity.rules.RuleSet.Level;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.types.ResourceTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules, overrides and conventions as somebody wrote them, each word at its place.
 *
 * @param preset what the levels start from; empty for the default
 * @param levels a rule and its level, later ones over earlier ones
 * @param skipped rules that do not run
 * @param only the rules that run, if there are any
 * @param overrides rules with another level on some resources
 * @param conventions how things are to be named
 */
public record Settings(
        Optional<Located<String>> preset,
        List<Map.Entry<Located<String>, Located<String>>> levels,
        List<Located<String>> skipped,
        List<Located<String>> only,
        List<Setting> overrides,
        List<Setting> conventions) {

    /** Nothing is configured. */
    public static final Settings NONE = new Settings(Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** A word of the configuration that stands for nothing. */
    public static final Code RULE_UNKNOWN = Code.error("rule-unknown", "configuration names something that does not exist, such as a rule, a type or a level");

    static final Code OVERRIDE_WITHOUT_REASON = Code.error("override-without-reason", "an override does not say why");
    static final Code OVERRIDE_EXPIRED = Code.error("override-expired", "an override is past its date");
    static final Code OVERRIDE_UNUSED = Code.warning("override-unused", "nothing is left for an override to change");

    /** There is nothing that could have been found, which is no good news. */
    public static final Code NOTHING_TO_COMPARE = Code.error("nothing-to-compare", "there is no template, no resource, no pair or no rule, so that nothing could be found");

    /** The codes of what can be wrong with configuration. */
    static final List<Code> CODES = List.of(RULE_UNKNOWN, OVERRIDE_WITHOUT_REASON, OVERRIDE_EXPIRED, OVERRIDE_UNUSED, NOTHING_TO_COMPARE);

    /**
     * What was meant, and what is wrong with how it was said.
     *
     * @param strict whether a default that one side spells out is a difference
     */
    public record Configured(RuleSet rules, List<Convention> conventions, boolean strict, List<Finding> problems) {}

    /** Works out what was meant; what makes no sense is left out and found. */
    public Configured configure(ResourceTypes types, LocalDate today) {
        var words = new Interpreter(types, today, new ArrayList<>());
        var start = preset.flatMap(words::preset).orElse(Preset.PARITY);
        var effective = new LinkedHashMap<>(start.levels());
        if (!only.isEmpty()) {
            RuleSet.ALL.forEach(rule -> effective.put(rule.code().id(), new Level(Optional.empty(), only.get(0).span().place())));
            only.stream().filter(words::known).forEach(rule -> effective.remove(rule.value().strip()));
        }
        for (var entry : levels) {
            if (words.known(entry.getKey())) {
                words.level(entry.getValue()).ifPresent(level -> effective.put(entry.getKey().value().strip(), level));
            }
        }
        skipped.stream().filter(words::known).forEach(rule -> effective.put(rule.value().strip(), new Level(Optional.empty(), rule.span().place())));
        var kept = overrides.stream().flatMap(setting -> words.override(setting).stream()).toList();
        var named = conventions.stream().flatMap(setting -> words.convention(setting).stream()).toList();
        return new Configured(new RuleSet(Map.copyOf(effective), kept), named, start == Preset.MOVE_ONLY, List.copyOf(words.problems()));
    }
}
