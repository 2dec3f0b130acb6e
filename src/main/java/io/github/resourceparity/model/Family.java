package io.github.resourceparity.model;

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

    /** Whether a resource is one of the family. */
    public boolean has(Resource resource) {
        return types.contains(resource.type().value());
    }
}
