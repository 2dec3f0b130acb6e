package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Index;
import io.github.resourceparity.model.Table.Attribute;
import io.github.resourceparity.model.Table;
import java.util.List;
import java.util.stream.Stream;

/** A query names the index that it reads, and fails where there is none. */
final class IndexMissing implements Rule {

    @Override
    public Code code() {
        return Code.error("index-missing", "a table lacks an index of the baseline").ofPairs(Table.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return TablePair.of(comparison).flatMap(tables -> {
            var diff = tables.indexes();
            return diff.missing().stream().map(index -> finding(tables, diff, index));
        });
    }

    private Finding finding(TablePair tables, IndexDiff diff, Index index) {
        var finding = helped(diff, index, code()
                .at(tables.candidate().indexHome(index.global()), "%s lacks %s".formatted(tables.described(), index.described()))
                .label(label(tables, diff, index))
                .note(index.name().span(), "baseline defines it here, on %s".formatted(index.keys().display())));
        for (var attribute : gone(tables, index)) {
            finding = finding.note(attribute.name().span(), "attribute `%s` is gone with it".formatted(attribute.name().value().display()))
                    .help("add to `AttributeDefinitions`", "- " + attribute.written());
        }
        if (!index.global()) {
            finding = finding.note("a local index is made only together with its table: adding it later makes a new, empty table");
        } else if (diff.missing().stream().filter(Index::global).count() > 1) {
            finding = finding.help("deploy after each index: a table gets one new global index at a time");
        }
        return tables.about(finding, index.path(), index.keys().display(), "");
    }

    /** The attributes of its keys that the candidate neither defines nor uses any more. */
    private static List<Attribute> gone(TablePair tables, Index index) {
        return tables.undefined()
                .filter(attribute -> index.keys().names().have(attribute.name().value(), tables.kin()))
                .filter(attribute -> !tables.candidate().keyAttributes().have(attribute.name().value(), tables.kin()))
                .toList();
    }

    private static String label(TablePair tables, IndexDiff diff, Index index) {
        var names = tables.candidate().indexNames(index.global());
        return diff.instead(index)
                .filter(other -> other.global() != index.global())
                .map(other -> "has `%s` as a %s index".formatted(other.shown(), other.kind()))
                .orElse(names.names().isEmpty() ? "has no %s index".formatted(index.kind()) : "has only %s".formatted(names.display()));
    }

    private static Finding helped(IndexDiff diff, Index index, Finding finding) {
        var order = diff.instead(index)
                .filter(other -> other.global() == index.global())
                .map(other -> "index names are case-sensitive: rename `%s` to `%s`, and let it be".formatted(other.shown(), index.shown()))
                .orElse("add to `%s`".formatted(Index.property(index.global())));
        return index.written().map(yaml -> finding.help(order, "- " + yaml)).orElseGet(() -> finding.help("define `%s` as the baseline does".formatted(index.shown())));
    }
}
