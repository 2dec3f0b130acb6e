package io.github.resourceparity.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Maven that runs single goals in processes of their own.
 *
 * @param home where it is unpacked
 * @param repository its local repository, which has all that is needed once each goal has run
 * @param logs where what it prints goes
 * @param offline whether nothing may be downloaded, which is so while time is taken
 */
record Build(Path home, Path repository, Path logs, boolean offline) {

    private static final int MILLIS = 2;

    /** A goal of the plugin that is measured. */
    static String goal(String name) {
        return "io.github.resourceparity:parity-maven-plugin:%s:%s".formatted(System.getProperty("parity.version"), name);
    }

    /** Runs goals in a folder, with options for its virtual machine, and watches until they end. */
    Cost run(Path folder, String options, String... goals) throws IOException, InterruptedException {
        var log = logs.resolve(folder.getFileName() + "-" + goals[0].replaceAll(".*:", "") + ".log");
        var builder = new ProcessBuilder(command(goals)).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        List.of("MAVEN_ARGS", "MAVEN_CONFIG", "MAVEN_HOME", "M2_HOME", "MAVEN_PROJECTBASEDIR", "MAVEN_BASEDIR").forEach(builder.environment()::remove);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_SKIP_RC", "true");
        builder.environment().put("MAVEN_OPTS", options);
        long start = System.nanoTime();
        var process = builder.start();
        process.getOutputStream().close();
        var cpu = Duration.ZERO;
        double peak = 0;
        while (!process.waitFor(MILLIS, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            peak = Math.max(peak, peak(process.pid()));
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("%s in %s failed:\n%s".formatted(goals[0], folder.getFileName(), Files.readString(log)));
        }
        return new Cost(wall, cpu.toMillis() / 1e3, peak);
    }

    private List<String> command(String... goals) {
        var command = new ArrayList<String>();
        command.addAll(File.separatorChar == '\\' ? List.of(home.resolve("bin/mvn.cmd").toString()) : List.of("sh", home.resolve("bin/mvn").toString()));
        command.addAll(List.of("-B", "-Dmaven.repo.local=" + repository));
        command.addAll(offline ? List.of("-o") : List.of());
        command.addAll(List.of(goals));
        return command;
    }

    /** The high-water mark of a process, which only Linux tells. */
    private static double peak(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
