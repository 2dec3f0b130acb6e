package io.github.resourceparity.refer;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.Set;
import java.util.stream.Stream;

/** The texts of a stack that somebody wrote out: words and symbols, without references. */
public final class Literals {

    /** What is written for people, or names the resource itself. */
    private static final Set<String> ASIDE = Set.of("Description", "description", "Tags", "tags", "Metadata", "handler", "Handler");

    private Literals() {}

    /**
     * A text and what it is the value of.
     *
     * @param key the name that it is given to: of a variable of the environment, or of a property
     */
    public record Literal(String key, Located<Term> value) {}

    /** Those of everything that a stack says but the names of its resources. */
    public static Stream<Literal> of(Stack stack) {
        var resources = stack.resources().stream().flatMap(Literals::of);
        var outputs = stack.outputs().stream().flatMap(output -> texts(output.key().value(), output.value()));
        return Stream.of(fields(stack.aside()), resources, outputs).flatMap(each -> each);
    }

    private static Stream<Literal> of(Resource resource) {
        var name = resource.name();
        return fields(resource.properties().value()).filter(literal -> name.isEmpty() || literal.value() != name.get());
    }

    private static Stream<Literal> fields(Fields fields) {
        return fields.fields().values().stream().filter(field -> !ASIDE.contains(field.key().value())).flatMap(field -> texts(field.key().value(), field.value()));
    }

    private static Stream<Literal> texts(String key, Located<Term> value) {
        if (value.value() instanceof Fields fields) {
            return fields(fields);
        }
        if (value.value() instanceof Items items) {
            return items.items().stream().flatMap(item -> texts(key, item));
        }
        return written(value.value()) ? Stream.of(new Literal(key, value)) : Stream.empty();
    }

    private static boolean written(Term term) {
        boolean whole = term instanceof Text || term instanceof Join;
        return whole && term.parts().stream().anyMatch(Text.class::isInstance) && term.parts().stream().allMatch(part -> part instanceof Text || part instanceof Symbol);
    }
}
