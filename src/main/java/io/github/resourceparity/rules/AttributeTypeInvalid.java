package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Table;
import io.github.resourceparity.model.Table.Attribute;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.Optional;
import java.util.stream.Stream;

/** DynamoDB takes only text, numbers and bytes for a key. */
final class AttributeTypeInvalid implements Rule {

    @Override
    public Code code() {
        return Code.error("attribute-type-invalid", "an attribute's type is not S, N or B").ofPairs(Table.FAMILY.types());
    }

    /** Whether a type is certainly none that a key can have. */
    static boolean invalid(Term type) {
        return Stream.of("S", "N", "B").allMatch(letter -> type.sameAs(new Text(letter)) == DIFFERENT);
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.candidate().all(Table.FAMILY).stream().flatMap(table -> table.attributes().stream()
                .filter(attribute -> attribute.type().filter(type -> invalid(type.value())).isPresent())
                .map(attribute -> finding(table, attribute, was(comparison, table, attribute))));
    }

    /** The type that the baseline gives it. */
    private static Optional<Located<Term>> was(Comparison comparison, Table table, Attribute attribute) {
        return comparison.counterparts(table.resource())
                .filter(Table.FAMILY::has)
                .flatMap(resource -> new Table(resource).attributes().stream())
                .filter(other -> other.name().value().sameAs(attribute.name().value(), comparison.kin()) == SAME)
                .flatMap(other -> other.type().stream())
                .filter(type -> !invalid(type.value()))
                .findFirst();
    }

    private Finding finding(Table table, Attribute attribute, Optional<Located<Term>> was) {
        var name = attribute.name().value().display();
        var type = attribute.type().get();
        var word = type.value().display();
        var finding = code()
                .at(type.span(), "attribute `%s` of %s has type `%s`, not S, N or B".formatted(name, table.resource().described(), word))
                .label("deployment fails")
                .about(table.resource().subject().property("AttributeDefinitions/" + name, was.map(known -> known.value().display()).orElse(""), word));
        return was.map(known -> finding.note(known.span(), "baseline type").help("write `%s`".formatted(known.value().display())))
                .orElseGet(() -> finding.help("write S for text, N for numbers or B for bytes; an attribute that is no key is not defined at all"));
    }
}
