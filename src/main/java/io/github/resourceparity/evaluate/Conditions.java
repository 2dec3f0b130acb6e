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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final String AND = " and ";
    private static final String OR = " or ";
    private static final String NOT = "not ";

    /**
     * A condition as far as it is known.
     *
     * @param truth whether it holds; empty if only deployment knows
     * @param expression what it asks, named conditions written out
     * @param word what stands between its parts; empty if it has none
     */
    record Verdict(Optional<Boolean> truth, String expression, String word, List<Verdict> parts) {

        Verdict(Optional<Boolean> truth, String expression) {
            this(truth, expression, "", List.of());
        }

        /** The opposite: of what all must hold, that one of them does not, and the other way round. */
        Verdict opposite() {
            if (!parts.isEmpty()) {
                return all(parts.stream().map(Verdict::opposite).toList(), word.equals(AND) ? OR : AND);
            }
            var other = expression.startsWith(NOT) ? expression.substring(NOT.length()) : NOT + expression;
            return new Verdict(truth.map(holds -> !holds), other);
        }

        /** Three-valued: one part that settles it is enough, and one that can settle nothing asks nothing. */
        static Verdict all(List<Verdict> parts, String word) {
            boolean settles = word.equals(OR);
            if (parts.stream().anyMatch(part -> part.truth.equals(Optional.of(settles)))) {
                return new Verdict(Optional.of(settles), String.valueOf(settles));
            }
            var open = new TreeMap<String, Verdict>();
            parts.stream().filter(part -> part.truth.isEmpty()).flatMap(part -> part.word.equals(word) ? part.parts.stream() : Stream.of(part)).forEach(part -> open.put(part.expression, part));
            if (open.size() < 2) {
                return open.isEmpty() ? new Verdict(Optional.of(!settles), String.valueOf(!settles)) : open.firstEntry().getValue();
            }
            return new Verdict(Optional.empty(), String.join(word, open.keySet()).transform("(%s)"::formatted), word, List.copyOf(open.values()));
        }
    }

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
            case "Fn::Not" -> parts(argument).stream().findFirst().map(Verdict::opposite).orElseGet(() -> new Verdict(Optional.empty(), "not"));
            case "Fn::And" -> Verdict.all(parts(argument), AND);
            case "Fn::Or" -> Verdict.all(parts(argument), OR);
            default -> new Verdict(Optional.empty(), term.value().display());
        };
    }

    private List<Verdict> parts(Located<Term> argument) {
        return argument.value() instanceof Items items ? items.items().stream().map(this::of).toList() : List.of(of(argument));
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
