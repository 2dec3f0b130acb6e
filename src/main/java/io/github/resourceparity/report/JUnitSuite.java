package io.github.resourceparity.report;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.survey.Survey;
import io.github.resourceparity.survey.Survey.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A rule and its cases: one for each resource or file that it found something on, and one that passes for each pair that it looked at and has
 * nothing against.
 *
 * <p>Rules times pairs may be more than a server likes to read. Where there would be more than {@value #MOST} passing cases, those of a rule are one
 * for each resource type, which says how many pairs it stands for; what is found keeps its cases. A rule that looks at no pairs, but at names,
 * references or files, has one passing case if it found nothing.
 */
record JUnitSuite(Code code, Collection<JUnitCase> cases) {

    /** So many passing cases are a few megabytes. */
    static final int MOST = 20_000;

    private static final String CLEAN = "at parity";

    /** One for each rule that runs or has found something, by its id. */
    static List<JUnitSuite> of(ParityReport report) {
        var found = new JUnitSuites(new JUnitNames(report.survey()));
        report.findings().forEach(finding -> found.at(finding).findings().add(finding));
        report.accepted().forEach(accepted -> found.at(accepted.finding()).accepted().add(accepted));
        var running = report.codes().stream().filter(Code::on).toList();
        report.survey().ifPresent(survey -> pass(found, survey, running));
        running.forEach(code -> found.of(code).computeIfAbsent(CLEAN, name -> JUnitCase.passed(code.id(), name, "")));
        return found.suites().entrySet().stream().map(entry -> new JUnitSuite(entry.getKey(), cases(entry.getValue()))).toList();
    }

    /** A rule with other cases needs none that says that it has nothing to say. */
    private static Collection<JUnitCase> cases(Map<String, JUnitCase> cases) {
        return cases.size() == 1 ? cases.values() : cases.values().stream().filter(test -> !test.name().equals(CLEAN)).toList();
    }

    private static void pass(JUnitSuites found, Survey survey, List<Code> running) {
        long all = running.stream().flatMap(code -> kinds(survey, code)).mapToLong(kind -> kind.pairs().size()).sum();
        running.forEach(code -> kinds(survey, code).forEach(kind -> {
            if (all > MOST) {
                together(found, code, kind);
            } else {
                kind.pairs().forEach(pair -> found.of(code).computeIfAbsent(found.names().of(pair), name -> JUnitCase.passed(code.id(), name, "")));
            }
        }));
    }

    private static Stream<Kind> kinds(Survey survey, Code code) {
        return survey.kinds().stream().filter(kind -> code.looksAt(kind.type()) && !kind.pairs().isEmpty());
    }

    private static void together(JUnitSuites found, Code code, Kind kind) {
        var cases = found.of(code);
        long fine = kind.pairs().stream().map(found.names()::of).filter(name -> !cases.containsKey(name)).count();
        if (fine > 0) {
            cases.put(kind.type(), JUnitCase.passed(code.id(), kind.type(), "nothing against %s of %s pairs".formatted(fine, kind.pairs().size())));
        }
    }

    long failures() {
        return cases.stream().filter(JUnitCase::failed).count();
    }

    long skipped() {
        return cases.stream().filter(JUnitCase::skipped).count();
    }
}
