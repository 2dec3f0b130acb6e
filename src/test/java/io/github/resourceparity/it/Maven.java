package io.github.resourceparity.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A version of Maven that the build has unpacked, and the plugin where it finds it. */
public record Maven(String version) {

    /** The oldest that the plugin runs on, and the last of each line since. */
    public static final List<Maven> ALL = Stream.of("3.6.3", "3.8.9", "3.9.16", "3.10.0", "4.0.0-rc-6").map(Maven::new).toList();

    /** The one that most people have. */
    public static final Maven USUAL = new Maven("3.9.16");

    /** The version of the plugin under test. */
    public static final String PLUGIN = System.getProperty("parity.version");

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    /** What the build around has downloaded is not downloaded again. */
    private static final Path SETTINGS = written(TARGET.resolve("it-settings.xml"));

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** A goal by its full name, for builds without a pom. */
    public static String goal(String name) {
        return "io.github.resourceparity:parity-maven-plugin:" + PLUGIN + ":" + name;
    }

    /** Takes a folder out of the repository that all of them share. */
    static void forget(String path) {
        var folder = TARGET.resolve("local-repo").resolve(path);
        if (Files.exists(folder)) {
            Site.clear(folder);
        }
    }

    /** Runs it in a folder. */
    public Run run(Path folder, String... arguments) {
        return run(folder, Map.of(), arguments);
    }

    /** Runs it in a folder where variables are set, {@code MAVEN_OPTS} besides what it always has. */
    Run run(Path folder, Map<String, String> variables, String... arguments) {
        try {
            var log = Files.createTempFile(Files.createDirectories(TARGET.resolve("it-logs")), version + "-", ".log");
            var process = start(folder, log, variables, arguments);
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            return new Run(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs it where no file may have more than so many blocks of 512 bytes; what it says is not written to a file. */
    Run limited(Path folder, int blocks, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh"));
        command.addAll(command(arguments));
        var builder = builder(folder, command, Map.of("MAVEN_OPTS", "-XX:-UsePerfData"));
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    /** Starts it, and does not wait. */
    Process start(Path folder, Path log, Map<String, String> variables, String... arguments) throws IOException {
        var process = builder(folder, command(arguments), variables).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        return process;
    }

    private static ProcessBuilder builder(Path folder, List<String> command, Map<String, String> variables) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        List.of("MAVEN_ARGS", "MAVEN_CONFIG", "MAVEN_HOME", "M2_HOME", "MAVEN_PROJECTBASEDIR", "MAVEN_BASEDIR").forEach(environment::remove);
        environment.putAll(variables);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("MAVEN_SKIP_RC", "true");
        environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto " + variables.getOrDefault("MAVEN_OPTS", ""));
        return builder;
    }

    private List<String> command(String... arguments) {
        var home = TARGET.resolve("it-mavens").resolve("apache-maven-" + version);
        var command = new ArrayList<String>();
        command.addAll(WINDOWS ? List.of(home.resolve("bin/mvn.cmd").toString()) : List.of("sh", home.resolve("bin/mvn").toString()));
        command.addAll(List.of("-B", "-s", SETTINGS.toString(), "-Dmaven.repo.local=" + TARGET.resolve("local-repo")));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path written(Path file) {
        try {
            var outer = Path.of(System.getProperty("parity.repository")).toUri();
            return Files.writeString(file, Files.readString(Path.of("src/it/settings.xml")).replace("@localRepositoryUrl@", outer.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Maven " + version;
    }
}
