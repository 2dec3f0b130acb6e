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

    /** Written in a folder of its own beside the file: a temporary file would be for its owner's eyes only, even when it is moved. */
    static void write(Path file, Content content) throws IOException {
        Files.createDirectories(file.getParent());
        var folder = Files.createTempDirectory(file.getParent(), ".unfinished");
        var unfinished = folder.resolve(file.getFileName());
        try {
            try (var writer = Files.newBufferedWriter(unfinished)) {
                content.write(writer);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
            Files.delete(folder);
        }
    }
}
