package io.github.resourceparity.report;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The chapter on who reads what is called or placed otherwise now, and on what has to happen in an order. */
record ComparisonMigration(ParityReport report) {

    private static final Set<String> MOVING = Set.of("deletion-policy-missing", "replacement-required", "change-refused", "index-updates-exceed-one");

    List<String> lines() {
        var lines = new ArrayList<String>();
        consumers().forEach((reader, findings) -> lines.add(consumer(reader, findings)));
        report.findings().stream().filter(finding -> MOVING.contains(finding.code().id())).forEach(finding -> lines.add("- " + ComparisonLink.said(finding)));
        if (!lines.isEmpty()) {
            lines.addAll(0, List.of("## Migration considerations", ""));
            lines.add("");
        }
        return lines;
    }

    private TreeMap<String, List<Finding>> consumers() {
        var consumers = new TreeMap<String, List<Finding>>();
        report.findings().stream().filter(ComparisonHandovers::about).forEach(finding -> ComparisonHandovers.readers(finding).forEach(reader -> consumers.computeIfAbsent(reader, any -> new ArrayList<>()).add(finding)));
        return consumers;
    }

    private static String consumer(String reader, List<Finding> findings) {
        return "- %s has to be changed: it reads %s that %s otherwise now, such as %s".formatted(
                Markdown.of(reader),
                Count.of(findings.size(), "export or output").replace("export or outputs", "exports or outputs"),
                findings.size() == 1 ? "is called" : "are called",
                findings.get(0).subject().names().stream().findFirst().map(Markdown::code).orElse(""));
    }
}
