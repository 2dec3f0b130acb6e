package io.github.resourceparity.match;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.UNDECIDED;

import io.github.resourceparity.model.Names;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Choice;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One action on one resource that a statement allows or denies.
 *
 * @param effect {@code Allow} or {@code Deny}
 * @param action what may be done; {@code except} if all but that
 * @param resource on what, if the statement says; {@code others} if on all but that
 * @param rest for whom and when
 */
record Grant(Term effect, Located<Term> action, boolean except, Optional<Located<Term>> resource, boolean others, Fields rest) {

    /** The grants of a statement in its normal form; empty if it does not list them. */
    static Stream<Grant> of(Fields statement) {
        boolean except = statement.value("NotAction").isPresent();
        boolean others = statement.value("NotResource").isPresent();
        var effect = statement.value("Effect").map(Located::value).orElse(new Text("Allow"));
        var resources = resources(statement);
        var rest = new Fields(statement.fields().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("Principal") || entry.getKey().equals("Condition"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
        return actions(statement).stream().flatMap(action -> resources.isEmpty()
                ? Stream.of(new Grant(effect, action, except, Optional.empty(), others, rest))
                : resources.stream().map(resource -> new Grant(effect, action, except, Optional.of(resource), others, rest)));
    }

    /** How many grants a statement has, which need not be made to be counted. */
    static long count(Fields statement) {
        return actions(statement).size() * Math.max(1L, resources(statement).size());
    }

    /** What a statement allows or denies, or all but that. */
    static List<Located<Term>> actions(Fields statement) {
        return items(statement, statement.value("NotAction").isPresent() ? "NotAction" : "Action");
    }

    /** On what, or on all but that. */
    static List<Located<Term>> resources(Fields statement) {
        return items(statement, statement.value("NotResource").isPresent() ? "NotResource" : "Resource");
    }

    private static List<Located<Term>> items(Fields statement, String name) {
        return statement.value(name).map(Located::value).filter(Items.class::isInstance).map(list -> ((Items) list).items()).orElse(List.of());
    }

    /** Whether both grant the same. */
    Sameness sameAs(Grant other, Kin kin) {
        if (except != other.except || others != other.others || resource.isPresent() != other.resource.isPresent()) {
            return DIFFERENT;
        }
        var what = item(action.value(), other.action.value(), kin);
        var on = what == DIFFERENT || resource.isEmpty() ? what : what.and(item(resource.get().value(), other.resource.get().value(), kin));
        return on == DIFFERENT ? DIFFERENT : on.and(effect.sameAs(other.effect, kin)).and(same(rest, other.rest, kin));
    }

    /** Whether two items of lists are the same; what only deployment knows may be a list as well. */
    private static Sameness item(Term a, Term b, Kin kin) {
        var sameness = a.sameAs(b, kin);
        return sameness == DIFFERENT && (a instanceof Choice || b instanceof Choice) ? UNDECIDED : sameness;
    }

    /** For whom. */
    Fields principals() {
        return new Fields(rest.fields().entrySet().stream().filter(entry -> entry.getKey().endsWith("Principal")).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** When; empty for always. */
    Optional<Term> condition() {
        return rest.value("Condition").map(Located::value);
    }

    boolean denies() {
        return effect.constant().filter("Deny"::equals).isPresent();
    }

    /** What it does to what, for whomever and whenever: two that have the same of these do the same. */
    List<Object> deed() {
        return List.of(effect, except, others, action.value().display(), resource.map(on -> on.value().display()));
    }

    /** For whom and when: {@code for Service lambda.amazonaws.com if …}. */
    String circumstances() {
        var whom = principals().fields().entrySet().stream()
                .map(entry -> (entry.getKey().equals("NotPrincipal") ? "all but " : "") + (entry.getValue().value().value() instanceof Fields kinds
                        ? kinds.fields().entrySet().stream().map(kind -> kind.getKey() + " " + kind.getValue().value().value().display().replaceAll("^\\[|]$", "")).collect(Collectors.joining(", "))
                        : entry.getValue().value().value().display()))
                .collect(Collectors.joining(", "));
        return cut("%s%s".formatted(whom.isEmpty() ? "" : "for " + whom, condition().map(when -> (whom.isEmpty() ? "if " : " if ") + when.display()).orElse(whom.isEmpty() ? "without a condition" : "")));
    }

    /** The action as it is written, since all letters count as small. */
    String shownAction() {
        var written = action.span().text().replaceAll("^['\"]|['\"]$", "");
        return written.equalsIgnoreCase(action.value().display()) ? written : action.value().display();
    }

    /** Whether two values are the same where no list has an order. */
    static Sameness same(Term a, Term b, Kin kin) {
        if (a instanceof Fields x && b instanceof Fields y) {
            var names = new LinkedHashSet<>(x.fields().keySet());
            names.addAll(y.fields().keySet());
            return Sameness.of(names.stream().map(name -> x.value(name).isPresent() && y.value(name).isPresent() ? same(x.value(name).get().value(), y.value(name).get().value(), kin) : absent(x.field(name).or(() -> y.field(name)).orElseThrow())));
        }
        return a instanceof Items x && b instanceof Items y ? new Names(x.items(), true).sameAs(new Names(y.items(), true), kin) : a.sameAs(b, kin);
    }

    private static Sameness absent(Field field) {
        var value = field.value().value();
        return value instanceof Fields || value instanceof Items || value.constant().isPresent() ? DIFFERENT : UNDECIDED;
    }

    /** What it does, without its effect: {@code `sqs:sendmessage` on `…`}. */
    String said() {
        var what = (except ? "all but " : "") + "`%s`".formatted(shownAction());
        return resource.map(on -> what + " on " + (others ? "all but " : "") + "`%s`".formatted(cut(on.value().display()))).orElse(what);
    }

    private static String cut(String text) {
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }
}
