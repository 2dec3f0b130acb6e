package io.github.resourceparity.maven;

import io.github.resourceparity.Progress;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.report.Formats;
import io.github.resourceparity.report.Formats.Output;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Located;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that a report is written to, SARIF always.
 *
 * @param names what somebody calls the formats
 * @param always formats that are written, too, whatever somebody says
 */
record Reports(Destination destination, Formats formats, List<Located<String>> names, List<String> always) {

    private static final String SARIF = "sarif";

    Reports {
        formats = formats.in(destination.module());
    }

    /** The names that are no format's. */
    Stream<Finding> problems() {
        return names.stream().filter(name -> named(name.value()).isEmpty()).map(this::unknown);
    }

    private Finding unknown(Located<String> name) {
        var all = formats.names();
        var finding = Settings.RULE_UNKNOWN.at(name.span(), "there is no format `%s`".formatted(name.value()));
        return finding.help(Nearest.to(name.value(), all).map(nearest -> "did you mean `%s`?".formatted(nearest)).orElse("the formats are " + String.join(", ", all)));
    }

    private Optional<Output> named(String name) {
        return formats.named(name.toLowerCase(Locale.ROOT));
    }

    /** The file that code scanning reads. */
    Path sarif() {
        return destination.folder().resolve(named(SARIF).orElseThrow().file());
    }

    /** Writes all of them; a reader finds the last one or this one, never a part. */
    void write(ParityReport report, Progress progress) throws IOException {
        var wanted = Stream.of(Stream.of(SARIF), always.stream(), names.stream().map(Located::value)).flatMap(each -> each).flatMap(name -> named(name).stream()).distinct().toList();
        for (var output : wanted) {
            progress.at("writing reports", wanted.indexOf(output), wanted.size());
            ReportFile.write(destination.folder().resolve(output.file()), writer -> output.format().write(report, writer));
        }
    }
}
