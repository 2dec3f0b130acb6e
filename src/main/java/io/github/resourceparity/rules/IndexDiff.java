package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.SAME;

import io.github.resourceparity.match.Pair;
import io.github.resourceparity.match.Pair.By;
import io.github.resourceparity.model.Index;
import io.github.resourceparity.model.Table;
import io.github.resourceparity.resolve.Kin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of a table's indexes, as far as that is certain.
 *
 * @param kept those of one name
 * @param renamed those of one kind, one key and one projection under another name
 * @param missing the baseline's that the candidate has not
 * @param added the candidate's that the baseline has not
 */
record IndexDiff(List<Pair<Index>> kept, List<Pair<Index>> renamed, List<Index> missing, List<Index> added) {

    static IndexDiff of(Pair<Table> tables, Kin kin) {
        var missing = unknownTo(tables.candidate(), tables.baseline(), kin);
        var added = unknownTo(tables.baseline(), tables.candidate(), kin);
        var renamed = new ArrayList<Pair<Index>>();
        for (var index : List.copyOf(missing)) {
            added.stream().filter(other -> index.answersLike(other, kin) == SAME).findFirst().ifPresent(other -> {
                renamed.add(new Pair<>(index, other, By.LIKENESS));
                missing.removeIf(one -> one == index);
                added.removeIf(one -> one == other);
            });
        }
        return new IndexDiff(kept(tables, kin), List.copyOf(renamed), List.copyOf(missing), List.copyOf(added));
    }

    private static List<Index> unknownTo(Table table, Table other, Kin kin) {
        return new ArrayList<>(other.indexes().stream().filter(index -> table.indexNames(index.global()).lack(index.name().value(), kin)).toList());
    }

    private static List<Pair<Index>> kept(Pair<Table> tables, Kin kin) {
        return tables.baseline().indexes().stream()
                .flatMap(index -> tables.candidate().indexes().stream()
                        .filter(other -> index.global() == other.global() && index.name().value().sameAs(other.name().value(), kin) == SAME)
                        .limit(1)
                        .map(other -> new Pair<>(index, other, By.NAME)))
                .toList();
    }

    /** What the candidate has instead of an index that it lacks: one whose name is the same but for case, or that is of the other kind. */
    Optional<Index> instead(Index index) {
        return added.stream().filter(other -> index.shown().equalsIgnoreCase(other.shown())).findFirst();
    }
}
