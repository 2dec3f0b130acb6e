package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Mapping;
import io.github.resourceparity.model.Estate;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.stream.Stream;

/** A mapping with a mistyped name leaves its resource missing, and looks as if it had been taken care of. */
final class MappingUnused implements Rule {

    @Override
    public Code code() {
        return Code.error("mapping-unused", "a configured mapping matches nothing");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.unusedMappings().stream().flatMap(mapping -> findings(mapping, comparison));
    }

    private Stream<Finding> findings(Mapping mapping, Comparison comparison) {
        boolean from = unknown(mapping.from(), comparison.baseline());
        boolean to = unknown(mapping.to(), comparison.candidate());
        if (!from && !to) {
            return Stream.of(mapping(code()
                    .at(mapping.name().span(), "mapping `%s` adds nothing: `%s` or `%s` is mapped already, or out of scope".formatted(mapping.name().value(), mapping.from().value().strip(), mapping.to().value().strip()))
                    .help("delete it"), mapping));
        }
        return Stream.concat(
                from ? finding(mapping, mapping.from(), "baseline", comparison.baseline()) : Stream.empty(),
                to ? finding(mapping, mapping.to(), "candidate", comparison.candidate()) : Stream.empty());
    }

    private static boolean unknown(Located<String> end, Estate side) {
        return side.resources().noneMatch(resource -> names(resource, true).anyMatch(end.value().strip()::equals) || names(resource, false).anyMatch(end.value().strip()::equals));
    }

    private Stream<Finding> finding(Mapping mapping, Located<String> end, String side, Estate estate) {
        if (!estate.complete()) {
            return Stream.empty();
        }
        var written = end.value().strip();
        var names = estate.resources().flatMap(resource -> names(resource, written.contains("."))).distinct().toList();
        var finding = code()
                .at(end.span(), "mapping `%s` matches nothing: the %s has no `%s`".formatted(mapping.name().value(), side, written))
                .label("no resource goes by this name");
        return Stream.of(mapping(Nearest.to(written, names).map(name -> finding.help("did you mean `%s`?".formatted(name))).orElseGet(() -> finding.help("write a logical id, or a service and a logical id with a dot between")), mapping));
    }

    private static Finding mapping(Finding finding, Mapping mapping) {
        return finding.about(new Subject("", List.of(), List.of(mapping.name().value()), "mapping", List.of(mapping.from().value(), mapping.to().value())));
    }

    /** The ways to write a resource down in a mapping: its logical id, or that with its service, the service's last words or its folder. */
    private static Stream<String> names(Resource resource, boolean withService) {
        var id = resource.logicalId().value();
        if (!withService) {
            return Stream.of(id);
        }
        var words = resource.service().split("-");
        var services = Stream.iterate(0, i -> i < words.length, i -> i + 1).map(i -> String.join("-", List.of(words).subList(i, words.length)));
        return Stream.concat(services, Stream.of(resource.folder()).filter(folder -> !folder.isEmpty())).map(service -> service + "." + id);
    }
}
