package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Convention;
import io.github.resourceparity.model.Convention.Kind;
import io.github.resourceparity.model.Export;
import io.github.resourceparity.model.NameForm.Break;
import java.util.List;
import java.util.stream.Stream;

/** Whoever imports from another team's stack guesses the export's name from how all exports are named. */
final class ExportPattern implements Rule {

    @Override
    public Code code() {
        return Code.error("export-pattern", "an export's name breaks its configured convention");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.conventions().stream()
                .filter(convention -> convention.of() == Kind.EXPORT)
                .flatMap(convention -> comparison.candidate().stacks().stream().flatMap(stack -> {
                    var form = convention.pattern().in(stack.service());
                    return stack.exports().stream()
                            .filter(export -> !stack.generated().outputs().contains(export.output().key().value()))
                            .flatMap(export -> form.broken(export.name().value()).map(found -> finding(convention, export, found)).stream());
                }));
    }

    private Finding finding(Convention convention, Export export, Break found) {
        var name = export.name().value().display();
        return code()
                .at(export.name().span(), "output `%s`: the export `%s` is not of the form `%s`".formatted(export.output().key().value(), name, convention.pattern().text()))
                .label(found.said())
                .note(convention.name().span(), "the convention `%s`".formatted(convention.name().value()))
                .help("export it under a name as the convention says, and under the old one until nobody imports that")
                .about(new Subject("", List.of(export.output().key().value()), List.of(name), "Outputs/" + export.output().key().value(), List.of()));
    }
}
