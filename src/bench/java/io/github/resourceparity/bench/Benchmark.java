package io.github.resourceparity.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One run of all measurements: what Maven and the YAML library cost, and what the check costs, in turns. */
public final class Benchmark {

    private static final long SEED = Long.getLong("parity.bench.seed", 20261122);
    private static final int ROUNDS = Integer.getInteger("parity.bench.rounds", 5);
    private static final String[] CHECK = {Build.goal("check"), "-Dparity.failOn=never", "-Dparity.baseline=" + Sample.pattern("baseline"), "-Dparity.candidates=" + Sample.pattern("candidate")};
    private static final String COMPOSE = BenchPlugin.goal("compose");

    private final Path target = Path.of("target").toAbsolutePath();
    private final Path bench = target.resolve("bench");
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Build build;
    private final List<Sample> samples;

    private Benchmark() throws IOException {
        var repository = target.resolve("local-repo");
        new BenchPlugin(repository, System.getProperty("parity.bench.library")).install();
        build = new Build(target.resolve("it-mavens/apache-maven-3.9.16"), repository, Files.createDirectories(bench.resolve("logs")), true);
        var chosen = Set.of(System.getProperty("parity.bench.samples", "").split(","));
        samples = Sample.all(bench.resolve("samples"), SEED).stream().filter(sample -> chosen.contains("") || chosen.contains(sample.name())).toList();
    }

    /** Measures, prints, and keeps the figures in {@code target/bench/results.json}. */
    public static void main(String... arguments) throws Exception {
        var benchmark = new Benchmark();
        benchmark.fetch();
        var profiled = System.getProperty("parity.bench.profile", "");
        if (!profiled.isEmpty()) {
            benchmark.profile(profiled);
            return;
        }
        var costs = benchmark.costs();
        benchmark.print(costs);
        benchmark.lean();
        var results = new Results(costs, StageBenchmark.run(benchmark.bench, benchmark.samples), benchmark.classes());
        Files.writeString(benchmark.bench.resolve("results.json"), results.json());
        benchmark.print(results);
    }

    /** Lets Maven get once what the goals need, on a machine that never ran them. */
    private void fetch() throws IOException, InterruptedException {
        var online = new Build(build.home(), build.repository(), build.logs(), false);
        for (var goal : List.of(new String[] {BenchPlugin.goal("empty")}, new String[] {COMPOSE}, CHECK)) {
            online.run(samples.get(0).folder(), "", goal);
        }
    }

    /** In turns, so that whatever else the machine does is part of each. */
    private Map<String, Cost> costs() throws IOException, InterruptedException {
        var costs = new LinkedHashMap<String, List<Cost>>();
        for (int round = 0; round < ROUNDS; round++) {
            out.printf(Locale.ROOT, "round %s of %s%n", round + 1, ROUNDS);
            for (var sample : samples) {
                costs.computeIfAbsent(sample.name() + " empty", name -> new ArrayList<>()).add(build.run(sample.folder(), "", BenchPlugin.goal("empty")));
                costs.computeIfAbsent(sample.name() + " compose", name -> new ArrayList<>()).add(build.run(sample.folder(), "", COMPOSE));
                costs.computeIfAbsent(sample.name() + " check", name -> new ArrayList<>()).add(build.run(sample.folder(), "", CHECK));
            }
        }
        var medians = new LinkedHashMap<String, Cost>();
        costs.forEach((name, all) -> medians.put(name, Cost.median(all)));
        return medians;
    }

    /** How many classes each goal makes the virtual machine load. */
    private Map<String, Long> classes() throws IOException, InterruptedException {
        var classes = new LinkedHashMap<String, Long>();
        var first = samples.get(0).folder();
        for (var goal : List.of(new String[] {BenchPlugin.goal("empty")}, new String[] {COMPOSE}, CHECK)) {
            var file = bench.resolve("classes.txt");
            build.run(first, "-Xlog:class+load:file=%s::filecount=0".formatted(file), goal);
            try (var lines = Files.lines(file)) {
                classes.put(goal[0].replaceAll(".*:", ""), lines.filter(line -> line.contains(" source: ")).count());
            }
        }
        return classes;
    }

    private void print(Map<String, Cost> costs) {
        out.printf("%n%-64s %6s %6s %6s%n", "median of " + ROUNDS, "s", "cpu s", "MB");
        costs.forEach((name, cost) -> out.printf(Locale.ROOT, "%-64s %6.2f %6.2f %6.0f%n", name, cost.wall(), cost.cpu(), cost.peak()));
    }

    private void print(Results results) throws IOException {
        out.printf("%n%-64s %6s%n", "stage, on one thread", "ms");
        results.stages().forEach((name, millis) -> out.printf(Locale.ROOT, "%-64s %6.0f%n", name, millis));
        out.printf("%n%s%n%n", results.classes().entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(", ", "classes loaded: ", "")));
        results.aims().forEach(aim -> out.println(aim.line()));
        var against = System.getProperty("parity.bench.against", "");
        if (!against.isEmpty()) {
            compare(results.figures(), Results.read(Files.readString(Path.of(against))));
        }
    }

    private void compare(Map<String, Double> now, Map<String, Double> before) {
        out.printf("%n%-64s %8s %8s %6s%n", "compared to the saved run", "was", "is", "ratio");
        now.forEach((name, value) -> {
            if (before.containsKey(name)) {
                out.printf(Locale.ROOT, "%-64s %8.2f %8.2f %6.2f%n", name, before.get(name), value, value / before.get(name));
            }
        });
    }

    /** Whether the large sides are checked with half a gigabyte, and what they cost where only the quick one of Java's two compilers runs. */
    private void lean() throws IOException, InterruptedException {
        for (var sample : samples) {
            if (sample.name().equals("large")) {
                for (var options : List.of("-Xmx512m", "-XX:TieredStopAtLevel=1")) {
                    var cost = build.run(sample.folder(), options, CHECK);
                    out.printf(Locale.ROOT, "%nlarge passes with %s in %.2f s, cpu %.2f s%n", options, cost.wall(), cost.cpu());
                }
            }
        }
    }

    /** Records where the time of one check goes. */
    private void profile(String name) throws IOException, InterruptedException {
        var sample = samples.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        var recording = bench.resolve(name + ".jfr");
        build.run(sample.folder(), "-XX:FlightRecorderOptions:stackdepth=512 -XX:StartFlightRecording:filename=%s,settings=profile".formatted(recording), CHECK);
        Hotspots.of(recording).print(out);
    }
}
