package io.github.resourceparity.report;

import io.github.resourceparity.survey.Survey.Entry;
import io.github.resourceparity.survey.Survey.Kind;
import io.github.resourceparity.survey.Survey.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The section on tables that have other indexes, or attributes, than their counterparts. */
record ComparisonIndexes(List<Kind> kinds) {

    List<String> lines() {
        var differing = kinds.stream().flatMap(kind -> kind.pairs().stream()).filter(entry -> differ(entry, Member::indexes) || differ(entry, Member::attributes)).toList();
        if (differing.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of("### Index and attribute differences", "", "| table | indexes in the baseline | in the candidate | lost | added | lost attributes | added attributes |", "|---|---|---|---|---|---|---|"));
        differing.stream().map(ComparisonIndexes::row).forEach(lines::add);
        lines.add("");
        return lines;
    }

    private static boolean differ(Entry entry, Function<Member, List<String>> names) {
        return !Set.copyOf(names.apply(entry.before().orElseThrow())).equals(Set.copyOf(names.apply(entry.after().orElseThrow())));
    }

    private static String row(Entry entry) {
        var before = entry.before().orElseThrow();
        var after = entry.after().orElseThrow();
        return "| %s | %s | %s | %s | %s | %s | %s |".formatted(
                Markdown.cell(before.id()),
                Markdown.cell(before.indexes()),
                Markdown.cell(after.indexes()),
                Markdown.cell(without(before.indexes(), after.indexes())),
                Markdown.cell(without(after.indexes(), before.indexes())),
                Markdown.cell(without(before.attributes(), after.attributes())),
                Markdown.cell(without(after.attributes(), before.attributes())));
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }
}
