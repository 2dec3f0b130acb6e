package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.model.Remark;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.types.ResourceTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The overrides that stand beside the resources that they are for.
 *
 * @param problems what is wrong with how they are written
 */
public record Beside(List<RuleOverride> overrides, List<Finding> problems) {

    private static final List<String> VERBS = List.of(Remark.OFF, Remark.MOVED_FROM);

    /** What remarks mean. */
    public static Beside of(Collection<Remark> remarks, ResourceTypes types, LocalDate today) {
        var words = new Interpreter(types, today, new ArrayList<>());
        var overrides = remarks.stream().flatMap(remark -> override(remark, words).stream()).toList();
        return new Beside(overrides, List.copyOf(words.problems()));
    }

    private static Optional<RuleOverride> override(Remark remark, Interpreter words) {
        var verb = remark.verb();
        if (!VERBS.contains(verb.value())) {
            var finding = Settings.RULE_UNKNOWN.at(verb.span(), "there is no `parity:%s`".formatted(verb.value())).label("it has no effect");
            words.problems().add(finding.help(Nearest.to(verb.value(), VERBS).map("did you mean `parity:%s`?"::formatted).orElse("write parity:off or parity:moved-from")));
            return Optional.empty();
        }
        if (remark.owner().isEmpty()) {
            words.problems().add(Settings.OVERRIDE_UNUSED.at(verb.span(), "`parity:%s` stands beside no resource".formatted(verb.value())).label("it has no effect").help("write it above a resource's logical id, or among its lines"));
            return Optional.empty();
        }
        return verb.value().equals(Remark.OFF) ? words.override(new Setting(name(remark), remark.fields(), Optional.of(remark.owner()))) : Optional.empty();
    }

    private static Located<String> name(Remark remark) {
        return remark.verb().map(verb -> "parity:off" + Optional.ofNullable(remark.fields().get("rule")).map(rule -> " " + rule.value().strip()).orElse(""));
    }
}
