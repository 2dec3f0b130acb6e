package io.github.resourceparity.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the CDK made a resource of. Its logical ids end with a hash of the construct's place in the app, so that a construct that moves
 * changes its id.
 *
 * @param id the logical id without that hash
 * @param path where the construct stands in its stack, as far as the metadata say so; without what every resource has at the end
 * @param provider whether it only serves custom resources of the CDK's own: a function that the library brings along, or its role
 */
public record Construct(String id, Optional<String> path, boolean provider) {

    private static final Pattern HASHED = Pattern.compile("(.*[A-Za-z0-9])[0-9A-F]{8}");

    private static final int HASH = 8;
    private static final Pattern PROVIDER = Pattern.compile("CustomResourceProvider|[0-9a-f]{32}|Custom::");
    private static final Set<String> HOSTS = Set.of("AWS::Lambda::Function", "AWS::IAM::Role", "AWS::IAM::Policy", "AWS::Lambda::LayerVersion", "Custom::S3AutoDeleteObjects", "Custom::ECRAutoDeleteImages", "Custom::LogRetention", "Custom::VpcRestrictDefaultSG");

    /** What constructs of the library are called inside of one that has a name of its own. */
    private static final Set<String> COMMON = Set.of("Resource", "Default", "Policy", "DefaultPolicy", "Role", "ServiceRole", "Key", "Alias", "SecurityGroup", "Handler", "LogGroup");

    /** What the CDK made a resource of; empty if somebody else made it. */
    static Optional<Construct> of(Resource resource) {
        var path = resource.body().value().map("Metadata").value("aws:cdk:path").flatMap(value -> value.value().constant());
        var id = resource.logicalId().value();
        if (path.isEmpty() && !surely(id)) {
            return Optional.empty();
        }
        var hashed = HASHED.matcher(id);
        boolean custom = HOSTS.contains(resource.type().value()) && (resource.type().value().startsWith("Custom::") || PROVIDER.matcher(path.orElse(id)).find());
        return Optional.of(new Construct(hashed.matches() ? hashed.group(1) : id, path.map(Construct::inside), custom));
    }

    /** Whether an id ends with a hash that nobody writes by hand, as a date would be. */
    private static boolean surely(String id) {
        boolean digits = false;
        boolean letters = false;
        for (int i = id.length() - 1; i >= 0 && i >= id.length() - HASH; i--) {
            boolean digit = id.charAt(i) >= '0' && id.charAt(i) <= '9';
            if (!digit && (id.charAt(i) < 'A' || id.charAt(i) > 'F')) {
                return false;
            }
            digits |= digit;
            letters |= !digit;
        }
        return id.length() >= HASH && digits && letters;
    }

    /** The path below the stack. */
    private static String inside(String path) {
        var steps = List.of(path.split("/"));
        int last = steps.size();
        while (last > 2 && (steps.get(last - 1).equals("Resource") || steps.get(last - 1).equals("Default"))) {
            last--;
        }
        return String.join("/", steps.subList(Math.min(1, last), last));
    }

    /** The end of its path that somebody gave it: its own name, and before it that of whose part it is if it has none. */
    public String name() {
        if (path.isEmpty()) {
            return id;
        }
        var steps = List.of(path.get().split("/"));
        int first = steps.size() - 1;
        while (first > 0 && COMMON.contains(steps.get(first))) {
            first--;
        }
        return String.join("/", steps.subList(first, steps.size()));
    }
}
