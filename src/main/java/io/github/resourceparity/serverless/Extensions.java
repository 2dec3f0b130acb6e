package io.github.resourceparity.serverless;

import static io.github.resourceparity.yaml.YamlReader.INPUT_UNREADABLE;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Contents;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The template once {@code resources.extensions} have changed resources in it and what is null has been taken out.
 *
 * @param problems extensions of what is not there
 */
record Extensions(Fields template, List<Finding> problems) {

    private static final String NAME = "extensions";
    private static final Set<String> ASSIGNED = Set.of("Properties", "Metadata");
    private static final Set<String> REPLACED = Set.of("Condition", "CreationPolicy", "DeletionPolicy", "UpdatePolicy", "UpdateReplacePolicy");

    /** Extends what there is; whether there may be more of it than is known here is asked for by logical id. */
    static Extensions of(Fields own, Fields template, Predicate<String> open) {
        var problems = new ArrayList<Finding>();
        boolean known = template.value("Resources").filter(all -> !(all.value() instanceof Fields)).isEmpty();
        var resources = extended(template.map("Resources"), own.map(NAME), id -> !known || open.test(id), problems);
        var sections = new LinkedHashMap<>(template.fields());
        sections.remove(NAME);
        sections.computeIfPresent("Resources", (name, field) -> field.value().value() instanceof Fields ? new Field(field.key(), field.value().map(term -> stripped(resources))) : field);
        sections.computeIfPresent("Transform", (name, field) -> field.value().value() instanceof Text text && text.kind() == Kind.STRING ? new Field(field.key(), field.value().map(term -> new Items(List.of(field.value())))) : field);
        return new Extensions(new Fields(sections), List.copyOf(problems));
    }

    private static Fields extended(Fields resources, Fields extensions, Predicate<String> open, List<Finding> problems) {
        if (extensions.fields().isEmpty()) {
            return resources;
        }
        var extended = new LinkedHashMap<>(resources.fields());
        extensions.fields().forEach((id, extension) -> {
            var target = extended.get(id);
            if (target == null || !(target.value().value() instanceof Fields body)) {
                if (target == null ? !open.test(id) : Merged.known(target.value().value())) {
                    problems.add(refused(extension, "there is no resource `%s` to extend".formatted(id)));
                }
            } else if (extension.value().value() instanceof Fields changes) {
                extended.put(id, new Field(target.key(), target.value().map(term -> changed(body, changes, problems))));
            }
        });
        return new Fields(extended);
    }

    private static Finding refused(Field extension, String why) {
        return INPUT_UNREADABLE.at(extension.key().span(), why).label("Serverless stops here").help("extend a resource that the service has, or write the resource under `Resources`");
    }

    private static Fields changed(Fields body, Fields changes, List<Finding> problems) {
        var extended = body;
        for (var change : changes.fields().values()) {
            var name = change.key().value();
            var before = extended.value(name).map(Located::value);
            if (ASSIGNED.contains(name) && before.filter(term -> !Merged.known(term)).isPresent()) {
                continue; // what is added to something unknown is as unknown
            }
            if (ASSIGNED.contains(name) && before.isPresent() && before.get() instanceof Fields fields && change.value().value() instanceof Fields more) {
                extended = extended.with(new Field(extended.field(name).orElseThrow().key(), extended.value(name).orElseThrow().map(term -> fields.with(more))));
            } else if (name.equals("DependsOn")) {
                var all = new ArrayList<Located<Term>>(before.map(term -> items(extended(body, name))).orElse(List.of()));
                all.addAll(items(change.value()));
                extended = extended.with(new Field(change.key(), change.value().map(term -> new Items(List.copyOf(all)))));
            } else if (ASSIGNED.contains(name) || REPLACED.contains(name)) {
                extended = extended.with(change);
            } else {
                problems.add(refused(change, "`%s` of a resource cannot be extended".formatted(name)));
            }
        }
        return extended;
    }

    private static Located<Term> extended(Fields body, String name) {
        return body.value(name).orElseThrow();
    }

    private static List<Located<Term>> items(Located<Term> value) {
        return value.value() instanceof Items items ? items.items() : List.of(value);
    }

    private static Fields stripped(Fields resources) {
        return resources.mapped((id, resource) -> resource.map(term -> term instanceof Fields body && body.holds(Contents.NOTHING) ? body.mapped((name, value) -> name.equals("Properties") ? stripped(value) : value) : term));
    }

    /** Null is no property; in a list it stays. */
    private static Located<Term> stripped(Located<Term> value) {
        if (!value.value().holds(Contents.NOTHING)) {
            return value;
        }
        if (value.value() instanceof Items items) {
            return value.map(term -> items.mapped(Extensions::stripped));
        }
        return value.value() instanceof Fields fields ? value.map(term -> fields.without(Extensions::stripped)) : value;
    }
}
