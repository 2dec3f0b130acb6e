package io.github.resourceparity;

import io.github.resourceparity.compose.Compose;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Binding;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Variables;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.template.CloudAssembly;
import io.github.resourceparity.template.Dialect;
import io.github.resourceparity.template.PackagedState;
import io.github.resourceparity.template.Template;
import io.github.resourceparity.template.TemplateReader;
import io.github.resourceparity.yaml.Documents;
import io.github.resourceparity.yaml.Node;
import io.github.resourceparity.yaml.YamlReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the paths in a folder stand for: a definition, a folder that has one, or something that deploys several. */
final class Named {

    /** What a folder's definition is called, in the order that the framework and then SAM look for it. */
    private static final List<String> SERVICES = List.of("serverless.yml", "serverless.yaml", "serverless.json", "serverless.js", "serverless.mjs", "serverless.cjs", "serverless.ts");

    private static final List<String> TEMPLATES = List.of("template.yml", "template.yaml", "template.json");
    private static final String UPDATE = "cloudformation-template-update-stack.json";
    private static final List<String> PACKAGED = List.of(UPDATE, "cloudformation-template-create-stack.json", "serverless-state.json");
    private static final String MANIFEST = "manifest.json";
    private static final Set<String> SYNTHESIZED = Set.of(MANIFEST, "cdk.out");
    private static final Pattern ASIDE = Pattern.compile("tree\\.json|validation-report\\.json|.*\\.(assets|metadata)\\.json");
    private static final Set<String> CODE = Set.of("js", "mjs", "cjs", "ts", "mts", "cts");
    private static final Pattern SERVICE = Pattern.compile("service[\"']?\\s*:");
    private static final int MOST_ASSEMBLIES = 1000;

    private final Documents documents;
    private final Compositions compositions = new Compositions(this);

    Named(Documents documents) {
        this.documents = documents;
    }

    Documents documents() {
        return documents;
    }

    /** What a path stands for. */
    Deployables at(String path) throws Folder.Unreadable {
        var folder = Folder.of(path);
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (Compose.named(path)) {
            return compositions.composed(path);
        }
        if (PACKAGED.contains(name) && !name.equals(UPDATE) && there(beside(path, UPDATE))) {
            return at(beside(path, UPDATE));
        }
        if ((SYNTHESIZED.contains(name) || ASIDE.matcher(name).matches()) && assembly(folder).isPresent()) {
            return SYNTHESIZED.contains(name) ? synthesized(folder, new HashSet<>(Set.of(folder))) : Deployables.NONE;
        }
        return code(name) ? Deployables.unread(notEvaluated(path)) : read(path);
    }

    /** What a folder stands for; empty if it has no definition in it. */
    Optional<Deployables> folder(String folder) {
        return definition(folder).map(path -> {
            try {
                return at(path);
            } catch (Folder.Unreadable e) {
                return Deployables.NONE;
            }
        });
    }

    private Optional<String> definition(String folder) {
        var own = Stream.of(SERVICES.stream(), Compose.names().stream(), TEMPLATES.stream(), Stream.of(MANIFEST, "cdk.out/" + MANIFEST, UPDATE, ".serverless/" + UPDATE)).flatMap(names -> names);
        return first(folder, own);
    }

    private Optional<String> first(String folder, Stream<String> names) {
        return names.map(name -> Folder.resolve(folder, name)).filter(path -> path.endsWith(MANIFEST) ? assembly(Folder.of(path)).isPresent() : there(path)).findFirst();
    }

    private static String beside(String path, String name) {
        return Folder.resolve(Folder.of(path), name);
    }

    /** The service or template of a folder. */
    Optional<String> service(String folder) {
        return first(folder, Stream.concat(SERVICES.stream(), TEMPLATES.stream()));
    }

    /** The services in the folders of a folder, each by its own folder and at its name. */
    Stream<Located<String>> services(String parent) {
        return documents.folder().match(Folder.resolve(parent, "*/serverless.{yml,yaml,json}")).stream().flatMap(path -> {
            try {
                var template = TemplateReader.read(documents.at(path)).template().filter(each -> each.dialect() == Dialect.SERVERLESS);
                return template.map(each -> new Located<>(Folder.of(path), each.root().entry("service").map(entry -> entry.value().span()).orElse(each.source().head()))).stream();
            } catch (Folder.Unreadable e) {
                return Stream.empty();
            }
        });
    }

    static boolean code(String path) {
        return CODE.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    /** Whether a path is a definition in which nobody says {@code service:}, so that it is no service; looked at only as a text, which takes a tenth of reading it. */
    boolean withoutService(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (Compose.named(path) || PACKAGED.contains(name) || SYNTHESIZED.contains(name) || code(path)) {
            return false;
        }
        try {
            return !SERVICE.matcher(documents.text(path).text()).find();
        } catch (Folder.Unreadable e) {
            return false;
        }
    }

    /** Whether there is a file that can be read. */
    boolean there(String path) {
        try {
            if (code(path)) {
                documents.text(path);
            } else {
                documents.at(path);
            }
            return true;
        } catch (Folder.Unreadable e) {
            return false;
        }
    }

    /** What is said of a definition that is a program. */
    Finding notEvaluated(String path) throws Folder.Unreadable {
        return Variables.FILE_NOT_EVALUATED
                .at(documents.text(path).head(), "`%s` is code, which is never run".formatted(path))
                .label("what it defines is not compared")
                .help("name what it is packaged or synthesized to, such as `.serverless/%s` or `cdk.out`".formatted(UPDATE));
    }

    private Deployables read(String path) throws Folder.Unreadable {
        var reading = TemplateReader.read(documents.at(path));
        var found = reading.template().map(template -> bound(template).orElseGet(() -> Deployable.alone(documents, template)));
        return new Deployables(found.stream().toList(), reading.problems(), reading.complete());
    }

    /** A definition as it is deployed by what is found beside or above it. */
    private Optional<Deployable> bound(Template template) {
        var path = template.source().path();
        if (path.substring(path.lastIndexOf('/') + 1).equals(UPDATE)) {
            return Optional.of(packaged(template));
        }
        var stack = assembly(Folder.of(path)).flatMap(known -> known.stacks().stream().filter(each -> beside(path, each.template().value()).equals(path)).findFirst());
        return stack.map(known -> synthesized(template, known)).or(() -> compositions.listed(path));
    }

    /** What {@code serverless package} made of a service, as its state beside it says. */
    private Deployable packaged(Template template) {
        var state = document(beside(template.source().path(), "serverless-state.json")).map(PackagedState::of).orElse(PackagedState.UNKNOWN);
        var binding = new Binding(state.stack().map(Named::text), state.region().map(Named::text), Map.of(), state.service().map(Located::value));
        return new Deployable(documents, template, Deployer.of(binding), state.stage().map(Located::value));
    }

    private Optional<Node> document(String path) {
        try {
            return documents.at(path).root();
        } catch (Folder.Unreadable e) {
            return Optional.empty();
        }
    }

    private static Located<Term> text(Located<String> value) {
        return value.map(Text::new);
    }

    private Optional<CloudAssembly> assembly(String folder) {
        return document(Folder.resolve(folder, MANIFEST)).flatMap(CloudAssembly::of);
    }

    private Deployable synthesized(Template template, CloudAssembly.Stack stack) {
        var binding = new Binding(Optional.of(text(stack.name())), stack.region().map(Named::text), Map.of(), Optional.of(stack.name().value()), List.of(), Optional.empty(), stack.account());
        return new Deployable(documents, template, Deployer.of(binding), Optional.empty());
    }

    /** The stacks of an assembly, and of those that it holds and that nobody went through yet. */
    private Deployables synthesized(String folder, Set<String> visited) {
        var all = Deployables.NONE;
        var assembly = assembly(folder);
        for (var stack : assembly.map(CloudAssembly::stacks).orElse(List.of())) {
            all = all.and(file(Folder.resolve(folder, stack.template().value()), stack.template()));
        }
        for (var inner : assembly.map(CloudAssembly::assemblies).orElse(List.of())) {
            var path = Folder.resolve(folder, inner.value());
            if (visited.size() == MOST_ASSEMBLIES && !visited.contains(path)) {
                return all.and(Deployables.unread(YamlReader.INPUT_UNREADABLE.at(inner.span(), "more than %s assemblies lie in each other".formatted(MOST_ASSEMBLIES)).help("synthesize the app again")));
            }
            all = visited.add(path) ? all.and(synthesized(path, visited)) : all;
        }
        return all;
    }

    private Deployables file(String path, Located<String> written) {
        try {
            return read(path);
        } catch (Folder.Unreadable e) {
            return Deployables.unread(YamlReader.INPUT_UNREADABLE.at(written.span(), e.getMessage()).help("synthesize the app again"));
        }
    }
}
