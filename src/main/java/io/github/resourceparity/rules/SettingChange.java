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
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term.Choice;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
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
        return new SettingChange(compared.pair(), change, concern(compared.pair(), change));
    }

    private static Concern concern(Pair<Resource> pair, Change change) {
        var resource = pair.candidate();
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
        return Protection.weakened(pair, change) ? Concern.WEAKENED : Concern.OTHER;
    }

    /** A user pool's schema takes new attributes, and changes none that it has. */
    private static boolean onlyAddsAttributes(Resource resource, Change change) {
        return resource.type().value().equals("AWS::Cognito::UserPool") && change.path().equals("Schema") && change.before().isEmpty();
    }

    /** What happens to a resource that its template drops is no property, but a setting nevertheless. */
    private static Stream<Change> policies(Pair<Resource> pair) {
        boolean stateful = pair.candidate().facts().filter(known -> known.state() == 1 || known.state() == 2).isPresent();
        return stateful ? Stream.of("DeletionPolicy", "UpdateReplacePolicy").flatMap(policy -> policy(pair, policy).stream()) : Stream.empty();
    }

    /** It counts only where it is weaker: who keeps more loses nothing. */
    private static Optional<Change> policy(Pair<Resource> pair, String name) {
        var before = kept(pair.baseline(), name);
        var after = kept(pair.candidate(), name);
        var change = new Change(name, name, Optional.of(before), Optional.of(after), place(pair.candidate(), name), place(pair.baseline(), name), Effect.IN_PLACE, Form.VALUE);
        return before.term().sameAs(after.term()) == Sameness.DIFFERENT && Protection.weakened(pair, change) ? Optional.of(change) : Optional.empty();
    }

    /** What a resource says of that, or what CloudFormation does if it says nothing. */
    private static Value kept(Resource resource, String name) {
        return resource.body().value().given(name).map(value -> new Value(value.value(), false)).orElseGet(() -> new Value(usual(resource, name), true));
    }

    /** Databases that belong to no cluster leave a snapshot when they are taken out, but not when they are replaced. */
    private static Term usual(Resource resource, String name) {
        var type = resource.type().value();
        var cluster = resource.properties().value().given("DBClusterIdentifier").map(Located::value);
        boolean instance = type.equals("AWS::RDS::DBInstance") && name.equals("DeletionPolicy");
        if (instance && (!resource.known() || cluster.filter(term -> term instanceof Choice || term instanceof Unknown).isPresent())) {
            return new Unknown(name);
        }
        boolean snapshot = instance && cluster.isEmpty() || type.equals("AWS::RDS::DBCluster") && name.equals("DeletionPolicy");
        return new Text(snapshot ? "Snapshot" : "Delete");
    }

    private static Span place(Resource resource, String name) {
        return resource.body().value().given(name).map(Located::span).orElse(resource.heading());
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
