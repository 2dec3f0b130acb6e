package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Missing;
import java.util.stream.Stream;

/** What no service defines any more is deleted with the stack that had it. */
final class ResourceMissing implements Rule {

    @Override
    public Code code() {
        return Code.error("resource-missing", "a baseline resource is in no candidate stack").ofPairs();
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.candidate().complete() ? comparison.missing().stream().map(missing -> finding(missing, comparison)) : Stream.empty();
    }

    private Finding finding(Missing missing, Comparison comparison) {
        var resource = missing.resource();
        var finding = code()
                .at(comparison.home(resource), "%s is missing".formatted(resource.described()))
                .note(resource.naming(), "baseline defines it here")
                .about(resource.subject());
        if (missing.perhaps().isEmpty()) {
            var merged = missing.merged();
            return merged.map(pair -> finding.note(pair.candidate().heading(), "`%s`, which is taken for `%s`, is like it, too: the two may have been merged".formatted(pair.candidate().logicalId().value(), pair.baseline().logicalId().value()))).orElse(finding).label("no %s here has its name or logical id, or is like it".formatted(resource.word()))
                    .help("define `%s` here as the baseline does, or say in an override why it is gone".formatted(resource.logicalId().value()));
        }
        var other = missing.perhaps().get(0);
        return finding.as(Severity.NOTE)
                .label("undecided: it may be one whose name only deployment knows")
                .note(other.logicalId().span(), "this may be it, named %s".formatted(other.shown()))
                .help("map `%s` to its counterpart in the pom".formatted(resource.logicalId().value()));
    }
}
