package io.github.resourceparity.sam;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.source.Located;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What SAM adds to a template while it is transformed; lives for one transformation only. */
final class Added {

    private final Map<String, Field> resources = new LinkedHashMap<>();
    private final Map<String, Field> changes = new LinkedHashMap<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final Set<String> stems = new LinkedHashSet<>();

    void resource(String id, Made made, Fields body) {
        resources.putIfAbsent(id, new Field(new Located<>(id, made.place()), made.value(body)));
    }

    /** A resource whose id ends with a hash that only SAM works out. */
    void stem(String stem, Made made, Fields body) {
        stems.add(stem);
        resource(stem, made, body);
    }

    /** A property that an event writes into another resource of the user's. */
    void change(String id, String property, Made made, Object value) {
        changes.put(id, new Field(new Located<>(property, made.place()), made.value(value)));
    }

    void rename(String name, String id) {
        renamed.put(name, id);
    }

    Map<String, Field> resources() {
        return resources;
    }

    Map<String, Field> changes() {
        return changes;
    }

    Map<String, String> renamed() {
        return renamed;
    }

    Set<String> stems() {
        return stems;
    }
}
