package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import java.util.List;
import java.util.stream.Stream;

/** Something that must hold between two estates. */
public interface Rule {

    /** What its findings are called, and how bad they are by default. */
    Code code();

    /** Where it does not hold; unsorted, and without regard to configuration. */
    Stream<Finding> check(Comparison comparison);

    /** What it finds where one stage is held against another; most rules look at each stage alone. */
    default Stream<Finding> across(List<Comparison> stages) {
        return Stream.empty();
    }
}
