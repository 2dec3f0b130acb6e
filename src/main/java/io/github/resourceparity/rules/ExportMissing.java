package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.rules.Fate.Kind;
import java.util.stream.Stream;

/** An export without successor breaks every stack that imports it. */
final class ExportMissing implements Rule {

    @Override
    public Code code() {
        return Code.error("export-missing", "a baseline export has no successor");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return Fate.of(comparison, true).filter(fate -> fate.kind() == Kind.GONE).map(fate -> finding(fate, comparison));
    }

    private Finding finding(Fate fate, Comparison comparison) {
        var name = fate.output().exportName().orElseThrow();
        var home = fate.home().or(() -> comparison.candidate().home("AWS::")).orElse(name.span());
        var finding = code()
                .at(home, "export `%s` is gone%s".formatted(name.value().display(), fate.said("import")))
                .as(fate.consumed() ? Severity.ERROR : Severity.WARNING)
                .label("nothing here exports its value")
                .note(name.span(), "baseline exports it here")
                .about(fate.subject());
        return fate.noted(finding, "imported").help("export it from the stack that has the value now");
    }
}
