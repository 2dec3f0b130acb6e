package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Table;
import java.util.stream.Stream;

/** DynamoDB replaces a table whose keys change, and its items go with it. */
final class KeySchemaDiffers implements Rule {

    @Override
    public Code code() {
        return Code.error("key-schema-differs", "a table's keys are not the baseline's").ofPairs(Table.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return TablePair.of(comparison).filter(KeySchemaDiffers::differs).map(this::finding);
    }

    private static boolean differs(TablePair tables) {
        return tables.baseline().keys().sameAs(tables.candidate().keys(), tables.kin()) == DIFFERENT;
    }

    private Finding finding(TablePair tables) {
        var before = tables.baseline().keys();
        var after = tables.candidate().keys();
        var was = before.display(after);
        var is = after.display(before);
        return tables.about(
                code()
                        .at(after.span(), "%s has keys %s, was %s".formatted(tables.described(), is, was))
                        .label("other keys make a new, empty table")
                        .note(before.span(), "baseline keys")
                        .help("keep the keys %s, and reach items by others through an index".formatted(was)),
                "KeySchema",
                was,
                is);
    }
}
