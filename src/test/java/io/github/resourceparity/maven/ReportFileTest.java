package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens while a report is written, who reads it finds the last one or this one. */
class ReportFileTest {

    @TempDir
    Path folder;

    private Path written(String text) throws IOException {
        var file = folder.resolve("target/parity/report.txt");
        ReportFile.write(file, writer -> writer.write(text));
        return file;
    }

    @Test
    void aDiskThatIsFullInTheMiddleLeavesTheLastReport() throws IOException {
        var file = written("the last one");

        assertThatThrownBy(() -> ReportFile.write(file, writer -> {
            writer.write("half of ".repeat(10_000));
            throw new IOException("no space left on device");
        })).isInstanceOf(IOException.class);
        assertThat(file).hasContent("the last one");
        assertThat(file.getParent()).isDirectoryContaining(file::equals).isDirectoryNotContaining(each -> !each.equals(file));
    }

    @Test
    void aFormatThatFailsLeavesTheLastReport() throws IOException {
        var file = written("the last one");

        assertThatThrownBy(() -> ReportFile.write(file, writer -> {
            throw new IllegalStateException();
        })).isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("the last one");
        assertThat(file.getParent()).isDirectoryNotContaining(each -> !each.equals(file));
    }

    @Test
    void aFolderThatIsReadOnlyKeepsTheLastReport() throws IOException {
        var file = written("the last one");
        assertThat(file.getParent().toFile().setWritable(false)).isTrue();
        try {
            assumeFalse(Files.isWritable(file.getParent()), "this user writes wherever it likes");
            assertThatThrownBy(() -> written("this one")).isInstanceOf(IOException.class);
            assertThat(file).hasContent("the last one");
        } finally {
            assertThat(file.getParent().toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void whoWritesAtTheSameTimeLeavesOneWholeReport() throws Exception {
        var file = written("0".repeat(100_000));
        var writers = Executors.newFixedThreadPool(4);
        try {
            var all = IntStream.range(1, 200).mapToObj(i -> writers.submit(() -> written(String.valueOf(i % 10).repeat(100_000)))).toList();
            for (var each : all) {
                assertThat(Files.readString(file)).hasSize(100_000).matches(text -> text.chars().distinct().count() == 1);
                each.get();
            }
        } finally {
            writers.shutdown();
        }
        assertThat(file.getParent()).isDirectoryNotContaining(each -> !each.equals(file));
    }

    @Test
    void aFileInTheWayOfTheFolderIsAnError() throws IOException {
        Files.writeString(folder.resolve("target"), "a file");

        assertThatThrownBy(() -> written("this one")).isInstanceOf(IOException.class);
        assertThat(folder.resolve("target")).hasContent("a file");
    }
}
