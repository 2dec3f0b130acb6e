package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Traces;
import io.github.resourceparity.refer.Verdict.Kind;
import io.github.resourceparity.source.Span;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CloudFormation refuses a template that refers to what it does not have, which is what a resource leaves behind that moved to another stack. */
final class ReferenceUndefined implements Rule {

    /** How many places of one cause are shown; of more nobody reads. */
    private static final int SHOWN = 20;

    @Override
    public Code code() {
        return Code.error("reference-undefined", "a template refers to a resource or parameter that it does not have");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var gone = comparison.missing().stream().filter(missing -> missing.perhaps().isEmpty()).map(missing -> missing.resource().logicalId().value()).collect(Collectors.toSet());
        var traces = comparison.traces();
        var single = traces.of(Kind.UNDEFINED).filter(traced -> !gone.contains(traced.reference().logicalId())).map(traced -> finding(traced, traces));
        var left = traces.of(Kind.UNDEFINED)
                .filter(traced -> gone.contains(traced.reference().logicalId()))
                .collect(Collectors.groupingBy(traced -> List.of(traced.from().path(), traced.reference().logicalId()), LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(single, left.values().stream().map(this::leftBehind));
    }

    private Finding finding(Traced traced, Traces traces) {
        var id = traced.reference().logicalId();
        var finding = finding(traced);
        var near = traced.from().referable().nearest(id);
        return near.map(other -> finding.help("did you mean `%s`?".formatted(other))).orElseGet(() -> elsewhere(finding, id, Stream.of(traces.deployed().with(id), traces.baseline().with(id)).flatMap(List::stream).toList()));
    }

    private Finding finding(Traced traced) {
        var id = traced.reference().logicalId();
        return code()
                .at(place(traced), "`%s` has no resource or parameter `%s`".formatted(traced.from().service(), id))
                .label("CloudFormation refuses the template")
                .about(Producers.subject(traced));
    }

    private static Span place(Traced traced) {
        return traced.reference().place(traced.reference().logicalId());
    }

    /** What refers to a baseline resource that is missing has one cause in each stack, however often it is referred to. */
    private Finding leftBehind(List<Traced> references) {
        var ordered = references.stream().sorted(Comparator.comparing(ReferenceUndefined::place)).toList();
        var id = ordered.get(0).reference().logicalId();
        var finding = finding(ordered.get(0));
        int shown = Math.min(ordered.size(), SHOWN);
        for (var other : ordered.subList(1, shown)) {
            finding = finding.note(place(other), "referred to here, too" + (other == ordered.get(shown - 1) && ordered.size() > shown ? ", and %s times more".formatted(ordered.size() - shown) : ""));
        }
        return finding.help("define `%s` here as the baseline does, or take out what refers to it".formatted(id));
    }

    private static Finding elsewhere(Finding finding, String id, List<Stack> stacks) {
        if (stacks.isEmpty()) {
            return finding.help("define it, or take the reference out");
        }
        var stack = stacks.get(0);
        var place = stack.resources().stream().filter(resource -> resource.logicalId().value().equals(id)).findFirst().orElseThrow().logicalId().span();
        return finding.note(place, "`%s` has it".formatted(stack.service())).help("put it out there and read `%s`'s output, or import what it exports".formatted(stack.service()));
    }
}
