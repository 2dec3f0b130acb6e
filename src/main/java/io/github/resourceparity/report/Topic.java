package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.survey.Owner;
import io.github.resourceparity.survey.Owners;
import io.github.resourceparity.survey.Survey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A resource with what is to be said of it, or a file with what is about none.
 *
 * @param family the service of AWS that the resource belongs to; {@link #REST} if it is about none
 * @param resource the resource: of a pair the candidate's
 * @param told what is to be said, worst first
 */
record Topic(Owner owner, String family, String title, Optional<Resource> resource, List<Told> told) {

    /** The family of what is no resource: outputs, exports, references, configuration. */
    static final String REST = "outputs and references";

    private static final Comparator<Told> WORST_FIRST = Comparator.comparing(Told::accepted)
            .thenComparing(told -> told.finding().severity(), Comparator.reverseOrder())
            .thenComparing(Told::finding);
    private static final Comparator<Topic> ORDER = Comparator.comparing(Topic::owner)
            .thenComparing(topic -> topic.told.get(0), WORST_FIRST);

    /**
     * A finding as the page tells it.
     *
     * @param anchor what links lead to it by, the same in the next run
     * @param because why it is accepted, if it is
     */
    record Told(Finding finding, String anchor, Optional<String> because) {

        boolean accepted() {
            return because.isPresent();
        }

        /** What filters know it by. */
        String level() {
            return accepted() ? "accepted" : finding.severity().toString();
        }
    }

    /** What the owner's worst is, if anything is still open. */
    Optional<Severity> worst() {
        return told.stream().filter(each -> !each.accepted()).map(each -> each.finding().severity()).max(Comparator.naturalOrder());
    }

    /** The findings of a report as told, in its order, then those that were accepted. */
    static List<Told> told(ParityReport report) {
        var findings = new ArrayList<>(report.findings());
        report.accepted().forEach(accepted -> findings.add(accepted.finding()));
        var prints = Fingerprint.of(findings);
        int open = report.findings().size();
        return IntStream.range(0, findings.size())
                .mapToObj(i -> new Told(findings.get(i), "f-" + prints.get(i).text().substring(0, 12), i < open ? Optional.empty() : Optional.of(report.accepted().get(i - open).because())))
                .sorted(WORST_FIRST)
                .toList();
    }

    /** The topics of some findings: services in their order, in each the worst topic first. */
    static List<Topic> of(List<Told> told, Owners owners) {
        var topics = new LinkedHashMap<List<Object>, Topic>();
        for (var each : told) {
            var topic = empty(each.finding(), owners);
            topics.computeIfAbsent(List.of(topic.owner, topic.title), any -> topic).told.add(each);
        }
        return topics.values().stream().sorted(ORDER).toList();
    }

    private static Topic empty(Finding finding, Owners owners) {
        var resource = owners.subject(finding);
        var type = finding.subject().type();
        var title = resource.map(each -> each.shown().equals(each.logicalId().value()) ? each.described() : each.described() + " · `" + each.logicalId().value() + "`").orElseGet(() -> "`" + finding.span().source().path() + "`");
        return new Topic(owners.of(finding), family(type), title, resource, new ArrayList<>());
    }

    /** The family of a resource type. */
    static String family(String type) {
        return type.isEmpty() ? REST : Survey.service(type);
    }
}
