package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Index;
import io.github.resourceparity.model.Keys;
import io.github.resourceparity.model.Table;
import io.github.resourceparity.model.Table.Attribute;
import io.github.resourceparity.resolve.Kin;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table on both sides, and who is whose counterpart beside it.
 *
 * @param indexes what became of its indexes
 */
record TablePair(Pair<Table> tables, Kin kin, IndexDiff indexes) {

    /** All of a comparison, read once for all rules on tables. */
    static Stream<TablePair> of(Comparison comparison) {
        return comparison.once(TablePair.class, TablePair::all).stream();
    }

    private static List<TablePair> all(Comparison comparison) {
        return comparison.pairs(Table.FAMILY).stream().map(pair -> new TablePair(pair, comparison.kin(), IndexDiff.of(pair, comparison.kin()))).toList();
    }

    Table baseline() {
        return tables.baseline();
    }

    Table candidate() {
        return tables.candidate();
    }

    /** The table, as the candidate calls it. */
    String described() {
        return candidate().resource().described();
    }

    /** A finding with what it is about: a property of the table, and what that was and is. */
    Finding about(Finding finding, String property, String was, String is) {
        var resources = tables.as(Table::resource);
        var told = finding.about(Pair.subject(resources).property(property, was, is));
        return Pair.recognized(resources).map(told::note).orElse(told);
    }

    /** The attributes that the baseline defines and the candidate certainly does not. */
    Stream<Attribute> undefined() {
        return baseline().attributes().stream().filter(attribute -> candidate().attributeNames().lack(attribute.name().value(), kin));
    }

    /** Those of them that the candidate's keys need, or that nothing tells why they are gone. */
    List<Attribute> lost() {
        return undefined().filter(attribute -> candidate().keyAttributes().have(attribute.name().value(), kin) || !explained(attribute)).toList();
    }

    private boolean explained(Attribute attribute) {
        boolean unused = baseline().keyAttributes().lack(attribute.name().value(), kin);
        return unused || goneKeys().anyMatch(keys -> !keys.names().lack(attribute.name().value(), kin));
    }

    /** The baseline's keys that the candidate does not have, or has otherwise. */
    private Stream<Keys> goneKeys() {
        var diff = indexes;
        var changed = Stream.concat(Stream.of(new Pair<>(baseline().keys(), candidate().keys(), tables.by())), diff.kept().stream().map(pair -> pair.as(Index::keys)))
                .filter(pair -> pair.baseline().sameAs(pair.candidate(), kin) == DIFFERENT)
                .map(Pair::baseline);
        return Stream.concat(changed, diff.missing().stream().map(Index::keys));
    }
}
