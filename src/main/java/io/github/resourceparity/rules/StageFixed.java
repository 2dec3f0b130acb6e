package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.rules.StagedNames.Use;
import java.util.List;
import java.util.stream.Stream;

/** A stage that is written out is right for one deployment, and makes every other use what belongs to that one. */
final class StageFixed implements Rule {

    @Override
    public Code code() {
        return Code.warning("stage-fixed", "a stage is written out where its siblings have the variable");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var names = StagedNames.of(comparison.deployed());
        return names.uses().stream().flatMap(use -> names.fixed(use).map(fixed -> finding(use, fixed)).stream());
    }

    private Finding finding(Use use, StagedNames.Fixed fixed) {
        var name = use.name().value().display();
        var subject = use.resource().map(resource -> resource.subject().property("stage", name)).orElseGet(() -> new Subject("", List.of(), List.of(name), use.kind(), List.of(use.stack().service())));
        return code()
                .at(use.name().span(), "the stage `%s` is written out in %s `%s`".formatted(fixed.word(), use.noun(), name))
                .label(fixed.siblings() == 1 ? "elsewhere it is `%s`".formatted(fixed.sibling().name().value().display()) : "%s others have `${stage}` there".formatted(fixed.siblings()))
                .note(fixed.sibling().name().span(), "here it is the variable")
                .help("put the variable of the stage in the place of `%s`".formatted(fixed.word()))
                .about(subject);
    }
}
