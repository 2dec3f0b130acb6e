package io.github.resourceparity.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a reader finds as it was before, or whole, and never in part. */
final class ReportFile {

    private ReportFile() {}

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        var unfinished = Files.createTempFile(file.getParent(), ".unfinished", "");
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
