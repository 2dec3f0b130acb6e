package io.github.resourceparity;

import io.github.resourceparity.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings of several stages as one list: what holds in all of them is said once, what holds in some says in which. */
final class Stages {

    private Stages() {}

    static List<Finding> merged(Map<String, List<Finding>> byStage) {
        var stages = new LinkedHashMap<Finding, List<String>>();
        byStage.forEach((stage, findings) -> findings.stream().distinct().forEach(finding -> stages.computeIfAbsent(finding, key -> new ArrayList<>()).add(stage)));
        return stages.entrySet().stream()
                .map(entry -> entry.getValue().size() == byStage.size() ? entry.getKey() : entry.getKey().in(List.copyOf(entry.getValue())))
                .toList();
    }
}
