package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import java.util.stream.Stream;

/** An export that nobody imports is one less to keep when a resource moves. */
final class ExportUnused implements Rule {

    @Override
    public Code code() {
        return Code.off("export-unused", Severity.NOTE, "an export is imported by nobody here");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return Unused.of(comparison, true).map(unused -> code()
                .at(unused.output().exportName().orElseThrow().span(), "export `%s` is imported by nobody here".formatted(unused.output().exportName().orElseThrow().value().display()))
                .label("nothing breaks without it, unless somebody elsewhere imports it")
                .help("take it out, or name who imports it among the consumers")
                .about(unused.subject()));
    }
}
