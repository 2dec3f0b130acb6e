package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;
import static io.github.resourceparity.resolve.Sameness.UNDECIDED;

import io.github.resourceparity.match.Pair.By;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack.Output;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.resolve.Term.Join;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What an output answers with, told by the resources that it speaks of and not by what they are called. */
record Answer(Term value) {

    /** What no two resources of a type have in common, whatever the type is. */
    private static final Set<String> OWN = Set.of("Ref", "Arn", "Id", "GroupId", "StreamArn", "DomainName", "DNSName");

    static Answer of(Output output) {
        return new Answer(output.value().value());
    }

    /** The resources' attributes that are in it, in order. */
    Stream<Attribute> attributes() {
        return value.parts().stream().filter(Attribute.class::isInstance).map(Attribute.class::cast);
    }

    /**
     * Whether another one is proven to speak of another resource, or to say something else of the same one: a resource that has
     * another name is the same one. A counterpart that was only guessed proves nothing.
     *
     * @param owner the pair whose resource it speaks of
     */
    boolean differs(Answer other, Pair<Resource> owner, Kin kin) {
        if (other.attributes().findAny().isEmpty() || value.sameAs(other.value, kin) == SAME) {
            return false;
        }
        boolean guessed = owner.by() == By.LIKENESS;
        if (value instanceof Attribute a && other.value instanceof Attribute b) {
            boolean apart = a.type().equals(b.type()) && owner.baseline().facts().filter(facts -> facts.answersApart(a.name(), b.name())).isPresent();
            return kin.of(a, b) == DIFFERENT ? telling(a, b) && !guessed : kin.of(a, b) == SAME && apart;
        }
        Kin sure = (a, b) -> kin.of(a, b) == DIFFERENT && (guessed || !telling(a, b)) ? UNDECIDED : kin.of(a, b);
        return bare().sameAs(other.bare(), sure) == DIFFERENT;
    }

    /** Whether the first resource that the other speaks of is another one. */
    boolean another(Answer other, Kin kin) {
        return attributes().limit(1).anyMatch(a -> other.attributes().limit(1).anyMatch(b -> kin.of(a, b) == DIFFERENT));
    }

    /** Whether two resources cannot answer the same to these; both may be in one network, or listen on one port. */
    private static boolean telling(Attribute a, Attribute b) {
        boolean known = a.expansion().isPresent() && b.expansion().isPresent();
        return own(a) && own(b) || known && a.expansion().get().sameAs(b.expansion().get()) == DIFFERENT;
    }

    private static boolean own(Attribute attribute) {
        var word = attribute.type().substring(attribute.type().lastIndexOf(':') + 1);
        return OWN.contains(attribute.name()) || Stream.of("Arn", "Id", "Name", "Url").anyMatch(end -> attribute.name().equals(word + end));
    }

    private Term bare() {
        return mapped(attribute -> named(attribute, attribute.logicalId()));
    }

    private Term mapped(UnaryOperator<Attribute> change) {
        return Join.of(value.parts().stream().map(part -> part instanceof Attribute attribute ? change.apply(attribute) : part).toList());
    }

    private static Attribute named(Attribute attribute, String logicalId) {
        return new Attribute(attribute.stack(), logicalId, attribute.type(), attribute.name(), Optional.empty());
    }

    /** How to say it beside another one: by logical ids, unless they are the same. */
    String said(Answer other) {
        return bare().display().equals(other.bare().display()) ? value.display() : bare().display();
    }

    /** How the candidate would say it. */
    String wanted(Pair<Resource> owner) {
        var baseline = owner.baseline();
        return mapped(attribute -> named(attribute, attribute.identity().equals(baseline.identity()) ? owner.candidate().logicalId().value() : attribute.logicalId())).display();
    }
}
