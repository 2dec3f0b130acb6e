package io.github.resourceparity.maven;

import io.github.resourceparity.report.ComparisonFormat;
import io.github.resourceparity.report.ParityReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A comparison that is kept in a file for people to commit. */
record Kept(Path file, ParityReport report) {

    /** Whether the file is as it would be written; line ends are its owner's concern. */
    boolean fresh() throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).replace("\r\n", "\n").equals(text());
    }

    void write() throws IOException {
        ReportFile.write(file, writer -> writer.write(text()));
    }

    private String text() throws IOException {
        var text = new StringBuilder();
        new ComparisonFormat().write(report, text);
        return text.toString();
    }
}
