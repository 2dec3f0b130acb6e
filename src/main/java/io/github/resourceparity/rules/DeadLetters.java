package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;

import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Duplicate;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Queue;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the two queues of a pair set failing messages aside. */
record DeadLetters(Pair<Queue> pair, Comparison comparison, Located<Term> before, Located<Term> after) {

    /** The targets of a pair; empty if one of them has none, or none that is written. */
    static Optional<DeadLetters> of(Pair<Queue> pair, Comparison comparison) {
        var before = pair.baseline().redrive().flatMap(Queue.Redrive::target);
        var after = pair.candidate().redrive().flatMap(Queue.Redrive::target);
        return before.isPresent() && after.isPresent() ? Optional.of(new DeadLetters(pair, comparison, before.get(), after.get())) : Optional.empty();
    }

    /** Whether the candidate's is proven to be no counterpart of the baseline's; one that has none is reported itself. */
    boolean elsewhere() {
        if (before.value().sameAs(after.value(), comparison.kin()) == SAME) {
            return false;
        }
        var was = pair.baseline().deadLetterQueue(comparison.baseline());
        if (was.isEmpty()) {
            return before.value().sameAs(after.value(), comparison.kin()) == DIFFERENT;
        }
        var is = pair.candidate().deadLetterQueue(comparison.candidate()).map(Queue::resource);
        var counterparts = counterparts(was.get().resource());
        return !counterparts.isEmpty() && counterparts.stream().allMatch(queue -> is.isPresent() ? is.get() != queue : named(queue));
    }

    private List<Resource> counterparts(Resource queue) {
        var twins = comparison.duplicates().stream().filter(duplicate -> duplicate.baseline() == queue).map(Duplicate::again);
        return Stream.concat(comparison.counterparts(queue), twins).toList();
    }

    /** Whether the candidate's target is written as an ARN with another name than the queue's. */
    private boolean named(Resource queue) {
        var name = Queue.nameIn(after.value());
        return name.isPresent() && queue.name().filter(own -> own.value().sameAs(name.get(), comparison.kin()) == DIFFERENT).isPresent();
    }

    /** What the baseline's is called. */
    String was() {
        return shown(pair.baseline().deadLetterQueue(comparison.baseline()), before);
    }

    /** What the candidate's is called. */
    String is() {
        return shown(pair.candidate().deadLetterQueue(comparison.candidate()), after);
    }

    private static String shown(Optional<Queue> queue, Located<Term> target) {
        return queue.map(known -> known.resource().shown()).orElseGet(() -> Queue.nameIn(target.value()).orElse(target.value()).display());
    }
}
