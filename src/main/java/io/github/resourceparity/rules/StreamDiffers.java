package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.ChangeStream;
import io.github.resourceparity.model.Table;
import java.util.Optional;
import java.util.stream.Stream;

/** What reads a table's stream sees nothing once it is gone, and less once its view is narrower. */
final class StreamDiffers implements Rule {

    @Override
    public Code code() {
        return Code.error("stream-differs", "a table's stream is not the baseline's").ofPairs(Table.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return TablePair.of(comparison).flatMap(tables -> {
            var before = tables.baseline().stream();
            var after = tables.candidate().stream();
            var lost = before.filter(was -> tables.candidate().streamless()).map(was -> lost(tables, was));
            var added = after.filter(is -> tables.baseline().streamless()).map(is -> added(tables, is));
            var changed = before.flatMap(was -> after.filter(is -> was.sameAs(is, tables.kin()) == DIFFERENT).map(is -> changed(tables, was, is)));
            return Stream.of(lost, added, changed).flatMap(Optional::stream);
        });
    }

    private Finding lost(TablePair tables, ChangeStream was) {
        var finding = code()
                .at(tables.candidate().resource().heading(), "%s has no stream, was %s".formatted(tables.described(), was.display()))
                .label("what reads its changes gets none")
                .note(was.span(), "baseline stream")
                .help("write `StreamSpecification: %s`".formatted(was.field().value().value().display()));
        return tables.about(finding, "StreamSpecification", was.display(), "");
    }

    private Finding added(TablePair tables, ChangeStream is) {
        var finding = code()
                .at(is.span(), "%s has a stream of %s, was none".formatted(tables.described(), is.display()))
                .as(Severity.NOTE)
                .label("new here")
                .note(tables.baseline().resource().heading(), "baseline has no stream")
                .help("delete it, or say in the pom because of what it was added");
        return tables.about(finding, "StreamSpecification", "", is.display());
    }

    private Finding changed(TablePair tables, ChangeStream was, ChangeStream is) {
        var lost = is.lost(was);
        var finding = code()
                .at(is.span(), "stream of %s shows %s, was %s".formatted(tables.described(), is.display(), was.display()))
                .as(lost.isEmpty() ? Severity.NOTE : Severity.ERROR)
                .label(lost.isEmpty() ? "with another view it gets another ARN" : "it no longer shows the %s image, and gets another ARN".formatted(String.join(" and the ", lost)))
                .note(was.span(), "baseline view")
                .help("keep the view %s".formatted(was.display()));
        return tables.about(finding, "StreamSpecification/StreamViewType", was.display(), is.display());
    }
}
