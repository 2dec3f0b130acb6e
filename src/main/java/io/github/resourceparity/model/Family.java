package io.github.resourceparity.model;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of resource that has rules of its own.
 *
 * @param types the CloudFormation types it is made with
 * @param own the properties that its rules look at, so that the rules for any type leave them alone
 * @param view a resource as one of the family
 */
public record Family<T>(Set<String> types, Set<String> own, Function<Resource, T> view) {

    /** Every family; a test sees to that. */
    public static final List<Family<?>> ALL = List.of(Table.FAMILY, Queue.FAMILY);

    /** Whether a resource is one of the family. */
    public boolean has(Resource resource) {
        return types.contains(resource.type().value());
    }

    /** Whether a rule of some family looks at that property of that type. */
    public static boolean owns(String type, String property) {
        return ALL.stream().anyMatch(family -> family.types().contains(type) && family.own().contains(property));
    }
}
