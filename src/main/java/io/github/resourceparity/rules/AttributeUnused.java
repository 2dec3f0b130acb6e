package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Table;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.stream.Stream;

/** DynamoDB refuses a table that defines more attributes than its keys use. */
final class AttributeUnused implements Rule {

    @Override
    public Code code() {
        return Code.error("attribute-unused", "a table defines an attribute that no key uses").ofPairs(Table.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.candidate().all(Table.FAMILY).stream()
                .flatMap(table -> table.attributeNames().without(table.keyAttributes(), Kin.BY_LOGICAL_ID).names().stream().map(name -> finding(table, name)));
    }

    private Finding finding(Table table, Located<Term> attribute) {
        var name = attribute.value().display();
        return code()
                .at(attribute.span(), "%s defines attribute `%s`, which no key uses".formatted(table.resource().described(), name))
                .label("only what keys use is defined: deployment fails")
                .about(table.resource().subject().property("AttributeDefinitions/" + name))
                .help("delete its definition: items can have the attribute all the same");
    }
}
