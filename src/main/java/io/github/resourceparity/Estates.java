package io.github.resourceparity;

import io.github.resourceparity.Request.Input;
import io.github.resourceparity.evaluate.Definition;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.model.Estate;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.template.Template;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.yaml.Documents;
import io.github.resourceparity.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files read once, and understood for one stage after the other. */
final class Estates {

    private final List<Deployable> deployables;
    private final List<Finding> problems;
    private final boolean complete;

    private final boolean readable;

    private final Progress progress;

    private Estates(List<Deployable> deployables, List<Finding> problems, boolean complete, boolean readable, Progress progress) {
        this.deployables = deployables;
        this.problems = problems;
        this.complete = complete;
        this.readable = readable;
        this.progress = progress;
    }

    /** A path, where it is, and who named it. */
    private record Path(Named named, String path, Located<String> pattern) {}

    /** Reads files for nobody who waits. */
    static Estates read(List<Input> inputs, Map<Folder, Documents> shared) {
        return read(inputs, shared, Progress.UNHEARD);
    }

    /** Reads every file that the inputs name, each once, on all cores; where nothing is named, nobody knows what there is. */
    static Estates read(List<Input> inputs, Map<Folder, Documents> shared, Progress progress) {
        var problems = new ArrayList<Finding>();
        var paths = new LinkedHashMap<String, Path>();
        var folders = new IdentityHashMap<Folder, Named>();
        for (var input : inputs) {
            var named = folders.computeIfAbsent(input.folder(), folder -> new Named(shared.computeIfAbsent(folder, Documents::new)));
            var pattern = input.pattern();
            var found = input.folder().match(pattern.value().strip());
            if (found.isEmpty()) {
                problems.add(YamlReader.INPUT_UNREADABLE
                        .at(pattern.span(), "no file matches `%s`".formatted(pattern.value().strip()))
                        .help("patterns start at the directory of the pom, or where the build was started if there is none"));
            }
            found.forEach(path -> paths.putIfAbsent(path, new Path(named, path, pattern)));
        }
        boolean matched = problems.isEmpty() && !inputs.isEmpty();
        var read = paths.values().parallelStream().map(progress.each("reading files", paths.size(), Estates::read)).toList();
        read.forEach(each -> problems.addAll(each.problems()));
        boolean readable = read.stream().allMatch(Deployables::complete);
        return new Estates(once(read.stream().flatMap(each -> each.all().stream()).toList()), problems.stream().distinct().toList(), matched && readable, readable, progress);
    }

    private static Deployables read(Path file) {
        try {
            return file.named().at(file.path());
        } catch (Folder.Unreadable e) {
            return file.named().folder(file.path()).orElseGet(() -> unread(file, e));
        }
    }

    private static Deployables unread(Path file, Folder.Unreadable e) {
        var found = YamlReader.INPUT_UNREADABLE.at(file.pattern().span(), e.getMessage());
        return Deployables.unread(e.reason() == Folder.Reason.OTHER ? found : found.help("name a service or a template inside the project"));
    }

    /** Each definition once as whoever deploys it does, or else by itself. */
    private static List<Deployable> once(List<Deployable> all) {
        var bound = all.stream().filter(Deployable::bound).map(each -> each.template().source().path()).collect(Collectors.toSet());
        var byId = new LinkedHashMap<String, Deployable>();
        all.stream().filter(each -> each.bound() || !bound.contains(each.template().source().path())).forEach(each -> byId.putIfAbsent(each.template().id(), each));
        return List.copyOf(byId.values());
    }

    /** The stage that the first service is deployed to unless somebody says another. */
    Optional<String> defaultStage(ResourceTypes types) {
        return deployables.stream().flatMap(each -> each.defaultStage(types).stream()).findFirst();
    }

    /** The stacks as they are deployed there. */
    Estate estate(Deployment deployment, ResourceTypes types) {
        var outer = deployables.parallelStream().map(progress.each("resolving definitions" + in(deployment), deployables.size(), (Deployable each) -> each.definition(deployment, types))).toList();
        var nested = outer.stream().flatMap(Estates::nested).toList();
        var paths = nested.stream().map(each -> Template.path(each.id())).collect(Collectors.toSet());
        var definitions = whole(Stream.concat(alone(outer, paths), nested.stream()).toList());
        var found = Stream.concat(problems.stream(), definitions.stream().flatMap(definition -> definition.problems().stream())).distinct().toList();
        var stacks = definitions.parallelStream().map(definition -> Stack.of(definition, types)).toList();
        return new Estate(stacks, found, complete && definitions.stream().allMatch(Definition::complete));
    }

    /** In which stage that is, after what is done in it. */
    static String in(Deployment deployment) {
        return deployment.stage().map(stage -> " in stage " + stage).orElse("");
    }

    /** The stacks of those who happen to be there: whether a pattern matches any, or all of their resources are known, does not matter. */
    Estate beside(Deployment deployment, ResourceTypes types) {
        return new Estate(estate(deployment, types).stacks(), List.of(), readable);
    }

    /** A definition that another one nests is there as that one deploys it, and not by itself. */
    private Stream<Definition> alone(List<Definition> definitions, Set<String> nested) {
        var bound = deployables.stream().filter(Deployable::bound).map(each -> each.template().id()).collect(Collectors.toSet());
        return definitions.stream().filter(each -> bound.contains(each.id()) || !nested.contains(each.id()));
    }

    /** Without files that services include as a part of their resources, and that a pattern named as well: what is in them is there once. */
    private static List<Definition> whole(List<Definition> definitions) {
        var included = definitions.stream().filter(each -> each.framework().isPresent()).flatMap(Estates::places).collect(Collectors.toSet());
        return definitions.stream().filter(each -> each.framework().isPresent() || each.resources().fields().isEmpty() || !places(each).allMatch(included::contains)).toList();
    }

    private static Stream<String> places(Definition definition) {
        return definition.resources().fields().values().stream().map(field -> field.key().span()).map(span -> span.source().path() + ":" + span.start());
    }

    private static Stream<Definition> nested(Definition definition) {
        Collection<Definition> inside = definition.nested().values();
        return Stream.concat(inside.stream(), inside.stream().flatMap(Estates::nested));
    }

    /** Where the documents of each folder are kept, for all sides of a run. */
    static Map<Folder, Documents> documents() {
        return new IdentityHashMap<>();
    }
}
