package io.github.resourceparity.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.serverless.Packaged;
import io.github.resourceparity.serverless.Service;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.template.TemplateReader;
import io.github.resourceparity.yaml.Documents;
import io.github.resourceparity.yaml.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One small service, and what the real framework answered about it.
 *
 * @param arguments what it was asked with
 * @param result what one oracle answered
 */
public record FrameworkCase(Path folder, String oracle, List<String> arguments, List<String> said, JsonNode result) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Edition> EDITIONS = Map.of("v3", Edition.V3, "osls", Edition.OSLS, "v4", Edition.V4);

    /** Every answer to one command that was recorded. */
    public static List<FrameworkCase> all(Path folder, String command) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().flatMap(each -> read(each, command).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of them that we mean to answer alike. */
    public static Stream<FrameworkCase> agreed(Path folder, String command) {
        var departures = departures(folder);
        return all(folder, command).stream().filter(each -> !departures.contains(each.name()));
    }

    /** The cases that we answer otherwise on purpose, each in a line with its reason: {@code - 001-name v3: reason}. */
    public static Set<String> departures(Path folder) {
        try (Stream<String> lines = Files.lines(folder.resolve("DEPARTURES.md"))) {
            return lines.filter(line -> line.startsWith("- ") && line.contains(": ")).map(line -> line.substring(2, line.indexOf(": "))).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FrameworkCase> read(Path folder, String command) {
        try {
            var said = Files.readAllLines(folder.resolve("cmd.txt"));
            var arguments = List.of(said(said, "args").findFirst().orElse("").split(" "));
            if (!said(said, "tool").toList().equals(List.of("serverless")) || !arguments.get(0).equals(command)) {
                return List.of();
            }
            var results = JSON.readTree(folder.resolve("expected.json").toFile()).get("results");
            return EDITIONS.keySet().stream().sorted().filter(results::has)
                    .map(oracle -> new FrameworkCase(folder, oracle, arguments, said, results.get(oracle).isTextual() ? results.get(results.get(oracle).asText().substring(1)) : results.get(oracle)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    private static Stream<String> said(List<String> lines, String word) {
        return lines.stream().filter(line -> line.startsWith(word + ":")).map(line -> line.substring(word.length() + 1).strip());
    }

    /** {@code 001-basic v3}. */
    public String name() {
        return folder.getFileName() + " " + oracle;
    }

    public boolean succeeds() {
        return result.get("exit").asInt() == 0;
    }

    public String error() {
        return result.path("error").asText();
    }

    /** The folder of the service inside the case. */
    public String home() {
        return said(said, "cwd").findFirst().orElse("");
    }

    /** What we say about it. */
    public record Ours(Optional<Variables> variables, Optional<Fields> config, List<Finding> problems, Optional<Node> root) {}

    /** The service as we resolve it, by the oracle's rules and with what the oracle was given. */
    public Ours ours() {
        try {
            var documents = new Documents(new Project(folder.toAbsolutePath()));
            var document = documents.at(Folder.resolve(home(), option("--config").orElseGet(this::file)));
            if (!(document.root().orElse(null) instanceof Node.Mapping root)) {
                return new Ours(Optional.empty(), Optional.empty(), problems(TemplateReader.read(document).problems(), List.of()), document.root());
            }
            var variables = new Variables(root, home(), documents, deployment(), Binding.NONE);
            var config = variables.config();
            var packaged = Packaged.of(Service.of(config, new Text(variables.stage()), document.source().head()));
            var others = Stream.concat(variables.problems().stream(), packaged.problems().stream()).toList();
            return new Ours(Optional.of(variables), Optional.of(config), problems(document.serviceProblems(), others), document.root());
        } catch (Folder.Unreadable e) {
            throw new IllegalStateException(name(), e);
        }
    }

    private String file() {
        return Stream.of("serverless.yml", "serverless.yaml", "serverless.json").filter(name -> Files.exists(folder.resolve(home()).resolve(name))).findFirst().orElseThrow();
    }

    private static List<Finding> problems(List<Finding> some, List<Finding> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /** What the framework was told. */
    public Deployment deployment() {
        var parameters = new HashMap<String, String>();
        options("--param").forEach(each -> parameters.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1)));
        var environment = new HashMap<String, String>();
        said(said, "env").forEach(each -> environment.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1)));
        var given = new Deployment.Given(option("--region"), parameters, new Environment(Set.of(), environment, true), said(said, "stub").findFirst().map(this::answers), true, Optional.of(EDITIONS.get(oracle)));
        return Deployment.exactly(option("--stage"), given);
    }

    private Optional<String> option(String name) {
        return options(name).findFirst();
    }

    private Stream<String> options(String name) {
        var words = arguments;
        return java.util.stream.IntStream.range(0, words.size() - 1).filter(i -> words.get(i).equals(name)).mapToObj(i -> words.get(i + 1).replaceAll("^'|'$", ""));
    }

    /** The stub's table, as the sources ask for it. */
    private Map<String, Term> answers(String stub) {
        try {
            var table = JSON.readTree(folder.resolve(home()).resolve(stub).toFile());
            var answers = new LinkedHashMap<String, Term>();
            Optional.ofNullable(table.get("accountId")).ifPresent(id -> answers.put("aws:accountId", new Text(id.asText())));
            for (var source : List.of("cf", "s3", "ssm")) {
                var entries = table.path(source).fields();
                while (entries.hasNext()) {
                    var entry = entries.next();
                    int end = entry.getKey().startsWith("(") ? entry.getKey().indexOf(')') + 1 : 0;
                    var question = source + entry.getKey().substring(0, end) + ":" + entry.getKey().substring(end);
                    var value = entry.getValue();
                    answers.put(question, value.isObject() ? parameter(value) : new Text(value.asText()));
                    answers.put(question + "~raw", new Text(value.isObject() ? value.get("Value").asText() : value.asText()));
                }
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term term(JsonNode node, io.github.resourceparity.source.Span place) {
        if (node.isObject()) {
            var fields = new LinkedHashMap<String, Field>();
            node.fields().forEachRemaining(entry -> fields.put(entry.getKey(), new Field(new Located<>(entry.getKey(), place), new Located<>(term(entry.getValue(), place), place))));
            return new Fields(fields);
        }
        if (node.isArray()) {
            var items = new java.util.ArrayList<Located<Term>>();
            node.forEach(item -> items.add(new Located<>(term(item, place), place)));
            return new Items(items);
        }
        return node.isNull() ? Text.NOTHING : new Text(node.asText(), node.isNumber() ? Term.Kind.NUMBER : node.isBoolean() ? Term.Kind.BOOLEAN : Term.Kind.STRING);
    }

    private static boolean json(String text) {
        try {
            JSON.readTree(text);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Term parameter(JsonNode value) throws IOException {
        var text = value.get("Value").asText();
        var place = new io.github.resourceparity.source.Source("stub", text).head();
        if (value.get("Type").asText().equals("StringList")) {
            return new Items(Arrays.stream(text.split(",")).map(item -> new Located<Term>(new Text(item), place)).toList());
        }
        if (value.get("Type").asText().equals("SecureString") && text.startsWith("{") && json(text)) {
            return term(JSON.readTree(text), place);
        }
        return new Text(text);
    }

    @Override
    public String toString() {
        return name();
    }
}
