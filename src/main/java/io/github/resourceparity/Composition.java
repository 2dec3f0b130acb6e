package io.github.resourceparity;

import io.github.resourceparity.compose.Compose.Service;
import io.github.resourceparity.compose.Compose;
import io.github.resourceparity.compose.ComposeVariables;
import io.github.resourceparity.evaluate.Answers;
import io.github.resourceparity.evaluate.Resolver;
import io.github.resourceparity.resolve.Binding;
import io.github.resourceparity.resolve.Composed;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Edition;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.template.Dialect;
import io.github.resourceparity.template.SamConfig;
import io.github.resourceparity.template.Template;
import io.github.resourceparity.yaml.Documents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A Compose file with the definitions of its services.
 *
 * @param templates the definition of each service that has one
 * @param unlisted the folders of services beside them that the file does not list
 * @param names the stacks' names by deployment and service, worked out once
 */
record Composition(Documents documents, Compose compose, Map<String, Template> templates, List<Located<String>> unlisted, Map<Deployment, Map<String, Optional<Term>>> names) {

    /** Without {@code --stage}, Compose deploys every service to this one. */
    private static final String STAGE = "dev";

    Composition(Documents documents, Compose compose, Map<String, Template> templates, List<Located<String>> unlisted) {
        this(documents, compose, templates, unlisted, new ConcurrentHashMap<>());
    }

    /** The services of it as they are deployed by it. */
    Map<Service, Deployable> deployables() {
        var all = new LinkedHashMap<Service, Deployable>();
        compose.services().forEach(service -> Optional.ofNullable(templates.get(service.name().value())).ifPresent(template -> all.put(service, deployable(service, template))));
        return all;
    }

    private Deployable deployable(Service service, Template template) {
        return new Deployable(documents, template, new Services(this, service, template), Optional.empty());
    }

    /** What deploys one of the services. */
    private record Services(Composition composition, Service service, Template template) implements Deployer {

        @Override
        public Binding binding(Deployment deployment, Answers answers) {
            return composition.binding(service, template, deployment, name -> composition.stack(name, deployment, answers));
        }

        /** A service that does not say which version it is for is deployed by the one that the Compose file is for. */
        @Override
        public Deployment deployment(Deployment deployment) {
            boolean open = template.root().entry("frameworkVersion").isEmpty() && deployment.given().edition().isEmpty();
            return composition.compose().edition() == Edition.V4 && open ? deployment.by(Edition.V4) : deployment;
        }
    }

    private Binding binding(Service service, Template template, Deployment deployment, Function<String, Optional<Term>> stacks) {
        var variables = new ComposeVariables(compose, documents, deployment, stacks);
        var place = Optional.of(compose.place(service, unlisted));
        if (template.dialect() == Dialect.SERVERLESS) {
            var region = variables.region(service);
            var parameters = variables.parameters(service);
            return new Binding(Optional.empty(), region, parameters, Optional.empty(), variables.references(service), place, Optional.empty());
        }
        return sam(service, template, deployment.stage().orElse(STAGE), place);
    }

    /** A template is deployed as SAM's configuration beside it says. */
    private Binding sam(Service service, Template template, String stage, Optional<Composed> place) {
        var config = config(Folder.resolve(Folder.of(template.source().path()), "samconfig.toml"));
        var parameters = new LinkedHashMap<String, Located<Term>>();
        config.parameters(stage).forEach((name, value) -> parameters.put(name, value.map(Text::new)));
        var name = config.value(stage, "stack_name").orElse(service.name());
        return new Binding(Optional.of(name.map(Text::new)), config.value(stage, "region").map(region -> region.map(Text::new)), parameters, Optional.of(service.name().value()), List.of(), place, Optional.empty());
    }

    private SamConfig config(String path) {
        try {
            return SamConfig.read(documents.text(path));
        } catch (Folder.Unreadable e) {
            return new SamConfig(Map.of());
        }
    }

    /** The name of a service's stack, which no output of another stack has a part in. */
    private Optional<Term> stack(String service, Deployment deployment, Answers answers) {
        return names.computeIfAbsent(deployment, key -> new ConcurrentHashMap<>()).computeIfAbsent(service, name -> named(name, deployment, answers));
    }

    private Optional<Term> named(String name, Deployment deployment, Answers answers) {
        var template = Optional.ofNullable(templates.get(name));
        var service = compose.service(name);
        if (template.isEmpty() || service.isEmpty()) {
            return Optional.empty();
        }
        var binding = binding(service.get(), template.get(), deployment, other -> Optional.empty());
        return binding.stackName().or(() -> Optional.of(new Resolver(documents, deployment, answers).stackName(template.get(), binding))).map(Located::value);
    }
}
