package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Table;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.stream.Stream;

/** DynamoDB replaces a table when the type of a key's attribute changes, and its items go with it. */
final class AttributeTypeDiffers implements Rule {

    @Override
    public Code code() {
        return Code.error("attribute-type-differs", "an attribute's type is not the baseline's").ofPairs(Table.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return TablePair.of(comparison).flatMap(this::findings);
    }

    private Stream<Finding> findings(TablePair tables) {
        return tables.baseline().attributes().stream().flatMap(was -> tables.candidate().attributes().stream()
                .filter(is -> was.name().value().sameAs(is.name().value(), tables.kin()) == Sameness.SAME)
                .filter(is -> was.type().isPresent() && is.type().isPresent() && !AttributeTypeInvalid.invalid(is.type().get().value()))
                .filter(is -> was.type().get().value().sameAs(is.type().get().value(), tables.kin()) == DIFFERENT)
                .map(is -> finding(tables, is.name().value().display(), was.type().get(), is.type().get())));
    }

    private Finding finding(TablePair tables, String name, Located<Term> before, Located<Term> after) {
        var was = before.value().display();
        var is = after.value().display();
        return tables.about(
                code()
                        .at(after.span(), "attribute `%s` of %s has type %s, was %s".formatted(name, tables.described(), is, was))
                        .label("another type makes a new, empty table")
                        .note(before.span(), "baseline type")
                        .help("keep the type %s, and give another attribute the type %s".formatted(was, is)),
                "AttributeDefinitions/" + name,
                was,
                is);
    }
}
