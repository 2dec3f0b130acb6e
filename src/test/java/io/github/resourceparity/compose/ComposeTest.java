package io.github.resourceparity.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resourceparity.compose.Compose.Service;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Causes;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Deployment.Given;
import io.github.resourceparity.resolve.Edition;
import io.github.resourceparity.resolve.Environment;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.FrameworkCase;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.yaml.Documents;
import io.github.resourceparity.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compose files are read as the real Compose reads them: the same services, given the same, in the same order; or refused for the same reason. */
class ComposeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Map<String, Edition> EDITIONS = Map.of("v3", Edition.V3, "v4", Edition.V4);

    /** What Compose's errors mean in ours: a word of the message. */
    private static final Causes CAUSES = Causes.of(
            "does not exist", "there is no service",
            "circular", "need each other in a circle",
            "Invalid property", "is no property of a Compose file",
            "Unrecognized property", "is no property of a Compose file",
            "same \"path\"", "have one path",
            "root directory", "is in the folder of the Compose file",
            "Unrecognized configuration variable", "has no variable",
            "required property 'path'", "has no `path`",
            "unknown property", "is no property of a service",
            "must be string", "is no text",
            "must be an object", "is not a map",
            "contain \"services\"", "has no map of `services`",
            "environment variable", "leads nowhere",
            "unknown tag", "is no tag that Compose knows");

    /** One recorded answer. */
    private record Case(Path folder, String oracle, List<String> said, JsonNode result) {

        @Override
        public String toString() {
            return folder.getFileName() + " " + oracle;
        }
    }

    private static Stream<Case> cases() throws IOException {
        var departures = FrameworkCase.departures(CASES);
        try (var folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().flatMap(ComposeTest::read).filter(each -> !departures.contains(each.toString())).toList().stream();
        }
    }

    private static Stream<Case> read(Path folder) {
        try {
            var said = Files.readAllLines(folder.resolve("cmd.txt"));
            if (!said.contains("tool: compose")) {
                return Stream.empty();
            }
            var results = JSON.readTree(folder.resolve("expected.json").toFile()).get("results");
            return EDITIONS.keySet().stream().sorted().filter(results::has).map(oracle -> new Case(folder, oracle, said, results.get(oracle)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void composeSaysTheSame(Case each) throws Exception {
        var documents = new Documents(new Project(each.folder().toAbsolutePath()));
        var file = Compose.names().stream().filter(name -> Files.exists(each.folder().resolve(name))).findFirst().orElseThrow();
        var compose = ComposeReader.read(documents.at(file), EDITIONS.get(each.oracle())).orElseThrow();
        if (each.result().get("exit").asInt() == 0) {
            assertThat(compose.problems()).map(Finding::message).isEmpty();
            assertThat(services(compose, documents, each)).isEqualTo(theirs(each));
        } else {
            var variables = variables(compose, documents, each);
            compose.services().forEach(variables::parameters);
            CAUSES.assertSaid(each.result().get("error").asText(), Stream.concat(compose.problems().stream(), variables.problems().stream()).toList());
        }
    }

    private static ComposeVariables variables(Compose compose, Documents documents, Case each) {
        return new ComposeVariables(compose, documents, deployment(each.said()), name -> Optional.of(new Term.Text(name)));
    }

    /** Each service as its path, what it is given and what it depends on, in words. */
    private static Map<String, String> services(Compose compose, Documents documents, Case each) throws IOException {
        var variables = variables(compose, documents, each);
        var outputs = Files.exists(each.folder().resolve("outputs.json")) ? JSON.readTree(each.folder().resolve("outputs.json").toFile()) : JSON.createObjectNode();
        var all = new TreeMap<String, String>();
        for (Service service : compose.services()) {
            var params = new TreeMap<String, String>();
            variables.parameters(service).forEach((name, value) -> params.put(name, said(value.value(), outputs)));
            all.put(service.name().value(), "%s %s %s".formatted(said(variables.path(service).value(), outputs), params, service.dependencies()));
        }
        return all;
    }

    private static String said(Term term, JsonNode outputs) {
        if (term instanceof Items items) {
            return items.items().stream().map(item -> said(item.value(), outputs)).toList().toString();
        }
        if (term instanceof Fields fields) {
            return fields.fields().entrySet().stream().map(entry -> entry.getKey() + "=" + said(entry.getValue().value().value(), outputs)).toList().toString();
        }
        return term.parts().stream().map(part -> part instanceof Term.Output output ? said(outputs.at("/" + output.stack().display() + "/" + output.output().display().replace('.', '/'))) : part.assumed().orElse(part.display())).collect(Collectors.joining());
    }

    private static String said(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).map(ComposeTest::said).toList().toString();
        }
        return node.isObject() ? node.properties().stream().map(entry -> entry.getKey() + "=" + said(entry.getValue())).toList().toString() : node.asText();
    }

    private static Map<String, String> theirs(Case each) {
        var all = new TreeMap<String, String>();
        each.result().get("services").fields().forEachRemaining(service -> {
            var inputs = service.getValue().has("inputs") ? service.getValue().get("inputs") : service.getValue();
            var params = new TreeMap<String, String>();
            inputs.path("params").fields().forEachRemaining(param -> params.put(param.getKey(), said(param.getValue())));
            var dependencies = new ArrayList<String>();
            service.getValue().get("dependencies").forEach(dependency -> dependencies.add(dependency.asText()));
            all.put(service.getKey(), "%s %s %s".formatted(inputs.get("path").asText(), params, dependencies.stream().sorted().toList()));
        });
        return all;
    }

    private static Deployment deployment(List<String> said) {
        var words = List.of(String.join(" ", said.stream().filter(line -> line.startsWith("args:")).toList()).split(" "));
        int at = words.indexOf("--stage");
        var environment = new HashMap<String, String>();
        said.stream().filter(line -> line.startsWith("env:")).map(line -> line.substring(4).strip()).forEach(line -> environment.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        var given = new Given(Optional.empty(), Map.of(), new Environment(Set.of(), environment, true), Optional.empty(), true, Optional.empty());
        return Deployment.exactly(at < 0 ? Optional.empty() : Optional.of(words.get(at + 1)), given);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', textBlock = """
            {services: {a: {path: a}}, state: {}}                                            => V3
            {services: {a: {path: a}}}                                                       => V3
            {services: {a: {path: a}}, frameworkVersion: '4'}                                => V4
            {services: {a: {path: a}}, frameworkVersion: '>=3'}                              => V4
            {services: {a: {path: a}}, frameworkVersion: '3'}                                => V3
            {services: {a: {path: a}}, stages: {default: {params: {x: y}}}}                  => V4
            {services: {a: {path: a}}, org: acme}                                            => V4
            """)
    void aFileIsForTheVersionThatTakesIt(String text, Edition edition) {
        assertThat(compose(text).edition()).isEqualTo(edition);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', textBlock = """
            {services: [a]}                                                                  => service `0` is not a map
            {service: {a: {path: a}}}                                                        => a Compose file has no map of `services`
            {services: {a: ./a}}                                                             => service `a` is not a map
            {services: {a: {params: {x: y}}}}                                                => service `a` has no `path`
            {services: {a: {path: ./}}}                                                      => service `a` is in the folder of the Compose file
            {services: {a: {path: x}, b: {path: x}}}                                         => services `a` and `b` have one path
            {services: {a: {path: a, params: {x: '${b.X}'}}}}                                => there is no service `b` in the Compose file
            {services: {a: {path: a, dependsOn: [b]}}}                                       => there is no service `b` in the Compose file
            {services: {a: {path: a, params: {x: '${opt:x}'}}}}                              => a Compose file of version 3 has no variable `${opt:x}`
            {services: {a: {path: a, params: {x: '${sls:region}'}}}}                         => a Compose file of version 3 has no variable `${sls:region}`
            {services: {a: {path: a}}, frameworkVersion: '3'}                                => `frameworkVersion` is no property of a Compose file of version 3
            {services: {a: {path: a, dependsOn: b}, b: {path: b, dependsOn: a}}}             => services need each other in a circle: `a` needs `b` needs `a`
            {services: {a: {path: a, dependsOn: a}}}                                         => services need each other in a circle: `a` needs `a`
            """)
    void whatComposeRefusesIsFound(String text, String message) {
        assertThat(compose(text).problems()).map(Finding::message).containsExactly(message);
    }

    @Test
    void theServiceThatIsMeantIsSuggested() {
        assertThat(compose("{services: {tables: {path: a}, b: {path: b, dependsOn: table}}}").problems().get(0).help()).containsExactly("did you mean `tables`?");
    }

    @Test
    void outputsAreThoseOfTheServicesStack() {
        var text = "{services: {a: {path: a}, b: {path: b, params: {x: '${a.Out}', y: 'p-${a.Out}-${sls:stage}', z: '${service:a.Out}', n: 5}}}, frameworkVersion: '3'}";
        assertThat(parameters(text, "b")).isEqualTo(Map.of("x", "${cf:stack-of-a.Out}", "y", "p-${cf:stack-of-a.Out}-${stage}", "z", "${cf:stack-of-a.Out}", "n", "5"));
    }

    @Test
    void theStageGivesToEveryServiceInVersionFour() {
        var text = "{stages: {default: {params: {x: default, y: default, z: default}}, dev: {params: {y: dev, z: dev}}, prod: {params: {x: prod}}}, services: {a: {path: a, params: {z: own}}}}";
        assertThat(parameters(text, "a")).isEqualTo(Map.of("x", "default", "y", "dev", "z", "own"));
    }

    private static Map<String, String> parameters(String text, String service) {
        var compose = compose(text);
        var variables = new ComposeVariables(compose, new Documents(new Project(Path.of("."))), Deployment.OPEN, name -> Optional.of(new Term.Text("stack-of-" + name)));
        return variables.parameters(compose.service(service).orElseThrow()).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().value().display()));
    }

    private static Compose compose(String text) {
        return ComposeReader.read(YamlReader.read(new Source("serverless-compose.yml", text))).orElseThrow();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLongChainOfServicesIsNoWait() {
        var services = IntStream.range(0, 4_000).mapToObj(i -> "  s%s: {path: s%s, dependsOn: [s%s]}\n".formatted(i, i, Math.max(i - 1, 0))).collect(Collectors.joining());
        var compose = ComposeReader.read(YamlReader.read(new Source("serverless-compose.yml", "services:\n" + services))).orElseThrow();

        assertThat(compose.services()).allSatisfy(service -> assertThat(compose.place(service, List.of()).needs()).contains("s0"));
    }
}
