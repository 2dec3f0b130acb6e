package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack.Output;
import java.util.stream.Stream;

/** Who reads an output goes on reading it, and takes what it answers with now for what it was. */
final class OutputValueDiffers implements Rule {

    @Override
    public Code code() {
        return Code.error("output-value-differs", "an output answers with another resource or attribute");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return Reading.of(comparison).flatMap(reading -> reading.turned(comparison.kin()).map(now -> finding(reading.before().get(0), now, comparison)).stream());
    }

    private Finding finding(Fate fate, Output now, Comparison comparison) {
        var before = Answer.of(fate.output());
        var after = Answer.of(now);
        var owner = fate.owner().orElseThrow();
        var export = fate.output().exportName().map(name -> name.value().display());
        var finding = code()
                .at(now.value().span(), "%s answers with `%s`, was `%s`".formatted(export.map("export `%s`"::formatted).orElse("output `%s`".formatted(now.key().value())), after.said(before), before.said(after)))
                .label("who reads it is given " + (before.another(after, comparison.kin()) ? "another resource" : "something else"))
                .note(fate.output().value().span(), "baseline answers with this")
                .about(fate.subject().property("Outputs/" + fate.output().key().value(), before.said(after), after.said(before)));
        return fate.noted(Pair.recognized(owner).map(finding::note).orElse(finding), export.isPresent() ? "imported" : "read")
                .help(help(before, now, owner))
                .help("put what it answers with now out under another name");
    }

    private static String help(Answer before, Output now, Pair<Resource> owner) {
        return now.stack().equals(owner.candidate().stack())
                ? "let it answer with `%s` again".formatted(before.wanted(owner))
                : "let `%s` put it out, which has %s now".formatted(owner.candidate().service(), owner.candidate().described());
    }
}
