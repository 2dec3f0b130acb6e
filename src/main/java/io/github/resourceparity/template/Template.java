package io.github.resourceparity.template;

import io.github.resourceparity.source.Source;
import io.github.resourceparity.yaml.Node;
import java.util.Optional;

/**
 * A document that defines a stack.
 *
 * @param id what tells the stack from all others: the path of the document, and where it is deployed more than once, what deploys it
 */
public record Template(Source source, Dialect dialect, Node.Mapping root, String id) {

    /** What stands between the path and what deploys it. */
    private static final char BY = '#';

    /** A document that is deployed once. */
    public Template(Source source, Dialect dialect, Node.Mapping root) {
        this(source, dialect, root, source.path());
    }

    /** The same as it is deployed by something that may deploy it again elsewhere. */
    public Template by(String deployer) {
        return new Template(source, dialect, root, source.path() + BY + deployer);
    }

    /** What deploys the stack of that id, where it may be deployed more than once. */
    public static Optional<String> deployer(String id) {
        int by = id.indexOf(BY);
        return by < 0 ? Optional.empty() : Optional.of(id.substring(by + 1));
    }

    /** The path of the document that defines a stack of that id. */
    public static String path(String id) {
        int by = id.indexOf(BY);
        return by < 0 ? id : id.substring(0, by);
    }
}
