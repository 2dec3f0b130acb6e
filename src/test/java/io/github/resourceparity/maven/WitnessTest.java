package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is watched answers as it does otherwise. */
class WitnessTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsTooMuchStaysTooMuch() throws IOException {
        for (int i = 0; i < 60; i++) {
            Files.createDirectories(folder.resolve("folders/" + i));
        }
        var witness = new Witness(new Project(folder, folder, List.of(), new Limits(1, 1, 1, 1, 1, Duration.ofMinutes(1))));

        assertThat(witness.vast("**/*.yml")).isTrue();
        assertThat(witness.vast("*.yml")).isFalse();
    }
}
