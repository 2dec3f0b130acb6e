package io.github.resourceparity.report;

import io.github.resourceparity.survey.Survey.Entry;
import io.github.resourceparity.survey.Survey.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The section on tables that have other indexes than their counterparts. */
record ComparisonIndexes(List<Kind> kinds) {

    List<String> lines() {
        var differing = kinds.stream().flatMap(kind -> kind.pairs().stream()).filter(ComparisonIndexes::differ).toList();
        if (differing.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of("### Index differences", "", "| table | baseline | candidate | lost | added |", "|---|---|---|---|---|"));
        differing.stream().map(ComparisonIndexes::row).forEach(lines::add);
        lines.add("");
        return lines;
    }

    private static boolean differ(Entry entry) {
        return !Set.copyOf(entry.before().orElseThrow().indexes()).equals(Set.copyOf(entry.after().orElseThrow().indexes()));
    }

    private static String row(Entry entry) {
        var before = entry.before().orElseThrow().indexes();
        var after = entry.after().orElseThrow().indexes();
        return "| %s | %s | %s | %s | %s |".formatted(
                Markdown.of(entry.before().orElseThrow().id()), Markdown.cell(before), Markdown.cell(after), Markdown.cell(without(before, after)), Markdown.cell(without(after, before)));
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }
}
