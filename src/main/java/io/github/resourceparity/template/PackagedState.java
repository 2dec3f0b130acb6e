package io.github.resourceparity.template;

import io.github.resourceparity.source.Located;
import io.github.resourceparity.yaml.Node;
import java.util.Optional;

/**
 * What {@code serverless package} writes beside a service's template: {@code serverless-state.json}.
 *
 * @param service what the service is called
 * @param stage the stage that it was packaged for
 * @param stackName the name that it says its stack has; empty for {@code <service>-<stage>}
 */
public record PackagedState(Optional<Located<String>> service, Optional<Located<String>> stage, Optional<Located<String>> region, Optional<Located<String>> stackName) {

    /** Nothing is known. */
    public static final PackagedState UNKNOWN = new PackagedState(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What such a file says. */
    public static PackagedState of(Node state) {
        var name = CloudAssembly.text(state, "service", "service").or(() -> CloudAssembly.text(state, "service", "service", "name"));
        return new PackagedState(name, provider(state, "stage"), provider(state, "region"), provider(state, "stackName"));
    }

    private static Optional<Located<String>> provider(Node state, String name) {
        return CloudAssembly.text(state, "service", "provider", name);
    }

    /** The name of its stack. */
    public Optional<Located<String>> stack() {
        return stackName.or(() -> service.flatMap(name -> stage.map(word -> word.map(known -> name.value() + "-" + known))));
    }
}
