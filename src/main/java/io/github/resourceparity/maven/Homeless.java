package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Span;

/**
 * Findings about nothing being configured at all, so that there is no word to point at.
 *
 * @param home where the plugin is named
 */
record Homeless(Span home) {

    /** The report with them at home. */
    ParityReport placed(ParityReport report) {
        var findings = report.findings().stream().map(finding -> isHomeless(finding) ? placed(finding) : finding).sorted().toList();
        return report.with(findings);
    }

    private static boolean isHomeless(Finding finding) {
        return finding.code() == Settings.NOTHING_TO_COMPARE && finding.span().source().text().isEmpty();
    }

    private Finding placed(Finding finding) {
        return new Finding(finding.code(), finding.severity(), home, finding.message(), finding.label(), finding.notes(), finding.help(), finding.subject(), finding.stages());
    }
}
