package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.rules.Fate.Kind;
import java.util.stream.Stream;

/** An output without successor leaves those with nothing who read it by {@code ${cf:…}} or from a script. */
final class OutputMissing implements Rule {

    @Override
    public Code code() {
        return Code.error("output-missing", "a baseline output has no successor");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return Fate.of(comparison, false).filter(fate -> fate.kind() == Kind.GONE).map(fate -> finding(fate, comparison));
    }

    private Finding finding(Fate fate, Comparison comparison) {
        var key = fate.output().key();
        var home = fate.home().or(() -> comparison.candidate().home("AWS::")).orElse(key.span());
        var finding = code()
                .at(home, "output `%s` is gone%s".formatted(key.value(), fate.said("read")))
                .as(fate.consumed() ? Severity.ERROR : Severity.WARNING)
                .label("no stack here puts its value out")
                .note(key.span(), "baseline puts it out here")
                .about(fate.subject());
        return fate.noted(finding, "read").help("put it out from the stack that has the value now");
    }
}
