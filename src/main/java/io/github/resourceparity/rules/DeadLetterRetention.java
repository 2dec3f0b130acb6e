package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Queue;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** SQS counts a message's age from when it was first sent, so a dead-letter queue that keeps it no longer may never show it. */
final class DeadLetterRetention implements Rule {

    private static final long MOST = Duration.ofDays(14).toSeconds();

    @Override
    public Code code() {
        return Code.warning("dead-letter-retention", "a dead-letter queue keeps messages no longer than the queue they come from").ofPairs(Queue.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.candidate().all(Queue.FAMILY).stream()
                .flatMap(queue -> queue.deadLetterQueue(comparison.candidate()).filter(letters -> tooShort(queue, letters)).map(letters -> finding(queue, letters, comparison)).stream());
    }

    /** A message's age starts anew where FIFO queues are concerned; two defaults are what nearly everybody has. */
    private static boolean tooShort(Queue queue, Queue letters) {
        boolean standard = queue.fifo().equals(Optional.of(false)) && letters.fifo().equals(Optional.of(false));
        boolean said = queue.saysRetention() || letters.saysRetention();
        return standard && said && queue.retention().isPresent() && letters.retention().isPresent() && letters.retention().get() <= queue.retention().get();
    }

    private Finding finding(Queue queue, Queue letters, Comparison comparison) {
        var kept = shown(letters);
        var finding = code()
                .at(letters.retentionSpan(), "dead-letter queue `%s` keeps messages for %s, `%s` for %s".formatted(letters.resource().shown(), kept, queue.resource().shown(), shown(queue)))
                .label("counted from when a message was first sent, so little of it is left here");
        return comparison.counterparts(letters.resource()).findFirst().map(Queue::new)
                .map(before -> finding.note(before.retentionSpan(), before.retention().map(seconds -> "baseline keeps them for " + shown(before)).orElse("baseline")))
                .orElse(finding)
                .note(queue.retentionSpan(), queue.saysRetention() ? "kept here before" : "kept here before, 4 days by default")
                .help((queue.retention().orElseThrow() < MOST ? "let it keep them longer than `%s` does; %s (14 days) is the most" : "let `%s` keep them for less than %s (14 days), which is the most").formatted(queue.resource().logicalId().value(), MOST))
                .about(letters.resource().subject().property("MessageRetentionPeriod", shown(queue), kept));
    }

    /** {@code 4 days}, or in hours, minutes or seconds where those are whole. */
    private static String shown(Queue queue) {
        var time = Duration.ofSeconds(queue.retention().orElseThrow());
        long seconds = time.toSeconds();
        return seconds % 86_400 == 0 ? Count.of(time.toDays(), "day") : seconds % 3600 == 0 ? Count.of(time.toHours(), "hour") : seconds % 60 == 0 ? Count.of(time.toMinutes(), "minute") : Count.of(seconds, "second");
    }
}
