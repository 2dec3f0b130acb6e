package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.report.ParityReport.Accepted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * As much of a report as may be written down: the worst findings, and behind them what was accepted.
 *
 * @param findings those that are written
 * @param accepted those of them
 */
record MarkdownShare(List<Finding> findings, List<Accepted> accepted) {

    /** All of it, or what has room in so many bytes. */
    static MarkdownShare of(ParityReport report, long bytes) {
        if (bytes == Long.MAX_VALUE) {
            return new MarkdownShare(report.findings(), report.accepted());
        }
        long left = bytes;
        var findings = new ArrayList<Finding>();
        var files = new HashSet<String>();
        for (var finding : report.findings().stream().sorted(FileFindings.WORST_FIRST).toList()) {
            var path = new Place(finding.span()).path();
            left -= size(MarkdownFormat.block(finding)) + (files.add(path) ? size(MarkdownFormat.heading(path)) : 0);
            if (left < 0) {
                return new MarkdownShare(findings, List.of());
            }
            findings.add(finding);
        }
        var accepted = new ArrayList<Accepted>();
        for (var each : report.accepted()) {
            left -= size(MarkdownFormat.item(each));
            if (left < 0) {
                break;
            }
            accepted.add(each);
        }
        return new MarkdownShare(findings, accepted);
    }

    /** How many bytes a text takes. */
    static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
