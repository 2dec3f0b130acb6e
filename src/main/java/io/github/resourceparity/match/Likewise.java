package io.github.resourceparity.match;

import static io.github.resourceparity.resolve.Sameness.SAME;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Term;

/**
 * Whether two values are written in one form and are the same piece by piece: nearly all properties are, and of these nobody has to ask
 * for defaults, the order of lists, or what a policy grants.
 */
record Likewise(Kin kin) {

    boolean are(Term a, Term b) {
        if (a instanceof Fields x && b instanceof Fields y) {
            return fields(x, y);
        }
        if (a instanceof Items x && b instanceof Items y) {
            return items(x, y);
        }
        return a.sameAs(b, kin) == SAME;
    }

    private boolean fields(Fields a, Fields b) {
        if (a.fields().size() != b.fields().size()) {
            return false;
        }
        for (var field : a.fields().entrySet()) {
            var other = b.fields().get(field.getKey());
            if (other == null || !are(field.getValue().value().value(), other.value().value())) {
                return false;
            }
        }
        return true;
    }

    private boolean items(Items a, Items b) {
        if (a.items().size() != b.items().size()) {
            return false;
        }
        for (int i = 0; i < a.items().size(); i++) {
            if (!are(a.items().get(i).value(), b.items().get(i).value())) {
                return false;
            }
        }
        return true;
    }
}
