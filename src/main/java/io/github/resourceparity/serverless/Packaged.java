package io.github.resourceparity.serverless;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Generated;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.source.Located;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The template that the framework makes of a service.
 *
 * @param template its sections, with the service's own resources merged over those that the framework adds
 * @param generated which of the resources the framework adds
 * @param complete whether all of the service's own resources are known
 */
public record Packaged(Fields template, Generated generated, List<Finding> problems, boolean complete) {

    /** What the framework adds, in its order: each looks at the service and at what has been added before it. */
    private static final List<BiConsumer<Service, Draft>> PARTS =
            List.of(
            DeploymentBucket::add, Functions::add, Layers::add, Schedules::add, Created::buckets, RestApi::add, Websockets::add, HttpApi::add, Topics::add,
            EventSources::streams, LogSubscriptions::add, Created::pools, BusRules::add, EventSources::queues, CloudFront::add, Role::add);

    /** Packages a service. */
    public static Packaged of(Service service) {
        var draft = new Draft();
        PARTS.forEach(part -> part.accept(service, draft));
        var own = Merged.of(service.config().value("resources").orElseGet(() -> new Located<>(Fields.EMPTY, service.head())));
        var generated = generated(draft, own.template(), service);
        boolean open = !own.complete() || generated.open() || !generated.others().isEmpty();
        var extended = Extensions.of(own.template(), template(service, draft).with(own.template()), id -> open || generated.makes(id));
        var problems = Stream.of(own.problems(), draft.problems(), extended.problems()).flatMap(List::stream).toList();
        return new Packaged(extended.template(), generated, problems, own.complete());
    }

    /** The framework's part: an export for each of its outputs, and none for those of the service. */
    private static Merged template(Service service, Draft draft) {
        var made = new Made(service.head());
        var outputs = new LinkedHashMap<String, Field>();
        draft.outputs().forEach((key, field) -> {
            var here = new Made(field.key().span());
            var export = here.map("Name", here.text("sls-", service.name(), "-", service.stage(), "-", key));
            outputs.put(key, new Field(field.key(), field.value().map(body -> ((Fields) body).with(new Field(new Located<>("Export", here.place()), here.value(export))))));
        });
        return new Merged(made.map("Resources", new Fields(draft.resources()), "Outputs", new Fields(outputs)), true, List.of());
    }

    /** A resource is the service's own where the service says its type. */
    private static Generated generated(Draft draft, Fields own, Service service) {
        var typed = own.map("Resources").fields().entrySet().stream()
                .filter(each -> each.getValue().value().value() instanceof Fields body && body.value("Type").isPresent())
                .map(Map.Entry::getKey)
                .toList();
        var ids = new LinkedHashSet<>(draft.resources().keySet());
        typed.forEach(ids::remove);
        draft.infrastructure().forEach(ids::remove);
        var outputs = new LinkedHashSet<>(draft.outputs().keySet());
        return new Generated(ids, draft.stems(), outputs, true, prefixes(service), Plugins.others(service.config()), Set.of(), !service.whole());
    }

    private static Set<String> prefixes(Service service) {
        return Stream.of("functions", "layers").flatMap(section -> Merged.of(service.config().value(section).orElseGet(() -> new Located<>(Fields.EMPTY, service.head()))).template().fields().keySet().stream()).map(Naming::normal).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
