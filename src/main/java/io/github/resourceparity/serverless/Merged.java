package io.github.resourceparity.serverless;

import static io.github.resourceparity.yaml.YamlReader.INPUT_UNREADABLE;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A service's template, made of one map or a list of maps as lodash merges them. */
record Merged(Fields template, boolean complete, List<Finding> problems) {

    static Merged of(Located<Term> resources) {
        if (resources.value() instanceof Items items) {
            Located<Term> all = new Located<>(Fields.EMPTY, resources.span());
            boolean complete = true;
            var problems = new ArrayList<Finding>();
            for (var item : items.items()) {
                complete &= known(item.value());
                all = item.value() instanceof Fields ? merge(all, item) : all;
                if (item.value() instanceof Text text && !text.nothing()) {
                    problems.add(odd(item));
                }
            }
            return new Merged((Fields) all.value(), complete, List.copyOf(problems));
        }
        return resources.value() instanceof Fields fields ? new Merged(fields, true, List.of()) : new Merged(Fields.EMPTY, known(resources.value()), List.of());
    }

    /** Whether a value is what is written, and nothing that code or AWS may answer with a map. */
    static boolean known(Term value) {
        return value instanceof Fields || value instanceof Items || value instanceof Text;
    }

    private static Finding odd(Located<Term> item) {
        return INPUT_UNREADABLE
                .at(item.span(), "`%s` stands among maps that are merged".formatted(item.value().display().lines().findFirst().orElse("")))
                .label("Serverless stops at what is no map")
                .help("include it as a map, such as `${file(…)}`");
    }

    /** The same with another template merged over it. */
    Fields with(Fields other) {
        if (other.fields().isEmpty()) {
            return template;
        }
        var sections = new LinkedHashMap<>(template.fields());
        other.fields().forEach((name, own) -> sections.merge(name, own, Merged::section));
        return new Fields(sections);
    }

    private static Field section(Field section, Field own) {
        if (section.value().value() instanceof Fields x && own.value().value() instanceof Fields y) {
            var fields = new LinkedHashMap<>(x.fields());
            y.fields().forEach((id, field) -> fields.merge(id, field, Merged::placed));
            return placed(own, new Fields(fields));
        }
        return new Field(section.key(), merge(section.value(), own.value()));
    }

    /** What stands in both is where the service has it. */
    private static Field placed(Field field, Field own) {
        return placed(own, merge(field.value(), own.value()).value());
    }

    private static Field placed(Field own, Term value) {
        return new Field(own.key(), new Located<>(value, own.value().span(), own.value().via()));
    }

    /** Maps merge deeply, lists by index, everything else gives way to the later one. */
    private static Located<Term> merge(Located<Term> a, Located<Term> b) {
        if (a.value() instanceof Fields x && b.value() instanceof Fields y) {
            var fields = new LinkedHashMap<>(x.fields());
            y.fields().forEach((name, field) -> fields.merge(name, field, (first, second) -> new Field(first.key(), merge(first.value(), second.value()))));
            return a.map(term -> new Fields(fields));
        }
        if (a.value() instanceof Items x && b.value() instanceof Items y) {
            var items = new ArrayList<>(x.items());
            for (int i = 0; i < y.items().size(); i++) {
                if (i < items.size()) {
                    items.set(i, merge(items.get(i), y.items().get(i)));
                } else {
                    items.add(y.items().get(i));
                }
            }
            return a.map(term -> new Items(List.copyOf(items)));
        }
        return b;
    }
}
