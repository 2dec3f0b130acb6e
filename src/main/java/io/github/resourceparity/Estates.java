package io.github.resourceparity;

import io.github.resourceparity.Meanings.Deployed;
import io.github.resourceparity.Meanings.Meaning;
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

/** Files that somebody named, understood for one stage after the other. */
final class Estates {

    private final List<Path> paths;
    private final List<Finding> unmatched;
    /** Whether a pattern may name more than what is read of it. */
    private final boolean cut;

    private final Progress progress;

    private Estates(List<Path> paths, List<Finding> unmatched, boolean cut, Progress progress) {
        this.paths = paths;
        this.unmatched = unmatched;
        this.cut = cut;
        this.progress = progress;
    }

    /** A path, where it is, and who named it. */
    private record Path(Named named, String path, Located<String> pattern) {}

    /** What the files mean; {@code readable} if each could be read whole. */
    private record Understood(List<Deployed> all, List<Finding> problems, boolean readable) {}

    /** Finds files for nobody who waits. */
    static Estates read(List<Input> inputs, Map<Folder, Documents> shared) {
        return read(inputs, shared, Progress.UNHEARD);
    }

    /** Finds every file that the inputs name, each once; where nothing is named, nobody knows what there is. */
    static Estates read(List<Input> inputs, Map<Folder, Documents> shared, Progress progress) {
        var problems = new ArrayList<Finding>();
        var paths = new LinkedHashMap<String, Path>();
        var folders = new IdentityHashMap<Folder, Named>();
        boolean cut = false;
        for (var input : inputs) {
            var named = folders.computeIfAbsent(input.folder(), folder -> new Named(shared.computeIfAbsent(folder, Documents::new)));
            var pattern = input.pattern();
            var found = input.folder().match(pattern.value().strip());
            int most = input.folder().limits().files();
            boolean vast = found.isEmpty() && input.folder().vast(pattern.value().strip());
            cut |= vast || found.size() > most;
            if (vast) {
                problems.add(YamlReader.INPUT_UNREADABLE
                        .at(pattern.span(), "`%s` would be looked for among more than %s files and directories, or in one that links lead to over and over".formatted(pattern.value().strip(), Folder.most(input.folder().limits())))
                        .help("name less, such as `*/serverless.yml`, take out links that lead to each other, or raise `limits` with `files`"));
            } else if (found.isEmpty()) {
                problems.add(YamlReader.INPUT_UNREADABLE
                        .at(pattern.span(), "no file matches `%s`".formatted(pattern.value().strip()))
                        .help("patterns start at the directory of the pom, or where the build was started if there is none"));
            }
            if (found.size() > most) {
                problems.add(YamlReader.INPUT_UNREADABLE
                        .at(pattern.span(), "`%s` matches %s files, more than the %s that are read".formatted(pattern.value().strip(), found.size(), most))
                        .help("name less, such as `*/serverless.yml`, or raise `limits` with `files`"));
            }
            found.stream().limit(most).forEach(path -> paths.putIfAbsent(path, new Path(named, path, pattern)));
        }
        return new Estates(List.copyOf(paths.values()), List.copyOf(problems), cut, progress);
    }

    private static Deployables read(Path file) {
        try {
            return file.named().at(file.path());
        } catch (Folder.Unreadable e) {
            return unread(file, e);
        }
    }

    private static Deployables unread(Path file, Folder.Unreadable e) {
        return file.named().folder(file.path()).orElseGet(() -> {
            var found = YamlReader.INPUT_UNREADABLE.at(file.pattern().span(), e.getMessage());
            return Deployables.unread(e.reason() == Folder.Reason.OTHER ? found : found.help("name a service or a template inside the project"));
        });
    }

    /** Each file is read and understood in one go on one of the cores, since the nodes of all at once would fill the memory. */
    private Understood understood(Meanings meanings) {
        var each = paths.parallelStream().map(progress.each("reading files" + in(meanings.deployment()), paths.size(), (Path file) -> meaning(file, meanings))).toList();
        var problems = Stream.concat(unmatched.stream(), each.stream().flatMap(meaning -> meaning.problems().stream())).distinct().toList();
        return new Understood(once(each.stream().flatMap(meaning -> meaning.all().stream()).toList()), problems, each.stream().allMatch(Meaning::complete));
    }

    private static Meaning meaning(Path file, Meanings meanings) {
        try {
            return meanings.at(file.named(), file.path());
        } catch (Folder.Unreadable e) {
            return meanings.of(unread(file, e));
        }
    }

    /** Each definition once as whoever deploys it does, or else by itself. */
    private static List<Deployed> once(List<Deployed> all) {
        var bound = all.stream().filter(Deployed::bound).map(Deployed::path).collect(Collectors.toSet());
        var byId = new LinkedHashMap<String, Deployed>();
        all.stream().filter(each -> each.bound() || !bound.contains(each.path())).forEach(each -> byId.putIfAbsent(each.definition().id(), each));
        return List.copyOf(byId.values());
    }

    /** The stage that the first service is deployed to unless somebody says another. */
    Optional<String> defaultStage(ResourceTypes types) {
        return paths.stream().filter(file -> !file.named().withoutService(file.path())).flatMap(file -> read(file).all().stream()).flatMap(each -> each.defaultStage(types).stream()).findFirst();
    }

    /** The stacks as they are deployed there. */
    Estate estate(Meanings meanings) {
        var understood = understood(meanings);
        var definitions = definitions(understood.all());
        var found = Stream.concat(understood.problems().stream(), definitions.stream().flatMap(definition -> definition.problems().stream())).distinct().toList();
        boolean named = unmatched.isEmpty() && !paths.isEmpty();
        return new Estate(stacks(definitions, meanings.types()), found, named && understood.readable() && definitions.stream().allMatch(Definition::complete));
    }

    private static List<Definition> definitions(List<Deployed> outer) {
        var nested = outer.stream().map(Deployed::definition).flatMap(Estates::nested).toList();
        var paths = nested.stream().map(each -> Template.path(each.id())).collect(Collectors.toSet());
        return whole(Stream.concat(alone(outer, paths), nested.stream()).toList());
    }

    private static List<Stack> stacks(List<Definition> definitions, ResourceTypes types) {
        return definitions.parallelStream().map(definition -> Stack.of(definition, types)).toList();
    }

    /** In which stage that is, after what is done in it. */
    static String in(Deployment deployment) {
        return deployment.stage().map(stage -> " in stage " + stage).orElse("");
    }

    /** The stacks of those who happen to be there: whether a pattern matches any, or all of their resources are known, does not matter. */
    Estate beside(Meanings meanings) {
        var understood = understood(meanings);
        return new Estate(stacks(definitions(understood.all()), meanings.types()), List.of(), understood.readable() && !cut);
    }

    /** A definition that another one nests is there as that one deploys it, and not by itself. */
    private static Stream<Definition> alone(List<Deployed> all, Set<String> nested) {
        var bound = all.stream().filter(Deployed::bound).map(each -> each.definition().id()).collect(Collectors.toSet());
        return all.stream().map(Deployed::definition).filter(each -> bound.contains(each.id()) || !nested.contains(each.id()));
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
