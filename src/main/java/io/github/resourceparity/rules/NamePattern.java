package io.github.resourceparity.rules;

import static java.util.Objects.requireNonNull;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Convention;
import io.github.resourceparity.model.Convention.Kind;
import io.github.resourceparity.model.Index;
import io.github.resourceparity.model.NameForm.Break;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Table;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dashboards, policies and scripts find resources by how they are named. */
final class NamePattern implements Rule {

    /** Something with a name, and how people call that name. */
    private record Named(Resource resource, Located<Term> name, String noun) {}

    @Override
    public Code code() {
        return Code.error("name-pattern", "a name breaks its configured convention");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.conventions().stream().filter(convention -> convention.of() != Kind.EXPORT).flatMap(convention -> broken(convention, comparison));
    }

    private Stream<Finding> broken(Convention convention, Comparison comparison) {
        var forms = comparison.candidate().stacks().stream().collect(Collectors.toMap(stack -> stack.service(), stack -> convention.pattern().in(stack.service()), (a, b) -> a));
        return comparison.candidate().resources()
                .filter(resource -> convention.isFor(convention.of(), resource))
                .flatMap(resource -> names(convention.of(), resource))
                .flatMap(named -> requireNonNull(forms.get(named.resource().service())).broken(named.name().value()).map(found -> finding(convention, named, found)).stream());
    }

    private static Stream<Named> names(Kind kind, Resource resource) {
        return switch (kind) {
            case NAME -> resource.name().map(name -> new Named(resource, name, "name")).stream();
            case LOGICAL_ID -> Stream.of(new Named(resource, resource.logicalId().map(Text::new), "logical id"));
            case INDEX -> Table.FAMILY.has(resource) ? new Table(resource).indexes().stream().map(Index::name).map(name -> new Named(resource, name, "index name")) : Stream.empty();
            case EXPORT -> Stream.empty();
        };
    }

    private Finding finding(Convention convention, Named named, Break found) {
        var name = named.name().value().display();
        return code()
                .at(named.name().span(), "%s `%s`: the %s `%s` is not of the form `%s`".formatted(named.resource().word(), named.resource().logicalId().value(), named.noun(), name, convention.pattern().text()))
                .label(found.said())
                .note(convention.name().span(), "the convention `%s`".formatted(convention.name().value()))
                .help("name it as the convention says, or say in an override why not")
                .about(named.resource().subject().property(named.noun(), name));
    }
}
