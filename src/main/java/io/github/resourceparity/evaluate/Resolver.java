package io.github.resourceparity.evaluate;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Spellings;
import io.github.resourceparity.resolve.Binding;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Filling;
import io.github.resourceparity.resolve.Framework;
import io.github.resourceparity.resolve.Generated;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Reference;
import io.github.resourceparity.resolve.Scalars;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.resolve.Variables;
import io.github.resourceparity.sam.Transformed;
import io.github.resourceparity.serverless.Packaged;
import io.github.resourceparity.serverless.Printed;
import io.github.resourceparity.serverless.Service;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.template.Dialect;
import io.github.resourceparity.template.Template;
import io.github.resourceparity.yaml.Documents;
import io.github.resourceparity.yaml.Node;
import io.github.resourceparity.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Works out what a template means: its variables, then its merges, then its functions. */
public record Resolver(Documents documents, Deployment deployment, Answers answers) {

    static final Code TEMPLATE_LIMIT = Code.warning("template-limit", "a template is larger than CloudFormation takes");

    /** The codes of what can be wrong with values. */
    public static final List<Code> CODES = Stream.concat(Variables.CODES.stream(), Stream.of(Intrinsics.INTRINSIC_UNKNOWN, TEMPLATE_LIMIT)).toList();

    /** Sections of a service that only feed variables or tools: what matters in them is seen where it is used. */
    private static final Set<String> ASIDE = Set.of("custom", "params", "stages", "plugins", "package", "service", "frameworkVersion", "resources", "configValidationMode");

    private static final Set<String> PART = Set.of("Resources", "Outputs", "Conditions");
    private static final List<String> SERVICES = List.of("serverless.yml", "serverless.yaml", "serverless.json", "serverless.ts", "serverless.js");

    /** How many folders above a file a service may be that includes it. */
    private static final int HIGHEST = 16;

    private static final Map<String, Integer> LIMITS = Map.of("Resources", 500, "Outputs", 200, "Parameters", 200);

    /** The place of an asset, which is the hash of what is in it: other code, and nothing else about the resource. */
    private static final Pattern ASSET = Pattern.compile("(?:.*[/:])?[0-9a-f]{64}(?:\\.[a-z.]{1,10})?");

    /** How long a hash is; nearly all texts are shorter. */
    private static final int HASH = 64;

    /** The stage that a service is deployed to unless somebody says another; empty for a template. */
    public Optional<String> defaultStage(Template template) {
        return template.dialect() == Dialect.SERVERLESS ? variables(template, Binding.NONE).defaultStage() : Optional.empty();
    }

    /** The name that a service's stack is deployed under. */
    public Located<Term> stackName(Template template, Binding binding) {
        var variables = variables(template, binding);
        return Service.of(variables.config(), stage(variables), template.source().head()).stackName();
    }

    private Variables variables(Template template, Binding binding) {
        return new Variables(template.root(), Folder.of(template.source().path()), documents, binding.region().flatMap(region -> region.value().assumed()).map(deployment::in).orElse(deployment), binding);
    }

    /** What the template means. */
    public Definition resolve(Template template) {
        return resolve(template, Binding.NONE);
    }

    /** What the template means where somebody gives it parameters. */
    public Definition resolve(Template template, Binding binding) {
        return template.dialect() == Dialect.SERVERLESS ? service(template, binding) : template(template, binding, Nested.outermost(template, binding.service(), this, binding.region()), false);
    }

    /** What a template means that another one nests; nobody but that one gives it parameters. */
    Definition nested(Template template, Binding binding, Nested nested) {
        return template.dialect() == Dialect.SERVERLESS ? service(template, binding) : template(template, binding, nested, true);
    }

    /** What the template says, as its own tool would print it. */
    public Resolved print(Template template, Binding binding) {
        if (template.dialect() != Dialect.SERVERLESS) {
            var definition = resolve(template, binding);
            var sections = new LinkedHashMap<String, Field>();
            Map.of("Resources", definition.resources(), "Outputs", definition.outputs()).entrySet().stream()
                    .sorted(Map.Entry.<String, Fields>comparingByKey().reversed())
                    .filter(section -> !section.getValue().fields().isEmpty())
                    .forEach(section -> sections.put(section.getKey(), new Field(new Located<>(section.getKey(), definition.heading()), new Located<>(section.getValue(), definition.heading()))));
            return new Resolved(new Located<>(new Fields(sections), template.root().span()), Optional.empty(), Optional.empty(), definition.problems());
        }
        var variables = variables(template, binding);
        var service = Service.of(variables.config(), stage(variables), template.source().head());
        var problems = Stream.concat(variables.problems().stream(), Packaged.of(service).problems().stream()).toList();
        return new Resolved(new Located<>(Printed.of(service, deployment.given().region()), template.root().span()), Optional.of(variables.framework()), Optional.of(variables.shownStage()), problems);
    }

    private Definition service(Template template, Binding binding) {
        var variables = variables(template, binding);
        var config = variables.config();
        var service = Service.of(config, stage(variables), template.source().head());
        var packaged = Packaged.of(service);
        var region = binding.region().or(service::region);
        var nested = Nested.outermost(template, Optional.of(service.name().value().display()), this, region);
        var intrinsics = new Intrinsics(template.id(), packaged.template(), answers, nested, service.stackName().value(), region.flatMap(value -> value.value().assumed()).or(() -> Optional.of(Service.DEFAULT_REGION)), Map.of());
        var aside = new LinkedHashMap<>(config.fields());
        aside.keySet().removeAll(ASIDE);
        var problems = Stream.concat(variables.problems().stream(), packaged.problems().stream()).toList();
        return definition(template, service.name().value().display(), service.stackName(), region, packaged.template(), intrinsics, nested, packaged.generated().with(Transformed.macros(packaged.template())), new Asking(packaged.template(), new Fields(aside), variables.references()), binding, problems, packaged.complete(), Optional.of(variables.framework()));
    }

    private Term stage(Variables variables) {
        return new Symbol(Origin.STAGE, "stage", deployment.stage().or(variables::defaultStage), deployment.certain());
    }

    private Definition template(Template template, Binding binding, Nested nested, boolean alone) {
        var written = (Fields) plain(template.root()).value();
        var limits = template.source().limits();
        var merged = new Includes(documents, template.source().path(), Resolver::plain, new AtomicInteger(limits.nested())).merged(written);
        var parameters = Parameters.of(merged, binding.parameters());
        var given = alone ? parameters.withDefaults() : parameters;
        var loops = Loops.out(merged, given.values(), limits.copies());
        var whole = loops.template();
        var transformed = Transformed.of(whole);
        var root = transformed.template();
        var name = binding.stackName().orElseGet(() -> new Located<>(new Symbol(Origin.STACK, "AWS::StackName"), template.source().head()));
        var intrinsics = new Intrinsics(template.id(), root, answers, nested, name.value(), binding.region().flatMap(region -> region.value().assumed()), given.values());
        var called = binding.service().orElseGet(() -> template.source().path());
        return definition(template, called, name, binding.region(), root, intrinsics, nested, binding == Binding.NONE && part(template, written) ? transformed.generated().with(List.of(Generated.WHOLE)) : transformed.generated(), new Asking(whole, Fields.EMPTY, List.of()), binding, loops.problems(), true, Optional.empty());
    }

    /** Whether a file has no more than what a service includes of its resources, and there is a service in its folder or above that may do so. */
    private boolean part(Template template, Fields written) {
        var folder = Folder.of(template.source().path());
        if (!PART.containsAll(written.fields().keySet())) {
            return false;
        }
        var folders = Stream.iterate(folder, Folder::of).limit(HIGHEST);
        return folders.takeWhile(new LinkedHashSet<String>()::add).anyMatch(each -> SERVICES.stream().anyMatch(name -> there(Folder.resolve(each, name))));
    }

    private boolean there(String path) {
        try {
            documents.text(path);
            return true;
        } catch (Folder.Unreadable e) {
            return false;
        }
    }

    /** A template's values without variables, as CloudFormation reads them. */
    private static Located<Term> plain(Node node) {
        if (node instanceof Node.Sequence sequence) {
            var items = new ArrayList<Located<Term>>(sequence.items().size());
            for (var item : sequence.items()) {
                items.add(plain(item));
            }
            return new Located<>(new Items(List.copyOf(items)), node.span());
        }
        if (node instanceof Node.Mapping mapping) {
            var fields = new Filling(mapping.entries().size());
            for (var entry : mapping.entries()) {
                fields.put(entry.key().value(), new Field(entry.key(), plain(entry.value())));
            }
            return new Located<>(fields.fields(), node.span());
        }
        var scalar = (Node.Scalar) node;
        boolean asset = scalar.text().length() >= HASH && ASSET.matcher(scalar.text()).matches();
        return new Located<>(asset ? new Unknown(scalar.text()) : Scalars.template(scalar), node.span());
    }

    private Definition definition(Template template, String service, Located<Term> name, Optional<Located<Term>> region, Fields root, Intrinsics intrinsics, Nested nested, Generated generated, Asking asking, Binding binding, List<Finding> found, boolean whole, Optional<Framework> framework) {
        var resources = section(root, "Resources", generated, intrinsics);
        var aside = evaluated(asking.beside(), Generated.NOTHING, intrinsics);
        var outputs = section(root, "Outputs", Generated.NOTHING, intrinsics);
        var heading = root.field("Resources").map(field -> field.key().span()).filter(span -> !span.equals(template.source().head()))
                .or(() -> template.root().entry("resources").map(entry -> entry.key().span()))
                .orElseGet(() -> template.source().head());
        var problems = new ArrayList<>(found);
        var inside = nested.all(root.map("Resources"), intrinsics);
        problems.addAll(nested.problems());
        problems.addAll(intrinsics.problems());
        var references = Stream.of(asking.variables(), binding.references(), new TemplateReferences(root, intrinsics, generated, nested).all(asking)).flatMap(List::stream).distinct().toList();
        LIMITS.forEach((section, limit) -> limit(root, section, limit).ifPresent(problems::add));
        boolean complete = whole && !Includes.more(root) && Stream.of("Resources", "Outputs").allMatch(section -> root.field(section).map(field -> known(field.value().value())).orElse(true)) && nested.problems().stream().noneMatch(problem -> problem.code() == YamlReader.INPUT_UNREADABLE);
        return new Definition(template.id(), service, name, region, binding.account(), heading, resources, outputs, conditions(Stream.of(resources, outputs), intrinsics), generated, aside, references, referable(root, intrinsics, references), binding.composed(), complete, inside, framework, List.copyOf(new LinkedHashSet<>(problems)));
    }

    /** What a {@code Ref} may name, asked for only where one names something else. */
    private static Spellings referable(Fields root, Intrinsics intrinsics, List<Reference> references) {
        boolean asked = references.stream().anyMatch(reference -> reference.kind() == Reference.Kind.OWN);
        return new Spellings(asked ? Stream.of(root.map("Resources").fields().keySet(), root.map("Parameters").fields().keySet(), intrinsics.pseudo()).flatMap(Set::stream).toList() : List.of());
    }

    private static boolean known(Term resources) {
        return resources instanceof Fields fields && fields.fields().keySet().stream().noneMatch(key -> key.startsWith("Fn::"))
                || resources.nothing();
    }

    /** A section evaluated, without what a tool adds to it. */
    private static Fields section(Fields root, String name, Generated generated, Intrinsics intrinsics) {
        return evaluated(root.map(name), generated, intrinsics);
    }

    private static Fields evaluated(Fields section, Generated generated, Intrinsics intrinsics) {
        var evaluated = new Filling(section.fields().size());
        section.fields().forEach((key, field) -> {
            if (!key.startsWith("Fn::") && !generated.adds(key)) {
                var value = intrinsics.evaluate(field.value());
                evaluated.put(key, value == field.value() ? field : new Field(field.key(), value));
            }
        });
        return evaluated.fields();
    }

    private static Map<String, String> conditions(Stream<Fields> sections, Intrinsics intrinsics) {
        var asked = new LinkedHashMap<String, String>();
        sections.flatMap(section -> section.fields().values().stream())
                .flatMap(field -> field.value().value() instanceof Fields body ? body.value("Condition").stream() : Stream.empty())
                .map(condition -> condition.value().display())
                .forEach(condition -> asked.computeIfAbsent(condition, key -> {
                    var verdict = intrinsics.conditions().named(key);
                    return verdict.truth().map(String::valueOf).orElse(verdict.expression());
                }));
        return asked;
    }

    private static Optional<Finding> limit(Fields root, String section, int limit) {
        return root.field(section)
                .filter(field -> field.value().value() instanceof Fields fields && fields.fields().size() > limit)
                .map(field -> TEMPLATE_LIMIT
                        .at(field.key().span(), "a template has %s %s, at most %s are taken".formatted(((Fields) field.value().value()).fields().size(), section.toLowerCase(java.util.Locale.ROOT), limit))
                        .label("CloudFormation refuses the template")
                        .help("split the stack"));
    }
}
