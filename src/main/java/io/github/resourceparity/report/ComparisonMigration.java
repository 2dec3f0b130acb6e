package io.github.resourceparity.report;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.survey.Survey.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chapter on what moves where, who reads what is called or placed otherwise now, and what has to happen in an order. */
record ComparisonMigration(ComparisonView view) {

    /** What a reader has to follow. */
    private static final Set<String> FOLLOWED = Set.of("export-renamed", "export-missing", "output-missing", "output-value-differs", "reference-stale");

    private static final Set<String> ORDERED = Set.of("deletion-policy-missing", "replacement-required", "change-refused", "index-updates-exceed-one");

    List<String> lines() {
        var lines = new ArrayList<String>();
        moves().forEach((from, entries) -> lines.add(move(from, entries)));
        if (!lines.isEmpty()) {
            lines.add("- Before live resources are moved, check with preset `move-only`: CloudFormation refuses a move with any difference in it");
        }
        consumers().forEach((reader, names) -> lines.add(consumer(reader, names)));
        view.report().findings().stream().filter(finding -> ORDERED.contains(finding.code().id())).forEach(finding -> lines.add("- " + ComparisonLink.said(finding)));
        if (!lines.isEmpty()) {
            lines.addAll(0, List.of("## Migration considerations", ""));
            lines.add("");
        }
        return lines;
    }

    /** From which service to which one pairs have moved. */
    private record Move(String from, String to) implements Comparable<Move> {

        @Override
        public int compareTo(Move other) {
            return to.equals(other.to) ? from.compareTo(other.from) : to.compareTo(other.to);
        }
    }

    private Map<Move, List<Entry>> moves() {
        return view.survey().kinds().stream()
                .flatMap(kind -> kind.pairs().stream())
                .filter(entry -> !entry.before().orElseThrow().service().equals(entry.after().orElseThrow().service()))
                .collect(Collectors.groupingBy(entry -> new Move(entry.before().orElseThrow().service(), entry.after().orElseThrow().service()), TreeMap::new, Collectors.toList()));
    }

    private String move(Move move, List<Entry> entries) {
        var differing = entries.stream().filter(entry -> !view.alike(entry)).map(entry -> entry.before().orElseThrow().id()).toList();
        var state = differing.isEmpty() ? "" : ", of which these differ: " + named(differing);
        return "- %s takes over %s of %s%s".formatted(Markdown.code(move.to), Count.of(entries.size(), "resource"), Markdown.code(move.from), state);
    }

    private TreeMap<String, Set<String>> consumers() {
        var consumers = new TreeMap<String, Set<String>>();
        view.report().findings().stream().filter(finding -> FOLLOWED.contains(finding.code().id())).forEach(finding -> ComparisonHandovers.readers(finding).forEach(reader -> read(finding).forEach(consumers.computeIfAbsent(reader, any -> new LinkedHashSet<>())::add)));
        return consumers;
    }

    private static Stream<String> read(Finding finding) {
        return Stream.of(finding.subject().names(), finding.subject().ids()).flatMap(List::stream).limit(1);
    }

    private static String consumer(String reader, Set<String> names) {
        return "- %s has to be changed, because what it reads has another name or another stack now: %s".formatted(Markdown.of(reader), named(List.copyOf(names)));
    }

    private static String named(List<String> names) {
        var first = names.stream().limit(ComparisonSubject.SHOWN).map(Markdown::code).collect(Collectors.joining(", "));
        return first + (names.size() > ComparisonSubject.SHOWN ? " and %s more".formatted(names.size() - ComparisonSubject.SHOWN) : "");
    }
}
