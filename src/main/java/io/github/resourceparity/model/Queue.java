package io.github.resourceparity.model;

import static io.github.resourceparity.resolve.Sameness.SAME;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.resolve.Term.Imported;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Output;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An SQS queue: a resource whose properties have names. */
public record Queue(Resource resource) {

    public static final Family<Queue> FAMILY = new Family<>(Set.of("AWS::SQS::Queue"), Set.of("RedrivePolicy-", "RedrivePolicy/deadLetterTargetArn/", "RedrivePolicy/maxReceiveCount/"), Queue::new);

    private static final String RETENTION = "MessageRetentionPeriod";

    /**
     * Where messages go that keep failing.
     *
     * @param target the ARN of the dead-letter queue
     * @param attempts how often a message is tried before it is set aside
     */
    public record Redrive(Field field, Optional<Located<Term>> target, Optional<Located<Term>> attempts) {

        /** {@code after 3 attempts}, or nothing if their number is not given. */
        public String said() {
            return attempts.map(times -> times.value().display()).map(times -> times.equals("1") ? "after 1 attempt" : "after %s attempts".formatted(times)).orElse("");
        }
    }

    /** Its redrive policy, if it has one; what is not known of it is empty. */
    public Optional<Redrive> redrive() {
        return resource.field("RedrivePolicy").filter(field -> !field.value().value().equals(Fields.EMPTY)).map(field -> field.value().value() instanceof Fields fields
                ? new Redrive(field, fields.value("deadLetterTargetArn"), fields.value("maxReceiveCount"))
                : new Redrive(field, Optional.empty(), Optional.empty()));
    }

    /** Whether it sets no message aside for certain, and not only as far as is known. */
    public boolean withoutRedrive() {
        return known() && redrive().isEmpty();
    }

    /** The queue of an estate that it sets messages aside in; empty if there is none, or if that is not known. */
    public Optional<Queue> deadLetterQueue(Estate estate) {
        return redrive().flatMap(Redrive::target).flatMap(target -> of(target.value(), estate));
    }

    /** The queue of an estate that has an ARN; empty if none has it for certain. */
    public static Optional<Queue> of(Term arn, Estate estate) {
        var own = arn instanceof Imported || arn instanceof Output ? given(arn, estate) : arn;
        if (own instanceof Attribute attribute) {
            return Stream.ofNullable(estate.byPath().get(attribute.stack())).flatMap(each -> each.resources().stream()).filter(FAMILY::has).map(Queue::new).filter(queue -> queue.is(attribute)).findFirst();
        }
        var named = nameIn(own).map(name -> estate.all(FAMILY).stream().filter(queue -> queue.isNamed(name)).toList()).orElse(List.of());
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** What another stack of the estate gives under an export's or an output's name. */
    private static Term given(Term arn, Estate estate) {
        var outputs = estate.stacks().stream().flatMap(stack -> stack.outputs().stream().filter(output -> gives(stack, output, arn)));
        return outputs.findFirst().map(output -> output.value().value()).orElse(arn);
    }

    private static boolean gives(Stack stack, Stack.Output output, Term arn) {
        if (arn instanceof Imported imported) {
            return output.exportName().filter(name -> name.value().sameAs(imported.export()) == SAME).isPresent();
        }
        return arn instanceof Output asked
                && stack.name().value().sameAs(asked.stack()) == SAME
                && asked.output().constant().filter(output.key().value()::equals).isPresent();
    }

    private boolean is(Attribute attribute) {
        return attribute.name().equals("Arn") && attribute.logicalId().equals(resource.logicalId().value());
    }

    private boolean isNamed(Term name) {
        return resource.name().filter(own -> own.value().sameAs(name) == SAME).isPresent();
    }

    /** The name at the end of an ARN that is written out; empty if it is none. */
    public static Optional<Term> nameIn(Term arn) {
        var parts = arn.parts();
        boolean written = parts.get(0) instanceof Text head && head.value().startsWith("arn:");
        for (int i = parts.size() - 1; i >= 0 && written; i--) {
            if (parts.get(i) instanceof Text text && text.value().contains(":")) {
                var last = new Text(text.value().substring(text.value().lastIndexOf(':') + 1));
                return Optional.of(Join.of(Stream.concat(Stream.of(last), parts.subList(i + 1, parts.size()).stream()).toList()));
            }
        }
        return Optional.empty();
    }

    /** Whether it is first-in-first-out; empty if that is not known. */
    public Optional<Boolean> fifo() {
        var value = resource.value("FifoQueue");
        return value.isPresent() ? value.get().value().assumed().map("true"::equals) : known() ? Optional.of(false) : Optional.empty();
    }

    /** How many seconds it keeps a message, SQS's default included; empty if that is not known. */
    public Optional<Long> retention() {
        var value = resource.value(RETENTION);
        return value.isPresent()
                ? value.get().value().assumed().filter(text -> text.matches("\\d{1,9}")).map(Long::valueOf)
                : known() ? Optional.of(345_600L) : Optional.empty();
    }

    /** Whether it says itself how long it keeps a message. */
    public boolean saysRetention() {
        return resource.field(RETENTION).isPresent();
    }

    /** Where its retention stands; its own place if it leaves that to SQS. */
    public Span retentionSpan() {
        return resource.value(RETENTION).map(Located::span).orElse(resource.heading());
    }

    /** Whether its properties are there to be read, so that what is not among them is left to SQS. */
    private boolean known() {
        return resource.body().value().value("Properties").map(properties -> properties.value() instanceof Fields).orElse(true);
    }
}
