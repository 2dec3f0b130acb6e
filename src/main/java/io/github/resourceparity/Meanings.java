package io.github.resourceparity;

import io.github.resourceparity.evaluate.Definition;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.yaml.Documents;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What definitions mean for one deployment, each worked out once, whichever side or neighbour asks; what somebody binds is his alone. */
record Meanings(Deployment deployment, ResourceTypes types, Map<Key, Definition> known) {

    /** What tells a definition from all others: the folder that it is in, and its id there. */
    private record Key(Documents documents, String id) {}

    Meanings(Deployment deployment, ResourceTypes types) {
        this(deployment, types, new ConcurrentHashMap<>());
    }

    Definition of(Deployable deployable) {
        if (deployable.bound()) {
            return deployable.definition(deployment, types);
        }
        var key = new Key(deployable.documents(), deployable.template().id());
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var definition = deployable.definition(deployment, types);
        known.put(key, definition);
        return definition;
    }
}
