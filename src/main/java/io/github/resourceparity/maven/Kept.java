package io.github.resourceparity.maven;

import io.github.resourceparity.report.ComparisonFormat;
import io.github.resourceparity.report.ParityReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A comparison that is kept in a file for people to commit.
 *
 * @param text what is to stand in it
 */
record Kept(Path file, String text) {

    /** The comparison of a report, worked out once for whoever looks at it and writes it. */
    static Kept of(Path file, ParityReport report) throws IOException {
        var text = new StringBuilder();
        new ComparisonFormat().write(report, text);
        return new Kept(file, text.toString());
    }

    /** Whether the file is as it would be written; line ends are its owner's concern, and what is no UTF-8 was written by somebody else. */
    boolean fresh() throws IOException {
        long most = 2L * text.getBytes(StandardCharsets.UTF_8).length;
        return Files.isRegularFile(file) && Files.size(file) <= most && new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n").equals(text);
    }

    void write() throws IOException {
        ReportFile.write(file, writer -> writer.write(text));
    }
}
