package io.github.resourceparity;

import io.github.resourceparity.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a named path stands for.
 *
 * @param problems what is wrong with the files that it is about
 * @param complete whether all that it stands for is here
 */
record Deployables(List<Deployable> all, List<Finding> problems, boolean complete) {

    static final Deployables NONE = new Deployables(List.of(), List.of(), true);

    /** Something that cannot be read. */
    static Deployables unread(Finding finding) {
        return new Deployables(List.of(), List.of(finding), false);
    }

    Deployables and(Deployables other) {
        return new Deployables(Stream.concat(all.stream(), other.all.stream()).toList(), Stream.concat(problems.stream(), other.problems.stream()).toList(), complete && other.complete);
    }
}
