package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack.Output;
import io.github.resourceparity.model.Stack;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who reads an output goes on reading it, and takes what it answers with now for what it was. */
final class OutputValueDiffers implements Rule {

    @Override
    public Code code() {
        return Code.error("output-value-differs", "an output answers with another resource or attribute");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return Stream.of(true, false)
                .flatMap(exported -> Fate.of(comparison, exported))
                .filter(fate -> fate.owner().isPresent())
                .flatMap(fate -> turned(fate, comparison).map(now -> finding(fate, now, comparison)).stream());
    }

    /** What is read in its place, if none of those that may be still answers with what it did. */
    private static Optional<Output> turned(Fate fate, Comparison comparison) {
        var before = answer(fate.output());
        var read = read(fate, comparison);
        var owner = fate.owner().orElseThrow();
        return read.stream().allMatch(now -> before.differs(answer(now), owner, comparison.kin())) ? read.stream().findFirst() : Optional.empty();
    }

    private static Answer answer(Output output) {
        return new Answer(output.value().value());
    }

    /** An export is read by its name; what only its stack gives is read from the stack of that name, else where its resource went. */
    private static List<Output> read(Fate fate, Comparison comparison) {
        var before = fate.output();
        var stacks = comparison.candidate().byPath();
        var named = fate.successors().stream().filter(now -> Fate.named(before, now) == SAME && !generated(stacks.get(now.stack()), now)).toList();
        if (before.exportName().filter(name -> name.value().universal()).isPresent()) {
            return named;
        }
        var keyed = named.stream().filter(now -> now.key().equals(before.key())).toList();
        var same = keyed.stream().filter(now -> stacks.get(now.stack()).namedLike(fate.stack())).toList();
        return same.isEmpty() ? keyed.stream().filter(now -> now.stack().equals(fate.owner().orElseThrow().candidate().stack())).toList() : same;
    }

    private static boolean generated(Stack stack, Output output) {
        return stack.generated().outputs().contains(output.key().value());
    }

    private Finding finding(Fate fate, Output now, Comparison comparison) {
        var before = answer(fate.output());
        var after = answer(now);
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
