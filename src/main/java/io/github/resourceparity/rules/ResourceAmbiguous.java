package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Ambiguity;
import io.github.resourceparity.match.Comparison.Fit;
import io.github.resourceparity.model.Resource;
import java.util.Locale;
import java.util.stream.Stream;

/** Comparing a resource with the wrong one says nothing true of either, so nobody guesses. */
final class ResourceAmbiguous implements Rule {

    @Override
    public Code code() {
        return Code.error("resource-ambiguous", "several candidate resources fit a baseline resource equally well");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.ambiguities().stream().map(this::finding);
    }

    private Finding finding(Ambiguity ambiguity) {
        var resource = ambiguity.baseline();
        var fits = ambiguity.fits();
        var finding = code()
                .at(fits.get(0).candidate().heading(), said(fits.size(), resource))
                .label("one of them, and not compared")
                .note(resource.heading(), "baseline defines it here");
        for (var fit : fits) {
            finding = finding.note(said(fit));
        }
        return finding.help("say in the pom which one it is: " + new PomMapping(resource, fits.get(0).candidate())).about(resource.subject());
    }

    private static String said(int fits, Resource resource) {
        return fits == 1
                ? "this candidate fits %s and another baseline resource equally well".formatted(resource.described())
                : "%s candidates fit %s equally well".formatted(fits, resource.described());
    }

    private static String said(Fit fit) {
        var candidate = fit.candidate();
        return String.format(Locale.ROOT, "%.2f `%s` of `%s` at %s", fit.likeness(), candidate.logicalId().value(), candidate.service(), candidate.heading().place());
    }
}
