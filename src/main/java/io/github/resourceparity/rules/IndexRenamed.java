package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Index;
import io.github.resourceparity.model.Table;
import java.util.stream.Stream;

/** A query names the index that it reads, so that another name breaks it as much as another key. */
final class IndexRenamed implements Rule {

    @Override
    public Code code() {
        return Code.warning("index-renamed", "an index of the baseline has another name").ofPairs(Table.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return TablePair.of(comparison).flatMap(tables -> tables.indexes().renamed().stream().map(pair -> finding(tables, pair)));
    }

    private Finding finding(TablePair tables, Pair<Index> pair) {
        var was = pair.baseline();
        var is = pair.candidate();
        boolean onlyCase = was.shown().equalsIgnoreCase(is.shown());
        return tables.about(
                code()
                        .at(is.name().span(), "%s of %s was `%s`".formatted(is.described(), tables.described(), was.shown()))
                        .label("same keys %s and projection, but queries ask for `%s`".formatted(is.keys().display(), was.shown()))
                        .note(was.name().span(), "baseline name")
                        .help("%srename `%s` to `%s`".formatted(onlyCase ? "index names are case-sensitive: " : "", is.shown(), was.shown())),
                was.path(),
                was.shown(),
                is.shown());
    }
}
