package io.github.resourceparity.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Two sides and a setting in one text, between lines {@code =====}, so that a seed can be read and written by hand. */
class WrittenPipelineFuzzTest {

    private static final int LONGEST = 10_000;

    @TempDir
    static Path folder;

    @FuzzTest
    void everyPromiseIsKept(byte[] bytes) throws IOException {
        var parts = new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8).split("=====\n", 3);
        var baseline = parts[0].replace("\uFEFF", "");
        var candidate = (parts.length > 1 ? parts[1] : parts[0]).replace("\uFEFF", "");
        new Check(folder, parts.length > 2 ? parts[2] : "error").keepsPromises(Map.of("baseline/serverless.yml", baseline, "candidate/serverless.yml", candidate), bytes.length % 16 == 0);
    }
}
