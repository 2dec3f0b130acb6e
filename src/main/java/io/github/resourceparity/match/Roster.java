package io.github.resourceparity.match;

import io.github.resourceparity.model.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The resources of a side, looked up as mappings speak of them.
 *
 * @param byId them by logical id
 * @param byIdentity them by what tells each from all others
 */
record Roster(Map<String, List<Resource>> byId, Map<String, List<Resource>> byIdentity) {

    /** That of some resources. */
    static Roster of(Stream<Resource> resources) {
        var roster = new Roster(new HashMap<>(), new HashMap<>());
        resources.forEach(resource -> {
            roster.byId.computeIfAbsent(resource.logicalId().value(), any -> new ArrayList<>(1)).add(resource);
            roster.byIdentity.computeIfAbsent(resource.identity(), any -> new ArrayList<>(1)).add(resource);
        });
        return roster;
    }

    /** The baseline's resources that a mapping may mean. */
    List<Resource> from(Mapping mapping) {
        return meant(mapping.from().value());
    }

    /** The candidate's resources that a mapping may mean. */
    List<Resource> to(Mapping mapping) {
        return mapping.owner().map(owner -> byIdentity.getOrDefault(owner, List.of())).orElseGet(() -> meant(mapping.to().value()));
    }

    /** Whose service is called so; if there is none, those whose folder is, then those whose service's last words are. */
    private List<Resource> meant(String written) {
        var text = written.strip();
        int dot = text.lastIndexOf('.');
        var all = byId.getOrDefault(text.substring(dot + 1), List.of());
        if (dot <= 0) {
            return all;
        }
        var service = text.substring(0, dot);
        return Stream.of(
                        all.stream().filter(resource -> resource.service().equals(service)).toList(),
                        all.stream().filter(resource -> resource.folder().equals(service)).toList(),
                        all.stream().filter(resource -> resource.service().endsWith("-" + service)).toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
