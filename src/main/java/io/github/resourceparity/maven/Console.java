package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.ConsoleFormat;
import io.github.resourceparity.report.ParityReport;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log, as a reader sees it.
 *
 * @param frames whether lines of source stand under a finding
 * @param links whether the reader is IntelliJ IDEA, which opens files only by their address
 */
record Console(Log log, boolean frames, boolean links, Checkout checkout) {

    /** Nobody reads more in a log, and servers cut what is so long. */
    static final int SHOWN = 1000;

    /** Logs a report, each finding whole and at its own level, so that parallel builds do not mix them. */
    void print(ParityReport report) {
        var format = new ConsoleFormat(frames);
        var shown = worst(report.findings());
        shown.forEach(finding -> print(finding.severity(), links ? linked(format.line(finding).text(), finding) : format.line(finding).text()));
        if (shown.size() < report.findings().size()) {
            log.info("these are the worst %s of %s findings; -Dparity.formats=console writes all of them to a file".formatted(shown.size(), report.findings().size()));
        }
        format.summary(report).forEach(line -> print(line.severity(), line.text()));
    }

    private static List<Finding> worst(List<Finding> findings) {
        return findings.size() <= SHOWN ? findings : findings.stream().sorted(Comparator.comparing(Finding::severity).reversed()).limit(SHOWN).sorted().toList();
    }

    private void print(Severity severity, String text) {
        switch (severity) {
            case ERROR -> log.error(text);
            case WARNING -> log.warn(text);
            case NOTE -> log.info(text);
        }
    }

    private String linked(String text, Finding finding) {
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        var at = finding.span().position();
        return checkout.file(finding.span().source().path())
                .map(file -> "%s %s:%s:%s%s".formatted(text.substring(0, end), address(file), at.line(), at.column(), text.substring(end)))
                .orElse(text);
    }

    /** IntelliJ ends an address at a bracket, a quote, a star or a letter with an accent, though Java leaves them as they are. */
    private static String address(Path file) {
        return file.toUri().toASCIIString().replace("(", "%28").replace(")", "%29").replace("'", "%27").replace("*", "%2A");
    }
}
