package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.rules.Fate.Kind;
import java.util.stream.Stream;

/** Stacks that import a name fail to deploy once nobody exports it, and the exporting stack cannot drop it before. */
final class ExportRenamed implements Rule {

    @Override
    public Code code() {
        return Code.error("export-renamed", "a value is exported under another name");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return Fate.of(comparison, true).filter(fate -> fate.kind() == Kind.RENAMED).map(this::finding);
    }

    private Finding finding(Fate fate) {
        var before = fate.output().exportName().orElseThrow();
        var after = fate.successor().flatMap(output -> output.exportName()).orElseThrow();
        var name = before.value().display();
        var message = fate.consumed() ? "export `%s` is gone%s".formatted(name, fate.said("import")) : "export `%s` is now `%s`".formatted(name, after.value().display());
        var finding = code()
                .at(after.span(), message)
                .as(fate.consumed() ? Severity.ERROR : Severity.WARNING)
                .label("its value now goes by this name")
                .note(before.span(), "baseline exports it here")
                .about(fate.subject());
        return fate.noted(finding, "imported")
                .help(fate.consumed() ? "let these stacks import `%s`, and export the old name too until they do".formatted(after.value().display()) : "nobody here imports the old name: accept the new one in the pom if nobody elsewhere does");
    }
}
