package io.github.resourceparity.compose;

import static java.util.Objects.requireNonNull;

import io.github.resourceparity.compose.Compose.Service;
import io.github.resourceparity.finding.Finding;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who needs whom, looked through for circles. */
record Cycles(List<Service> services, Map<String, Service> byName, LinkedHashSet<String> open, Set<String> done) {

    Cycles(List<Service> services) {
        this(services, new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        services.forEach(service -> byName.put(service.name().value(), service));
    }

    Optional<Finding> finding() {
        return services.stream().flatMap(service -> circle(service.name().value(), 0).stream()).findFirst();
    }

    private Optional<Finding> circle(String name, int depth) {
        if (open.contains(name)) {
            return Optional.of(found(name));
        }
        if (depth > 500 || !byName.containsKey(name) || !done.add(name)) {
            return Optional.empty();
        }
        open.add(name);
        var found = byName.get(name).dependencies().stream().flatMap(other -> circle(other, depth + 1).stream()).findFirst();
        open.remove(name);
        return found;
    }

    private Finding found(String name) {
        var ring = open.stream().dropWhile(each -> !each.equals(name)).toList();
        var names = Stream.concat(ring.stream(), Stream.of(name)).map("`%s`"::formatted).toList();
        return Compose.COMPOSE_CYCLE
                .at(requireNonNull(byName.get(name)).name().span(), "services need each other in a circle: " + String.join(" needs ", names))
                .label("none of them can be the first to be deployed")
                .help("let one of them take its values from elsewhere, such as `${ssm:…}`");
    }
}
