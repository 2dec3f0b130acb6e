package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import java.io.IOException;
import java.util.stream.Stream;

/** The report as Maven's log shows it: a line and a frame for each finding, and a summary. */
public final class ConsoleFormat implements Format {

    private final boolean frames;

    /** With the source lines under each finding, or without. */
    public ConsoleFormat(boolean frames) {
        this.frames = frames;
    }

    /**
     * What is logged in one go.
     *
     * @param severity the level to log it at; {@code NOTE} is Maven's info
     * @param text one line, or several if a frame follows; without a level in front and without a line end behind
     */
    public record Line(Severity severity, String text) {}

    /** What is to be logged, in order. */
    public Stream<Line> lines(ParityReport report) {
        return Stream.concat(report.findings().stream().map(this::line), summary(report));
    }

    /** A finding by itself. */
    public Line line(Finding finding) {
        var headline = new Headline(finding);
        return new Line(finding.severity(), frames ? headline.block() : headline.line());
    }

    /** What is logged after all findings. */
    public Stream<Line> summary(ParityReport report) {
        var tallies = Tally.of(report);
        int width = tallies.isEmpty() ? 0 : digits(tallies.get(0));
        var compared = report.compared().isBlank() ? "" : "compared " + Prose.line(report.compared());
        return Stream.of(
                        Stream.of(report.totals()),
                        tallies.stream().map(tally -> tally(tally, width)),
                        Stream.of(report.acceptance(), compared).filter(text -> !text.isEmpty()),
                        Tally.explained(report))
                .flatMap(lines -> lines)
                .map(text -> new Line(Severity.NOTE, text));
    }

    private static String tally(Tally tally, int width) {
        return "  " + " ".repeat(width - digits(tally)) + tally.all() + " " + tally.rule();
    }

    private static int digits(Tally tally) {
        return String.valueOf(tally.all()).length();
    }

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        for (Line line : lines(report).toList()) {
            out.append(level(line.severity())).append(line.text()).append('\n');
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "[ERROR] ";
            case WARNING -> "[WARNING] ";
            case NOTE -> "[INFO] ";
        };
    }
}
