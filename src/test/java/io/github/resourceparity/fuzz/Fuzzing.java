package io.github.resourceparity.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fuzzes every target for some time, each in a JVM of its own, and says how often each ran and what was found. */
final class Fuzzing {

    private static final String ROOT = "io/github/resourceparity/";
    private static final List<String> TARGETS = List.of("yaml.YamlFuzzTest", "resolve.VariableParserFuzzTest", "evaluate.ResolverFuzzTest", "evaluate.IntrinsicsFuzzTest", "maven.PomFuzzTest", "fuzz.WrittenPipelineFuzzTest", "fuzz.ComposedPipelineFuzzTest");
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path TARGET = Path.of("target/fuzz");
    private static final Pattern DONE = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");
    private static final Pattern COUNTED = Pattern.compile("^#(\\d+)\\s");

    private Fuzzing() {}

    /** Runs the targets that {@code parity.fuzz.targets} names, or all of them. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var wanted = List.of(System.getProperty("parity.fuzz.targets", "").split(",")).stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
        var lines = new ArrayList<String>();
        boolean found = false;
        for (var target : TARGETS) {
            if (wanted.isEmpty() || wanted.contains(target.substring(target.indexOf('.') + 1))) {
                var run = run(target);
                lines.add(run.said());
                found |= run.exit() != 0;
            }
        }
        lines.forEach(System.out::println);
        System.exit(found ? 1 : 0);
    }

    /** What became of a target. */
    private record Run(String target, long executions, int exit) {
        String said() {
            return String.format(Locale.ROOT, "%-32s %,12d executions, %s", target, executions, exit == 0 ? "nothing found" : "FOUND: see target/fuzz/" + target + ".log");
        }
    }

    private static Run run(String target) throws IOException, InterruptedException {
        var corpus = Files.createDirectories(TARGET.resolve(target));
        var log = TARGET.resolve(target + ".log");
        var process = new ProcessBuilder(command(target, corpus)).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        int exit = process.waitFor();
        long executions = 0;
        for (var line : Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList()) {
            for (var matcher : List.of(DONE.matcher(line), COUNTED.matcher(line))) {
                executions = matcher.find() ? Math.max(executions, Long.parseLong(matcher.group(1))) : executions;
            }
        }
        System.out.printf(Locale.ROOT, "%s: %,d executions, exit %s%n", target, executions, exit);
        return new Run(target, executions, exit);
    }

    private static List<String> command(String target, Path corpus) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "-classpath",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=io.github.resourceparity." + target,
                "--instrumentation_includes=io.github.resourceparity.**:org.snakeyaml.**",
                "--custom_hook_includes=io.github.resourceparity.**:org.snakeyaml.**",
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
                "--reproducer_path=" + TARGET,
                "-artifact_prefix=" + TARGET + "/" + target + "-",
                "-dict=" + RESOURCES.resolve(ROOT + "fuzz/definitions.dict"),
                "-max_total_time=" + System.getProperty("parity.fuzz.seconds", "120"),
                "-timeout=120",
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                corpus.toString()));
        try (Stream<Path> seeds = Files.walk(RESOURCES.resolve(ROOT + target.replace('.', '/') + "Inputs"))) {
            seeds.filter(Files::isDirectory).map(Path::toString).sorted().forEach(command::add);
        }
        return command;
    }
}
