package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All findings of one rule, and what there is to do about them. */
record ComparisonStep(String rule, List<Finding> findings) {

    /** What to do about rules, in the order in which it is to be done: what is lost, what would be lost, who reads it, what only looks otherwise. */
    static final List<Map.Entry<String, String>> KNOWN = List.of(
            Map.entry("input-unreadable", "Repair what cannot be read"),
            Map.entry("resource-missing", "Define what is missing"),
            Map.entry("resource-ambiguous", "Say in `mappings` who is whose counterpart"),
            Map.entry("resource-duplicated", "Leave each resource in one stack"),
            Map.entry("type-changed", "Keep the types"),
            Map.entry("key-schema-differs", "Keep the keys, or migrate the items"),
            Map.entry("replacement-required", "Keep the values whose change makes a new resource"),
            Map.entry("change-refused", "Keep the values that cannot be changed"),
            Map.entry("index-missing", "Add the missing indexes"),
            Map.entry("index-keys-differ", "Give the indexes their keys back, or other names"),
            Map.entry("index-renamed", "Keep the names of indexes, or change who queries them"),
            Map.entry("index-projection-differs", "Let the indexes project what they did"),
            Map.entry("attribute-missing", "Define the missing attributes"),
            Map.entry("attribute-type-differs", "Keep the types of attributes"),
            Map.entry("index-updates-exceed-one", "Plan a deployment for each index"),
            Map.entry("stream-differs", "Restore the streams"),
            Map.entry("dead-letter-queue-missing", "Set failing messages aside again"),
            Map.entry("dead-letter-queue-differs", "Set failing messages aside where and when the baseline does"),
            Map.entry("setting-weakened", "Restore the protection that got weaker"),
            Map.entry("policy-differs", "Restore the permissions that got lost"),
            Map.entry("name-differs", "Decide on names, and keep those of what holds data"),
            Map.entry("deletion-policy-missing", "Retain what moves before it is taken out"),
            Map.entry("export-missing", "Export what others import"),
            Map.entry("export-renamed", "Change who imports the old names, or export those, too"),
            Map.entry("output-missing", "Put out what others read"),
            Map.entry("output-value-differs", "Let the outputs answer with what they did"),
            Map.entry("reference-stale", "Read the stacks that things have moved to"),
            Map.entry("reference-stack-unknown", "Correct the stacks that references name"),
            Map.entry("reference-output-unknown", "Correct the outputs that references name"),
            Map.entry("import-unknown", "Correct the exports that imports name"),
            Map.entry("property-differs", "Take over the baseline's settings, or say why they differ"),
            Map.entry("condition-differs", "Make the resources under the baseline's conditions"),
            Map.entry("tags-differ", "Take over the baseline's tags"),
            Map.entry("resource-renamed", "Keep the logical ids, or map them"),
            Map.entry("resource-added", "Say in an override why the new resources are there"));

    private static final Comparator<ComparisonStep> ORDER = Comparator.comparing(ComparisonStep::worst).reversed().thenComparing(ComparisonStep::rank).thenComparing(ComparisonStep::rule);

    /** One for each rule that has found something, most urgent first. */
    static List<ComparisonStep> of(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(finding -> finding.code().id()))
                .entrySet()
                .stream()
                .map(entry -> new ComparisonStep(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private Severity worst() {
        return findings.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElseThrow();
    }

    private int rank() {
        int rank = KNOWN.stream().map(Map.Entry::getKey).toList().indexOf(rule);
        return rank < 0 ? KNOWN.size() : rank;
    }

    /** What the rule finds, as a sentence begins. */
    String summary() {
        return Prose.capital(findings.get(0).code().summary());
    }

    /** What there is to do. */
    String order() {
        int rank = rank();
        return rank < KNOWN.size() ? KNOWN.get(rank).getValue() : "Look at what is found: " + findings.get(0).code().summary();
    }
}
