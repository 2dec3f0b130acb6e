package io.github.resourceparity.model;

import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;

/** The name under which a stack gives one of its outputs to others of its account and region. */
public record Export(Stack.Output output, Located<Term> name) {

    /** What it gives. */
    public Located<Term> value() {
        return output.value();
    }
}
