package io.github.resourceparity.model;

import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Field;
import io.github.resourceparity.resolve.Term.Fields;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.Optional;
import java.util.Set;

/** An SQS queue: a resource whose properties have names. */
public record Queue(Resource resource) {

    public static final Family<Queue> FAMILY = new Family<>(Set.of("AWS::SQS::Queue"), Set.of("RedrivePolicy"), Queue::new);

    /**
     * Where messages go that keep failing.
     *
     * @param target the ARN of the dead-letter queue
     * @param attempts how often a message is tried before it is set aside
     */
    public record Redrive(Field field, Optional<Located<Term>> target, Optional<Located<Term>> attempts) {}

    /** Its redrive policy, if it has one; what is not known of it is empty. */
    public Optional<Redrive> redrive() {
        return resource.field("RedrivePolicy").map(field -> field.value().value() instanceof Fields fields
                ? new Redrive(field, fields.value("deadLetterTargetArn"), fields.value("maxReceiveCount"))
                : new Redrive(field, Optional.empty(), Optional.empty()));
    }

    /** Whether it is first-in-first-out; empty if that is not known. */
    public Optional<Boolean> fifo() {
        var value = resource.value("FifoQueue");
        return value.isEmpty() ? Optional.of(false) : value.get().value().assumed().map("true"::equals);
    }

    /** How many seconds it keeps a message, SQS's default included; empty if that is not known. */
    public Optional<Long> retention() {
        var value = resource.value("MessageRetentionPeriod");
        return value.isEmpty() ? Optional.of(345_600L) : value.get().value().assumed().filter(text -> text.matches("\\d{1,9}")).map(Long::valueOf);
    }

    /** Where its retention stands; its own place if it leaves that to SQS. */
    public Span retentionSpan() {
        return resource.value("MessageRetentionPeriod").map(Located::span).orElse(resource.heading());
    }
}
