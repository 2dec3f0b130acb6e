package io.github.resourceparity.serverless;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Generated;
import io.github.resourceparity.resolve.Term.Fields;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The template that the framework makes of a service.
 *
 * @param template its sections, with the service's own resources merged over those that the framework adds
 * @param generated which of the resources the framework adds
 * @param complete whether all of the service's own resources are known
 */
public record Packaged(Fields template, Generated generated, List<Finding> problems, boolean complete) {

    /** What the framework adds, in its order: each looks at the service and at what has been added before it. */
    private static final List<BiConsumer<Service, Draft>> PARTS = List.of();

    /** Packages a service. */
    public static Packaged of(Service service) {
        var own = Merged.of(service.config().value("resources").orElseGet(() -> new Located<>(Fields.EMPTY, service.head())));
        return new Packaged(own.template(), Generated.by(service.config()), own.problems(), own.complete());
    }
}
