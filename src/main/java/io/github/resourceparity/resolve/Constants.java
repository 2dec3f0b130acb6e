package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the parts of a service mean that no variable is in; by itself, since the compiler would put all that variables need into each of its levels. */
final class Constants {

    private final Source own;
    private final Edition edition;
    /** Each text once, as the few hundred of a service are written over and over. */
    private final Map<String, Text> plain = new HashMap<>();
    private final Map<String, Text> quoted = new HashMap<>();

    /** Of a service that stands in a file of its own, as an edition reads its scalars. */
    Constants(Source own, Edition edition) {
        this.own = own;
        this.edition = edition;
    }

    Located<Term> term(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return map(mapping);
        }
        return node instanceof Node.Scalar scalar ? scalar(scalar) : list((Node.Sequence) node);
    }

    private Located<Term> map(Node.Mapping mapping) {
        var entries = mapping.entries();
        int size = entries.size();
        var fields = new Filling(size);
        for (int i = 0; i < size; i++) {
            var entry = entries.get(i);
            fields.put(entry.key().value(), new Field(entry.key(), term(entry.value())));
        }
        return new Located<>(fields.fields(), mapping.span());
    }

    private Located<Term> list(Node.Sequence sequence) {
        var items = new ArrayList<Located<Term>>(sequence.items().size());
        for (var item : sequence.items()) {
            items.add(term(item));
        }
        return new Located<>(new Items(List.copyOf(items)), sequence.span());
    }

    Located<Term> scalar(Node.Scalar scalar) {
        var value = text(scalar);
        return new Located<>(value.endless() && scalar.span().source() == own ? Text.NOTHING : value, scalar.span());
    }

    private Text text(Node.Scalar scalar) {
        var texts = scalar.plain() ? plain : quoted;
        var value = texts.get(scalar.text());
        if (value == null) {
            value = Scalars.service(scalar, edition);
            texts.put(scalar.text(), value);
        }
        return value;
    }
}
