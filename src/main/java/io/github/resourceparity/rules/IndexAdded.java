package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Index;
import io.github.resourceparity.model.Table;
import java.util.stream.Stream;

/** An index that the baseline never had costs writes and storage, and may be one that somebody misnamed. */
final class IndexAdded implements Rule {

    @Override
    public Code code() {
        return Code.note("index-added", "a table has an index that the baseline does not have").ofPairs(Table.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return TablePair.of(comparison).flatMap(tables -> {
            var diff = tables.indexes();
            var instead = diff.missing().stream().flatMap(index -> diff.instead(index).stream()).toList();
            return diff.added().stream().filter(index -> instead.stream().noneMatch(other -> other == index)).map(index -> finding(tables, index));
        });
    }

    private Finding finding(TablePair tables, Index index) {
        var names = tables.baseline().indexNames(index.global());
        return tables.about(
                code()
                        .at(index.name().span(), "%s has %s, the baseline has not".formatted(tables.described(), index.described()))
                        .label("new here, on %s".formatted(index.keys().display()))
                        .note(
                                tables.baseline().indexHome(index.global()),
                                names.names().isEmpty() ? "baseline has no %s index".formatted(index.kind()) : "baseline has only %s".formatted(names.display()))
                        .help("delete it, or say in the pom because of what it was added"),
                index.path(),
                "",
                index.keys().display());
    }
}
