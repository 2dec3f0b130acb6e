package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Table.Attribute;
import io.github.resourceparity.model.Table;
import java.util.stream.Stream;

/** A key whose attribute nobody defines cannot be deployed. */
final class AttributeMissing implements Rule {

    @Override
    public Code code() {
        return Code.error("attribute-missing", "an attribute definition is gone, and no missing index or changed key explains it").ofPairs(Table.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return TablePair.of(comparison).flatMap(tables -> tables.lost().stream().map(attribute -> finding(tables, attribute)));
    }

    private Finding finding(TablePair tables, Attribute attribute) {
        var name = attribute.name().value().display();
        var type = attribute.type().map(value -> value.value().display()).orElse("");
        boolean used = tables.candidate().keyAttributes().have(attribute.name().value(), tables.kin());
        return tables.about(
                code()
                        .at(tables.candidate().attributeHome(), "%s lacks the definition of attribute `%s`".formatted(tables.described(), name))
                        .label(used ? "a key here uses it: deployment fails" : "no key can use it any more")
                        .note(attribute.name().span(), "baseline defines it here")
                        .help("add to `AttributeDefinitions`", "- " + attribute.written()),
                "AttributeDefinitions/" + name,
                type,
                "");
    }
}
