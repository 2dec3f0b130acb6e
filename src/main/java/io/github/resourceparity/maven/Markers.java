package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.report.ConsoleFormat;
import io.github.resourceparity.report.ParityReport;
import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.sonatype.plexus.build.incremental.BuildContext;

/**
 * The markers of an IDE beside the lines of a project, which has to be told of them in the thread that runs the goal.
 *
 * @param pom the file that has those of what is in no file of the project
 */
record Markers(BuildContext context, Checkout checkout, File pom) {

    /** What the IDE takes for a note; the API has no word for it. */
    private static final int INFORMATION = 0;

    /** Takes away what earlier runs have put beside the lines of these files. */
    void clear(Collection<File> files) {
        files.forEach(context::removeMessages);
    }

    /** Puts every finding beside its line. */
    void put(ParityReport report) {
        var format = new ConsoleFormat(false);
        report.findings().forEach(finding -> put(finding, format.line(finding).text()));
    }

    /** Eclipse puts what is in no file of the project on the pom, where the line of another file would mislead. */
    private void put(Finding finding, String line) {
        var at = finding.span().position();
        var text = line + advice(finding);
        var place = ":[%s,%s] ".formatted(at.line(), at.column());
        own(finding).ifPresentOrElse(
                file -> context.addMessage(file, at.line(), at.column(), text.substring(text.indexOf(place) + place.length()), severity(finding), null),
                () -> context.addMessage(pom, 0, 0, text, severity(finding), null));
    }

    private Optional<File> own(Finding finding) {
        return checkout.file(finding.span().source().path()).map(Path::normalize).filter(file -> file.startsWith(checkout.base())).map(Path::toFile);
    }

    private static String advice(Finding finding) {
        return finding.help().isEmpty() ? "" : "; " + String.join("; ", finding.help()).replaceAll("\\s+", " ");
    }

    private static int severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> BuildContext.SEVERITY_ERROR;
            case WARNING -> BuildContext.SEVERITY_WARNING;
            case NOTE -> INFORMATION;
        };
    }
}
