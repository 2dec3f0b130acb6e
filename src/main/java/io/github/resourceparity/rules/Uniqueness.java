package io.github.resourceparity.rules;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.types.TypeFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Whether a name can be there twice, and who has it first. */
final class Uniqueness {

    private Uniqueness() {}

    /** Whether its name is one that no other resource of its type may have, and is known wherever it is written. */
    static boolean named(Resource resource) {
        return resource.toldByName() && resource.facts().filter(TypeFacts::repeated).isEmpty() && resource.name().filter(name -> name.value().universal()).isPresent();
    }

    /** Of some in their order the first before one of them that clashes with it. */
    static <T> Optional<T> first(List<T> sorted, T one, BiPredicate<T, T> clash) {
        return sorted.stream().takeWhile(other -> other != one).filter(other -> clash.test(other, one)).findFirst();
    }

    /** Whether two resources of one type ask for the same name in the same place for certain. */
    static boolean clash(Resource first, Resource second) {
        boolean same = first.name().orElseThrow().value().sameAs(second.name().orElseThrow().value()) == Sameness.SAME;
        return same && second.facts().stream().flatMap(Uniqueness::within).allMatch(path -> same(path, first, second));
    }

    /** What a name is unique together with; where nobody looked, that may be anything that cannot change. The names of IAM are the account's. */
    private static Stream<String> within(TypeFacts facts) {
        boolean account = facts.type().startsWith("AWS::IAM::");
        var fixed = facts.flags().entrySet().stream().filter(entry -> !account && !entry.getKey().contains("/") && entry.getValue().contains("c") && !facts.nameProperty().equals(Optional.of(entry.getKey()))).map(Map.Entry::getKey);
        return Stream.concat(facts.within().stream(), fixed);
    }

    private static boolean same(String path, Resource first, Resource second) {
        var a = first.value(path);
        var b = second.value(path);
        return a.isPresent() && b.isPresent() ? a.get().value().sameAs(b.get().value()) == Sameness.SAME : a.isEmpty() && b.isEmpty();
    }
}
