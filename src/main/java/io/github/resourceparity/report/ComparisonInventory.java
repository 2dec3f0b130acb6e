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
        for (int i = 0; i < entries.size(); i++) {
            lines.add("%s. %s".formatted(i + 1, described(entries.get(i))));
        }
        lines.add("");
        return lines;
    }

    private String described(Entry entry) {
        var member = (after ? entry.after() : entry.before()).orElseThrow();
        var name = member.name().map(text -> " - " + Markdown.code(text)).orElse("");
        var more = Stream.of(Markdown.of(member.remark()), home(member)).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return "**%s**%s%s %s".formatted(Markdown.of(member.id()), name, more.isEmpty() ? "" : " (" + more + ")", view.mark(entry));
    }

    private String home(Member member) {
        return after && view.survey().candidate().size() > 1 ? "in " + Markdown.code(member.service()) : "";
    }
}
