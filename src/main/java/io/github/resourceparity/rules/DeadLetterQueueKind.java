package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Queue;
import io.github.resourceparity.model.Queue.Redrive;
import java.util.Optional;
import java.util.stream.Stream;

/** SQS refuses a redrive policy between a FIFO queue and a standard one, and with it the whole deployment. */
final class DeadLetterQueueKind implements Rule {

    @Override
    public Code code() {
        return Code.error("dead-letter-queue-kind", "a queue and its dead-letter queue are not both FIFO or both standard").ofPairs(Queue.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.candidate().all(Queue.FAMILY).stream()
                .flatMap(queue -> queue.deadLetterQueue(comparison.candidate()).filter(letters -> mixed(queue, letters)).map(letters -> finding(queue, letters, comparison)).stream());
    }

    private static boolean mixed(Queue queue, Queue letters) {
        return queue.fifo().isPresent() && letters.fifo().isPresent() && !queue.fifo().equals(letters.fifo());
    }

    private Finding finding(Queue queue, Queue letters, Comparison comparison) {
        var resource = queue.resource();
        var finding = code()
                .at(
                        queue.redrive().flatMap(Redrive::target).orElseThrow().span(),
                        "%s is %s, its dead-letter queue `%s` is %s".formatted(resource.described(), kind(queue), letters.resource().shown(), kind(letters)))
                .label("SQS refuses this");
        var baseline = comparison.counterparts(resource).findFirst().map(Queue::new).flatMap(before -> before.redrive().map(redrive -> redrive.field().key().span()));
        return baseline.map(span -> finding.note(span, "baseline sets failing messages aside here"))
                .orElse(finding)
                .note(letters.resource().heading(), kind(letters).equals("FIFO") ? "FIFO" : "standard, since it does not say `FifoQueue: true`")
                .help("let both be FIFO, with names that end in `.fifo`, or both standard")
                .about(resource.subject().property("RedrivePolicy/deadLetterTargetArn", kind(queue), kind(letters)));
    }

    private static String kind(Queue queue) {
        return queue.fifo().equals(Optional.of(true)) ? "FIFO" : "standard";
    }
}
