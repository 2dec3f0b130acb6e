package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.SAME;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Table;
import io.github.resourceparity.model.Table.Attribute;
import io.github.resourceparity.model.Table.Use;
import io.github.resourceparity.resolve.Kin;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DynamoDB refuses a key whose attribute has no type. */
final class AttributeUndefined implements Rule {

    @Override
    public Code code() {
        return Code.error("attribute-undefined", "a key uses an attribute that its table does not define").ofPairs(Table.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.candidate().all(Table.FAMILY).stream().flatMap(table -> {
            var undefined = undefined(table);
            var lost = undefined.isEmpty() ? List.<Attribute>of() : lost(comparison, table);
            return undefined.stream().filter(uses -> lost.stream().noneMatch(attribute -> same(attribute, uses.get(0)))).map(uses -> finding(table, uses));
        });
    }

    /** What another rule says of the table: the baseline defines it. */
    private static List<Attribute> lost(Comparison comparison, Table table) {
        return TablePair.of(comparison).filter(tables -> tables.candidate().resource() == table.resource()).flatMap(tables -> tables.lost().stream()).toList();
    }

    private static boolean same(Attribute attribute, Use use) {
        return attribute.name().value().sameAs(use.attribute().value()) == SAME;
    }

    /** The uses of each attribute that is not defined for certain. */
    private static Collection<List<Use>> undefined(Table table) {
        var names = table.attributeNames();
        return table.uses().stream()
                .filter(use -> names.lack(use.attribute().value(), Kin.BY_LOGICAL_ID))
                .collect(Collectors.groupingBy(Use::attribute, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private Finding finding(Table table, List<Use> uses) {
        var first = uses.get(0);
        var name = first.attribute().value().display();
        var finding = code()
                .at(first.attribute().span(), "%s does not define attribute `%s`, which %s".formatted(table.resource().described(), name, first.by()))
                .label("not in AttributeDefinitions: deployment fails")
                .about(table.resource().subject().property("AttributeDefinitions/" + name));
        for (var use : uses.subList(1, uses.size())) {
            finding = finding.note("%s it too".formatted(use.by()));
        }
        var nearest = Nearest.to(name, table.attributes().stream().map(attribute -> attribute.name().value().display()).toList());
        return (nearest.isPresent() ? finding.help("did you mean `%s`?".formatted(nearest.get())) : finding)
                .help("add to `AttributeDefinitions`, with its type", "- {AttributeName: %s, AttributeType: S}".formatted(name));
    }
}
