package io.github.resourceparity.maven;

import io.github.resourceparity.report.GitHubFormat;
import io.github.resourceparity.report.MarkdownFormat;
import io.github.resourceparity.report.ParityReport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * A job of GitHub Actions that the build runs in.
 *
 * @param commands where its runner reads commands, which must start a line: Maven's log puts a level before them, and Maven 4 its own words before
 *     {@code System.out}
 * @param summary the file that its summary is collected in, if there is one
 */
record GitHub(OutputStream commands, Optional<Path> summary) {

    /** GitHub drops the whole summary of a step above a mebibyte; what is left lets other modules of the build say that they have no room. */
    static final long MOST = 900 * 1024;

    /** The job as its environment tells of it; empty where there is none. */
    static Optional<GitHub> of(Map<String, String> environment) {
        boolean there = "true".equals(environment.get("GITHUB_ACTIONS"));
        return there ? Optional.of(new GitHub(new FileOutputStream(FileDescriptor.out), Optional.ofNullable(environment.get("GITHUB_STEP_SUMMARY")).filter(path -> !path.isBlank()).map(Path::of))) : Optional.empty();
    }

    /** Annotates the lines of a report, and adds it to the summary. */
    void tell(ParityReport report, String prefix) throws IOException {
        var text = new StringBuilder();
        new GitHubFormat(prefix).write(report, text);
        commands.write(text.toString().getBytes(StandardCharsets.UTF_8));
        commands.flush();
        if (summary.isPresent()) {
            var file = summary.get();
            var told = new StringBuilder();
            new MarkdownFormat(MOST - (Files.exists(file) ? Files.size(file) : 0)).write(report, told);
            Files.writeString(file, told.append('\n'), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
