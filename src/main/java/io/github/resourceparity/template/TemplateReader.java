package io.github.resourceparity.template;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.yaml.Node;
import io.github.resourceparity.yaml.YamlReader;
import io.github.resourceparity.yaml.YamlReader.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what a source defines. */
public final class TemplateReader {

    private static final List<String> KEYS = List.of("service", "provider", "resources", "functions", "Resources");

    private TemplateReader() {}

    /**
     * What was found in a source.
     *
     * @param template what it defines; empty if it defines nothing that can be read
     * @param problems why, and what else is wrong with it
     * @param complete whether it is certain that it defines nothing else: what is plainly another kind of file hides no stack
     */
    public record Reading(Optional<Template> template, List<Finding> problems, boolean complete) {}

    /** Reads a source as the first dialect that it is in. */
    public static Reading read(Source source) {
        return read(YamlReader.read(source));
    }

    /** Reads a document as the first dialect that it is in; what {@code get-template} prints holds the template that it is about. */
    public static Reading read(Document document) {
        var body = document.root().filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast).filter(root -> root.entry("Resources").isEmpty()).flatMap(root -> root.value("TemplateBody"));
        return plain(body.map(value -> inside(document, value)).orElse(document));
    }

    /** A template that was uploaded as JSON is a map in there, one that was uploaded as YAML a text. */
    private static Document inside(Document document, Node body) {
        var inner = body instanceof Node.Scalar text && !text.text().isBlank() ? YamlReader.read(text) : new Document(document.source(), Optional.of(body), List.of(), List.of());
        return new Document(document.source(), inner.root(), List.of(), Stream.concat(document.problems().stream(), inner.problems().stream()).toList());
    }

    private static Reading plain(Document document) {
        var source = document.source();
        var root = document.root();
        if (root.isPresent() && root.get() instanceof Node.Mapping mapping) {
            var dialect = Arrays.stream(Dialect.values()).filter(each -> each.reads(mapping)).findFirst();
            if (dialect.isPresent()) {
                var problems = dialect.get() == Dialect.SERVERLESS ? document.serviceProblems() : document.problems();
                return new Reading(Optional.of(new Template(source, dialect.get(), mapping)), problems, whole(problems));
            }
        }
        var problems = new ArrayList<>(document.problems());
        boolean other = root.isEmpty() || !(root.get() instanceof Node.Mapping mapping) || misspelt(mapping).isEmpty();
        boolean complete = whole(problems) && other;
        if (document.problems().stream().noneMatch(finding -> finding.code() == YamlReader.INPUT_UNREADABLE)) {
            problems.add(noTemplate(source, root));
        }
        return new Reading(Optional.empty(), List.copyOf(problems), complete);
    }

    private static boolean whole(List<Finding> problems) {
        return problems.stream().noneMatch(problem -> problem.code() == YamlReader.INPUT_UNREADABLE && !problem.message().endsWith("is not UTF-8 text"));
    }

    private static Finding noTemplate(Source source, Optional<Node> root) {
        if (root.filter(node -> !(node instanceof Node.Scalar scalar && scalar.text().isEmpty())).isEmpty()) {
            return YamlReader.INPUT_UNREADABLE
                    .at(source.head(), "`%s` is empty".formatted(source.path()))
                    .help("write a service or a template into it, or leave it out of the pattern that names it");
        }
        var finding = YamlReader.INPUT_UNREADABLE
                .at(source.head(), "`%s` is neither a Serverless service nor a CloudFormation template".formatted(source.path()));
        if (!(root.get() instanceof Node.Mapping mapping)) {
            return finding.label("this is a %s, and not a map".formatted(root.get() instanceof Node.Sequence ? "list" : "text"))
                    .help("leave it out of the pattern that names it");
        }
        return misspelt(mapping).map(finding::help).orElseGet(() -> finding.help("a service has `service` and `provider`, a template has `Resources`"));
    }

    /** What a key probably should have been, so that it would have been a service or a template. */
    private static Optional<String> misspelt(Node.Mapping mapping) {
        return mapping.entries().stream()
                .flatMap(entry -> Nearest.to(entry.key().value(), KEYS).stream()
                        .filter(key -> mapping.entry(key).isEmpty())
                        .map(key -> "`%s` is no key of either: did you mean `%s`?".formatted(entry.key().value(), key)))
                .findFirst();
    }
}
