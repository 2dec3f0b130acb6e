package io.github.resourceparity.report;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.survey.Survey.Entry;
import io.github.resourceparity.survey.Survey.Kind;
import java.util.ArrayList;
import java.util.List;

/** The chapter that counts what there is on both sides. */
record ComparisonSummary(ComparisonView view) {

    List<String> lines() {
        var lines = new ArrayList<>(List.of("## Summary", "", sentence(), "", "| | baseline | candidate | in both | alike | missing | new |", "|---|---:|---:|---:|---:|---:|---:|"));
        view.survey().kinds().stream().map(this::row).forEach(lines::add);
        lines.add("");
        return lines;
    }

    private String sentence() {
        var entries = view.survey().kinds().stream().flatMap(kind -> kind.entries().stream()).toList();
        long pairs = entries.stream().filter(Entry::paired).count();
        long before = entries.stream().filter(entry -> entry.before().isPresent()).count();
        return "%s of the %s of the baseline have a counterpart; %s missing, and %s new. %s.".formatted(
                pairs, Count.of(before, "resource"), are(before - pairs), are(entries.size() - before), Prose.capital(view.report().totals()));
    }

    private static String are(long count) {
        return count == 1 ? "1 is" : count + " are";
    }

    private String row(Kind kind) {
        return "| %s | %s | %s | %s | %s | %s | %s |".formatted(
                Markdown.of("%s: %s".formatted(kind.service(), Count.plural(kind.word()))),
                kind.before().size(),
                kind.after().size(),
                kind.pairs().size(),
                kind.pairs().stream().filter(view::alike).count(),
                kind.before().size() - kind.pairs().size(),
                kind.after().size() - kind.pairs().size());
    }
}
