package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.yaml.Node;
import io.github.resourceparity.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** JSON that a template holds as a text, such as a policy: as the object that it is, all of it at the text's place. */
public final class JsonText {

    /** Stands for the first symbol inside the text while it is read; private use, so that no template has it. */
    private static final char FIRST = '\uE000';

    private JsonText() {}

    /** The object in a text; the same value if it is no text, or none of JSON. */
    public static Located<Term> read(Located<Term> value) {
        if (!(value.value() instanceof Text || value.value() instanceof Join)) {
            return value;
        }
        var symbols = new ArrayList<Term>();
        var text = new StringBuilder();
        for (var part : value.value().parts()) {
            if (part instanceof Text known) {
                text.append(known.value());
            } else {
                text.append((char) (FIRST + symbols.size()));
                symbols.add(part);
            }
        }
        var json = text.toString().strip();
        if (!json.startsWith("{") && !json.startsWith("[") || symbols.size() > 1000) {
            return value;
        }
        var document = YamlReader.read(new Source("", json));
        return document.problems().isEmpty() && document.root().isPresent() ? new Located<>(term(document.root().get(), symbols, value), value.span(), value.via()) : value;
    }

    private static Term term(Node node, List<Term> symbols, Located<Term> whole) {
        if (node instanceof Node.Mapping mapping) {
            var fields = new LinkedHashMap<String, Field>();
            for (var entry : mapping.entries()) {
                var key = symbols.isEmpty() ? entry.key().value() : joined(entry.key().value(), symbols).display();
                fields.put(key, new Field(new Located<>(key, whole.span()), new Located<>(term(entry.value(), symbols, whole), whole.span())));
            }
            return new Fields(fields);
        }
        if (node instanceof Node.Sequence sequence) {
            return new Items(sequence.items().stream().map(item -> new Located<>(term(item, symbols, whole), whole.span())).toList());
        }
        var scalar = (Node.Scalar) node;
        var plain = Scalars.service(scalar);
        return symbols.isEmpty() || !(plain.kind() == Term.Kind.STRING) ? plain : joined(scalar.text(), symbols);
    }

    private static Term joined(String text, List<Term> symbols) {
        var pieces = new ArrayList<Term>();
        var plain = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c >= FIRST && c < FIRST + symbols.size()) {
                pieces.add(new Text(plain.toString()));
                pieces.add(symbols.get(c - FIRST));
                plain.setLength(0);
            } else {
                plain.append(c);
            }
        }
        pieces.add(new Text(plain.toString()));
        return Join.of(pieces);
    }
}
