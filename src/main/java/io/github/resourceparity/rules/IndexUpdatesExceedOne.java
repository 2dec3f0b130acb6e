package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Index;
import io.github.resourceparity.model.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** CloudFormation creates or deletes one global index of a table at a time, and fails where a deployment asks for more. */
final class IndexUpdatesExceedOne implements Rule {

    @Override
    public Code code() {
        return Code.warning("index-updates-exceed-one", "a table needs several deployments to get the baseline's global indexes").ofPairs(Table.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return TablePair.of(comparison)
                .filter(tables -> tables.baseline().keys().sameAs(tables.candidate().keys(), tables.kin()) != DIFFERENT)
                .filter(tables -> steps(tables).size() > 1)
                .map(tables -> finding(tables, steps(tables)));
    }

    /** What is to be created and deleted, in an order in which no query loses more than it must. */
    private static List<String> steps(TablePair tables) {
        var diff = tables.indexes();
        var created = Stream.concat(diff.missing().stream(), diff.renamed().stream().map(Pair::baseline)).filter(Index::global).map(index -> "create `%s`".formatted(index.shown()));
        var changed = diff.kept().stream()
                .filter(pair -> pair.candidate().global() && pair.baseline().answersLike(pair.candidate(), tables.kin()) == DIFFERENT)
                .flatMap(pair -> Stream.of("delete `%s`".formatted(pair.candidate().shown()), "create `%s` again".formatted(pair.candidate().shown())));
        var deleted = Stream.concat(diff.renamed().stream().map(Pair::candidate), diff.added().stream()).filter(Index::global).map(index -> "delete `%s`".formatted(index.shown()));
        return Stream.of(created, changed, deleted).flatMap(steps -> steps).toList();
    }

    private Finding finding(TablePair tables, List<String> steps) {
        var order = IntStream.range(0, steps.size()).mapToObj(i -> "%s. %s".formatted(i + 1, steps.get(i))).collect(Collectors.joining("; "));
        return tables.about(
                code()
                        .at(tables.candidate().indexHome(true), "%s needs %s deployments to get the baseline's indexes".formatted(tables.described(), steps.size()))
                        .label("one global index is created or deleted at a time")
                        .note(tables.baseline().indexHome(true), "baseline's global indexes")
                        .help("deploy after each: " + order),
                Index.property(true),
                "",
                String.join(", ", steps));
    }
}
