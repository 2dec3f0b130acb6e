package io.github.resourceparity.types;

import io.github.resourceparity.evaluate.Answers;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.types.TypeFacts.ListFacts;
import io.github.resourceparity.yaml.Node;
import io.github.resourceparity.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The resource types that are known: the registry's facts, one line a type and read when asked for, with what we know
 * better laid over them. A type that is not known has no facts, which never makes a value different.
 */
public final class ResourceTypes implements Answers {

    private final Map<String, String> lines;
    private final Map<String, Node> families = new HashMap<>();
    private final Map<String, Optional<TypeFacts>> read = new ConcurrentHashMap<>();

    ResourceTypes(Map<String, String> lines, Node.Mapping families) {
        this.lines = lines;
        families.entries().forEach(entry -> this.families.put(entry.key().value(), entry.value()));
    }

    /** The facts that come with this tool; reading them takes some milliseconds, so a run does it once. */
    public static ResourceTypes shipped() {
        return new ResourceTypes(index(text("resource-types.json")), mapping(new Source("families.yml", text("families.yml"))));
    }

    private static String text(String name) {
        try (InputStream stream = ResourceTypes.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Node.Mapping mapping(Source source) {
        return (Node.Mapping) YamlReader.read(source).root().orElseThrow();
    }

    /** Services stand on lines <code>"AWS::SQS":{</code>, their types on the lines below. */
    static Map<String, String> index(String text) {
        var lines = new LinkedHashMap<String, String>();
        var service = "";
        for (var line : text.split("\n")) {
            if (line.startsWith("\"") && line.endsWith("\":{")) {
                service = line.substring(1, line.length() - 3);
            } else if (line.startsWith("\"") && line.contains("\":{") && !service.isEmpty()) {
                int end = line.indexOf("\":{");
                lines.put(service + "::" + line.substring(1, end), line.substring(end + 2));
            }
        }
        return lines;
    }

    /** What is known of a type; empty for one that is not known, such as a custom resource's. */
    public Optional<TypeFacts> facts(String type) {
        return read.computeIfAbsent(type, this::read);
    }

    /** The type that somebody meant who wrote one that is not known. */
    public Optional<String> nearest(String type) {
        return Nearest.to(type, lines.keySet());
    }

    /** Whether a pattern such as {@code AWS::DynamoDB::*} names a type that is known. */
    public boolean any(String pattern) {
        var expression = TypePattern.of(pattern);
        return lines.keySet().stream().anyMatch(expression::matches);
    }

    @Override
    public Optional<String> pattern(String type, String attribute) {
        return family(type).flatMap(family -> family.value("answers"))
                .filter(Node.Mapping.class::isInstance)
                .flatMap(node -> ((Node.Mapping) node).value(attribute))
                .map(node -> ((Node.Scalar) node).text());
    }

    private Optional<Node.Mapping> family(String type) {
        return Optional.ofNullable(families.get(type)).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }

    private Optional<TypeFacts> read(String type) {
        var line = lines.get(type);
        var family = family(type);
        if (line == null && family.isEmpty()) {
            return Optional.empty();
        }
        var registry = line == null ? Optional.<Node.Mapping>empty() : Optional.of(mapping(new Source("resource-types.json", object(line))));
        var flags = registry.flatMap(node -> node.value("p")).map(ResourceTypes::flags).orElse(Map.of());
        var defaults = family.flatMap(node -> node.value("defaults")).map(Defaults::read).orElse(Map.of());
        return Optional.of(new TypeFacts(
                type,
                family.flatMap(node -> node.value("word")).map(node -> ((Node.Scalar) node).text()).orElseGet(() -> word(type)),
                TypeFacts.named(flags),
                flags,
                lists(registry, family),
                defaults,
                transforms(registry, family),
                names(family, "json"),
                only(family),
                names(family, "identity"),
                names(family, "within"),
                family.flatMap(node -> node.value("repeated")).isPresent(),
                names(family, "switches"),
                names(family, "ignored"),
                family.flatMap(node -> node.value("label")).isPresent(),
                family.flatMap(known -> registry).flatMap(node -> node.value("nx")).flatMap(ResourceTypes::limits),
                TypeFacts.pairs(family.flatMap(node -> node.value("answers"))),
                false,
                registry.flatMap(node -> node.value("st")).map(node -> Integer.parseInt(((Node.Scalar) node).text())).orElse(0)).told());
    }

    /** The object that a line starts with; after the last type of a service more braces close. */
    private static String object(String line) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                depth++;
            } else if (!quoted && c == '}' && --depth == 0) {
                return line.substring(0, i + 1);
            }
        }
        return line;
    }

    private static Map<String, String> flags(Node node) {
        var flags = new LinkedHashMap<String, String>();
        for (var pair : ((Node.Scalar) node).text().split(" ")) {
            int colon = pair.lastIndexOf(':');
            if (colon > 0) {
                flags.put(pair.substring(0, colon), pair.substring(colon + 1));
            }
        }
        return flags;
    }

    private static Map<String, ListFacts> lists(Optional<Node.Mapping> registry, Optional<Node.Mapping> family) {
        var lists = new LinkedHashMap<String, ListFacts>();
        registry.flatMap(node -> node.value("a")).ifPresent(node -> {
            for (var pair : ((Node.Scalar) node).text().split(" ")) {
                int equals = pair.indexOf('=');
                var facts = pair.substring(equals + 1);
                int colon = facts.indexOf(':');
                var letters = colon < 0 ? facts : facts.substring(0, colon);
                var key = colon < 0 ? List.<String>of() : Arrays.stream(facts.substring(colon + 1).split("\\+")).map(name -> name.replace("?", "")).toList();
                lists.put(pair.substring(0, equals), new ListFacts(order(letters), key));
            }
        });
        names(family, "sets").forEach(path -> lists.merge(path, new ListFacts(Optional.of(false), List.of()), (known, free) -> new ListFacts(Optional.of(false), known.key())));
        TypeFacts.pairs(family.flatMap(node -> node.value("keys"))).forEach((path, key) ->
                lists.put(path, new ListFacts(lists.containsKey(path) ? lists.get(path).order() : Optional.of(false), List.of(key.split("\\+")))));
        return lists;
    }

    /** Bounds and the form of a name; only for types that somebody looked at, since the registry is wrong about some. */
    private static Optional<NameLimits> limits(Node node) {
        if (!(node instanceof Node.Sequence bounds) || bounds.items().size() < 2) {
            return Optional.empty();
        }
        var words = bounds.items().stream().map(item -> ((Node.Scalar) item).text()).toList();
        int shortest = words.get(0).matches("\\d{1,6}") ? Integer.parseInt(words.get(0)) : 0;
        int longest = words.get(1).matches("\\d{1,6}") ? Integer.parseInt(words.get(1)) : Integer.MAX_VALUE;
        return Optional.of(NameLimits.of(shortest, longest, words.size() > 2 ? words.get(2) : ""));
    }

    private static Map<String, String> transforms(Optional<Node.Mapping> registry, Optional<Node.Mapping> family) {
        var transforms = new LinkedHashMap<String, String>();
        registry.flatMap(node -> node.value("tx")).ifPresent(node -> {
            for (var pair : ((Node.Scalar) node).text().split(" ")) {
                int equals = pair.lastIndexOf('=');
                transforms.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        });
        transforms.putAll(TypeFacts.pairs(family.flatMap(node -> node.value("transforms"))));
        return transforms;
    }

    /** Hand-checked letters (capitals) win over the schema's, which are often wrong: what may stand there only once is rarely in an order that counts. */
    private static Optional<Boolean> order(String letters) {
        if (letters.contains("U") || letters.contains("O")) {
            return Optional.of(letters.contains("O"));
        }
        boolean set = letters.contains("q") && letters.contains("o");
        return !set && (letters.contains("u") || letters.contains("o")) ? Optional.of(letters.contains("o")) : Optional.empty();
    }

    private static Map<String, TypeFacts.Condition> only(Optional<Node.Mapping> family) {
        var only = new LinkedHashMap<String, TypeFacts.Condition>();
        TypeFacts.pairs(family.flatMap(node -> node.value("only"))).forEach((path, condition) -> only.put(path, Defaults.condition(condition)));
        return only;
    }

    private static Set<String> names(Optional<Node.Mapping> family, String name) {
        var names = new LinkedHashSet<String>();
        family.flatMap(node -> node.value(name)).filter(Node.Sequence.class::isInstance).ifPresent(node ->
                ((Node.Sequence) node).items().forEach(item -> names.add(((Node.Scalar) item).text())));
        return names;
    }

    /** {@code AWS::EC2::LaunchTemplate} is called a launch template. */
    static String word(String type) {
        var last = type.substring(type.lastIndexOf(':') + 1);
        return last.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ").toLowerCase(Locale.ROOT);
    }
}
