package io.github.resourceparity.serverless;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Plain;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A template of ours against a recorded one: the same as maps, where what only packaging knows may be anything. */
public final class TemplateComparison {

    private TemplateComparison() {}

    public static void compare(String path, Term ours, JsonNode theirs, Set<String> stems, List<String> found) {
        if (ours instanceof Unknown) {
            return;
        }
        if (ours instanceof Fields fields && theirs.isObject()) {
            var other = named(theirs, stems);
            var names = new LinkedHashSet<>(fields.fields().keySet());
            names.addAll(other.keySet());
            for (var name : names) {
                if (!other.containsKey(name)) {
                    found.add("%s.%s: only ours, %s".formatted(path, name, fields.value(name).get().value().display()));
                } else if (fields.value(name).isEmpty()) {
                    found.add("%s.%s: only the framework's, %s".formatted(path, name, other.get(name)));
                } else {
                    compare(path + "." + name, fields.value(name).get().value(), other.get(name), stems, found);
                }
            }
        } else if (ours instanceof Items items && theirs.isArray() && items.items().size() == theirs.size()) {
            for (int i = 0; i < theirs.size(); i++) {
                compare(path + "." + i, items.items().get(i).value(), theirs.get(i), stems, found);
            }
        } else if (ours instanceof Fields || ours instanceof Items || theirs.isContainerNode() || !same(ours, theirs, stems)) {
            found.add("%s: we say %s, the framework %s".formatted(path, ours.display(), theirs));
        }
    }

    /** The framework's ids without what is hashed in them. */
    private static Map<String, JsonNode> named(JsonNode theirs, Set<String> stems) {
        var named = new LinkedHashMap<String, JsonNode>();
        theirs.fields().forEachRemaining(entry -> named.put(stem(entry.getKey(), stems), entry.getValue()));
        return named;
    }

    private static String stem(String id, Set<String> stems) {
        return stems.stream().filter(stem -> id.startsWith(stem) && id.substring(stem.length()).matches("\\{[A-Z]+}|[0-9a-f]{40}")).findFirst().orElse(id);
    }

    private static boolean same(Term ours, JsonNode theirs, Set<String> stems) {
        var value = ours instanceof Text text ? Plain.of(text) : Plain.text(ours);
        if (value == null) {
            return theirs.isNull();
        }
        return value instanceof String text ? stem(theirs.asText(), stems).equals(text) && theirs.isTextual() : theirs.asText().equals(String.valueOf(value));
    }
}
