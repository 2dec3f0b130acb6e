package io.github.resourceparity.match;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.types.TypeFacts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What tells a resource from all others of its type where a name alone does not: what it belongs to. */
final class Identity {

    private Identity() {}

    /** Whether it is told by several properties together, such as the method of an API by its path and verb. */
    static boolean composed(Resource resource) {
        return resource.facts().filter(facts -> !facts.identity().isEmpty()).isPresent();
    }

    /** Whether all properties that tell two resources from others are the same, as far as pairs are made. */
    static boolean same(Resource a, Resource b, Kin kin) {
        var paths = a.facts().map(TypeFacts::identity).orElse(Set.of());
        return paths.stream().anyMatch(path -> a.value(path).isPresent()) && paths.stream().allMatch(path -> {
            var x = a.value(path);
            var y = b.value(path);
            return x.isPresent() == y.isPresent() && (x.isEmpty() || x.get().value().sameAs(y.get().value(), kin) == Sameness.SAME);
        });
    }

    /** Whether what their name is unique together with is another one, such as the bus of an event rule. */
    static boolean elsewhere(Resource a, Resource b) {
        return a.facts().map(TypeFacts::within).orElse(Set.of()).stream().anyMatch(path -> {
            var x = a.value(path);
            var y = b.value(path);
            return x.isPresent() && y.isPresent() && x.get().value().sameAs(y.get().value()) == Sameness.DIFFERENT;
        });
    }

    /** The key that an alias is for, which has no other name. */
    static Optional<Resource> key(Resource alias, Map<String, Resource> side) {
        return alias.value("TargetKeyId").map(Located::value).filter(Attribute.class::isInstance).map(Attribute.class::cast)
                .flatMap(target -> Optional.ofNullable(side.get(target.identity())))
                .filter(key -> key.type().value().equals("AWS::KMS::Key"));
    }
}
