package io.github.resourceparity.match;

import io.github.resourceparity.model.Estate;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.resolve.Term.Imported;
import io.github.resourceparity.resolve.Term.Output;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * What the stacks of one side give to each other, by the name of an export, or by stack and output.
 *
 * @param values what is given under one name by one stack only
 */
record Given(Map<String, Term> values) {

    static Given by(Estate estate) {
        var values = new HashMap<String, Term>();
        var twice = new HashSet<String>();
        for (var stack : estate.stacks()) {
            for (var output : stack.outputs()) {
                output.exportName().map(Located::value).filter(Term::universal).ifPresent(name -> put("export " + name.display(), output, values, twice));
                if (stack.name().value().universal()) {
                    put(stack.name().value().display() + "." + output.key().value(), output, values, twice);
                }
            }
        }
        twice.forEach(values::remove);
        return new Given(values);
    }

    private static void put(String name, Stack.Output output, Map<String, Term> values, HashSet<String> twice) {
        if (values.put(name, output.value().value()) != null) {
            twice.add(name);
        }
    }

    /** A reference as what it answers with: itself if it is one to a resource; empty if nobody here gives it, or another gives it on. */
    Optional<Term> value(Term reference) {
        if (reference instanceof Attribute) {
            return Optional.of(reference);
        }
        var name = reference instanceof Imported imported ? "export " + imported.export().display() : reference instanceof Output output ? output.stack().display() + "." + output.output().display() : "";
        return Optional.ofNullable(values.get(name)).filter(Attribute.class::isInstance);
    }
}
