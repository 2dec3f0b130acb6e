package io.github.resourceparity.model;

import io.github.resourceparity.resolve.Contents;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.JsonText;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.types.TypeFacts;
import java.util.Optional;

/** The properties of a resource that may be written as an object or as the same object in a text: always as the object. */
final class JsonTexts {

    private JsonTexts() {}

    static Fields read(Fields body, Optional<TypeFacts> facts) {
        var properties = body.field("Properties").filter(field -> field.value().value() instanceof Fields fields && fields.holds(Contents.BRACE));
        if (properties.isEmpty()) {
            return body;
        }
        var read = properties.get().value().map(term -> (Term) fields((Fields) term, "", facts));
        return body.mapped((name, value) -> name.equals("Properties") ? read : value);
    }

    private static Fields fields(Fields fields, String path, Optional<TypeFacts> facts) {
        return fields.mapped((name, value) -> value.value().holds(Contents.BRACE) ? value(value, path.isEmpty() ? name : path + "/" + name, facts) : value);
    }

    private static Located<Term> value(Located<Term> value, String path, Optional<TypeFacts> facts) {
        var read = PolicyPaths.isPolicy(path) || facts.filter(known -> known.json().contains(path)).isPresent() ? JsonText.read(value) : value;
        if (read.value() instanceof Fields fields) {
            return read.map(term -> fields(fields, path, facts));
        }
        return read.value() instanceof Items items
                ? read.map(term -> items.mapped(item -> item.value() instanceof Fields fields ? item.map(inner -> fields(fields, path, facts)) : item))
                : read;
    }
}
