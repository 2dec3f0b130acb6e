package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Resource;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A resource that the baseline never had is new, or an old one that nobody recognizes. */
final class ResourceAdded implements Rule {

    @Override
    public Code code() {
        return Code.warning("resource-added", "a candidate resource is not in the baseline");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var perhaps = comparison.missing().stream().flatMap(missing -> missing.perhaps().stream()).collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
        return comparison.baseline().complete()
                ? comparison.added().stream().filter(resource -> !perhaps.contains(resource)).map(this::finding)
                : Stream.empty();
    }

    private Finding finding(Resource resource) {
        return code()
                .at(resource.logicalId().span(), "%s is not in the baseline".formatted(resource.described()))
                .label("new here")
                .about(resource.subject())
                .help("record its purpose in an override, with `because`");
    }
}
