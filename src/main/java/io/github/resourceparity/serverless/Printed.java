package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service in the shape that {@code serverless print} has: lists of maps merged, defaults added, and what the framework's schema
 * says the type of turned into that type.
 */
public final class Printed {

    private static final Set<String> NUMBERS = Set.of("memorySize", "timeout", "reservedConcurrency", "provisionedConcurrency", "ephemeralStorageSize", "logRetentionInDays", "maximumRetryAttempts", "maximumEventAge");
    private static final Set<String> TEXTS = Set.of("environment", "tags", "stackTags");
    private static final Set<String> SINGLE = Set.of("stage", "region", "runtime", "stackName", "profile", "description", "lambdaHashingVersion");
    private static final Set<String> LISTS = Set.of("DependsOn", "Transform");

    private final Service service;
    private final Optional<String> region;

    private Printed(Service service, Optional<String> region) {
        this.service = service;
        this.region = region;
    }

    /** The configuration as it is printed where the command line says this region. */
    public static Fields of(Service service, Optional<String> region) {
        return new Printed(service, region).config();
    }

    private Fields config() {
        var sections = new LinkedHashMap<String, Field>();
        service.config().fields().forEach((name, field) -> sections.put(name, section(name, field)));
        return new Fields(sections);
    }

    private Field section(String name, Field field) {
        var value = field.value();
        return new Field(field.key(), switch (name) {
            case "provider" -> value.map(this::provider);
            case "layers" -> value.map(Printed::layers);
            case "functions" -> value.map(term -> functions(merged(value), field));
            case "resources" -> value.map(term -> term instanceof Fields || term instanceof Items ? resources(merged(value)) : term);
            case "service" -> text(value);
            case "package" -> value.map(term -> term instanceof Fields fields && aws() ? packaged(fields) : term);
            case "disabledDeprecations" -> list(field).value();
            default -> value;
        });
    }

    private Fields packaged(Fields settings) {
        var made = new Made(service.head());
        return with(settings, made, "artifactsS3KeyDirname", made.text("serverless/", service.name(), "/", service.stage(), "/code-artifacts"));
    }

    private static Term layers(Term term) {
        if (!(term instanceof Fields fields)) {
            return term;
        }
        var layers = new LinkedHashMap<String, Field>();
        fields.fields().forEach((name, field) -> layers.put(name, field.value().value() instanceof Fields layer ? new Field(field.key(), field.value().map(old -> all(layer))) : field));
        return new Fields(layers);
    }

    private static Fields all(Fields layer) {
        var all = new LinkedHashMap<String, Field>();
        layer.fields().forEach((name, field) -> all.put(name, name.startsWith("compatible") ? list(field) : field));
        return new Fields(all);
    }

    private static Field list(Field field) {
        boolean single = field.value().value() instanceof Text text && !text.nothing();
        return single ? new Field(field.key(), field.value().map(term -> new Items(List.of(field.value())))) : field;
    }

    private static Fields merged(Located<Term> value) {
        return Merged.of(value).template();
    }

    private Term provider(Term term) {
        var made = new Made(service.head());
        var provider = term instanceof Fields fields ? typed(fields) : made.map("name", term);
        var placed = region.map(given -> provider.with(Topics.field(provider, "region", new Text(given), made))).orElse(provider);
        var staged = with(authorizers(bucket(statements(placed, made), made), made), made, "stage", "dev");
        return aws() ? with(with(staged, made, "region", Service.DEFAULT_REGION), made, "versionFunctions", true) : staged;
    }

    /** Other clouds have defaults of their own, which their plugins add. */
    private boolean aws() {
        var provider = service.config().value("provider").map(Located::value);
        return provider.flatMap(term -> term instanceof Fields fields ? fields.value("name").flatMap(name -> name.value().assumed()) : term.assumed()).filter("aws"::equals).isPresent();
    }

    /** One action of a statement is a list of one, wherever versions have had the statements. */
    private static Fields statements(Fields provider, Made made) {
        var iam = provider.map("iam");
        var role = iam.map("role");
        var old = listed(provider, "iamRoleStatements", made);
        return role.value("statements").isEmpty() ? old : old.with(Topics.field(old, "iam", iam.with(Topics.field(iam, "role", listed(role, "statements", made), made)), made));
    }

    /** A bucket with settings is its name, and beside it the settings. */
    private static Fields bucket(Fields provider, Made made) {
        var settings = provider.block("deploymentBucket");
        return settings.map(fields -> provider.with(Topics.field(provider, "deploymentBucketObject", fields, made)).with(Topics.field(provider, "deploymentBucket", fields.value("name").map(Located::value).orElse(Text.NOTHING), made))).orElse(provider);
    }

    private static Fields authorizers(Fields provider, Made made) {
        var api = provider.map("httpApi");
        var typed = new LinkedHashMap<String, Field>();
        api.map("authorizers").fields().forEach((name, field) -> typed.put(name, field.value().value() instanceof Fields authorizer ? new Field(field.key(), field.value().map(term -> single(single(authorizer, "identitySource", made), "audience", made))) : field));
        return typed.isEmpty() ? provider : provider.with(Topics.field(provider, "httpApi", api.with(Topics.field(api, "authorizers", new Fields(typed), made)), made));
    }

    private static Fields single(Fields fields, String name, Made made) {
        return fields.value(name).flatMap(Role::only).map(term -> fields.with(Topics.field(fields, name, term, made))).orElse(fields);
    }

    private static Fields listed(Fields fields, String name, Made made) {
        var list = fields.value(name).map(Located::value).filter(Items.class::isInstance).map(Items.class::cast);
        return list.map(items -> fields.with(Topics.field(fields, name, new Items(items.items().stream().map(Role::listed).toList()), made))).orElse(fields);
    }

    private static Fields with(Fields fields, Made made, String name, Object value) {
        boolean there = fields.given(name).isPresent();
        return there ? fields : fields.with(Topics.field(fields, name, made.value(value).value(), made));
    }

    private Term functions(Fields functions, Field section) {
        var printed = new LinkedHashMap<String, Field>();
        functions.fields().forEach((key, field) -> {
            if (field.value().value() instanceof Fields function) {
                var made = new Made(field.key().span());
                var name = made.text(service.name(), "-", service.stage(), "-" + key);
                printed.put(key, new Field(field.key(), field.value().map(term -> with(with(typed(function), made, "events", List.of()), made, "name", name))));
            }
        });
        return section.value().value() instanceof Fields || section.value().value() instanceof Items ? new Fields(printed) : section.value().value();
    }

    /** The settings of the provider or of a function, of the types that the schema says. */
    private static Fields typed(Fields settings) {
        var typed = new LinkedHashMap<String, Field>();
        settings.fields().forEach((name, field) -> typed.put(name, new Field(field.key(), NUMBERS.contains(name) ? number(field.value()) : SINGLE.contains(name) ? text(field.value()) : TEXTS.contains(name) ? texts(field.value()) : name.equals("package") ? patterns(field.value()) : name.equals("events") ? events(field.value()) : field.value())));
        return new Fields(typed);
    }

    private static Located<Term> patterns(Located<Term> settings) {
        return settings.value() instanceof Fields fields && fields.field("patterns").isPresent() ? settings.map(term -> fields.with(list(fields.field("patterns").get()))) : settings;
    }

    /** One rate of a schedule is a list of one. */
    private static Located<Term> events(Located<Term> events) {
        return events.value() instanceof Items items ? events.map(term -> new Items(items.items().stream().map(Printed::event).toList())) : events;
    }

    private static Located<Term> event(Located<Term> event) {
        var schedule = event.value() instanceof Fields fields ? fields.field("schedule") : Optional.<Field>empty();
        return schedule.filter(field -> field.value().value() instanceof Fields settings && settings.field("rate").isPresent())
                .map(field -> event.<Term>map(term -> ((Fields) term).with(new Field(field.key(), field.value().map(settings -> ((Fields) settings).with(list(((Fields) settings).field("rate").get())))))))
                .orElse(event);
    }

    private static Located<Term> number(Located<Term> value) {
        return value.map(term -> term instanceof Text text && text.kind() == Kind.STRING && text.value().matches("-?\\d+(\\.\\d+)?") ? new Text(text.value(), Kind.NUMBER) : term);
    }

    private static Located<Term> text(Located<Term> value) {
        return value.map(term -> term instanceof Text text && (text.kind() == Kind.NUMBER || text.kind() == Kind.BOOLEAN) ? new Text(text.value()) : term);
    }

    private static Located<Term> texts(Located<Term> map) {
        if (!(map.value() instanceof Fields fields)) {
            return map;
        }
        var texts = new LinkedHashMap<String, Field>();
        fields.fields().forEach((name, field) -> texts.put(name, new Field(field.key(), text(field.value()))));
        return map.map(term -> new Fields(texts));
    }

    /** One resource to depend on, or one transform, is a list of one. */
    private static Fields resources(Fields template) {
        var sections = new LinkedHashMap<String, Field>();
        template.fields().forEach((name, field) -> sections.put(name, name.equals("Resources") || name.equals("extensions") ? new Field(field.key(), field.value().map(Printed::each)) : listed(name, field)));
        return new Fields(sections);
    }

    private static Term each(Term resources) {
        if (!(resources instanceof Fields fields)) {
            return resources;
        }
        var all = new LinkedHashMap<String, Field>();
        fields.fields().forEach((id, resource) -> {
            var body = new LinkedHashMap<String, Field>();
            if (resource.value().value() instanceof Fields parts) {
                parts.fields().forEach((name, part) -> body.put(name, listed(name, part)));
            }
            all.put(id, resource.value().value() instanceof Fields ? new Field(resource.key(), resource.value().map(term -> new Fields(body))) : resource);
        });
        return new Fields(all);
    }

    private static Field listed(String name, Field field) {
        return LISTS.contains(name) ? list(field) : field;
    }
}
