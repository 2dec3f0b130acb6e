package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Index;
import io.github.resourceparity.model.Table;
import java.util.stream.Stream;

/** An index with other keys answers other queries under the name that the old ones ask for. */
final class IndexKeysDiffer implements Rule {

    @Override
    public Code code() {
        return Code.error("index-keys-differ", "an index's keys are not the baseline's").ofPairs(Table.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return TablePair.of(comparison).flatMap(tables -> tables.indexes().kept().stream()
                .filter(pair -> pair.baseline().keys().sameAs(pair.candidate().keys(), tables.kin()) == DIFFERENT)
                .map(pair -> finding(tables, pair)));
    }

    private Finding finding(TablePair tables, Pair<Index> pair) {
        var before = pair.baseline().keys();
        var after = pair.candidate().keys();
        var was = before.display(after);
        var is = after.display(before);
        var finding = code()
                .at(after.span(), "%s of %s has keys %s, was %s".formatted(pair.candidate().described(), tables.described(), is, was))
                .label("queries by %s fail or find other items".formatted(was))
                .note(before.span(), "baseline keys");
        var projection = pair.as(Index::projection);
        if (projection.baseline().sameAs(projection.candidate(), tables.kin()) == DIFFERENT) {
            finding = finding.note(projection.baseline().type().span(), "projects %s, was %s".formatted(projection.candidate().display(), projection.baseline().display()));
        }
        return tables.about(finding.help("keep the keys %s, and make another index for %s".formatted(was, is)), pair.candidate().path() + "/KeySchema", was, is);
    }
}
