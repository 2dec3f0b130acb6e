package io.github.resourceparity.evaluate;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * The conditions of one template: true, false, or for the deployment to say, in a form that two templates can be compared by.
 *
 * @param known what has been worked out; a condition that is being worked out is undecided, so that a circle has an end
 */
record Conditions(Fields definitions, Intrinsics intrinsics, Map<String, Verdict> known) {

    /** What is longer is told by its name. */
    private static final int LONGEST = 4000;

    Conditions(Fields definitions, Intrinsics intrinsics) {
        this(definitions, intrinsics, new HashMap<>());
    }

    /**
     * A condition as far as it is known.
     *
     * @param truth whether it holds; empty if only deployment knows
     * @param expression what it asks, named conditions written out
     */
    record Verdict(Optional<Boolean> truth, String expression) {}

    /** The condition of that name. */
    Verdict named(String name) {
        var before = known.putIfAbsent(name, new Verdict(Optional.empty(), name));
        if (before != null || definitions.value(name).isEmpty()) {
            return known.get(name);
        }
        var verdict = of(definitions.value(name).get());
        known.put(name, verdict.expression().length() > LONGEST ? new Verdict(verdict.truth(), name) : verdict);
        return known.get(name);
    }

    private Verdict of(Located<Term> term) {
        if (!(term.value() instanceof Fields fields) || fields.fields().size() != 1) {
            return new Verdict(Optional.empty(), term.value().display());
        }
        var field = fields.fields().values().iterator().next();
        var argument = field.value();
        return switch (field.key().value()) {
            case "Condition" -> named(argument.value().display());
            case "Fn::Equals" -> equality(argument);
            case "Fn::Not" -> parts(argument).stream().findFirst().map(Conditions::not).orElseGet(() -> new Verdict(Optional.empty(), "not"));
            case "Fn::And" -> all(parts(argument), " and ", (a, b) -> a && b, false);
            case "Fn::Or" -> all(parts(argument), " or ", (a, b) -> a || b, true);
            default -> new Verdict(Optional.empty(), term.value().display());
        };
    }

    private List<Verdict> parts(Located<Term> argument) {
        return argument.value() instanceof Items items ? items.items().stream().map(this::of).toList() : List.of(of(argument));
    }

    private static Verdict not(Verdict verdict) {
        var expression = verdict.expression().startsWith("not ") ? verdict.expression().substring(4) : "not " + verdict.expression();
        return new Verdict(verdict.truth().map(truth -> !truth), expression);
    }

    /** Three-valued: one part that settles it is enough; otherwise all must be known. */
    private static Verdict all(List<Verdict> parts, String word, BinaryOperator<Boolean> operator, boolean settles) {
        var expression = parts.stream().map(Verdict::expression).sorted().collect(Collectors.joining(word, "(", ")"));
        if (parts.stream().anyMatch(part -> part.truth().equals(Optional.of(settles)))) {
            return new Verdict(Optional.of(settles), expression);
        }
        boolean open = parts.stream().anyMatch(part -> part.truth().isEmpty());
        return new Verdict(open ? Optional.empty() : parts.stream().map(part -> part.truth().get()).reduce(operator), expression);
    }

    /** YAML 1.1 takes {@code Yes} for true, while whoever compares a parameter with it means the word. */
    private static String written(Located<Term> value) {
        var word = value.span().text();
        if (value.value().constant().filter(String::isEmpty).isPresent()) {
            return "''";
        }
        return value.value() instanceof Text text && text.kind() == Kind.BOOLEAN && word.matches("[A-Za-z]{1,5}") ? word : value.value().display();
    }

    private Verdict equality(Located<Term> argument) {
        if (!(argument.value() instanceof Items items) || items.items().size() != 2) {
            return new Verdict(Optional.empty(), argument.value().display());
        }
        var first = intrinsics.evaluate(items.items().get(0));
        var second = intrinsics.evaluate(items.items().get(1));
        var a = first.value();
        var b = second.value();
        var expression = List.of(written(first), written(second)).stream().sorted().collect(Collectors.joining(" = "));
        var known = a.constant().isPresent() && b.constant().isPresent();
        var truth = known ? Optional.of(a.constant().equals(b.constant())) : a.sameAs(b) == Sameness.DIFFERENT ? Optional.of(false) : Optional.<Boolean>empty();
        return new Verdict(truth, expression);
    }
}
