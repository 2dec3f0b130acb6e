package io.github.resourceparity.report;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.survey.Survey;
import io.github.resourceparity.survey.Survey.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What cases are called, so that the next run calls them the same.
 *
 * @param names the name of each resource by its identity: its service and its logical id, the baseline's for both ends of a pair
 */
record JUnitNames(Map<String, String> names) {

    JUnitNames(Optional<Survey> survey) {
        this(survey.map(JUnitNames::names).orElse(Map.of()));
    }

    private static Map<String, String> names(Survey survey) {
        var names = new HashMap<String, String>();
        survey.kinds().stream().flatMap(kind -> kind.entries().stream()).forEach(entry -> entry.identities().forEach(identity -> names.put(identity, name(entry))));
        return names;
    }

    private static String name(Entry entry) {
        var member = entry.before().or(entry::after).orElseThrow();
        return member.service() + "." + member.id();
    }

    String of(Entry entry) {
        return name(entry);
    }

    /** The resource that it is about, or whatever else it names, or its file. */
    String of(Finding finding) {
        var subject = finding.subject();
        var known = subject.resources().stream().map(names::get).filter(name -> name != null);
        var others = Stream.of(subject.ids(), List.of(finding.span().source().path())).flatMap(List::stream);
        return Stream.concat(known, others).findFirst().orElseThrow();
    }
}
