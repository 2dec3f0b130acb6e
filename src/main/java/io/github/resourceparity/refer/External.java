package io.github.resourceparity.refer;

import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.types.TypePattern;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What other repositories give, as somebody declares it.
 *
 * @param complete whether what is neither declared nor found does not exist
 */
public record External(List<Stacks> stacks, List<Name> exports, List<Name> parameters, boolean complete) {

    /** Nothing is declared. */
    public static final External NONE = new External(List.of(), List.of(), List.of(), false);

    /**
     * Stacks of a name.
     *
     * @param outputs the names of their outputs; empty if they may have any
     */
    public record Stacks(Name name, Optional<List<Name>> outputs) {}

    /**
     * A name, or a pattern of names.
     *
     * @param text the name, in which {@code *} stands for any letters and {@code {stage}}, {@code {region}} and {@code {account}} for what
     *     deployment knows
     * @param exact whether it is the name of something that exists, as AWS lists it, and no pattern
     */
    public record Name(Located<String> text, boolean exact, Pattern pattern) {

        /** A pattern that somebody wrote. */
        public static Name pattern(Located<String> text) {
            return new Name(text, false, TypePattern.wildcards(text.value().replaceAll("\\{(stage|region|account)}", "\\${$1}")));
        }

        /** The name of something that exists. */
        public static Name exact(Located<String> text) {
            return new Name(text, true, Pattern.compile(Pattern.quote(text.value())));
        }

        /** Whether it may be that name. */
        boolean covers(Term name) {
            if (exact) {
                return name.sameAs(new Term.Text(text.value())) != Sameness.DIFFERENT;
            }
            return pattern.matcher(name.display()).matches() || name.assumed().filter(known -> pattern.matcher(known).matches()).isPresent();
        }
    }

    /** The declaration that covers an output, if one does. */
    Optional<Name> output(Term stack, Term output) {
        return stacks.stream()
                .filter(declared -> declared.name().covers(stack) && declared.outputs().map(names -> names.stream().anyMatch(name -> name.covers(output))).orElse(true))
                .map(Stacks::name)
                .findFirst();
    }

    /** The declaration of a stack's outputs, none of which is the one that is asked for. */
    Optional<Stacks> stack(Term stack) {
        return stacks.stream().filter(declared -> declared.name().covers(stack)).findFirst();
    }

    /** The outputs that are declared of a stack. */
    public List<String> outputs(Term stack) {
        return stack(stack).flatMap(Stacks::outputs).orElse(List.of()).stream().map(name -> name.text().value()).toList();
    }

    Optional<Name> export(Term name) {
        return covering(exports, name);
    }

    Optional<Name> parameter(Term name) {
        return covering(parameters, name);
    }

    private static Optional<Name> covering(List<Name> names, Term name) {
        return names.stream().filter(declared -> declared.covers(name)).findFirst();
    }
}
