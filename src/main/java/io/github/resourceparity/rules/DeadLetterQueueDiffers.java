package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Queue;
import io.github.resourceparity.model.Queue.Redrive;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever watches the baseline's dead-letter queue sees nothing of what another one is given. */
final class DeadLetterQueueDiffers implements Rule {

    @Override
    public Code code() {
        return Code.error("dead-letter-queue-differs", "a queue sets failing messages aside elsewhere, or after another number of attempts").ofPairs(Queue.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.pairs(Queue.FAMILY).stream().flatMap(pair -> Stream.concat(
                DeadLetters.of(pair, comparison).filter(DeadLetters::elsewhere).map(this::target).stream(),
                attempts(pair, comparison).stream()));
    }

    private Finding target(DeadLetters letters) {
        var queue = letters.pair().candidate().resource();
        var finding = code()
                .at(letters.after().span(), "%s sets failing messages aside in `%s`, was `%s`".formatted(queue.described(), letters.is(), letters.was()))
                .label("not what became of the baseline's dead-letter queue")
                .note(letters.before().span(), "baseline sets them aside here")
                .help("point `deadLetterTargetArn` at what became of `%s`, or accept the other queue in the pom".formatted(letters.was()));
        return about(finding, letters.pair(), "RedrivePolicy/deadLetterTargetArn", letters.was(), letters.is());
    }

    private Optional<Finding> attempts(Pair<Queue> pair, Comparison comparison) {
        var before = pair.baseline().redrive().flatMap(Redrive::attempts);
        var after = pair.candidate().redrive().flatMap(Redrive::attempts);
        boolean differ = before.isPresent() && after.isPresent() && before.get().value().sameAs(after.get().value(), comparison.kin()) == DIFFERENT;
        return differ ? Optional.of(attempts(pair, before.get(), after.get())) : Optional.empty();
    }

    private Finding attempts(Pair<Queue> pair, Located<Term> before, Located<Term> after) {
        var was = before.value().display();
        var is = after.value().display();
        var finding = code()
                .at(after.span(), "%s sets messages aside at a `maxReceiveCount` of %s, was %s".formatted(pair.candidate().resource().described(), is, was))
                .as(Severity.WARNING)
                .note(before.span(), "baseline count")
                .help("let `maxReceiveCount` be %s, or accept %s in the pom".formatted(was, is));
        return about(finding, pair, "RedrivePolicy/maxReceiveCount", was, is);
    }

    private static Finding about(Finding finding, Pair<Queue> queues, String property, String was, String is) {
        var pair = queues.as(Queue::resource);
        var whole = finding.about(Pair.subject(pair).property(property, was, is));
        return Pair.recognized(pair).map(whole::note).orElse(whole);
    }
}
