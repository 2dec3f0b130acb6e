package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Duplicate;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.match.Pair.By;
import java.util.stream.Stream;

/** What two stacks define, one of them cannot make, and neither can be moved without the other. */
final class ResourceDuplicated implements Rule {

    @Override
    public Code code() {
        return Code.error("resource-duplicated", "a baseline resource is in two candidate stacks").ofPairs();
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.duplicates().stream().filter(duplicate -> duplicate.candidate().togetherWith(duplicate.again())).map(this::finding);
    }

    private Finding finding(Duplicate duplicate) {
        var again = duplicate.again();
        var first = duplicate.candidate();
        return code()
                .at(again.naming(), "%s is in two stacks, `%s` and `%s`".formatted(again.described(), first.service(), again.service()))
                .label("defined a second time")
                .note(duplicate.baseline().naming(), "baseline defines it once")
                .note(first.naming(), "`%s` defines it already".formatted(first.service()))
                .help("leave it in one of them, and let the other refer to it")
                .about(Pair.subject(new Pair<>(duplicate.baseline(), again, By.NAME)).property("", first.service(), again.service()));
    }
}
