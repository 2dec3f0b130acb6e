package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.model.Convention;
import io.github.resourceparity.model.Convention.Kind;
import io.github.resourceparity.model.NameForm;
import io.github.resourceparity.rules.RuleSet.Level;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.types.TypePattern;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes out what words of the configuration mean.
 *
 * @param problems the words that mean nothing, which are left out
 */
record Interpreter(ResourceTypes types, LocalDate today, List<Finding> problems) {

    /** Whether there is a rule of that name. */
    boolean known(Located<String> rule) {
        var ids = RuleSet.codes().stream().map(Code::id).toList();
        if (ids.contains(rule.value().strip())) {
            return true;
        }
        suggest(Settings.RULE_UNKNOWN.at(rule.span(), "there is no rule `%s`".formatted(rule.value().strip())), rule.value().strip(), ids);
        return false;
    }

    private void suggest(Finding finding, String word, Collection<String> words) {
        problems.add(Nearest.to(word, words).map(name -> finding.help("did you mean `%s`?".formatted(name))).orElse(finding));
    }

    /** What findings count as. */
    Optional<Level> level(Located<String> word) {
        var text = word.value().strip();
        if (text.equalsIgnoreCase("off")) {
            return Optional.of(new Level(Optional.empty(), word.span().place()));
        }
        var severity = Severity.of(text);
        if (severity.isEmpty()) {
            var finding = Settings.RULE_UNKNOWN.at(word.span(), "`%s` is no level".formatted(text)).label("a level is error, warning, note or off");
            problems.add(nearestLevel(text).map(name -> finding.help("did you mean `%s`?".formatted(name))).orElse(finding));
        }
        return severity.map(known -> new Level(Optional.of(known), word.span().place()));
    }

    private static Optional<String> nearestLevel(String text) {
        var levels = List.of("error", "warning", "note", "off");
        return Nearest.to(text, levels).or(() -> levels.stream().filter(level -> !text.isBlank() && level.startsWith(text.toLowerCase(Locale.ROOT))).findFirst());
    }

    /** What levels start from. */
    Optional<Preset> preset(Located<String> word) {
        var preset = Preset.of(word.value().strip());
        if (preset.isEmpty()) {
            var words = Arrays.stream(Preset.values()).map(Preset::word).toList();
            suggest(Settings.RULE_UNKNOWN.at(word.span(), "there is no preset `%s`".formatted(word.value().strip())).label("a preset is " + String.join(", ", words)), word.value().strip(), words);
        }
        return preset;
    }

    /** A rule with another level on some resources. */
    Optional<RuleOverride> override(Setting setting) {
        var rule = setting.field("rule");
        if (rule.isEmpty()) {
            problems.add(Settings.RULE_UNKNOWN.at(setting.name().span(), "override `%s` names no rule".formatted(setting.name().value())).help("say which `rule` it is about"));
            return Optional.empty();
        }
        if (!known(rule.get())) {
            return Optional.empty();
        }
        var because = setting.field("because");
        if (because.isEmpty()) {
            problems.add(Settings.OVERRIDE_WITHOUT_REASON
                    .at(setting.name().span(), "override `%s` does not say why".formatted(setting.name().value()))
                    .help("say `because` in a sentence that the next reader can check"));
        }
        var resource = setting.field("resource");
        resource.ifPresent(this::type);
        var level = setting.field("severity").map(this::level).orElseGet(() -> Optional.of(new Level(Optional.empty(), "")));
        var until = setting.field("until").flatMap(date -> until(setting, date));
        return level.map(known -> new RuleOverride(
                setting.name(),
                rule.get().value().strip(),
                resource.map(pattern -> TypePattern.of(pattern.value())),
                known.severity(),
                because.map(Located::value).map(String::strip).orElse(""),
                until,
                setting.owner()));
    }

    private void type(Located<String> pattern) {
        if (pattern.value().startsWith("AWS::") && !types.any(pattern.value())) {
            var finding = Settings.RULE_UNKNOWN.at(pattern.span(), "there is no resource type `%s`".formatted(pattern.value()));
            problems.add(types.nearest(pattern.value()).map(name -> finding.help("did you mean `%s`?".formatted(name))).orElse(finding));
        }
    }

    private Optional<LocalDate> until(Setting setting, Located<String> date) {
        try {
            var day = LocalDate.parse(date.value().strip());
            if (day.isBefore(today)) {
                problems.add(Settings.OVERRIDE_EXPIRED
                        .at(date.span(), "override `%s` held until %s".formatted(setting.name().value(), day))
                        .label("it has had its time")
                        .help("mend what it covers and delete it, or give it another date and reason"));
            }
            return Optional.of(day);
        } catch (DateTimeParseException e) {
            problems.add(Settings.RULE_UNKNOWN.at(date.span(), "`%s` is no date".formatted(date.value().strip())).label("a date is written 2027-03-31"));
            return Optional.empty();
        }
    }

    /** How things are to be named. */
    Optional<Convention> convention(Setting setting) {
        var of = setting.field("of").orElseGet(() -> setting.name().map(name -> Kind.NAME.word()));
        var kind = Kind.of(of.value().strip());
        if (kind.isEmpty()) {
            var words = Arrays.stream(Kind.values()).map(Kind::word).toList();
            suggest(Settings.RULE_UNKNOWN.at(of.span(), "no convention is of `%s`".formatted(of.value().strip())).label("it is of " + String.join(", ", words)), of.value().strip(), words);
        }
        setting.field("type").ifPresent(this::type);
        var pattern = setting.field("pattern").flatMap(this::pattern);
        return kind.flatMap(known -> pattern.map(form -> new Convention(setting.name(), known, setting.field("type").map(type -> TypePattern.of(type.value())), form)));
    }

    private Optional<NameForm> pattern(Located<String> written) {
        var pattern = new NameForm(written.value().strip());
        var tokens = NameForm.tokens();
        pattern.unknown().forEach(token -> suggest(
                Settings.RULE_UNKNOWN.at(written.span(), "there is no token `%s`".formatted(token)).label("a token is one of " + String.join(", ", tokens)), token, tokens));
        return pattern.unknown().isEmpty() ? Optional.of(pattern) : Optional.empty();
    }
}
