package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Change;
import io.github.resourceparity.match.Change.Form;
import io.github.resourceparity.match.Change.Value;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Compared;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.PolicyPaths;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.types.TypeFacts.Effect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A property that differs between counterparts, and the one rule that it concerns. */
record SettingChange(Pair<Resource> pair, Change change, Concern concern) {

    /** Where IAM's types hold policies, or name them. */
    private static final Set<String> PERMISSIONS = Set.of("Policies", "ManagedPolicyArns", "PermissionsBoundary");

    /** Which rule speaks of it, the worst that is true of it. */
    enum Concern {
        TAGS,
        POLICY,
        REFUSED,
        REPLACED,
        WEAKENED,
        OTHER
    }

    /** All properties that differ and concern that rule. */
    static Stream<SettingChange> of(Comparison comparison, Concern concern) {
        return comparison.once(SettingChange.class, SettingChange::byConcern).getOrDefault(concern, List.of()).stream();
    }

    private static Map<Concern, List<SettingChange>> byConcern(Comparison comparison) {
        return comparison.pairs().stream()
                .flatMap(compared -> Stream.concat(compared.changes().stream(), policies(compared.pair())).filter(change -> !idle(compared.pair(), change)).map(change -> of(compared, change)))
                .collect(Collectors.groupingBy(SettingChange::concern));
    }

    /** Whether an event rule lost all of its targets, of which another rule speaks. */
    private static boolean idle(Pair<Resource> pair, Change change) {
        return pair.candidate().type().value().equals("AWS::Events::Rule") && change.path().equals("Targets") && EventRuleWithoutTarget.idle(pair.candidate());
    }

    private static SettingChange of(Compared compared, Change change) {
        return new SettingChange(compared.pair(), change, concern(compared.pair().candidate(), change));
    }

    private static Concern concern(Resource resource, Change change) {
        var facts = resource.facts();
        var top = change.path().split("/")[0];
        if (facts.filter(known -> known.tags(top)).isPresent() || top.equals("Tags")) {
            return Concern.TAGS;
        }
        boolean permissions = resource.type().value().startsWith("AWS::IAM::") && PERMISSIONS.contains(change.path());
        if (permissions || change.form() == Form.POLICY || PolicyPaths.isPolicy(change.path()) || PolicyPaths.inPolicy(change.path())) {
            return Concern.POLICY;
        }
        if (change.effect() == Effect.REFUSED && !onlyAddsAttributes(resource, change)) {
            return Concern.REFUSED;
        }
        if (change.effect() == Effect.REPLACED && facts.filter(known -> known.stateful()).isPresent()) {
            return Concern.REPLACED;
        }
        return Protection.weakened(resource.type().value(), change) ? Concern.WEAKENED : Concern.OTHER;
    }

    /** A user pool's schema takes new attributes, and changes none that it has. */
    private static boolean onlyAddsAttributes(Resource resource, Change change) {
        return resource.type().value().equals("AWS::Cognito::UserPool") && change.path().equals("Schema") && change.before().isEmpty();
    }

    /** What happens to a resource that its template drops is no property, but a setting nevertheless; absent means deleted. */
    private static Stream<Change> policies(Pair<Resource> pair) {
        boolean stateful = pair.candidate().facts().filter(known -> known.state() == 1 || known.state() == 2).isPresent();
        return stateful ? Stream.of("DeletionPolicy", "UpdateReplacePolicy").flatMap(policy -> policy(pair, policy).stream()) : Stream.empty();
    }

    private static Optional<Change> policy(Pair<Resource> pair, String name) {
        var before = pair.baseline().body().value().field(name);
        var after = pair.candidate().body().value().field(name);
        boolean kept = before.flatMap(field -> field.value().value().constant()).filter(word -> List.of("Retain", "Snapshot", "RetainExceptOnCreate").contains(word)).isPresent();
        boolean lost = after.isEmpty() || after.flatMap(field -> field.value().value().constant()).filter("Delete"::equals).isPresent();
        return kept && lost
                ? Optional.of(new Change(
                        name,
                        name,
                        before.map(field -> new Value(field.value().value(), false)),
                        after.map(field -> new Value(field.value().value(), false)).or(() -> Optional.of(new Value(new Text("Delete"), true))),
                        after.map(field -> field.value().span()).orElse(pair.candidate().heading()),
                        before.get().value().span(),
                        Effect.IN_PLACE,
                        Form.VALUE))
                : Optional.empty();
    }

    /** A finding on it. */
    Finding finding(Code code) {
        var finding = code.at(change.span(), "%s: %s".formatted(pair.candidate().described(), change.said()))
                .note(change.baselineSpan(), change.form() == Form.ORDER ? "baseline has this order" : change.before().isPresent() && !change.before().get().byDefault() ? "baseline sets it here" : "baseline leaves it out here")
                .about(Pair.subject(pair).property(change.shown(), change.before().map(value -> value.term().display()).orElse(""), change.after().map(value -> value.term().display()).orElse("")));
        return Pair.recognized(pair).map(finding::note).orElse(finding);
    }

    /** The property as the baseline has it, for a help to paste; empty if it is too long for that. */
    Optional<String> wanted() {
        return change.before()
                .filter(value -> change.form() == Form.VALUE)
                .map(Value::term)
                .filter(term -> term instanceof Text || term.assumed().isPresent())
                .map(Term::display)
                .filter(text -> text.length() <= 60 && text.lines().count() == 1)
                .map(text -> "set `%s` to `%s`".formatted(change.shown(), text));
    }
}
