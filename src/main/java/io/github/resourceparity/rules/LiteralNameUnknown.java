package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.finding.Spellings;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Namesakes;
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

    /** The names that resources of one type have. */
    private record Declared(Namesakes<Term> names, Spellings spellings) {

        static Declared of(List<Term> names) {
            return new Declared(new Namesakes<>(names, name -> name), new Spellings(names.stream().map(Term::display).toList()));
        }

        /** Whether none of them may be that name. */
        boolean lack(Term name) {
            return names.of(name).allMatch(other -> other.sameAs(name) == Sameness.DIFFERENT);
        }
    }

    /** Every name that is given, by the type that it is given to; where some resource has a name that nobody knows, none can be missing. */
    private static Map<String, Declared> declared(Comparison comparison) {
        var resources = Stream.concat(comparison.deployed().stream().flatMap(stack -> stack.resources().stream()), comparison.baseline().resources()).collect(Collectors.groupingBy(resource -> resource.type().value()));
        var declared = new HashMap<String, Declared>();
        resources.forEach((type, all) -> {
            if (all.stream().allMatch(resource -> resource.name().isPresent())) {
                declared.put(type, Declared.of(all.stream().flatMap(resource -> resource.name().stream()).map(Located::value).toList()));
            }
        });
        return declared;
    }

    private Optional<Finding> unknown(Stack stack, Literal literal, Map<String, Declared> declared) {
        return SpelledName.in(literal)
                .filter(spelled -> spelled.name().universal())
                .flatMap(spelled -> Optional.ofNullable(declared.get(spelled.type())).filter(names -> names.lack(spelled.name())).map(names -> finding(stack, literal, spelled, names.spellings())));
    }

    private Finding finding(Stack stack, Literal literal, SpelledName spelled, Spellings names) {
        var name = spelled.name().display();
        var finding = code()
                .at(literal.value().span(), "`%s` names %s `%s`, which nothing here declares".formatted(literal.key(), spelled.word(), name))
                .label("no %s has this name".formatted(spelled.word()))
                .about(new Subject(spelled.type(), List.of(), List.of(name), literal.key(), List.of(stack.service())));
        return names.nearest(name).map(near -> finding.help("did you mean `%s`?".formatted(near)))
                .orElseGet(() -> finding.help("declare it, or name the stack that does among the consumers"));
    }
}
