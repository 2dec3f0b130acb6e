package io.github.resourceparity;

import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Agreement;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Matcher;
import io.github.resourceparity.model.Estate;
import io.github.resourceparity.model.Remark;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Traces;
import io.github.resourceparity.refer.Verdict.Kind;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.resolve.Framework;
import io.github.resourceparity.rules.Beside;
import io.github.resourceparity.rules.RuleSet;
import io.github.resourceparity.survey.Scene;
import io.github.resourceparity.types.ResourceTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole way, from files to a report. */
public final class Parity {

    /** Of more splits than this nobody reads. */
    private static final int SPREADS = 3;

    private Parity() {}

    /** Answers a request; what is wrong with it or with the files is in the report. */
    public static ParityReport check(Request request) {
        return check(request, Progress.UNHEARD);
    }

    /** Answers a request, and tells somebody who waits how far it is. */
    public static ParityReport check(Request request, Progress progress) {
        return check(request, progress, ResourceTypes.shipped());
    }

    /** Answers a request of somebody who asks often, and has read the facts on types. */
    public static ParityReport check(Request request, Progress progress, ResourceTypes types) {
        var sides = Sides.read(request, progress);
        var scope = new Scope(request.scope());
        var configured = request.settings().configure(types, request.today());

        var byStage = new LinkedHashMap<String, List<Finding>>();
        var compared = "";
        var scene = Optional.<Scene>empty();
        var remarks = new LinkedHashSet<Remark>();
        var stages = new ArrayList<Comparison>();
        for (var meanings : sides.meanings(types)) {
            var baseline = sides.baseline().estate(meanings);
            var candidate = sides.candidate().estate(meanings);
            var consumers = sides.consumers().estate(meanings);
            var stage = Estates.in(meanings.deployment());
            progress.at("following references" + stage);
            var traces = Traces.of(baseline, candidate, consumers, request.external(), () -> sides.neighbours().beside(meanings));
            progress.at("comparing resources" + stage);
            var comparison = Matcher.compare(baseline, candidate, consumers, new Agreement(request.mappings(), configured.conventions(), scope.types(), configured.strict()), traces);
            if (request.stages().size() > 1) {
                stages.add(comparison);
            }
            Stream.of(comparison.baseline(), comparison.candidate(), comparison.consumers()).flatMap(Estate::remarks).forEach(remarks::add);
            progress.at("checking rules" + stage);
            byStage.put(meanings.deployment().stage().orElse(""), findings(request, comparison, configured.rules()));
            compared = said(request, comparison);
            scene = scene.or(() -> Optional.of(new Scene(comparison)));
        }
        var beside = Beside.of(remarks, types, request.today());
        var found = Stream.of(request.problems(), configured.problems(), beside.problems(), scope.problems(types), Stages.merged(byStage), configured.rules().across(stages, request.limits().rule()).toList())
                .flatMap(List::stream)
                .distinct()
                .toList();
        var graded = configured.rules().with(beside).grade(found);
        var accepted = graded.waived().stream().map(waived -> new ParityReport.Accepted(waived.finding(), waived.because(), waived.until())).toList();
        var seen = scene;
        return new ParityReport(graded.findings(), accepted, configured.rules().here(), compared, () -> seen.filter(any -> !request.baseline().isEmpty()).map(Scene::survey), seen);
    }

    private static List<Finding> findings(Request request, Comparison comparison, RuleSet rules) {
        var problems = Stream.of(comparison.baseline(), comparison.candidate(), comparison.consumers()).flatMap(estate -> estate.problems().stream());
        var found = Stream.concat(problems, rules.check(comparison, request.limits().rule())).toList();
        return Stream.concat(found.stream(), Emptiness.of(request, comparison, rules, found).stream()).toList();
    }

    private static String said(Request request, Comparison comparison) {
        if (request.baseline().isEmpty()) {
            return "%s with nothing, since no `baseline` says what must still hold%s%s".formatted(counted(comparison.candidate()), references(comparison.traces()), editions(comparison));
        }
        return "%s with %s, %s%s%s%s".formatted(counted(comparison.baseline()), counted(comparison.candidate()), Count.of(comparison.pairs().size(), "pair"), references(comparison.traces()), editions(comparison), spreads(comparison));
    }

    /** What became of the references, so that a reader knows of those that nobody can decide. */
    private static String references(Traces traces) {
        long undecided = traces.of(Kind.UNDECIDED).count();
        long external = traces.of(Kind.EXTERNAL).count();
        var more = Stream.of(external == 0 ? "" : "%s external".formatted(external), undecided == 0 ? "" : "%s undecided".formatted(undecided)).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return traces.all().isEmpty() ? "" : ", %s%s".formatted(Count.of(traces.all().size(), "reference"), more.isEmpty() ? "" : " (%s)".formatted(more));
    }

    /** Which stacks were split or merged, largest part first. */
    private static String spreads(Comparison comparison) {
        return comparison.spreads().stream()
                .limit(SPREADS)
                .map(spread -> "; `%s` is %s %s".formatted(
                        spread.stack().service(),
                        spread.split() ? "split into" : "merged from",
                        spread.others().entrySet().stream().sorted(Map.Entry.<Stack, Long>comparingByValue().reversed().thenComparing(entry -> entry.getKey().path())).map(entry -> "`%s` (%s)".formatted(entry.getKey().service(), entry.getValue())).collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
    }

    /** Whose rules the services were read by: one and the same, or how many by each. */
    private static String editions(Comparison comparison) {
        var counts = Stream.of(comparison.baseline(), comparison.candidate(), comparison.consumers())
                .flatMap(estate -> estate.stacks().stream())
                .flatMap(stack -> stack.framework().stream())
                .collect(Collectors.groupingBy(Framework::edition, TreeMap::new, Collectors.counting()));
        boolean one = counts.size() == 1;
        var said = counts.entrySet().stream().map(each -> each.getKey().described() + (one ? "" : " (%s)".formatted(Count.of(each.getValue(), "service")))).collect(Collectors.joining(", "));
        return counts.isEmpty() ? "" : ", services read by the rules of " + said;
    }

    private static String counted(Estate estate) {
        return "%s of %s".formatted(Count.of(estate.resources().count(), "resource"), Count.of(estate.stacks().size(), "stack"));
    }
}
