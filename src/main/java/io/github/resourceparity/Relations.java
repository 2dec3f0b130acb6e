package io.github.resourceparity;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.model.Estate;
import io.github.resourceparity.refer.Graph;
import io.github.resourceparity.refer.Traces;
import io.github.resourceparity.types.ResourceTypes;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who refers to what, without asking whether anything differs.
 *
 * @param graph who needs whom, by references and by names that are spelled
 * @param problems what is wrong with the files
 */
public record Relations(Traces traces, Graph graph, List<Finding> problems) {

    /** Answers a request for its first stage. */
    public static Relations of(Request request) {
        var types = ResourceTypes.shipped();
        var sides = Sides.read(request);
        var meanings = sides.meanings(types).get(0);
        var estates = Stream.of(sides.baseline(), sides.candidate(), sides.consumers()).map(each -> each.estate(meanings)).toList();
        var traces = Traces.of(estates.get(0), estates.get(1), estates.get(2), request.external(), () -> sides.neighbours().beside(meanings));
        return new Relations(traces, traces.graph(), Stream.concat(request.problems().stream(), estates.stream().map(Estate::problems).flatMap(List::stream)).distinct().sorted().toList());
    }
}
