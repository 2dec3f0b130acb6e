package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.resolve.Composed;
import io.github.resourceparity.source.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** A service that the Compose file forgets is not deployed with the others, and stays as it was. */
final class ComposeServiceUnlisted implements Rule {

    @Override
    public Code code() {
        return Code.warning("compose-service-unlisted", "a service beside its siblings is not listed in their Compose file");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var byFile = new LinkedHashMap<String, Composed>();
        comparison.traces().deployed().stacks().forEach(stack -> stack.composed().ifPresent(composed -> byFile.putIfAbsent(composed.file(), composed)));
        return byFile.values().stream().flatMap(composed -> composed.unlisted().stream().map(service -> finding(composed, service)));
    }

    private Finding finding(Composed composed, Located<String> service) {
        return code()
                .at(composed.services(), "the service in `%s` is not listed beside its siblings".formatted(service.value()))
                .label("Compose does not deploy it")
                .note(service.span(), "it is here")
                .help("list it, or move it to where no service of the file is")
                .about(new Subject("", List.of(), List.of(service.value()), "services", List.of()));
    }
}
