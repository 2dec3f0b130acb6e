package io.github.resourceparity.evaluate;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.resolve.Binding;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stacks that one template nests in itself and whose templates are files beside it, as {@code aws cloudformation package}, SAM and
 * the CDK take them: {@code TemplateURL}, {@code Location} or the asset that the metadata names.
 *
 * @param called what people call the stack that nests them
 * @param above the files that it stands in, from the outermost on, with its own
 * @param left how many more may be read, so that files that nest each other many times over come to an end
 * @param known what has been read; what is being read is not known yet, so that a circle has an end
 */
record Nested(Template parent, String called, Resolver resolver, Optional<Located<Term>> region, List<String> above, AtomicInteger left, Map<String, Optional<Definition>> known, List<Finding> problems) {

    private static final Set<String> TYPES = Set.of("AWS::CloudFormation::Stack", "AWS::Serverless::Application");
    private static final Pattern REMOTE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|/.*|\\\\.*");
    private static final int DEEPEST = 8;

    /** What nests nothing yet, and is nested in nothing. */
    static Nested outermost(Template parent, Optional<String> called, Resolver resolver, Optional<Located<Term>> region) {
        return new Nested(parent, called.orElseGet(() -> file(parent)), resolver, region, List.of(parent.source().path()), new AtomicInteger(parent.source().limits().nested()), new LinkedHashMap<>(), new ArrayList<>());
    }

    private Nested inner(Template template, String name) {
        return new Nested(template, name, resolver, region, Stream.concat(above.stream(), Stream.of(template.source().path())).toList(), left, new LinkedHashMap<>(), new ArrayList<>());
    }

    private static String file(Template template) {
        var path = template.source().path();
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }

    /** What a nested stack answers with under the name of an output. */
    Optional<Term> output(String id, Fields resource, String name, Intrinsics intrinsics) {
        return definition(id, resource, intrinsics)
                .flatMap(definition -> definition.outputs().map(name).value("Value"))
                .map(Located::value);
    }

    /** All that the resources of the template are, by their logical ids. */
    Map<String, Definition> all(Fields resources, Intrinsics intrinsics) {
        var all = new LinkedHashMap<String, Definition>();
        resources.fields().forEach((id, field) -> {
            if (field.value().value() instanceof Fields resource) {
                definition(id, resource, intrinsics).ifPresent(definition -> all.put(id, definition));
            }
        });
        return all;
    }

    /** The stack that a resource is, as far as its template has been read. */
    Optional<Definition> known(String id) {
        return known.getOrDefault(id, Optional.empty());
    }

    private Optional<Definition> definition(String id, Fields resource, Intrinsics intrinsics) {
        if (resource.value("Type").filter(type -> TYPES.contains(type.value().display())).isEmpty()) {
            return Optional.empty();
        }
        var before = known.putIfAbsent(id, Optional.empty());
        if (before != null) {
            return before;
        }
        var properties = resource.map("Properties");
        var found = path(resource, properties, intrinsics).flatMap(path -> read(id, path)).map(template -> resolved(id, template, properties.map("Parameters"), intrinsics));
        known.put(id, found);
        return found;
    }

    /** Where the template is; empty if it is not in a file beside this one. */
    private Optional<Located<String>> path(Fields resource, Fields properties, Intrinsics intrinsics) {
        var asset = resource.map("Metadata").value("aws:asset:path").flatMap(Nested::text);
        var written = properties.value("TemplateURL").or(() -> properties.value("Location")).map(intrinsics::evaluate).flatMap(Nested::text);
        return asset.or(() -> written).filter(path -> !path.value().isBlank() && !REMOTE.matcher(path.value()).matches());
    }

    private static Optional<Located<String>> text(Located<Term> value) {
        return value.value().constant().map(text -> value.map(term -> text));
    }

    private Optional<Template> read(String id, Located<String> written) {
        var path = Folder.resolve(Folder.of(parent.source().path()), written.value());
        if (above.contains(path)) {
            return unread(written, "`%s` nests itself".formatted(path));
        }
        if (above.size() > DEEPEST || left.decrementAndGet() < 0) {
            return unread(written, above.size() > DEEPEST ? "stacks are nested more than %s deep".formatted(DEEPEST) : "more than %s stacks are nested (`limits` with `nested` raises that)".formatted(parent.source().limits().nested()));
        }
        try {
            var reading = TemplateReader.read(resolver.documents().at(path));
            problems.addAll(reading.problems());
            return reading.template().map(template -> template.by(parent.id() + "/" + id));
        } catch (Folder.Unreadable e) {
            return unread(written, e.getMessage());
        }
    }

    private Optional<Template> unread(Located<String> written, String why) {
        problems.add(YamlReader.INPUT_UNREADABLE.at(written.span(), why).as(Severity.WARNING).label("the stack that is nested here is not compared"));
        return Optional.empty();
    }

    /** It is called as CloudFormation calls it, short of what that adds at random. */
    private Definition resolved(String id, Template template, Fields parameters, Intrinsics intrinsics) {
        var given = new LinkedHashMap<String, Located<Term>>();
        parameters.fields().forEach((name, field) -> given.put(name, intrinsics.evaluate(field.value())));
        var name = new Located<Term>(new Symbol(Origin.STACK, id + ".StackName"), template.source().head());
        var people = called + "-" + id;
        return resolver.nested(template, new Binding(Optional.of(name), region, given, Optional.of(people)), inner(template, people));
    }
}
