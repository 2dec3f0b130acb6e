package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.rules.SettingChange.Concern;
import java.util.stream.Stream;

/** CloudFormation counts tags as configuration when it moves a resource between stacks. */
final class TagsDiffer implements Rule {

    @Override
    public Code code() {
        return Code.note("tags-differ", "a tag is not the baseline's").ofPairs();
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return SettingChange.of(comparison, Concern.TAGS).map(change -> change.finding(code())
                .help(change.wanted().orElse("tag the %s as the baseline does".formatted(change.pair().candidate().word()))));
    }
}
