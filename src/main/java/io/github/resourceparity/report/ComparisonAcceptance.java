package io.github.resourceparity.report;

import io.github.resourceparity.report.ParityReport.Accepted;
import java.util.List;
import java.util.stream.Stream;

/** The chapter on what differs and may, why, and until when. */
record ComparisonAcceptance(ParityReport report) {

    List<String> lines() {
        var accepted = report.accepted().stream().map(ComparisonAcceptance::line);
        return report.accepted().isEmpty() ? List.of() : Stream.of(Stream.of("## Accepted differences", ""), accepted, Stream.of("")).flatMap(each -> each).toList();
    }

    private static String line(Accepted accepted) {
        return "- %s, because %s%s".formatted(ComparisonLink.said(accepted.finding()), Markdown.of(accepted.because()), accepted.until().map(" (until %s)"::formatted).orElse(""));
    }
}
