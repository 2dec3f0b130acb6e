package io.github.resourceparity.compose;

import io.github.resourceparity.compose.Compose.Service;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.resolve.Edition;
import io.github.resourceparity.resolve.Framework;
import io.github.resourceparity.resolve.Scalars;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Variables;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.yaml.Node;
import io.github.resourceparity.yaml.YamlReader.Document;
import io.github.resourceparity.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a Compose file, and says what Compose refuses in it. */
public final class ComposeReader {

    private static final Set<String> THIRD = Set.of("services", "state");
    private static final Set<String> KEYS = Set.of("path", "config", "region", "params", "dependsOn", "component");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w*):([\\w.-]+)}");

    private final Node.Mapping root;
    private final Edition edition;
    private final List<Finding> problems = new ArrayList<>();
    private final Map<String, Node.Mapping> bodies = new LinkedHashMap<>();

    private ComposeReader(Node.Mapping root, Edition edition) {
        this.root = root;
        this.edition = edition;
    }

    /** Reads a Compose file by the rules of the version that it is for; empty if it cannot be read at all. */
    public static Optional<Compose> read(Document document) {
        return mapping(document).map(root -> read(document, root, edition(root)));
    }

    /** Reads a Compose file by the rules of an edition. */
    public static Optional<Compose> read(Document document, Edition edition) {
        return mapping(document).map(root -> read(document, root, edition));
    }

    private static Optional<Node.Mapping> mapping(Document document) {
        return document.root().filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }

    /** What version 3 refuses is there for version 4. */
    private static Edition edition(Node.Mapping root) {
        var asked = root.value("frameworkVersion").filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text());
        boolean more = root.entries().stream().anyMatch(entry -> !THIRD.contains(entry.key().value()));
        return more && asked.map(range -> Framework.admits(range, 4)).orElse(true) ? Edition.V4 : Edition.V3;
    }

    private static Compose read(Document document, Node.Mapping root, Edition edition) {
        var reader = new ComposeReader(root, edition);
        var services = reader.services();
        return new Compose(document.source(), edition, root, services, Stream.concat((edition == Edition.V3 ? document.problems() : document.serviceProblems()).stream(), reader.problems.stream()).toList());
    }

    private List<Service> services() {
        var named = root.value("services").map(ComposeReader::byIndex);
        if (!(named.orElse(null) instanceof Node.Mapping all)) {
            refuse(named.map(Node::span).orElse(root.span().source().head()), "a Compose file has no map of `services`", "name each service under `services`, with its `path`");
            return List.of();
        }
        if (edition == Edition.V3) {
            root.entries().stream().filter(entry -> !THIRD.contains(entry.key().value())).forEach(entry -> refuse(entry.key().span(), "`%s` is no property of a Compose file of version 3".formatted(entry.key().value()), "say it in each service, or use version 4"));
        }
        for (var entry : all.entries()) {
            if (entry.value() instanceof Node.Mapping body) {
                bodies.put(entry.key().value(), body);
            } else {
                refuse(entry.key().span(), "service `%s` is not a map".formatted(entry.key().value()), "give it a `path`");
            }
        }
        var services = all.entries().stream().flatMap(entry -> Stream.ofNullable(bodies.get(entry.key().value())).flatMap(body -> service(entry.key(), body).stream())).toList();
        twice(services);
        new Cycles(services).finding().ifPresent(problems::add);
        return services;
    }

    /** Services in a list are named by their places in it. */
    private static Node byIndex(Node services) {
        if (!(services instanceof Node.Sequence list)) {
            return services;
        }
        var entries = IntStream.range(0, list.items().size()).mapToObj(i -> new Node.Entry(new Located<>(String.valueOf(i), list.items().get(i).span()), list.items().get(i)));
        return new Node.Mapping(list.span(), entries.toList());
    }

    private Optional<Service> service(Located<String> name, Node.Mapping body) {
        var path = text(body, "path");
        if (path.isEmpty()) {
            if (body.value("component").isEmpty()) {
                refuse(name.span(), "service `%s` has no `path`".formatted(name.value()), "say in `path` where its folder is");
            }
            return Optional.empty();
        }
        if (edition == Edition.V3) {
            third(name, body, path.get());
        }
        var params = body.value("params").filter(Node.Mapping.class::isInstance).map(node -> ((Node.Mapping) node).entries()).orElse(List.of());
        return Optional.of(new Service(name, path.get(), text(body, "config").map(Located::value), body.value("region"), params, dependencies(name, body), declared(body)));
    }

    private static Optional<Located<String>> text(Node.Mapping body, String key) {
        return body.value(key).filter(Node.Scalar.class::isInstance).map(node -> new Located<>(((Node.Scalar) node).text(), node.span())).filter(text -> !text.value().isBlank());
    }

    private void third(Located<String> name, Node.Mapping body, Located<String> path) {
        tags(body).forEach(tag -> problems.add(YamlReader.TAG_UNKNOWN.at(tag, "`%s` is no tag that Compose knows".formatted(tag.text())).label("Compose stops here").help("take the value from the service that has it")));
        body.entries().stream().filter(entry -> !KEYS.contains(entry.key().value())).forEach(entry -> refuse(entry.key().span(), "`%s` is no property of a service of a Compose file".formatted(entry.key().value()), "leave it out"));
        body.entries().stream().filter(ComposeReader::otherwise).forEach(entry -> refuse(entry.value().span(), "`%s` of service `%s` is no %s".formatted(entry.key().value(), name.value(), entry.key().value().equals("params") ? "map" : "text"), "quote it, or write it as what it must be"));
        if (path.value().matches("(\\./*)+")) {
            refuse(path.span(), "service `%s` is in the folder of the Compose file".formatted(name.value()), "move it to a folder of its own");
        }
        scalars(body).forEach(scalar -> VARIABLE.matcher(scalar.text()).results()
                .filter(found -> !found.group(1).equals("env") && !found.group(1).equals("service") && !found.group().equals("${sls:stage}"))
                .forEach(found -> problems.add(Variables.VARIABLE_UNRESOLVED
                        .at(scalar.span(), "a Compose file of version 3 has no variable `%s`".formatted(found.group()))
                        .label("Compose stops here")
                        .help("use `${sls:stage}` or `${env:…}`, or let the service find the value"))));
    }

    /** The short tags of CloudFormation, which only services take. */
    private static Stream<Span> tags(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream().flatMap(entry -> Stream.concat(Stream.of(entry.key().span()).filter(span -> span.text().startsWith("!")), tags(entry.value())));
        }
        return node instanceof Node.Sequence sequence ? sequence.items().stream().flatMap(ComposeReader::tags) : Stream.empty();
    }

    /** Whether a property is of another kind than Compose takes. */
    private static boolean otherwise(Node.Entry entry) {
        return switch (entry.key().value()) {
            case "params" -> !(entry.value() instanceof Node.Mapping);
            case "path", "region", "config" -> !(entry.value() instanceof Node.Scalar scalar) || Scalars.service(scalar).kind() != Kind.STRING;
            default -> false;
        };
    }

    private static Stream<Node.Scalar> scalars(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream().flatMap(entry -> scalars(entry.value()));
        }
        return node instanceof Node.Sequence sequence ? sequence.items().stream().flatMap(ComposeReader::scalars) : Stream.of((Node.Scalar) node);
    }

    private static List<Located<String>> declared(Node.Mapping body) {
        return body.value("dependsOn").stream().flatMap(ComposeReader::scalars).map(each -> new Located<>(each.text(), each.span())).toList();
    }

    /** What it says it depends on, and what it takes values from. */
    private List<String> dependencies(Located<String> name, Node.Mapping body) {
        var all = new TreeSet<String>();
        Placeholder.in(body).filter(reference -> edition == Edition.V3 || !reference.output().isEmpty()).forEach(reference -> depend(all, reference.service(), reference.span(), "`%s` takes a value from it".formatted(name.value())));
        body.value("dependsOn").stream().flatMap(ComposeReader::scalars).forEach(each -> depend(all, each.text(), each.span(), "`%s` depends on it".formatted(name.value())));
        return List.copyOf(all);
    }

    private void depend(Set<String> all, String service, Span span, String why) {
        if (bodies.containsKey(service)) {
            all.add(service);
            return;
        }
        var finding = YamlReader.INPUT_UNREADABLE.at(span, "there is no service `%s` in the Compose file".formatted(service)).label(why + "; Compose stops here");
        problems.add(Nearest.to(service, bodies.keySet()).map(nearest -> finding.help("did you mean `%s`?".formatted(nearest))).orElse(finding));
    }

    /** Version 3 packages each service in its folder, where two would be in each other's way. */
    private void twice(List<Service> services) {
        var first = new LinkedHashMap<String, Service>();
        for (var service : edition == Edition.V3 ? services : List.<Service>of()) {
            var before = first.putIfAbsent(service.path().value(), service);
            if (before != null) {
                problems.add(YamlReader.INPUT_UNREADABLE
                        .at(service.path().span(), "services `%s` and `%s` have one path".formatted(before.name().value(), service.name().value()))
                        .label("Compose stops here")
                        .note(before.path().span(), "first one")
                        .help("give each service a folder of its own"));
            }
        }
    }

    private void refuse(Span span, String message, String help) {
        problems.add(YamlReader.INPUT_UNREADABLE.at(span, message).label("Compose stops here").help(help));
    }
}
