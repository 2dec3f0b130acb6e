package io.github.resourceparity.match;

import io.github.resourceparity.model.Remark;
import io.github.resourceparity.source.Located;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A resource that somebody says is another's counterpart: {@code core.CognitoUserPool} and {@code cognito.UserPool}, by
 * service and logical id, or by logical id alone.
 *
 * @param owner the identity of the candidate's resource, where it is said beside that one
 */
public record Mapping(Located<String> name, Located<String> from, Located<String> to, Optional<String> owner) {

    /** One that is said by both names. */
    public Mapping(Located<String> name, Located<String> from, Located<String> to) {
        this(name, from, to, Optional.empty());
    }

    /** What is said beside the candidate's resource; nothing if that says something else. */
    static Stream<Mapping> of(Remark remark) {
        return remark.verb().value().equals(Remark.MOVED_FROM) && !remark.owner().isEmpty()
                ? Stream.ofNullable(remark.fields().get("from")).map(from -> new Mapping(remark.verb(), from, remark.verb().map(verb -> remark.owner()), Optional.of(remark.owner())))
                : Stream.empty();
    }
}
