package io.github.resourceparity.estate;

import io.github.resourceparity.estate.Drift.Expected;
import io.github.resourceparity.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was found of a drift, against what must be. */
record Verdict(Drift drift, Written before, Written after, List<Finding> findings) {

    /** What is not as it must be. */
    List<String> broken() {
        var broken = new ArrayList<String>();
        var left = new ArrayList<>(findings);
        for (var expected : drift.expected()) {
            var found = left.stream().filter(finding -> finding.code().id().matches(expected.rule()) && stands(finding, expected)).findFirst();
            found.ifPresent(left::remove);
            if (found.isEmpty()) {
                broken.add("no %s on %s%n%s".formatted(expected.rule(), places(expected), after.shown(expected.paths().stream().findFirst().orElse(""))));
            }
        }
        left.removeIf(finding -> drift.implied().contains(finding.code().id()));
        left.forEach(finding -> broken.add("besides " + TrustTest.shown(finding, before, after)));
        return broken;
    }

    private boolean stands(Finding finding, Expected expected) {
        var place = new Written.Place(finding.span().source().path(), finding.span().position().line());
        return expected.paths().isEmpty() || places(expected).contains(place);
    }

    private List<Written.Place> places(Expected expected) {
        return expected.paths().stream().flatMap(this::place).toList();
    }

    /** Where a path stands, or the function that makes it; what is written as one text stands where that begins. */
    private Stream<Written.Place> place(String path) {
        var written = after.places().containsKey(path) ? path : text(path).orElseThrow(() -> new IllegalStateException("`%s` expects a finding at `%s`, where nothing is written".formatted(drift.name(), path)));
        return Stream.of(written, written + Written.CALL).flatMap(each -> Stream.ofNullable(after.places().get(each)));
    }

    private Optional<String> text(String path) {
        return after.texts().stream().filter(text -> path.startsWith(text + "/")).findFirst();
    }
}
