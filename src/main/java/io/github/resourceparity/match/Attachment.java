package io.github.resourceparity.match;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What belongs to a resource and may be written in it or as a resource of its own: the inline policies of a role, the subscriptions of
 * a topic. IAM and SNS know no difference between the two.
 *
 * @param owner the identity of the resource that it belongs to
 * @param body what it says
 * @param own the resource that it is, if it is one of its own
 */
record Attachment(String owner, Fields body, Optional<Resource> own) {

    /** The property that holds them in their owner, by the owner's type. */
    static final Map<String, String> INLINE = Map.of("AWS::IAM::Role", "Policies", "AWS::IAM::User", "Policies", "AWS::IAM::Group", "Policies", "AWS::SNS::Topic", "Subscription");

    /** What a subscription can say that stands in its topic, which is named beside it otherwise. */
    private static final Set<String> INSIDE = Set.of("TopicArn", "Protocol", "Endpoint");

    /** The properties that name the owner, by the type that they are of their own. */
    private static final Map<String, List<String>> OWNERS = Map.of(
            "AWS::IAM::Policy", List.of("Roles", "Users", "Groups"),
            "AWS::IAM::RolePolicy", List.of("RoleName"),
            "AWS::IAM::UserPolicy", List.of("UserName"),
            "AWS::IAM::GroupPolicy", List.of("GroupName"),
            "AWS::SNS::Subscription", List.of("TopicArn"));

    /** Those that stand in a resource. */
    static Stream<Attachment> in(Resource owner) {
        return Stream.ofNullable(INLINE.get(owner.type().value()))
                .flatMap(property -> owner.value(property).stream())
                .filter(list -> list.value() instanceof Items)
                .flatMap(list -> ((Items) list.value()).items().stream())
                .filter(item -> item.value() instanceof Fields)
                .map(item -> new Attachment(owner.identity(), (Fields) item.value(), Optional.empty()));
    }

    /** What a resource is to the one that it belongs to; empty if it belongs to none, or to several. */
    static Optional<Attachment> of(Resource resource) {
        var owners = OWNERS.getOrDefault(resource.type().value(), List.of()).stream().flatMap(property -> resource.value(property).stream()).flatMap(value -> value.value() instanceof Items list ? list.items().stream() : Stream.of(value)).toList();
        return owners.size() == 1 && owners.get(0).value() instanceof Attribute attribute
                ? Optional.of(new Attachment(attribute.identity(), resource.properties().value(), Optional.of(resource)))
                : Optional.empty();
    }

    /** Whether both say the same for certain. */
    boolean same(Attachment other, Kin kin) {
        if (body.value("PolicyDocument").isPresent() && other.body.value("PolicyDocument").isPresent()) {
            var mine = body.value("PolicyDocument").get();
            var theirs = other.body.value("PolicyDocument").get();
            boolean named = body.value("PolicyName").isEmpty() || other.body.value("PolicyName").isEmpty() || body.value("PolicyName").get().value().sameAs(other.body.value("PolicyName").get().value(), kin) != DIFFERENT;
            return named && Policies.isDocument(mine.value()) && Policies.isDocument(theirs.value()) && PolicyDiff.between(Policies.normal(mine), Policies.normal(theirs), kin).isEmpty();
        }
        return said("Protocol", other, kin) && said("Endpoint", other, kin) && plain() && other.plain();
    }

    /** Whether it says nothing that one cannot say that stands in its owner, but for what it would be there, too. */
    private boolean plain() {
        return own.stream().flatMap(resource -> resource.properties().value().fields().entrySet().stream().filter(field -> !INSIDE.contains(field.getKey())).map(field -> usual(resource, field.getKey(), field.getValue().value().value()))).allMatch(usual -> usual);
    }

    private static boolean usual(Resource resource, String name, Term value) {
        return value.nothing() || resource.facts().flatMap(known -> known.fallback(name, path -> resource.value(path).map(Located::value))).filter(implied -> implied.sameAs(value) == SAME).isPresent();
    }

    private boolean said(String name, Attachment other, Kin kin) {
        var mine = body.value(name).map(Located::value);
        var theirs = other.body.value(name).map(Located::value);
        return mine.isPresent() && theirs.isPresent() && mine.get().sameAs(theirs.get(), kin) == SAME;
    }

    /** Whether it is the one that a value of a change is. */
    boolean is(Term term) {
        return body == term;
    }
}
