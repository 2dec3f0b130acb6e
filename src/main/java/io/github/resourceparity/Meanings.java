package io.github.resourceparity;

import io.github.resourceparity.evaluate.Definition;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.yaml.Documents;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What files mean for one deployment, each worked out once, whichever side or neighbour asks.
 *
 * @param last whether no other deployment is looked at afterwards, so that a file's nodes may go once its meaning is known: those of all files
 *     at once take ten times the memory of their texts
 */
record Meanings(Deployment deployment, ResourceTypes types, boolean last, Map<Key, Meaning> known) {

    /** What tells a named path from all others: the folder that it is in, and the path there. */
    private record Key(Documents documents, String path) {}

    /** What a definition means, and whether somebody deploys it. */
    record Deployed(Definition definition, String path, boolean bound) {}

    /**
     * What a named path stands for.
     *
     * @param problems what is wrong with the files that it is about
     * @param complete whether all that it stands for is here
     */
    record Meaning(List<Deployed> all, List<Finding> problems, boolean complete) {}

    Meanings(Deployment deployment, ResourceTypes types, boolean last) {
        this(deployment, types, last, new ConcurrentHashMap<>());
    }

    /** What a path means. */
    Meaning at(Named named, String path) throws Folder.Unreadable {
        var key = new Key(named.documents(), path);
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var meaning = of(named.at(path));
        known.put(key, meaning);
        return meaning;
    }

    /** What deployables mean. */
    Meaning of(Deployables found) {
        var all = found.all().stream().map(this::deployed).toList();
        return new Meaning(all, found.problems(), found.complete());
    }

    private Deployed deployed(Deployable deployable) {
        var path = deployable.template().source().path();
        var definition = deployable.definition(deployment, types);
        if (last) {
            deployable.documents().forget(path);
        }
        return new Deployed(definition, path, deployable.bound());
    }
}
