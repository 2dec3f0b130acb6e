package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.source.Span;
import java.util.stream.Stream;

/** What matches a rule without a target is counted, and then gone. */
final class EventRuleWithoutTarget implements Rule {

    private static final String TARGETS = "Targets";

    @Override
    public Code code() {
        return Code.warning("event-rule-without-target", "an event rule routes to nothing");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.candidate().resources().filter(resource -> resource.type().value().equals("AWS::Events::Rule")).filter(EventRuleWithoutTarget::idle).map(rule -> finding(rule, comparison));
    }

    /** Whether it has no target for certain. */
    static boolean idle(Resource rule) {
        var targets = rule.value(TARGETS);
        return rule.known() && (targets.isEmpty() || targets.get().value().nothing() || targets.get().value() instanceof Items items && items.items().isEmpty());
    }

    private Finding finding(Resource rule, Comparison comparison) {
        var finding = code()
                .at(place(rule), "%s has no target".formatted(rule.described()))
                .label("what matches it goes nowhere")
                .help("add to `Targets` where its events go, or delete the rule")
                .about(rule.subject().property(TARGETS));
        return comparison.counterparts(rule).flatMap(before -> before.field(TARGETS).stream()).findFirst().map(field -> finding.note(field.key().span(), "baseline has them here")).orElse(finding);
    }

    private static Span place(Resource rule) {
        return rule.field(TARGETS).map(Field::key).map(key -> key.span()).orElse(rule.heading());
    }
}
