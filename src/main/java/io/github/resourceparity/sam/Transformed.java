package io.github.resourceparity.sam;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Generated;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A SAM template as CloudFormation gets it: what the user wrote under the types that it becomes, and what SAM adds around it.
 *
 * @param template the whole template
 * @param generated which of its resources SAM adds
 * @see <a href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html">what SAM generates</a>
 */
public record Transformed(Fields template, Generated generated) {

    private static final String TRANSFORM = "AWS::Serverless-2016-10-31";

    /** Transforms of AWS that add nothing that is not known. */
    private static final Set<String> NOTHING_MORE = Set.of(TRANSFORM, "AWS::LanguageExtensions", "AWS::CodeDeployBlueGreen");

    private static final String PREFIX = "AWS::Serverless::";

    /** The template as it is, unless SAM transforms it. */
    public static Transformed of(Fields template) {
        var transform = template.value("Transform").map(Located::value);
        boolean sam = transform.filter(value -> value.assumed().filter(TRANSFORM::equals).isPresent() || value instanceof Items items && items.items().stream().anyMatch(item -> item.value().assumed().filter(TRANSFORM::equals).isPresent())).isPresent();
        var written = new Transformed(template, Generated.NOTHING);
        return sam ? written.transformed() : new Transformed(template, new Generated(Set.of(), Set.of(), Set.of(), false, Set.of(), macros(template), written.owners(), false));
    }

    /** The macros of the whole template that may add resources. */
    public static List<String> macros(Fields template) {
        var transform = template.value("Transform").map(Located::value);
        return transform.stream()
                .flatMap(value -> value instanceof Items items ? items.items().stream().map(Located::value) : Stream.of(value))
                .map(value -> value instanceof Fields fields ? fields.value("Name").map(Located::value).orElse(value) : value)
                .filter(value -> !value.nothing())
                .map(Term::display)
                .filter(name -> !NOTHING_MORE.contains(name))
                .toList();
    }

    private Transformed transformed() {
        var globals = template.map("Globals");
        var resources = new LinkedHashMap<String, Field>();
        var added = new Added();
        template.map("Resources").fields().forEach((id, field) -> resources.put(id, resource(id, field, globals, added)));
        var own = new LinkedHashSet<>(resources.keySet());
        added.resources().forEach(resources::putIfAbsent);
        added.changes().forEach((id, change) -> resources.computeIfPresent(id, (key, field) -> changed(field, change)));
        var sections = new LinkedHashMap<>(template.fields());
        sections.remove("Globals");
        var renamed = added.renamed();
        sections.replaceAll((name, field) -> name.equals("Resources") ? new Field(field.key(), field.value().map(term -> renamed(new Fields(resources), renamed))) : new Field(field.key(), field.value().map(term -> renamed(term, renamed))));
        var ids = new LinkedHashSet<>(added.resources().keySet());
        ids.removeAll(own);
        return new Transformed(new Fields(sections), new Generated(ids, added.stems(), Set.of(), false, Set.of(), macros(template), owners(), false));
    }

    /** SAM makes roles, versions, queues, stages and so on for its own types; a dead-letter queue is called as an event says. */
    private Set<String> owners() {
        var owners = new LinkedHashSet<String>();
        template.map("Resources").fields().forEach((id, field) -> {
            if (field.value().value() instanceof Fields body && (body.field("Connectors").isPresent() || body.value("Type").flatMap(type -> type.value().assumed()).filter(type -> type.startsWith(PREFIX)).isPresent())) {
                owners.add(id);
                body.map("Properties").values(field.value()).map(Located::value).filter(Fields.class::isInstance).map(Fields.class::cast).flatMap(map -> map.value("QueueLogicalId").stream()).flatMap(name -> name.value().constant().stream()).forEach(owners::add);
            }
        });
        return owners;
    }

    private static Field resource(String id, Field field, Fields globals, Added added) {
        if (!(field.value().value() instanceof Fields body)) {
            return field;
        }
        var type = body.value("Type").flatMap(value -> value.value().assumed()).filter(name -> name.startsWith(PREFIX)).map(name -> name.substring(PREFIX.length()));
        var properties = type.map(name -> Globals.over(Globals.of(globals.map(name), body), body.map("Properties")));
        var made = new Made(field.key().span());
        var written = type.flatMap(name -> switch (name) {
            case "SimpleTable" -> Optional.of(Shapes.table(properties.get(), made));
            case "Function" -> Optional.of(new SamFunction(id, properties.get(), body, made, added).resource());
            case "LayerVersion" -> Optional.of(Shapes.layer(id, properties.get(), made, added));
            case "StateMachine" -> Optional.of(Shapes.machine(id, properties.get(), made, added));
            case "Application" -> Optional.of(Shapes.application(properties.get(), made));
            case "Api" -> Optional.of(Shapes.api(id, properties.get(), made, added));
            case "HttpApi" -> Optional.of(Shapes.httpApi(id, properties.get(), made, added));
            default -> Optional.<Fields>empty();
        });
        return written.map(fields -> new Field(field.key(), field.value().map(term -> carried(body, fields)))).orElse(field);
    }

    /** Conditions, dependencies, policies and metadata stay; the type and the properties are the new ones. */
    private static Fields carried(Fields body, Fields written) {
        var all = new LinkedHashMap<>(body.fields());
        written.fields().forEach((name, field) -> all.put(name, name.equals("Type") && body.field(name).isPresent() ? new Field(body.field(name).get().key(), new Located<>(field.value().value(), body.value(name).get().span())) : field));
        return new Fields(all);
    }

    private static Field changed(Field resource, Field change) {
        if (!(resource.value().value() instanceof Fields body)) {
            return resource;
        }
        var properties = body.map("Properties").with(change);
        var key = body.field("Properties").map(Field::key).orElseGet(() -> new Located<>("Properties", resource.key().span()));
        return new Field(resource.key(), resource.value().map(term -> body.with(new Field(key, new Located<>(properties, key.span())))));
    }

    /** {@code !Ref F.Version} and the like are the resources that SAM makes. */
    private static Term renamed(Term term, Map<String, String> names) {
        if (names.isEmpty()) {
            return term;
        }
        if (term instanceof Items items) {
            return new Items(items.items().stream().map(item -> item.map(value -> renamed(value, names))).toList());
        }
        if (!(term instanceof Fields fields)) {
            return term;
        }
        var all = new LinkedHashMap<String, Field>();
        fields.fields().forEach((name, field) -> {
            var target = name.equals("Ref") ? field.value().value().assumed().map(names::get) : Optional.<String>empty();
            all.put(name, new Field(field.key(), field.value().map(value -> target.<Term>map(Term.Text::new).orElseGet(() -> renamed(value, names)))));
        });
        return new Fields(all);
    }
}
