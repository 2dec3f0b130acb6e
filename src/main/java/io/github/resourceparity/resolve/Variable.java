package io.github.resourceparity.resolve;

import java.util.List;
import java.util.Optional;

/**
 * One {@code ${…}} of the Serverless Framework.
 *
 * @param sources where to look, one after the other
 */
record Variable(List<Place> sources, String text) {

    /** A place to look for a value. */
    sealed interface Place {}

    /**
     * Ask a source of that type, such as {@code self} or {@code env}.
     *
     * @param parameters what stands in parentheses
     * @param address what stands after the colon
     */
    record Lookup(String type, Optional<List<Words>> parameters, Optional<Words> address) implements Place {}

    /** Take this value. */
    record Literal(Term.Text value) implements Place {}

    /** Take this text, which may hold variables itself. */
    record Quoted(Words words) implements Place {}

    /**
     * A text that may hold variables.
     *
     * @param pieces {@link String}s and {@link Variable}s, in their order
     */
    record Words(List<Object> pieces) {

        /** The only variable, if there is nothing else. */
        Optional<Variable> whole() {
            return pieces.size() == 1 && pieces.get(0) instanceof Variable variable ? Optional.of(variable) : Optional.empty();
        }

        /** Its text, if it holds no variable. */
        String plain() {
            var text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece instanceof Variable variable ? variable.text() : piece));
            return text.toString();
        }
    }
}
