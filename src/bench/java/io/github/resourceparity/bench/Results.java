package io.github.resourceparity.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.Collectors;

/**
 * What was measured, each under its name.
 *
 * @param costs the medians, by sample and goal, such as {@code large check}
 * @param stages milliseconds, by sample and stage
 * @param classes how many classes are loaded, by goal
 */
record Results(Map<String, Cost> costs, Map<String, Double> stages, Map<String, Long> classes) {

    private Cost added(String sample, String goal) {
        return costs.get(sample + " " + goal).over(costs.get(sample + " empty"));
    }

    /** What the aims say of them, as far as there is what they are about. */
    List<Aim> aims() {
        return Stream.of(
                        composing("small", 1.5),
                        composing("large", 1.3),
                        composing("moved", Double.POSITIVE_INFINITY),
                        composing("template", 3),
                        composing("chain", Double.POSITIVE_INFINITY),
                        composing("fragments", Double.POSITIVE_INFINITY),
                        growing("tenth", "large"),
                        growing("moved-tenth", "moved"),
                        staged())
                .flatMap(List::stream)
                .toList();
    }

    private List<Aim> composing(String sample, double limit) {
        if (!costs.containsKey(sample + " check")) {
            return List.of();
        }
        var check = added(sample, "check");
        var compose = added(sample, "compose");
        return List.of(
                new Aim(sample + ": check / composing on one thread, time", check.wall() / compose.wall(), limit),
                new Aim(sample + ": check / composing on one thread, CPU", check.cpu() / compose.cpu(), Double.POSITIVE_INFINITY));
    }

    private List<Aim> growing(String tenth, String whole) {
        if (!costs.containsKey(whole + " check") || !costs.containsKey(tenth + " check")) {
            return List.of();
        }
        return List.of(new Aim(whole + ": ten times the services, time", added(whole, "check").wall() / added(tenth, "check").wall(), 11));
    }

    /** How each stage grows from 100 services to 1,000. */
    private List<Aim> staged() {
        return stages.keySet().stream()
                .filter(name -> name.startsWith("tenth "))
                .map(name -> name.substring(6))
                .filter(stage -> stages.containsKey("large " + stage))
                .map(stage -> new Aim("large: ten times the services, " + stage, stages.get("large " + stage) / stages.get("tenth " + stage), 11))
                .toList();
    }

    /** All figures, by a name for each. */
    Map<String, Double> figures() {
        var figures = new LinkedHashMap<String, Double>();
        costs.forEach((name, cost) -> {
            figures.put(name + " seconds", cost.wall());
            figures.put(name + " cpu seconds", cost.cpu());
            figures.put(name + " peak MB", cost.peak());
        });
        stages.forEach((name, millis) -> figures.put(name + " ms", millis));
        classes.forEach((name, count) -> figures.put(name + " classes", (double) count));
        aims().forEach(aim -> figures.put(aim.name(), aim.ratio()));
        return figures;
    }

    /** The figures as JSON. */
    String json() {
        return figures().entrySet().stream().map(figure -> String.format(java.util.Locale.ROOT, "  \"%s\": %.4f", figure.getKey(), figure.getValue())).collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    /** The figures that JSON of this shape holds. */
    static Map<String, Double> read(String json) {
        var figures = new TreeMap<String, Double>();
        json.lines().filter(line -> line.contains("\": ")).forEach(line -> {
            int end = line.lastIndexOf("\": ");
            figures.put(line.substring(line.indexOf('"') + 1, end), Double.parseDouble(line.substring(end + 3).replace(",", "")));
        });
        return figures;
    }
}
