package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison.Unmapped;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Mapping;
import io.github.resourceparity.model.Estate;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A mapping with a mistyped name leaves its resource missing, and looks as if it had been taken care of. */
final class MappingUnused implements Rule {

    @Override
    public Code code() {
        return Code.error("mapping-unused", "a configured mapping matches nothing");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.unusedMappings().stream().flatMap(unused -> findings(unused, comparison));
    }

    private Stream<Finding> findings(Unmapped unused, Comparison comparison) {
        var mapping = unused.mapping();
        boolean from = unknown(mapping.from(), comparison.baseline());
        boolean to = mapping.owner().isEmpty() && unknown(mapping.to(), comparison.candidate());
        boolean several = unused.from().size() > 1 || unused.to().size() > 1;
        if (!from && !to && !several) {
            return Stream.of(mapping(code()
                    .at(mapping.name().span(), "mapping `%s` adds nothing: `%s` or `%s` is mapped already, or out of scope".formatted(mapping.name().value(), mapping.from().value().strip(), mapping.to().value().strip()))
                    .help("delete it"), mapping));
        }
        return Stream.of(
                        from ? finding(mapping, mapping.from(), "baseline", comparison.baseline()) : Stream.<Finding>empty(),
                        to ? finding(mapping, mapping.to(), "candidate", comparison.candidate()) : Stream.<Finding>empty(),
                        several(mapping, mapping.from(), unused.from()),
                        several(mapping, mapping.to(), unused.to()))
                .flatMap(each -> each);
    }

    private Stream<Finding> several(Mapping mapping, Located<String> end, List<Resource> resources) {
        if (resources.size() < 2) {
            return Stream.empty();
        }
        var id = resources.get(0).logicalId().value();
        var others = resources.size() == 2 ? "`%s`".formatted(resources.get(1).service()) : "%s more".formatted(resources.size() - 1);
        var finding = code()
                .at(end.span(), "mapping `%s` does not say which one: `%s` is in `%s` and %s".formatted(mapping.name().value(), id, resources.get(0).service(), others))
                .label("several resources go by this name")
                .note(resources.get(0).heading(), "one of them")
                .note(resources.get(1).heading(), "another one");
        return Stream.of(mapping(apart(resources).map(word -> finding.help("write its service or its folder before the logical id, such as `%s.%s`".formatted(word, id))).orElseGet(() -> finding.help("delete it")), mapping));
    }

    /** A service or folder that only one of some resources goes by. */
    private static Optional<String> apart(List<Resource> resources) {
        return resources.stream()
                .flatMap(resource -> Stream.of(resource.service(), resource.folder()))
                .filter(word -> !word.isEmpty() && resources.stream().filter(resource -> resource.service().equals(word) || resource.folder().equals(word)).count() == 1)
                .findFirst();
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
