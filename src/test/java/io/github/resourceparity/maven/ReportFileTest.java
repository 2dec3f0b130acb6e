package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** A process may write no file of more than 32 KB, or 64 where its shell counts otherwise, which is as if the disk were full. */
    @Test
    void aDiskThatIsFullForTheSystemLeavesTheLastReport() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell that limits what a process writes");
        var file = written("the last one");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder("/bin/sh", "-c", "ulimit -f 64 && exec \"$0\" \"$@\"", java, "-XX:-UsePerfData", "-Xshare:auto", "-classpath", System.getProperty("java.class.path"), Large.class.getName(), file.toString()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(3);
        assertThat(file).hasContent("the last one");
        assertThat(file.getParent()).isDirectoryNotContaining(each -> !each.equals(file));
    }

    /** Writes a megabyte as a report, and ends with 3 if that fails as it should. */
    static final class Large {

        private Large() {}

        public static void main(String[] arguments) {
            try {
                ReportFile.write(Path.of(arguments[0]), writer -> writer.write("x".repeat(1 << 20)));
            } catch (IOException e) {
                System.exit(3);
            }
        }
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

    /** Nobody makes folders there, whoever it is. */
    @Test
    void aFolderThatTheSystemKeepsReadOnlyKeepsItsFile() throws IOException {
        var file = Path.of("/proc/self/cmdline");
        assumeTrue(Files.isReadable(file), "this system has no folder that nobody writes to");
        var last = Files.readAllBytes(file);

        assertThatThrownBy(() -> ReportFile.write(file, writer -> writer.write("this one"))).isInstanceOf(IOException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(last);
        assertThatThrownBy(() -> ReportFile.write(Path.of("/proc/parity/report.txt"), writer -> writer.write("this one"))).isInstanceOf(IOException.class);
    }

    private Path left(String name) throws IOException {
        var left = Files.createDirectories(folder.resolve("target/parity").resolve(name));
        Files.writeString(left.resolve("file"), "half of ");
        return Files.createFile(left.resolve("held"));
    }

    @Test
    void whatAKilledBuildLeftIsClearedAway() throws IOException {
        left(".unfinished-1-1-2");
        Files.createDirectories(folder.resolve("target/parity/.unfinished-1-1-3"));

        assertThat(written("this one").getParent()).isDirectoryNotContaining(each -> each.getFileName().toString().startsWith(".unfinished"));
    }

    @Test
    void whatALivingBuildHoldsIsLeftAlone() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var file = folder.resolve("target/parity/report.txt");
        var process = new ProcessBuilder(java, "-classpath", System.getProperty("java.class.path"), Slow.class.getName(), file.toString()).redirectErrorStream(true).start();
        try {
            assertThat(process.getInputStream().read()).isEqualTo('w');
            assertThat(written("this one").getParent()).isDirectoryContaining(each -> each.getFileName().toString().startsWith(".unfinished"));
            process.getOutputStream().close();
            assertThat(process.waitFor()).isZero();
            assertThat(file).hasContent("the slow one");
        } finally {
            process.destroyForcibly();
        }
        assertThat(file.getParent()).isDirectoryNotContaining(each -> !each.equals(file));
    }

    /** Killed in the middle, as a build is that somebody interrupts. */
    @Test
    void whoIsKilledHoldsNothing() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var file = written("the last one");
        var process = new ProcessBuilder(java, "-classpath", System.getProperty("java.class.path"), Slow.class.getName(), file.toString()).redirectErrorStream(true).start();
        assertThat(process.getInputStream().read()).isEqualTo('w');
        process.destroyForcibly().waitFor();

        assertThat(file).hasContent("the last one");
        assertThat(file.getParent()).isDirectoryContaining(each -> each.getFileName().toString().startsWith(".unfinished"));
        assertThat(written("this one").getParent()).isDirectoryNotContaining(each -> !each.equals(file));
    }

    /** Says that it writes, and goes on when it is told to. */
    static final class Slow {

        private Slow() {}

        public static void main(String[] arguments) throws IOException {
            ReportFile.write(Path.of(arguments[0]), writer -> {
                writer.write("the slow ");
                System.out.print("w");
                System.out.flush();
                writer.write(System.in.read() < 0 ? "one" : "");
            });
        }
    }

    @Test
    void aLinkIsNoFolderOfOurs() throws IOException {
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createFile(elsewhere.resolve("held"));
        Files.createDirectories(folder.resolve("target/parity"));
        Files.createSymbolicLink(folder.resolve("target/parity/.unfinished-1-1-1"), elsewhere);

        written("this one");
        assertThat(elsewhere.resolve("held")).exists();
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
