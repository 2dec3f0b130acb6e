package io.github.resourceparity;

import io.github.resourceparity.compose.Compose.Service;
import io.github.resourceparity.compose.Compose;
import io.github.resourceparity.compose.ComposeReader;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.template.Template;
import io.github.resourceparity.template.TemplateReader;
import io.github.resourceparity.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Compose files of a project with what they deploy.
 *
 * @param known what the Compose file of each folder that was asked for deploys, if it has one, by the paths of the definitions
 */
record Compositions(Named named, Map<String, Map<String, Deployable>> known) {

    /** How many folders above a service its Compose file may be. */
    private static final int HIGHEST = 16;

    Compositions(Named named) {
        this(named, new ConcurrentHashMap<>());
    }

    /** The service as the Compose file of a folder above it deploys it, if there is one that lists it. */
    Optional<Deployable> listed(String path) {
        var folder = Folder.of(path);
        for (int i = 0; i < HIGHEST; i++) {
            var found = Optional.ofNullable(deployed(folder).get(path));
            var above = Folder.resolve(folder, "..");
            if (found.isPresent() || above.equals(folder)) {
                return found;
            }
            folder = above;
        }
        return Optional.empty();
    }

    private Map<String, Deployable> deployed(String folder) {
        var before = known.get(folder);
        if (before != null) {
            return before;
        }
        var found = Compose.names().stream().map(name -> Folder.resolve(folder, name)).filter(named::there).findFirst().flatMap(this::compose).map(compose -> composition(compose, new ArrayList<>())).map(Compositions::byPath).orElse(Map.of());
        known.put(folder, found);
        return found;
    }

    private static Map<String, Deployable> byPath(Composition composition) {
        return composition.deployables().values().stream().collect(Collectors.toMap(each -> each.template().source().path(), each -> each, (first, again) -> first));
    }

    private Optional<Compose> compose(String path) {
        try {
            return ComposeReader.read(named.documents().at(path));
        } catch (Folder.Unreadable e) {
            return Optional.empty();
        }
    }

    /** The services that a Compose file deploys. */
    Deployables composed(String path) throws Folder.Unreadable {
        var document = named.documents().at(path);
        var compose = ComposeReader.read(document);
        if (compose.isEmpty()) {
            var unreadable = document.problems().isEmpty() ? List.of(YamlReader.INPUT_UNREADABLE.at(document.source().head(), "`%s` names no services".formatted(path)).help("name each service under `services`, with its `path`")) : document.problems();
            return new Deployables(List.of(), unreadable, false);
        }
        var problems = new ArrayList<>(compose.get().problems());
        var composition = composition(compose.get(), problems);
        boolean complete = composition.templates().size() == compose.get().services().size() && !compose.get().services().isEmpty();
        return new Deployables(List.copyOf(composition.deployables().values()), problems, complete);
    }

    private Composition composition(Compose compose, List<Finding> problems) {
        var templates = new LinkedHashMap<String, Template>();
        var paths = new LinkedHashMap<String, String>();
        for (var service : compose.services()) {
            template(compose, service, problems).ifPresent(template -> {
                var first = paths.putIfAbsent(template.source().path(), service.name().value());
                templates.put(service.name().value(), first == null ? template : template.by(service.name().value()));
            });
        }
        return new Composition(named.documents(), compose, templates, unlisted(paths.keySet()));
    }

    /** The services beside those that are listed: where most of a folder's services are, the others were probably forgotten. */
    private List<Located<String>> unlisted(Set<String> listed) {
        var folders = listed.stream().map(Folder::of).collect(Collectors.toSet());
        var siblings = folders.stream().collect(Collectors.groupingBy(Folder::of, TreeMap::new, Collectors.counting()));
        return siblings.entrySet().stream().filter(parent -> parent.getValue() > 1).flatMap(parent -> {
            var others = named.services(parent.getKey()).filter(service -> !folders.contains(Folder.of(service.span().source().path()))).filter(service -> Compose.names().stream().noneMatch(name -> named.there(Folder.resolve(service.value(), name)))).toList();
            return others.size() < parent.getValue() ? others.stream() : Stream.<Located<String>>empty();
        }).toList();
    }

    private Optional<Template> template(Compose compose, Service service, List<Finding> problems) {
        var folder = Folder.resolve(Folder.of(compose.source().path()), service.path().value());
        try {
            var path = service.config().map(name -> Folder.resolve(folder, name)).filter(named::there).or(() -> service.config().isPresent() ? Optional.empty() : named.service(folder));
            if (path.isEmpty()) {
                problems.add(missing(service, folder));
                return Optional.empty();
            }
            if (Named.code(path.get())) {
                problems.add(named.notEvaluated(path.get()));
                return Optional.empty();
            }
            var reading = TemplateReader.read(named.documents().at(path.get()));
            problems.addAll(reading.problems());
            return reading.template();
        } catch (Folder.Unreadable e) {
            problems.add(YamlReader.INPUT_UNREADABLE.at(service.path().span(), e.getMessage()));
            return Optional.empty();
        }
    }

    private static Finding missing(Service service, String folder) {
        var name = service.name().value();
        return (service.path().value() + service.config().orElse("")).contains("${")
                ? YamlReader.INPUT_UNREADABLE.at(service.path().span(), "the path of service `%s` has a variable in it".formatted(name)).label("the service is not compared").help("name its file beside the Compose file")
                : Compose.COMPOSE_PATH_MISSING
                        .at(service.path().span(), "service `%s` has no service file in `%s`".formatted(name, folder.isEmpty() ? "." : folder))
                        .label("Compose stops here; the service is not compared")
                        .help("correct the path, or delete the service");
    }
}
