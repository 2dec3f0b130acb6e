package io.github.resourceparity.report;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.survey.Survey.Entry;
import io.github.resourceparity.survey.Survey.Kind;
import io.github.resourceparity.survey.Survey.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chapter on the resources of one service of AWS: what there is on both sides, what matches, what is missing, new or differs. */
record ComparisonFamily(ComparisonView view, String service, List<Kind> kinds) {

    /** So many properties are named. */
    private static final int SHOWN = 20;

    List<String> lines() {
        var lines = new ArrayList<>(List.of("## " + Markdown.of(service), ""));
        kinds.forEach(kind -> lines.addAll(new ComparisonInventory(view, kind, false).lines()));
        kinds.forEach(kind -> lines.addAll(new ComparisonInventory(view, kind, true).lines()));
        kinds.forEach(kind -> lines.addAll(matches(kind)));
        lines.addAll(gaps("### Missing from the candidate", entry -> entry.after().isEmpty(), Entry::before));
        lines.addAll(gaps("### New in the candidate", entry -> entry.before().isEmpty(), Entry::after));
        lines.addAll(new ComparisonIndexes(kinds).lines());
        lines.addAll(differences());
        return lines;
    }

    private List<String> matches(Kind kind) {
        long alike = kind.pairs().stream().filter(view::alike).count();
        if (alike == 0) {
            return List.of();
        }
        var of = alike == kind.pairs().size() ? (alike == 1 ? "The pair" : "All %s pairs".formatted(alike)) : "%s of the %s pairs".formatted(alike, kind.pairs().size());
        return List.of("%s of %s %s%s. ✅".formatted(of, Count.plural(kind.word()), alike == 1 ? "matches" : "match", compared(kind)), "");
    }

    private static String compared(Kind kind) {
        var properties = kind.compared().stream().limit(SHOWN).map(Markdown::code).collect(Collectors.joining(", "));
        return properties.isEmpty() ? "" : ": compared on " + properties + (kind.compared().size() > SHOWN ? " and %s more".formatted(kind.compared().size() - SHOWN) : "");
    }

    private List<String> gaps(String heading, Predicate<Entry> which, Function<Entry, Optional<Member>> member) {
        return section(heading, kinds.stream().flatMap(kind -> kind.entries().stream().filter(which).map(entry -> gap(kind, member.apply(entry).orElseThrow()))).toList());
    }

    private static String gap(Kind kind, Member member) {
        return "- %s **%s**%s".formatted(Markdown.of(kind.word()), Markdown.of(member.id()), member.name().map(name -> " - " + Markdown.code(name)).orElse(""));
    }

    private List<String> differences() {
        var found = kinds.stream()
                .flatMap(kind -> kind.pairs().stream())
                .flatMap(view::findings)
                .distinct()
                .filter(finding -> !ComparisonHandovers.about(finding))
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .map(finding -> "- " + ComparisonLink.said(finding))
                .toList();
        return section("### Key differences", found);
    }

    private static List<String> section(String heading, List<String> lines) {
        return lines.isEmpty() ? List.of() : Stream.of(Stream.of(heading, ""), lines.stream(), Stream.of("")).flatMap(each -> each).toList();
    }
}
