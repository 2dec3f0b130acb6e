package io.github.resourceparity.resolve;

import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What whoever deploys a definition gives to it: a Compose file, a cloud assembly, the template that it is nested in.
 *
 * @param stackName the name of its stack, where it is not the definition's own
 * @param region where it is deployed to, where it is not the definition's own
 * @param parameters the values of its parameters by name
 * @param service what people call the stack, where it is not what they call the definition
 * @param references what is asked for to give all that
 * @param composed the place in a Compose file, where that deploys it
 * @param account the account that it is deployed to, if that is known
 */
public record Binding(Optional<Located<Term>> stackName, Optional<Located<Term>> region, Map<String, Located<Term>> parameters, Optional<String> service, List<Reference> references, Optional<Composed> composed, Optional<String> account) {

    /** Nobody gives anything. */
    public static final Binding NONE = new Binding(Optional.empty(), Optional.empty(), Map.of());

    /** What is given to a stack that people call what its definition is called. */
    public Binding(Optional<Located<Term>> stackName, Optional<Located<Term>> region, Map<String, Located<Term>> parameters) {
        this(stackName, region, parameters, Optional.empty());
    }

    /** What is given to a stack that no Compose file deploys. */
    public Binding(Optional<Located<Term>> stackName, Optional<Located<Term>> region, Map<String, Located<Term>> parameters, Optional<String> service) {
        this(stackName, region, parameters, service, List.of(), Optional.empty(), Optional.empty());
    }
}
