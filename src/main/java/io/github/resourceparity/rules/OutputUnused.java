package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import java.util.stream.Stream;

/** An output that nobody reads is one less to keep when a resource moves. */
final class OutputUnused implements Rule {

    @Override
    public Code code() {
        return Code.off("output-unused", Severity.NOTE, "an output that is not exported is read by nobody here");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return Unused.of(comparison, false).map(unused -> code()
                .at(unused.output().key().span(), "output `%s` of `%s` is read by nobody here".formatted(unused.output().key().value(), unused.stack().service()))
                .label("nothing breaks without it, unless somebody elsewhere reads it")
                .help("take it out, or name who reads it among the consumers")
                .about(unused.subject()));
    }
}
