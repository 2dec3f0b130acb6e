package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Compared;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.match.Pair.By;
import io.github.resourceparity.model.Resource;
import java.util.stream.Stream;

/** CloudFormation knows a resource by its logical id: under another one it makes a new resource and deletes the old. */
final class ResourceRenamed implements Rule {

    @Override
    public Code code() {
        return Code.warning("resource-renamed", "a resource has another logical id").ofPairs();
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.pairs().stream().map(Compared::pair).filter(ResourceRenamed::renamed).map(this::finding);
    }

    /** A mapping was written down on purpose, so its two ids are no news. */
    private static boolean renamed(Pair<Resource> pair) {
        return pair.by() != By.MAPPING && !pair.baseline().logicalId().equals(pair.candidate().logicalId());
    }

    private Finding finding(Pair<Resource> pair) {
        var was = pair.baseline().logicalId().value();
        var is = pair.candidate().logicalId().value();
        return code()
                .at(pair.candidate().heading(), "%s has the logical id `%s`, was `%s` (recognized %s)".formatted(pair.candidate().described(), is, was, pair.recognizedBy()))
                .label("in one and the same stack this makes a new one and deletes the old")
                .note(pair.baseline().heading(), "baseline id")
                .help("call it `%s` again".formatted(was))
                .help("or say in the pom that it is meant: " + new PomMapping(pair.baseline(), pair.candidate()))
                .about(Pair.subject(pair).property("", was, is));
    }
}
