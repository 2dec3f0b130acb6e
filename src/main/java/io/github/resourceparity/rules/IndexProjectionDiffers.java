package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Index;
import io.github.resourceparity.model.Table;
import java.util.stream.Stream;

/** A query gets from an index what that projects; what it no longer does is missing in the answer. */
final class IndexProjectionDiffers implements Rule {

    @Override
    public Code code() {
        return Code.warning("index-projection-differs", "an index projects other attributes than the baseline's").ofPairs(Table.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return TablePair.of(comparison).flatMap(tables -> tables.indexes().kept().stream()
                .filter(pair -> pair.baseline().keys().sameAs(pair.candidate().keys(), tables.kin()) != DIFFERENT)
                .filter(pair -> pair.baseline().projection().sameAs(pair.candidate().projection(), tables.kin()) == DIFFERENT)
                .map(pair -> finding(tables, pair)));
    }

    private Finding finding(TablePair tables, Pair<Index> pair) {
        var before = pair.baseline().projection();
        var after = pair.candidate().projection();
        var lost = after.lost(before, tables.kin());
        var finding = code()
                .at(after.place(before, tables.kin()), "%s of %s projects %s, was %s".formatted(pair.candidate().described(), tables.described(), after.display(), before.display()))
                .label(lost.map("queries no longer get %s from it"::formatted).orElse("it stores and writes more"))
                .note(before.place(after, tables.kin()), "baseline projection")
                .note("an index cannot be changed: it is deleted and made again, in two deployments")
                .help(pair.baseline().body().value().value("Projection").map(value -> "write `Projection: %s`".formatted(value.value().display())).orElse("project what the baseline does"));
        return tables.about(lost.isPresent() ? finding.as(Severity.ERROR) : finding, pair.candidate().path() + "/Projection", before.display(), after.display());
    }
}
