package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.finding.Words;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.refer.Traces;
import io.github.resourceparity.resolve.Reference;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who gives what here, to tell what was probably meant by a reference that leads nowhere. */
final class Producers {

    /** So many stacks whose names begin alike make that beginning ours. */
    private static final int FAMILY = 2;

    private static final int SHOWN = 8;

    /** Every service has outputs of that name, and nobody reads them. */
    private static final String BUCKET = "ServerlessDeploymentBucket";

    private final Traces traces;
    private final Map<String, Stack> byName;
    private final Map<String, List<Stack>> byOutput = new HashMap<>();
    private final Optional<String> family;
    private final Words words;

    Producers(Traces traces) {
        this.traces = traces;
        this.byName = traces.deployed().stacks().stream().collect(Collectors.toMap(stack -> stack.name().value().display(), stack -> stack, (first, again) -> first));
        this.words = new Words(byName.keySet());
        this.family = family(Stream.concat(traces.deployed().stacks().stream(), traces.baseline().stacks().stream()).map(stack -> stack.name().value().head()).distinct().toList());
        traces.deployed().stacks().forEach(stack -> stack.outputs().forEach(output -> byOutput.computeIfAbsent(output.key().value(), any -> new ArrayList<>()).add(stack)));
    }

    /** What a finding is about: who asks for what. */
    static Subject subject(Traced traced) {
        return new Subject("", List.of(), List.of(traced.reference().asked()), "reference", List.of(traced.from().service()));
    }

    /** With the outputs that a stack has, its own before those that the framework adds. */
    static Finding outputs(Finding finding, Stack stack) {
        var added = stack.generated().outputs();
        var own = stack.outputs().stream().filter(output -> !added.contains(output.key().value())).toList();
        var keys = Stream.concat(own.stream(), stack.outputs().stream().filter(output -> added.contains(output.key().value()) && !output.key().value().startsWith(BUCKET))).map(output -> output.key().value()).distinct().toList();
        var more = keys.size() > SHOWN ? " and %s more".formatted(keys.size() - SHOWN) : "";
        return finding.note(own.isEmpty() ? stack.heading() : own.get(0).key().span(), keys.isEmpty() ? "it has none" : "its outputs are: %s%s".formatted(String.join(", ", keys.subList(0, Math.min(SHOWN, keys.size()))), more));
    }

    /** Whether a stack is one that should be here: its name begins as ours do, is nearly one of them, or all others are declared. */
    boolean ours(Term stack) {
        return traces.external().complete() || family.filter(stack.head()::startsWith).isPresent() || nearest(stack.display()).isPresent();
    }

    /** How most of our stacks begin, as far as all of those begin alike: a company's name says nothing where ours share more than that. */
    private static Optional<String> family(List<String> heads) {
        var counts = heads.stream().map(head -> head.substring(0, head.indexOf('-') + 1)).filter(word -> word.length() > 2).collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        var most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).filter(entry -> entry.getValue() >= FAMILY && entry.getValue() * 2 >= heads.size());
        return most.map(Map.Entry::getKey).map(word -> heads.stream().filter(head -> head.startsWith(word)).reduce(Producers::shared).orElse(word)).map(all -> all.substring(0, all.lastIndexOf('-') + 1));
    }

    private static String shared(String a, String b) {
        int end = 0;
        while (end < a.length() && end < b.length() && a.charAt(end) == b.charAt(end)) {
            end++;
        }
        return a.substring(0, end);
    }

    private Optional<String> nearest(String stack) {
        return words.nearest(stack, any -> true);
    }

    /**
     * With what was probably meant: an output of the stack that is called nearly so, one of that name elsewhere, or a stack that is called
     * nearly so; empty if nobody can tell.
     */
    Optional<Finding> suggested(Finding finding, Traced traced) {
        var reference = traced.reference();
        var output = reference.name().display();
        var own = traced.verdict().producer().map(stack -> stack.outputs().stream().map(each -> each.key().value()).toList()).orElseGet(() -> reference.owner().map(traces.external()::outputs).orElse(List.of()));
        var near = Nearest.to(output, own);
        if (near.isPresent() || reference.kind() == Reference.Kind.NESTED) {
            return near.map(name -> finding.help("did you mean `%s`?".formatted(name)));
        }
        var named = nearest(reference.owner().orElseThrow().display()).map(byName::get).filter(stack -> has(stack, output));
        var only = byOutput.getOrDefault(output, List.of());
        var other = named.or(() -> only.size() == 1 ? Optional.of(only.get(0)) : Optional.empty());
        if (other.isPresent()) {
            return Optional.of(finding.note(place(other.get(), output), "`%s` has an output `%s`".formatted(other.get().name().value().display(), output)).help("did you mean `%s`?".formatted(NewReference.to(traced, other.get(), output))));
        }
        return nearest(reference.owner().orElseThrow().display()).filter(name -> traced.verdict().producer().isEmpty()).map(name -> finding.help("did you mean the stack `%s`?".formatted(name)));
    }

    private static boolean has(Stack stack, String output) {
        return stack.outputs().stream().anyMatch(each -> each.key().value().equals(output));
    }

    private static Span place(Stack stack, String output) {
        return stack.outputs().stream().map(Stack.Output::key).filter(key -> key.value().equals(output)).map(Located::span).findFirst().orElse(stack.heading());
    }
}
