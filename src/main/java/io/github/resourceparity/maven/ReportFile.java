package io.github.resourceparity.maven;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a reader finds as it was before, or whole, and never in part. */
final class ReportFile {

    private ReportFile() {}

    /** Writes what a file holds. */
    @FunctionalInterface
    interface Content {
        void write(Writer writer) throws IOException;
    }

    /** Writes it elsewhere first. */
    static void write(Path file, Content content) throws IOException {
        var folder = Files.createDirectories(file.getParent());
        try (var unfinished = Unfinished.in(folder)) {
            try (var writer = Files.newBufferedWriter(unfinished.file())) {
                content.write(writer);
            }
            Files.move(unfinished.file(), file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
