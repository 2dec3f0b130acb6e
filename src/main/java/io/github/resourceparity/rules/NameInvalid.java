package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Plain;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name that the service refuses is refused by the deployment, when half of the stack is there already. */
final class NameInvalid implements Rule {

    /** Something that every name may have, and no shorter than what deployment puts there. */
    private static final Map<Origin, String> SHORTEST = Map.of(Origin.ACCOUNT, "000000000000", Origin.REGION, "eu-west-1", Origin.PARTITION, "aws", Origin.STAGE, "a", Origin.URL_SUFFIX, "amazonaws.com");

    @Override
    public Code code() {
        return Code.error("name-invalid", "a physical name is one that its service refuses");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.candidate().resources()
                .filter(resource -> resource.name().filter(name -> name.value().universal()).isPresent())
                .flatMap(resource -> wrong(resource).map(said -> finding(resource, said)).stream());
    }

    /** A name of another kind follows other rules: an ARN in its place, or a domain of one's own. */
    private static Optional<String> wrong(Resource resource) {
        var name = text(resource.name().orElseThrow().value());
        boolean other = name.startsWith("arn:") || resource.value("CustomDomainConfig").isPresent();
        if (other) {
            return Optional.empty();
        }
        return Refusal.of(resource, name).or(() -> resource.facts().flatMap(facts -> facts.limits()).flatMap(limits -> limits.wrong(name)));
    }

    /** The name as it is deployed, or the shortest that it can be. */
    private static String text(Term name) {
        return name.parts().stream().map(part -> part instanceof Symbol symbol && symbol.assumed().isEmpty() ? SHORTEST.getOrDefault(symbol.origin(), "a") : Plain.text(part)).collect(Collectors.joining());
    }

    private Finding finding(Resource resource, String said) {
        var name = resource.name().orElseThrow();
        return code()
                .at(name.span(), "%s `%s` is named `%s`, which is refused: %s".formatted(resource.word(), resource.logicalId().value(), name.value().display(), said))
                .label("the deployment fails here")
                .help("give it a name that its service takes")
                .about(resource.subject().property("name", name.value().display()));
    }
}
