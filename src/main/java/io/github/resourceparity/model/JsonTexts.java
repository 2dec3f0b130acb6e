package io.github.resourceparity.model;

import io.github.resourceparity.resolve.JsonText;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Field;
import io.github.resourceparity.resolve.Term.Fields;
import io.github.resourceparity.resolve.Term.Items;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.types.TypeFacts;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The properties of a resource that may be written as an object or as the same object in a text: always as the object. */
final class JsonTexts {

    private JsonTexts() {}

    static Fields read(Fields body, Optional<TypeFacts> facts) {
        var properties = body.field("Properties").filter(field -> field.value().value() instanceof Fields);
        if (properties.isEmpty()) {
            return body;
        }
        var read = properties.get().value().map(term -> (Term) fields((Fields) term, "", facts));
        return body.with(new Field(properties.get().key(), read));
    }

    private static Fields fields(Fields fields, String path, Optional<TypeFacts> facts) {
        var read = new LinkedHashMap<String, Field>();
        fields.fields().forEach((name, field) -> {
            var at = path.isEmpty() ? name : path + "/" + name;
            read.put(name, new Field(field.key(), value(field.value(), at, name, facts)));
        });
        return new Fields(read);
    }

    private static Located<Term> value(Located<Term> value, String path, String name, Optional<TypeFacts> facts) {
        var read = PolicyPaths.isPolicy(path) || facts.filter(known -> known.json().contains(path)).isPresent() ? JsonText.read(value) : value;
        if (read.value() instanceof Fields fields) {
            return read.map(term -> fields(fields, path, facts));
        }
        return read.value() instanceof Items items
                ? read.map(term -> new Items(items.items().stream().map(item -> item.value() instanceof Fields fields ? item.map(inner -> (Term) fields(fields, path, facts)) : item).toList()))
                : read;
    }
}
