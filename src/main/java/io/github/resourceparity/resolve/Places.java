package io.github.resourceparity.resolve;

import static io.github.resourceparity.yaml.YamlReader.INPUT_UNREADABLE;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Variable.Lookup;
import io.github.resourceparity.resolve.Variable.Quoted;
import io.github.resourceparity.yaml.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Places of a service that version 3 needs before it asks all of its sources. */
record Places(Node.Mapping root, Framework framework) {

    private static final List<String> EARLY = List.of(
            "provider.stage", "useDotenv", "plugins", "service", "frameworkVersion", "app", "org", "dashboard", "package.path", "disabledDeprecations",
            "deprecationNotificationMode", "provider.name");
    private static final List<String> BEFORE_AWS = List.of("provider.region", "provider.profile", "provider.credentials", "provider.deploymentBucket.serverSideEncryption");
    private static final Set<String> AWS = Set.of("cf", "ssm", "s3", "aws");

    /** What stands at such a place and comes from a source that is asked too late. */
    List<Finding> problems(Variables variables) {
        if (!variables.strict()) {
            return List.of();
        }
        if (framework.edition() == Edition.V4) {
            return root.entry("params").filter(params -> root.value("stages").isPresent()).map(params -> INPUT_UNREADABLE
                    .at(params.key().span(), "`params` and `stages` stand in one service")
                    .label("Serverless 4 takes one of the two")
                    .help("move the parameters into `stages`")).stream().toList();
        }
        return Stream.of(lacking("service"), lacking("provider"), unnamed(), map(), EARLY.stream().flatMap(path -> late(path, Set.of("cf", "ssm", "s3", "aws", "param"), variables)), BEFORE_AWS.stream().flatMap(path -> late(path, AWS, variables))).flatMap(found -> found).toList();
    }

    private Stream<Finding> lacking(String key) {
        var value = root.value(key);
        boolean there = value.filter(node -> !(node instanceof Node.Scalar scalar && scalar.text().isEmpty())).isPresent();
        return there ? Stream.empty() : Stream.of(INPUT_UNREADABLE
                .at(root.entry(key).map(entry -> entry.key().span()).orElseGet(() -> root.span().source().head()), "a service without `%s`".formatted(key))
                .label("Serverless stops here")
                .help("write `%s:`".formatted(key)));
    }

    private Stream<Finding> unnamed() {
        return root.entry("provider").filter(provider -> provider.value() instanceof Node.Mapping map && map.value("name").isEmpty()).stream().map(provider -> INPUT_UNREADABLE
                .at(provider.key().span(), "a provider without `name`")
                .label("Serverless stops here")
                .help("write `name: aws`"));
    }

    private Stream<Finding> map() {
        return root.value("service").filter(Node.Mapping.class::isInstance).stream().map(service -> INPUT_UNREADABLE
                .at(service.span(), "`service` is a map")
                .label("Serverless 3 takes a name only")
                .help("write the name itself: `service: …`"));
    }

    private Stream<Finding> late(String path, Set<String> late, Variables variables) {
        var node = variables.quietly(() -> variables.find(root, Paths.steps(path)));
        return node.stream().filter(found -> found.levels() == 0).flatMap(Places::scalars)
                .flatMap(scalar -> asked(scalar, variables, new HashSet<>()).filter(late::contains).limit(1).map(type -> Variables.VARIABLE_UNRESOLVED
                        .at(scalar.span(), "`%s` cannot come from `%s`".formatted(path, type))
                        .label("Serverless 3 needs it before it asks there")
                        .help("take it from an option, a file or the service itself")));
    }

    private static Stream<Node.Scalar> scalars(Node node) {
        if (node instanceof Node.Sequence list) {
            return list.items().stream().flatMap(Places::scalars);
        }
        return node instanceof Node.Mapping map ? map.entries().stream().flatMap(entry -> scalars(entry.value())) : Stream.of((Node.Scalar) node);
    }

    /** The sources that a value comes from, through other places of the service. */
    private Stream<String> asked(Node.Scalar scalar, Variables variables, Set<Node> seen) {
        if (!Variables.variable(scalar) || !seen.add(scalar)) {
            return Stream.empty();
        }
        try {
            return VariableParser.parse(scalar.text()).pieces().stream().filter(Variable.class::isInstance).flatMap(piece -> asked((Variable) piece, variables, seen));
        } catch (VariableParser.Malformed e) {
            return Stream.empty();
        }
    }

    private Stream<String> asked(Variable variable, Variables variables, Set<Node> seen) {
        return variable.sources().stream().flatMap(place -> {
            if (place instanceof Quoted quoted) {
                return quoted.words().pieces().stream().filter(Variable.class::isInstance).flatMap(piece -> asked((Variable) piece, variables, seen));
            }
            if (!(place instanceof Lookup lookup)) {
                return Stream.empty();
            }
            var next = lookup.type().equals("self") && lookup.address().isPresent() ? variables.quietly(() -> variables.find(root, Paths.steps(lookup.address().get().plain()))) : java.util.Optional.<Node>empty();
            return Stream.concat(Stream.of(lookup.type()), next.stream().flatMap(Places::scalars).flatMap(scalar -> asked(scalar, variables, seen)));
        });
    }
}
