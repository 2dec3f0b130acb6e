package io.github.resourceparity.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a process has cost.
 *
 * @param wall seconds from start to exit
 * @param cpu seconds of all cores, as far as the system says so
 * @param peak the most memory that was resident, in MB; zero where the system does not say
 */
record Cost(double wall, double cpu, double peak) {

    /** The medians of each. */
    static Cost median(List<Cost> costs) {
        return new Cost(median(costs, Cost::wall), median(costs, Cost::cpu), median(costs, Cost::peak));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
        return costs.stream().sorted(Comparator.comparingDouble(part)).skip(costs.size() / 2).mapToDouble(part).findFirst().orElse(0);
    }

    /** What it costs more than another one. */
    Cost over(Cost other) {
        return new Cost(wall - other.wall, cpu - other.cpu, peak - other.peak);
    }
}
