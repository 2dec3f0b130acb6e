package io.github.resourceparity.compose;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Composed;
import io.github.resourceparity.resolve.Edition;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.yaml.Node;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A Serverless Compose file: the services that it deploys together, and who needs whom.
 *
 * @param edition whose rules it is read by: version 3's, or version 4's
 * @param root all that stands in it
 */
public record Compose(Source source, Edition edition, Node.Mapping root, List<Service> services, List<Finding> problems) {

    public static final Code COMPOSE_PATH_MISSING = Code.error("compose-path-missing", "a service of a Compose file has no service file at its path");
    public static final Code COMPOSE_CYCLE = Code.error("compose-cycle", "services of a Compose file need each other in a circle");

    /** The codes of what can be wrong with it. */
    public static final List<Code> CODES = List.of(COMPOSE_PATH_MISSING, COMPOSE_CYCLE);

    /**
     * A service that it names.
     *
     * @param path where the service is, seen from the Compose file
     * @param config the name of its file there, where it is not the usual one
     * @param params what it is given
     * @param dependencies the services that must be deployed before it, sorted
     * @param declared those that its {@code dependsOn} names
     */
    public record Service(Located<String> name, Located<String> path, Optional<String> config, Optional<Node> region, List<Node.Entry> params, List<String> dependencies, List<Located<String>> declared) {}

    /** Whether a file is named as Compose files are. */
    public static boolean named(String path) {
        return path.substring(path.lastIndexOf('/') + 1).matches("serverless-compose\\.(yml|yaml|json)");
    }

    /** The names that a Compose file may have, in the order that they are looked for. */
    public static List<String> names() {
        return List.of("serverless-compose.yml", "serverless-compose.yaml", "serverless-compose.json");
    }

    /**
     * The place of a service among the others.
     *
     * @param unlisted the folders of services that the file does not list, and perhaps should
     */
    public Composed place(Service service, List<Located<String>> unlisted) {
        var needs = new TreeSet<String>();
        var open = new ArrayDeque<>(service.dependencies());
        var byName = services.stream().collect(Collectors.toMap(each -> each.name().value(), each -> each, (first, again) -> first));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (needs.add(next)) {
                Optional.ofNullable(byName.get(next)).ifPresent(other -> open.addAll(other.dependencies()));
            }
        }
        return new Composed(source.path(), service.name(), needs, service.declared(), root.entry("services").map(entry -> entry.key().span()).orElse(source.head()), unlisted);
    }

    /** The service of that name. */
    public Optional<Service> service(String name) {
        return services.stream().filter(service -> service.name().value().equals(name)).findFirst();
    }
}
