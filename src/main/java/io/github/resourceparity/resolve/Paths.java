package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Steps of an address such as {@code custom.tables.0.name}, taken as JavaScript takes properties. */
final class Paths {

    private Paths() {}

    /** The steps of an address; none of an empty one. */
    static List<String> steps(String address) {
        return address.isEmpty() ? List.of() : address.indexOf('.') < 0 ? List.of(address) : List.of(address.split("\\.", -1));
    }

    /** One step below a map or list. */
    static Optional<Node> child(Node node, String step) {
        return node instanceof Node.Mapping mapping ? mapping.value(step) : node instanceof Node.Sequence sequence ? item(sequence.items(), step) : Optional.empty();
    }

    /** What stands at the end of the steps; below what is not known, nothing is. */
    static Optional<Located<Term>> walk(Located<Term> start, List<String> steps) {
        var value = start;
        for (var step : steps) {
            var next = step(value, step);
            if (next.isEmpty()) {
                return next;
            }
            value = next.get();
        }
        return Optional.of(value);
    }

    private static Optional<Located<Term>> step(Located<Term> value, String step) {
        if (value.value() instanceof Fields fields) {
            return fields.value(step);
        }
        if (value.value() instanceof Items items) {
            return step.equals("length") ? Optional.of(number(value, items.items().size())) : item(items.items(), step);
        }
        if (value.value() instanceof Text text) {
            return text.kind() == Kind.STRING ? character(value, text.value(), step) : Optional.empty();
        }
        return Optional.of(value.map(term -> new Term.Unknown(term.display() + "." + step)));
    }

    private static Optional<Located<Term>> character(Located<Term> value, String text, String step) {
        if (step.equals("length")) {
            return Optional.of(number(value, text.length()));
        }
        return index(step).filter(i -> i < text.length()).map(i -> value.map(term -> new Text(text.substring(i, i + 1))));
    }

    private static Located<Term> number(Located<Term> value, int number) {
        return value.map(term -> new Text(String.valueOf(number), Kind.NUMBER));
    }

    private static <T> Optional<T> item(List<T> items, String step) {
        return index(step).filter(i -> i < items.size()).map(items::get);
    }

    private static Optional<Integer> index(String step) {
        return step.matches("0|[1-9]\\d{0,6}") ? Optional.of(Integer.valueOf(step)) : Optional.empty();
    }
}
