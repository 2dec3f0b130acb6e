package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Queue;
import io.github.resourceparity.model.Queue.Redrive;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Choice;
import io.github.resourceparity.resolve.Term.Text;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A message that nobody can work off comes back until it expires, unless a queue takes it. */
final class QueueWithoutDeadLetterQueue implements Rule {

    /** Where a resource says which queue takes what it cannot deliver. */
    private static final Set<String> TARGETS = Set.of("RedrivePolicy", "DeadLetterConfig", "DeadLetterQueue", "OnFailure");

    /** How people call the queues of functions and rules of which a template shows nothing. */
    private static final Pattern CALLED = Pattern.compile("(?i)dead-?_?letter|dlq");

    @Override
    public Code code() {
        return Code.off("queue-without-dead-letter-queue", Severity.WARNING, "a queue has no dead-letter queue, and is none itself").ofPairs(Queue.FAMILY.types());
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var targets = comparison.candidate().resources().flatMap(resource -> targets(resource.properties().value(), false)).distinct().toList();
        var known = targets.stream().flatMap(target -> Queue.of(target, comparison.candidate()).stream()).map(Queue::resource).collect(Collectors.toSet());
        var open = targets.stream().filter(target -> Queue.of(target, comparison.candidate()).isEmpty()).toList();
        return comparison.candidate().all(Queue.FAMILY).stream()
                .filter(queue -> queue.withoutRedrive() && !known.contains(queue.resource()) && !saysSo(queue) && open.stream().noneMatch(target -> mayBe(target, queue)))
                .filter(queue -> comparison.counterparts(queue.resource()).allMatch(before -> new Queue(before).redrive().flatMap(Redrive::target).isEmpty()))
                .map(queue -> finding(queue, comparison));
    }

    private static boolean saysSo(Queue queue) {
        return Stream.of(queue.resource().logicalId().value(), queue.resource().shown()).anyMatch(name -> CALLED.matcher(name).find());
    }

    private static Stream<Term> targets(Term term, boolean inside) {
        if (term instanceof Fields fields) {
            return fields.fields().entrySet().stream()
                    .filter(field -> !field.getKey().equals("maxReceiveCount"))
                    .flatMap(field -> targets(field.getValue().value().value(), inside || TARGETS.contains(field.getKey())));
        }
        if (term instanceof Choice choice) {
            return Stream.concat(targets(choice.then(), inside), targets(choice.otherwise(), inside));
        }
        if (term instanceof Items items) {
            return items.items().stream().flatMap(item -> targets(item.value(), inside));
        }
        return inside ? Stream.of(term) : Stream.empty();
    }

    /** Whether a target that is not known can be the queue: a word that is no ARN is none, and an ARN with another name is another. */
    private static boolean mayBe(Term target, Queue queue) {
        var name = Queue.nameIn(target);
        var own = queue.resource().name();
        return name.isPresent() ? own.isEmpty() || own.get().value().sameAs(name.get()) != DIFFERENT : !(target instanceof Text);
    }

    private Finding finding(Queue queue, Comparison comparison) {
        var resource = queue.resource();
        var finding = code()
                .at(resource.heading(), "%s has no dead-letter queue".formatted(resource.described()))
                .label("a message that keeps failing is retried until it expires, then lost");
        return comparison.counterparts(resource).findFirst().map(Queue::new).map(before -> finding.note(before.resource().heading(), before.withoutRedrive() ? "baseline has none either" : "baseline"))
                .orElse(finding)
                .help("add a RedrivePolicy that points at a queue for failing messages, or say in the pom because of what it needs none")
                .about(resource.subject().property("RedrivePolicy"));
    }
}
