package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a finding is about, as people call it. */
record ComparisonSubject(Finding finding) {

    /** So many are named at a time. */
    static final int SHOWN = 8;

    private static final Set<String> NAMED = Set.of("index-missing", "index-added", "attribute-missing");
    private static final Set<String> SET = Set.of("property-differs", "setting-weakened", "replacement-required", "change-refused");

    /** The resource, what is read, or the file, in this order of what there is. */
    private String name() {
        return Stream.of(finding.subject().ids(), finding.subject().names(), List.of(finding.span().source().path())).flatMap(List::stream).findFirst().orElseThrow();
    }

    /** Which part of it is meant, if not the whole. */
    private Stream<String> part() {
        var path = finding.subject().property();
        return SET.contains(finding.code().id()) ? Stream.of(path) : NAMED.contains(finding.code().id()) ? Stream.of(path.substring(path.lastIndexOf('/') + 1)) : Stream.of();
    }

    /** Some of them by name, each once with its parts, and how many more there are. */
    static String shown(List<Finding> findings) {
        var named = new LinkedHashMap<String, Set<String>>();
        findings.stream().map(ComparisonSubject::new).forEach(subject -> subject.part().forEach(named.computeIfAbsent(subject.name(), any -> new LinkedHashSet<>())::add));
        var first = named.entrySet().stream().limit(SHOWN).map(entry -> Markdown.code(entry.getKey()) + parts(entry.getValue())).collect(Collectors.joining(", "));
        return first + (named.size() > SHOWN ? " and %s more".formatted(named.size() - SHOWN) : "");
    }

    private static String parts(Set<String> parts) {
        return parts.isEmpty() ? "" : parts.stream().map(Markdown::code).collect(Collectors.joining(", ", " (", ")"));
    }
}
