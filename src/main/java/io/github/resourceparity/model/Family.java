package io.github.resourceparity.model;

import java.util.Set;
import java.util.function.Function;

/**
 * A kind of resource that has rules of its own.
 *
 * @param types the CloudFormation types it is made with
 * @param own the properties that its rules look at, so that the rules for any type leave them alone: a path, with {@code /} at its
 *     end for all below it, or with {@code -} for where the candidate lost it
 * @param view a resource as one of the family
 */
public record Family<T>(Set<String> types, Set<String> own, Function<Resource, T> view) {

    /** Whether a resource is one of the family. */
    public boolean has(Resource resource) {
        return types.contains(resource.type().value());
    }

    /** Whether one of its rules looks at a path where the two sides differ; {@code added} if the baseline has nothing there. */
    boolean looksAt(String path, boolean added) {
        return own.stream().anyMatch(entry -> {
            if (entry.endsWith("/")) {
                return (path + "/").startsWith(entry);
            }
            return entry.endsWith("-") ? !added && (path + "-").equals(entry) : path.equals(entry);
        });
    }
}
