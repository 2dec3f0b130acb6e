package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Drift.Expected.at;

import io.github.resourceparity.estate.Drift.Expected;
import io.github.resourceparity.estate.Drift.Lacking;
import io.github.resourceparity.estate.Drift.Planter;
import io.github.resourceparity.estate.Estate.Res;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Planters by the name of what they do. */
final class Catalogue {

    /** An index that changes is made anew beside the old one, which takes two deployments. */
    private static final List<String> TWICE = List.of("index-renamed", "index-keys-differ", "index-projection-differs");

    private final Map<String, Planter> planters = new LinkedHashMap<>();

    Map<String, Planter> planters() {
        var fine = new LinkedHashMap<>(planters);
        Avoided.REASONS.keySet().forEach(name -> Objects.requireNonNull(fine.remove(name), name));
        return Collections.unmodifiableMap(fine);
    }

    void put(String name, Planter planter) {
        if (planters.put(name, planter) != null) {
            throw new IllegalStateException("two planters `%s`".formatted(name));
        }
    }

    /**
     * What is done to one resource of a type.
     *
     * @param paths where the finding of the rule may stand, below the resource; empty for the resource itself
     */
    void on(String name, String type, UnaryOperator<Res> change, String rule, String... paths) {
        on(name, type, change, TWICE.contains(rule) ? new Expected[] {at(rule, paths), at("index-updates-exceed-one", "GlobalSecondaryIndexes")} : new Expected[] {at(rule, paths)});
    }

    /** The same with several findings. */
    void on(String name, String type, UnaryOperator<Res> change, Expected... expected) {
        put(name, (estate, random) -> one(estate.resources().filter(resource -> resource.type().equals(type)).flatMap(resource -> changed(name, estate, resource, change, expected)), random));
    }

    /** The same to a queue in which no other sets messages aside, so that nothing follows for others. */
    void onSource(String name, String type, UnaryOperator<Res> change, Expected... expected) {
        put(name, (estate, random) -> one(estate.resources().filter(resource -> resource.type().equals(type) && isSource(estate, resource)).flatMap(resource -> changed(name, estate, resource, change, expected)), random));
    }

    private static boolean isSource(Estate estate, Res queue) {
        return estate.resources().flatMap(other -> Stream.ofNullable(other.properties().fields().get("RedrivePolicy"))).flatMap(Val::ids).noneMatch(queue.id()::equals);
    }

    private static Stream<Drift> changed(String name, Estate estate, Res resource, UnaryOperator<Res> change, Expected... expected) {
        try {
            var other = estate.replaced(resource, change.apply(resource));
            return Stream.of(new Drift(name, other, Arrays.stream(expected).map(each -> each.below(resource.id())).toList()));
        } catch (Lacking e) {
            return Stream.empty();
        }
    }

    /** One of several, so that it is not the first that is always taken. */
    static <T> Optional<T> one(Stream<T> all, Random random) {
        var list = all.collect(Collectors.toList());
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }
}
