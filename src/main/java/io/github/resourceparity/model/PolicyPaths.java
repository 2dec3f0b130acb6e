package io.github.resourceparity.model;

import java.util.Set;

/** The properties that hold policy documents, whatever they are called. */
public final class PolicyPaths {

    private static final Set<String> NAMES = Set.of("KeyPolicy", "RepositoryPolicyText", "AccessPolicies", "AccessPolicy", "ResourcePolicy", "Policy");

    private PolicyPaths() {}

    /** Whether a path is one of a policy document's own fields. */
    public static boolean inPolicy(String path) {
        return path.contains("/") && isPolicy(path.substring(0, path.lastIndexOf('/')));
    }

    /** Whether a path of properties may hold a policy document; a value that is none is compared as any other. */
    public static boolean isPolicy(String path) {
        return path.endsWith("PolicyDocument") || NAMES.contains(path.substring(path.lastIndexOf('/') + 1));
    }
}
