package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Verdict.Kind;
import io.github.resourceparity.resolve.Reference;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.stream.Stream;

/** A stack is looked for in one region only, and is not there. */
final class ReferenceRegionDiffers implements Rule {

    @Override
    public Code code() {
        return Code.warning("reference-region-differs", "a reference asks in another region than the one that gives the answer");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.traces().of(Kind.ELSEWHERE).map(this::finding);
    }

    private Finding finding(Traced traced) {
        var reference = traced.reference();
        var producer = traced.verdict().producer().orElseThrow();
        var asked = reference.region().or(() -> traced.from().region().map(Located::value)).map(Term::display).orElse("");
        var there = producer.region().map(region -> region.value().display()).orElse("");
        var noted = code()
                .at(reference.span(), "`%s` is asked for in `%s`, and is in `%s`".formatted(reference.asked(), asked, there))
                .label(reference.kind() == Reference.Kind.EXPORT ? "an export can be imported in its own region only" : "there is no such stack there")
                .note(producer.region().map(Located::span).orElse(producer.heading()), "`%s` is deployed to `%s`".formatted(producer.service(), there))
                .about(Producers.subject(traced));
        return noted.help(reference.kind() == Reference.Kind.EXPORT ? "hand the value over as a parameter, or deploy both to one region" : "ask in its region: %s".formatted(NewReference.in(traced, there)));
    }
}
