package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.refer.Literals.Literal;
import io.github.resourceparity.refer.Literals;
import io.github.resourceparity.refer.SpelledName;
import io.github.resourceparity.source.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A function that asks for a table which nobody makes fails when it runs, and not when it is deployed. */
final class LiteralNameUnknown implements Rule {

    @Override
    public Code code() {
        return Code.off("literal-name-unknown", Severity.WARNING, "a value spells a name that nothing declares");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var declared = declared(comparison);
        return comparison.deployed().stream().flatMap(stack -> Literals.of(stack).flatMap(literal -> unknown(stack, literal, declared).stream()));
    }

    /** Every name that is given, by the type that it is given to; where some resource has a name that nobody knows, none can be missing. */
    private static Map<String, List<Term>> declared(Comparison comparison) {
        var resources = Stream.concat(comparison.deployed().stream().flatMap(stack -> stack.resources().stream()), comparison.baseline().resources()).collect(Collectors.groupingBy(resource -> resource.type().value()));
        var declared = new HashMap<String, List<Term>>();
        resources.forEach((type, all) -> {
            if (all.stream().allMatch(resource -> resource.name().isPresent())) {
                declared.put(type, all.stream().flatMap(resource -> resource.name().stream()).map(Located::value).toList());
            }
        });
        return declared;
    }

    private Optional<Finding> unknown(Stack stack, Literal literal, Map<String, List<Term>> declared) {
        return SpelledName.in(literal)
                .filter(spelled -> spelled.name().universal() && declared.containsKey(spelled.type()))
                .filter(spelled -> declared.getOrDefault(spelled.type(), List.of()).stream().allMatch(name -> name.sameAs(spelled.name()) == Sameness.DIFFERENT))
                .map(spelled -> finding(stack, literal, spelled, declared.getOrDefault(spelled.type(), List.of())));
    }

    private Finding finding(Stack stack, Literal literal, SpelledName spelled, List<Term> names) {
        var name = spelled.name().display();
        var finding = code()
                .at(literal.value().span(), "`%s` names %s `%s`, which nothing here declares".formatted(literal.key(), spelled.word(), name))
                .label("no %s has this name".formatted(spelled.word()))
                .about(new Subject(spelled.type(), List.of(), List.of(name), literal.key(), List.of(stack.service())));
        return Nearest.to(name, names.stream().map(Term::display).toList()).map(near -> finding.help("did you mean `%s`?".formatted(near)))
                .orElseGet(() -> finding.help("declare it, or name the stack that does among the consumers"));
    }
}
