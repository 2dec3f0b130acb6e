package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.rules.RuleSet.Level;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.types.TypePattern;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules and overrides as somebody wrote them, each word at its place.
 *
 * @param levels a rule and its level, later ones over earlier ones
 * @param skipped rules that do not run
 * @param only the rules that run, if there are any
 * @param overrides rules with another level on some resources
 */
public record Settings(
        List<Map.Entry<Located<String>, Located<String>>> levels, List<Located<String>> skipped, List<Located<String>> only, List<Setting> overrides) {

    /** Nothing is configured. */
    public static final Settings NONE = new Settings(List.of(), List.of(), List.of(), List.of());

    /** A word of the configuration that stands for nothing. */
    public static final Code RULE_UNKNOWN = Code.error("rule-unknown", "configuration names a rule, type or level that does not exist");

    static final Code OVERRIDE_WITHOUT_REASON = Code.error("override-without-reason", "an override does not say why");
    static final Code OVERRIDE_EXPIRED = Code.error("override-expired", "an override is past its date");
    static final Code OVERRIDE_UNUSED = Code.warning("override-unused", "nothing is left for an override to change");

    /** There is nothing that could have been found, which is no good news. */
    public static final Code NOTHING_TO_COMPARE = Code.error("nothing-to-compare", "there is no template, no resource, no pair or no rule, so that nothing could be found");

    /** The codes of what can be wrong with configuration. */
    static final List<Code> CODES = List.of(RULE_UNKNOWN, OVERRIDE_WITHOUT_REASON, OVERRIDE_EXPIRED, OVERRIDE_UNUSED, NOTHING_TO_COMPARE);

    /** The rule set that was meant, and what is wrong with how it was said. */
    public record Configured(RuleSet rules, List<Finding> problems) {}

    /** Works out the rule set; what makes no sense is left out and found. */
    public Configured configure(ResourceTypes types, LocalDate today) {
        var problems = new ArrayList<Finding>();
        var effective = new LinkedHashMap<String, Level>();
        if (!only.isEmpty()) {
            RuleSet.ALL.forEach(rule -> effective.put(rule.code().id(), new Level(Optional.empty(), only.get(0).span().place())));
            only.stream().filter(rule -> known(rule, problems)).forEach(rule -> effective.remove(rule.value().strip()));
        }
        for (var entry : levels) {
            if (known(entry.getKey(), problems)) {
                level(entry.getValue(), problems).ifPresent(level -> effective.put(entry.getKey().value().strip(), level));
            }
        }
        skipped.stream().filter(rule -> known(rule, problems)).forEach(rule -> effective.put(rule.value().strip(), new Level(Optional.empty(), rule.span().place())));
        var kept = overrides.stream().flatMap(setting -> override(setting, types, today, problems).stream()).toList();
        return new Configured(new RuleSet(Map.copyOf(effective), kept), List.copyOf(problems));
    }

    private static boolean known(Located<String> rule, List<Finding> problems) {
        var ids = RuleSet.codes().stream().map(Code::id).toList();
        if (ids.contains(rule.value().strip())) {
            return true;
        }
        problems.add(suggest(RULE_UNKNOWN.at(rule.span(), "there is no rule `%s`".formatted(rule.value().strip())), Nearest.to(rule.value().strip(), ids)));
        return false;
    }

    private static Finding suggest(Finding finding, Optional<String> nearest) {
        return nearest.map(name -> finding.help("did you mean `%s`?".formatted(name))).orElse(finding);
    }

    private static Optional<Level> level(Located<String> word, List<Finding> problems) {
        var text = word.value().strip();
        if (text.equalsIgnoreCase("off")) {
            return Optional.of(new Level(Optional.empty(), word.span().place()));
        }
        var severity = Severity.of(text);
        if (severity.isEmpty()) {
            problems.add(suggest(
                    RULE_UNKNOWN.at(word.span(), "`%s` is no level".formatted(text)).label("a level is error, warning, note or off"),
                    nearestLevel(text)));
        }
        return severity.map(known -> new Level(Optional.of(known), word.span().place()));
    }

    private static Optional<String> nearestLevel(String text) {
        var levels = List.of("error", "warning", "note", "off");
        return Nearest.to(text, levels).or(() -> levels.stream().filter(level -> !text.isBlank() && level.startsWith(text.toLowerCase(java.util.Locale.ROOT))).findFirst());
    }

    private static Optional<RuleOverride> override(Setting setting, ResourceTypes types, LocalDate today, List<Finding> problems) {
        var rule = setting.field("rule");
        if (rule.isEmpty()) {
            problems.add(RULE_UNKNOWN.at(setting.name().span(), "override `%s` names no rule".formatted(setting.name().value())).help("say which `rule` it is about"));
            return Optional.empty();
        }
        if (!known(rule.get(), problems)) {
            return Optional.empty();
        }
        var because = setting.field("because");
        if (because.isEmpty()) {
            problems.add(OVERRIDE_WITHOUT_REASON
                    .at(setting.name().span(), "override `%s` does not say why".formatted(setting.name().value()))
                    .help("say `because` in a sentence that the next reader can check"));
        }
        var resource = setting.field("resource");
        resource.filter(pattern -> pattern.value().startsWith("AWS::") && !types.any(pattern.value())).ifPresent(pattern ->
                problems.add(suggest(RULE_UNKNOWN.at(pattern.span(), "there is no resource type `%s`".formatted(pattern.value())), types.nearest(pattern.value()))));
        var level = setting.field("severity").map(word -> level(word, problems)).orElseGet(() -> Optional.of(new Level(Optional.empty(), "")));
        var until = setting.field("until").flatMap(date -> until(setting, date, today, problems));
        return level.map(known -> new RuleOverride(
                setting.name(),
                rule.get().value().strip(),
                resource.map(pattern -> TypePattern.of(pattern.value())),
                known.severity(),
                because.map(Located::value).map(String::strip).orElse(""),
                until));
    }

    private static Optional<LocalDate> until(Setting setting, Located<String> date, LocalDate today, List<Finding> problems) {
        try {
            var day = LocalDate.parse(date.value().strip());
            if (day.isBefore(today)) {
                problems.add(OVERRIDE_EXPIRED
                        .at(date.span(), "override `%s` held until %s".formatted(setting.name().value(), day))
                        .label("it has had its time")
                        .help("mend what it covers and delete it, or give it another date and reason"));
            }
            return Optional.of(day);
        } catch (DateTimeParseException e) {
            problems.add(RULE_UNKNOWN.at(date.span(), "`%s` is no date".formatted(date.value().strip())).label("a date is written 2027-03-31"));
            return Optional.empty();
        }
    }

    static Finding unused(RuleOverride override) {
        var on = override.resource().map(pattern -> " of `%s`".formatted(pattern.text())).orElse("");
        return OVERRIDE_UNUSED
                .at(override.name().span(), "override `%s` changes nothing: there is no %s%s".formatted(override.name().value(), override.rule(), on))
                .help("delete it");
    }
}
