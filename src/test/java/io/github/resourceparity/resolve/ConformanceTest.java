package io.github.resourceparity.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.resourceparity.resolve.Term.Fields;
import io.github.resourceparity.resolve.Term.Items;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.yaml.Documents;
import io.github.resourceparity.yaml.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What the real framework printed for a service, and what we say that its values are: the same, wherever we know them. */
class ConformanceTest {

    private static final Path CASES = Path.of("../shared/cases");

    /** How many cases agree in every value that is known; never fewer. */
    private static final int AGREEING = 37;

    /** One recorded run of {@code serverless print}. */
    private record Case(String name, Deployment deployment, Node.Mapping service, Node.Mapping expected, Variables variables) {}

    @Test
    void valuesThatAreKnownAreTheFrameworks(TestReporter reporter) throws IOException {
        assumeTrue(Files.isDirectory(CASES), "the recorded cases are not here");
        var disagreements = new LinkedHashMap<String, List<String>>();
        for (var each : cases()) {
            disagreements.put(each.name(), disagreements(each));
        }
        var agreeing = disagreements.values().stream().filter(List::isEmpty).count();
        reporter.publishEntry("conformance", "%d of %d cases agree".formatted(agreeing, disagreements.size()));
        assertThat(agreeing)
                .as(() -> disagreements.values().stream().flatMap(List::stream).collect(Collectors.joining("\n")))
                .isGreaterThanOrEqualTo(AGREEING);
    }

    private static List<Case> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().flatMap(folder -> read(folder).stream()).toList();
        }
    }

    private static Optional<Case> read(Path folder) {
        try {
            var command = Files.readAllLines(folder.resolve("cmd.txt"));
            var arguments = said(command, "args").orElse("");
            if (!said(command, "tool").equals(Optional.of("serverless")) || !arguments.startsWith("print")) {
                return Optional.empty();
            }
            var documents = new Documents(new Project(folder.toAbsolutePath()));
            var results = mapping(documents.at("expected.json").root()).flatMap(root -> mapping(root.value("results")));
            var result = results.flatMap(all -> mapping(all.value("v3"))).filter(v3 -> v3.value("exit").filter(exit -> text(exit).equals("0")).isPresent());
            if (result.isEmpty()) {
                return Optional.empty();
            }
            var home = said(command, "cwd").orElse("");
            var service = mapping(documents.at(Folder.resolve(home, "serverless.yml")).root()).orElseThrow();
            var stage = Arrays.stream(arguments.split("--stage ")).skip(1).map(rest -> rest.split(" ")[0]).findFirst();
            var deployment = stage.map(Deployment::to).orElse(Deployment.OPEN);
            return Optional.of(new Case(folder.getFileName().toString(), deployment, service, mapping(result.get().value("config")).orElseThrow(), new Variables(service, home, documents, deployment, Binding.NONE)));
        } catch (IOException | Folder.Unreadable e) {
            throw new IllegalStateException(folder.toString(), e);
        }
    }

    private static Optional<String> said(List<String> command, String word) {
        return command.stream().filter(line -> line.startsWith(word + ": ")).map(line -> line.substring(word.length() + 2)).findFirst();
    }

    private static Optional<Node.Mapping> mapping(Optional<Node> node) {
        return node.filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }

    private static String text(Node node) {
        return ((Node.Scalar) node).text();
    }

    private static List<String> disagreements(Case each) {
        var found = new ArrayList<String>();
        for (var section : List.of("custom", "resources")) {
            var ours = each.service().value(section).map(each.variables()::term);
            boolean merged = ours.isPresent() && ours.get().value() instanceof Items;
            if (ours.isPresent() && !merged) {
                compare(each.name() + " " + section, ours.get().value(), each.expected().value(section), found);
            }
        }
        return found;
    }

    private static void compare(String path, Term ours, Optional<Node> expected, List<String> found) {
        if (expected.isEmpty()) {
            if (known(ours) && !nothing(ours)) {
                found.add("%s: %s, but the framework has nothing".formatted(path, ours.display()));
            }
        } else if (ours instanceof Fields fields && expected.get() instanceof Node.Mapping mapping) {
            var names = new LinkedHashSet<>(fields.fields().keySet());
            mapping.entries().forEach(entry -> names.add(entry.key().value()));
            names.forEach(name -> compare(path + "." + name, fields.value(name).map(Located::value).orElse(Text.NOTHING), mapping.value(name), found));
        } else if (ours instanceof Items items && expected.get() instanceof Node.Sequence sequence && items.items().size() == sequence.items().size()) {
            for (int i = 0; i < items.items().size(); i++) {
                compare(path + "." + i, items.items().get(i).value(), Optional.of(sequence.items().get(i)), found);
            }
        } else if (known(ours) && !(expected.get() instanceof Node.Scalar scalar && agrees(ours, scalar)) && !attribute(path, ours, expected.get())) {
            found.add("%s: %s %s, but the framework has %s".formatted(path, ours.getClass().getSimpleName(), ours.display(), expected.get().span().text()));
        }
    }

    private static boolean known(Term term) {
        return term instanceof Fields || term instanceof Items || nothing(term) || term.assumed().isPresent();
    }

    private static boolean nothing(Term term) {
        return term instanceof Text text && text.kind() == Kind.NOTHING;
    }

    /** The same text, and of the same type where it is no name of a symbol. */
    private static boolean agrees(Term ours, Node.Scalar expected) {
        var theirs = Scalars.service(expected);
        boolean typed = !(ours instanceof Text text) || text.kind() == theirs.kind();
        return typed && (nothing(ours) ? nothing(theirs) : ours.assumed().equals(Optional.of(theirs.value())));
    }

    /** js-yaml splits the attribute's name at its first dot, we do so when it is evaluated. */
    private static boolean attribute(String path, Term ours, Node expected) {
        return path.endsWith(".Fn::GetAtt") && expected instanceof Node.Sequence sequence && ours.assumed().equals(Optional.of(sequence.items().stream().map(ConformanceTest::text).collect(Collectors.joining("."))));
    }

}
