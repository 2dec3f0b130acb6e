package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import java.util.stream.Stream;

/** Something that must hold between two estates. */
public interface Rule {

    /** What its findings are called, and how bad they are by default. */
    Code code();

    /** Where it does not hold; unsorted, and without regard to configuration. */
    Stream<Finding> check(Comparison comparison);
}
