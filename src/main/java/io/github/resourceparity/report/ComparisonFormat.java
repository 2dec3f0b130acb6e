package io.github.resourceparity.report;

import io.github.resourceparity.survey.Survey;
import io.github.resourceparity.survey.Survey.Kind;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Both sides beside each other as a document to be committed: inventories, gaps, differences, what matches, what to do. It has no date and no line
 * numbers that edits elsewhere would change.
 */
public final class ComparisonFormat implements Format {

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        var lines = report.survey()
                .map(survey -> lines(new ComparisonView(report, survey)))
                .orElse(Stream.of("# Comparison", "", "There is no baseline, so nothing was compared."));
        out.append(lines.collect(Collectors.joining("\n")).stripTrailing()).append('\n');
    }

    private static Stream<String> lines(ComparisonView view) {
        var chapters = Stream.of(
                List.of(title(view.survey()), ""),
                new ComparisonSummary(view).lines(),
                families(view),
                new ComparisonHandovers(view.report()).lines(),
                new ComparisonRecommendations(view.report()).lines(),
                new ComparisonMigration(view).lines(),
                new ComparisonSteps(view.report()).lines(),
                new ComparisonAcceptance(view.report()).lines(),
                ComparisonLink.targets(view.report()));
        return chapters.flatMap(List::stream);
    }

    private static String title(Survey survey) {
        return "# %s compared with %s".formatted(services(survey.candidate()), services(survey.baseline()));
    }

    private static String services(List<String> names) {
        return names.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }

    private static List<String> families(ComparisonView view) {
        var families = view.survey().kinds().stream().collect(Collectors.groupingBy(Kind::service, LinkedHashMap::new, Collectors.toList()));
        return families.entrySet().stream().flatMap(family -> new ComparisonFamily(view, family.getKey(), family.getValue()).lines().stream()).toList();
    }
}
