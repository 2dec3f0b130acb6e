package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Queue;
import io.github.resourceparity.model.Queue.Redrive;
import java.util.stream.Stream;

/** A message that keeps failing is lost in the end where no queue takes it. */
final class DeadLetterQueueMissing implements Rule {

    @Override
    public Code code() {
        return Code.error("dead-letter-queue-missing", "a queue sets no failing messages aside, but the baseline's does").ofPairs(Queue.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.pairs(Queue.FAMILY).stream()
                .filter(pair -> pair.candidate().withoutRedrive())
                .flatMap(pair -> pair.baseline().redrive().filter(redrive -> redrive.target().isPresent()).map(redrive -> finding(pair, redrive)).stream());
    }

    private Finding finding(Pair<Queue> queues, Redrive redrive) {
        var pair = queues.as(Queue::resource);
        var finding = code()
                .at(pair.candidate().heading(), "%s has no dead-letter queue".formatted(pair.candidate().described()))
                .label("a message that keeps failing is retried until it expires, then lost")
                .note(redrive.field().key().span(), "baseline sets failing messages aside here" + (redrive.said().isEmpty() ? "" : ", " + redrive.said()))
                .help("add a RedrivePolicy" + redrive.attempts().map(times -> " whose `maxReceiveCount` is %s".formatted(times.value().display())).orElse(" as the baseline has"))
                .about(Pair.subject(pair).property("RedrivePolicy", redrive.field().value().value().display(), ""));
        return Pair.recognized(pair).map(finding::note).orElse(finding);
    }
}
