package io.github.resourceparity;

import io.github.resourceparity.Request.Input;
import io.github.resourceparity.evaluate.Definition;
import io.github.resourceparity.evaluate.Resolver;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.model.Estate;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.template.TemplateReader.Reading;
import io.github.resourceparity.template.TemplateReader;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.yaml.Documents;
import io.github.resourceparity.yaml.YamlReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Files read once, and understood for one stage after the other. */
final class Estates {

    private final List<Read> files;
    private final List<Finding> problems;
    private final boolean complete;

    private Estates(List<Read> files, List<Finding> problems, boolean complete) {
        this.files = files;
        this.problems = problems;
        this.complete = complete;
    }

    /** A file that was asked for, and the documents that it may include. */
    private record Read(Documents documents, Reading reading) {}

    /** A path, where it is, and who named it. */
    private record Path(Documents documents, String path, Located<String> pattern) {}

    /** Reads every file that the inputs name, each once, on all cores. */
    static Estates read(List<Input> inputs, Map<Folder, Documents> shared) {
        var problems = new ArrayList<Finding>();
        var paths = new LinkedHashMap<String, Path>();
        for (var input : inputs) {
            var documents = shared.computeIfAbsent(input.folder(), Documents::new);
            var pattern = input.pattern();
            var found = input.folder().match(pattern.value().strip());
            if (found.isEmpty()) {
                problems.add(YamlReader.INPUT_UNREADABLE
                        .at(pattern.span(), "no file matches `%s`".formatted(pattern.value().strip()))
                        .help("patterns start at the directory of the pom, or where the build was started if there is none"));
            }
            found.forEach(path -> paths.putIfAbsent(path, new Path(documents, path, pattern)));
        }
        var read = paths.values().parallelStream().map(Estates::read).toList();
        read.forEach(file -> problems.addAll(file.reading().problems()));
        boolean complete = problems.stream().noneMatch(problem -> problem.code() == YamlReader.INPUT_UNREADABLE && !problem.message().endsWith("is not UTF-8 text"));
        return new Estates(read, List.copyOf(problems), complete);
    }

    private static Read read(Path file) {
        try {
            return new Read(file.documents(), TemplateReader.read(file.documents().at(file.path())));
        } catch (Folder.Unreadable e) {
            var found = YamlReader.INPUT_UNREADABLE.at(file.pattern().span(), e.getMessage());
            var finding = e.reason() == Folder.Reason.OTHER ? found : found.help("name a service or a template inside the project");
            return new Read(file.documents(), new Reading(Optional.empty(), List.of(finding)));
        }
    }

    /** The stage that the first service is deployed to unless somebody says another. */
    Optional<String> defaultStage(ResourceTypes types) {
        return files.stream()
                .flatMap(file -> file.reading().template().stream().flatMap(template -> new Resolver(file.documents(), Deployment.OPEN, types).defaultStage(template).stream()))
                .findFirst();
    }

    /** The stacks as they are deployed there. */
    Estate estate(Deployment deployment, ResourceTypes types) {
        var definitions = files.parallelStream()
                .filter(file -> file.reading().template().isPresent())
                .map(file -> new Resolver(file.documents(), deployment, types).resolve(file.reading().template().get()))
                .toList();
        var found = Stream.concat(problems.stream(), definitions.stream().flatMap(definition -> definition.problems().stream())).distinct().toList();
        var stacks = definitions.parallelStream().map(definition -> Stack.of(definition, types)).toList();
        return new Estate(stacks, found, complete && definitions.stream().allMatch(Definition::complete));
    }

    /** Where the documents of each folder are kept, for all sides of a run. */
    static Map<Folder, Documents> documents() {
        return new IdentityHashMap<>();
    }
}
