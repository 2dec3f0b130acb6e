package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.report.ConsoleFormat;
import io.github.resourceparity.report.ParityReport;
import java.nio.file.Path;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log, as a reader sees it.
 *
 * @param frames whether lines of source stand under a finding
 * @param links whether the reader is IntelliJ IDEA, which opens files only by their address
 */
record Console(Log log, boolean frames, boolean links, Checkout checkout) {

    /** Logs a report, each finding whole and at its own level, so that parallel builds do not mix them. */
    void print(ParityReport report) {
        var lines = new ConsoleFormat(frames).lines(report).toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            print(line.severity(), i < report.findings().size() && links ? linked(line.text(), report.findings().get(i)) : line.text());
        }
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
