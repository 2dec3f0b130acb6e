package io.github.resourceparity.report;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.survey.Survey.Entry;
import io.github.resourceparity.survey.Survey.Kind;
import io.github.resourceparity.survey.Survey.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of all resources of a kind on one side.
 *
 * @param after whether it is the candidate's
 */
record ComparisonInventory(ComparisonView view, Kind kind, boolean after) {

    List<String> lines() {
        var entries = after ? kind.after() : kind.before();
        if (entries.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of("### %s in the %s".formatted(Prose.capital(Count.plural(kind.word())), after ? "candidate" : "baseline"), ""));
        if (together()) {
            lines.addAll(List.of("All are in %s.".formatted(Markdown.code(home(entries.get(0)).service())), ""));
        }
        for (int i = 0; i < entries.size(); i++) {
            lines.add("%s. %s".formatted(i + 1, described(entries.get(i))));
        }
        lines.add("");
        return lines;
    }

    private String described(Entry entry) {
        var member = home(entry);
        var name = member.name().map(text -> " - " + Markdown.code(text)).orElse("");
        var more = Stream.of(Markdown.of(member.remark()), alone() || together() ? "" : "in " + Markdown.code(member.service())).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return "**%s**%s%s %s".formatted(Markdown.of(member.id()), name, more.isEmpty() ? "" : " (" + more + ")", view.mark(entry));
    }

    private Member home(Entry entry) {
        return (after ? entry.after() : entry.before()).orElseThrow();
    }

    /** Whether there is only one service, so that nobody has to be told which one it is. */
    private boolean alone() {
        return (after ? view.survey().candidate() : view.survey().baseline()).size() <= 1;
    }

    /** Whether more than one of them are in one and the same of several services, which is said once. */
    private boolean together() {
        var entries = after ? kind.after() : kind.before();
        return !alone() && entries.size() > 1 && entries.stream().map(entry -> home(entry).service()).distinct().count() == 1;
    }
}
