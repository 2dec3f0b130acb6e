package io.github.resourceparity.types;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.types.TypeFacts.Condition;
import io.github.resourceparity.types.TypeFacts.Default;
import io.github.resourceparity.yaml.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The defaults of a type as {@code families.yml} writes them. */
final class Defaults {

    private Defaults() {}

    static Map<String, Default> read(Node node) {
        var defaults = new LinkedHashMap<String, Default>();
        ((Node.Mapping) node).entries().forEach(entry -> {
            var key = entry.key().value();
            int when = key.indexOf(" when ");
            int unless = key.indexOf(" unless ");
            int end = when >= 0 ? when : unless >= 0 ? unless : key.length();
            var condition = when >= 0 ? Optional.of(condition(key.substring(when + 6))) : unless >= 0 ? Optional.of(new Condition(key.substring(unless + 8), Optional.empty())) : Optional.<Condition>empty();
            defaults.merge(key.substring(0, end), new Default(term(entry.value()).value(), condition, Optional.empty()), Default::or);
        });
        return defaults;
    }

    static Condition condition(String text) {
        int equals = text.indexOf('=');
        return new Condition(text.substring(0, equals), Optional.of(text.substring(equals + 1)));
    }

    private static Located<Term> term(Node node) {
        if (node instanceof Node.Mapping mapping) {
            var fields = new LinkedHashMap<String, Field>();
            mapping.entries().forEach(entry -> fields.put(entry.key().value(), new Field(entry.key(), term(entry.value()))));
            return new Located<>(new Fields(fields), node.span());
        }
        if (node instanceof Node.Sequence sequence) {
            return new Located<>(new Items(sequence.items().stream().map(Defaults::term).toList()), node.span());
        }
        return new Located<>(new Text(((Node.Scalar) node).text()), node.span());
    }
}
