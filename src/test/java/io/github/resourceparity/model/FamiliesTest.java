package io.github.resourceparity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of families is complete. */
class FamiliesTest {

    @Test
    void everyFamilyIsListed() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/io/github/resourceparity/model"))) {
            var declared = files.filter(FamiliesTest::declares).map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(declared).isEqualTo(List.of("Queue.java", "Table.java"));
            assertThat(Families.ALL).hasSize(declared.size());
        }
    }

    private static boolean declares(Path file) {
        try {
            return Files.readString(file).contains("FAMILY = new Family<>");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
