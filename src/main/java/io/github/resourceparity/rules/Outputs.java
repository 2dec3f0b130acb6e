package io.github.resourceparity.rules;

import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Namesakes;
import io.github.resourceparity.model.Stack.Output;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.resolve.Reference;
import io.github.resourceparity.resolve.Reference.Kind;
import io.github.resourceparity.resolve.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The candidate's outputs and who reads which, looked up by what they are called, so that large estates take linear time. */
final class Outputs {

    /** Up to so many comparisons every output is looked at, which finds names that only might be the same, too. */
    private static final long ALL = 250_000;

    /** A value that more outputs than this have says nothing; of a name that so many have these are enough. */
    private static final int COMMON = 20;

    private final List<Output> all;
    private final Namesakes<Output> exported;
    private final boolean few;
    private final Map<String, List<Output>> byName = new HashMap<>();
    private final List<Traced> traced;
    private final Map<String, List<Integer>> readers = new HashMap<>();

    Outputs(Comparison comparison) {
        this.all = comparison.candidate().stacks().stream().flatMap(stack -> stack.outputs().stream()).toList();
        this.few = all.size() * comparison.baseline().stacks().stream().mapToLong(stack -> stack.outputs().size()).sum() <= ALL;
        this.exported = new Namesakes<>(few ? List.of() : all.stream().filter(output -> output.exportName().isPresent()).toList(), output -> output.exportName().orElseThrow().value());
        if (!few) {
            comparison.candidate().stacks().forEach(stack -> stack.outputs().forEach(output -> Stream.concat(names(stack, output), values(output)).forEach(name -> byName.computeIfAbsent(name, any -> new ArrayList<>()).add(output))));
        }
        this.traced = comparison.traces().all();
        IntStream.range(0, traced.size()).forEach(i -> asked(traced.get(i).reference()).distinct().forEach(name -> readers.computeIfAbsent(name, any -> new ArrayList<>()).add(i)));
    }

    /** What it is found by, and its key in the service that it is of, which says more where many have that key. */
    private static Stream<String> names(Stack stack, Output output) {
        return Stream.concat(exports(output), Stream.of("key " + output.key().value(), "key %s in %s".formatted(output.key().value(), stack.service())));
    }

    private static Stream<String> exports(Output output) {
        return output.exportName().stream().flatMap(name -> name.value().keys().stream()).map("export "::concat);
    }

    private static Stream<String> values(Output output) {
        return output.value().value().keys().stream().map("value "::concat);
    }

    private static Stream<String> asked(Reference reference) {
        if (reference.kind() == Kind.EXPORT) {
            return reference.name().keys().stream().map("export "::concat);
        }
        return reference.kind() == Kind.OUTPUT ? reference.owner().stream().flatMap(stack -> reference.name().keys().stream().flatMap(key -> keys(stack, key))) : Stream.empty();
    }

    /** The key alone would not do: every stack may have a {@code TableArn}. */
    private static Stream<String> keys(Term stack, String key) {
        return stack.keys().stream().map(name -> "key " + key + " of " + name);
    }

    /** The candidate's outputs that may be the successor of a baseline output: those that go by its name, or may, and those that give what it gave. */
    List<Output> like(Stack stack, Output output) {
        if (few) {
            return all;
        }
        var named = names(stack, output).flatMap(name -> byName.getOrDefault(name, List.of()).stream().limit(COMMON)).toList();
        boolean found = output.exportName().isEmpty() || exports(output).anyMatch(byName::containsKey);
        var perhaps = found ? Stream.<Output>empty() : exported.of(output.exportName().get().value()).filter(other -> !output.exportName().get().value().universal() || !other.exportName().get().value().universal());
        var alike = values(output).map(value -> byName.getOrDefault(value, List.of())).filter(same -> same.size() <= COMMON).flatMap(List::stream);
        return Stream.of(named.stream(), perhaps, alike).flatMap(each -> each).distinct().toList();
    }

    /** Who may read an output of a baseline stack, by its export's name or by the stack's and its key, in the order of the references. */
    List<Traced> readers(Stack stack, Output output) {
        var export = output.exportName().stream().flatMap(name -> name.value().keys().stream()).map("export "::concat);
        return Stream.concat(positions(export), positions(keys(stack.name().value(), output.key().value()))).sorted().distinct().map(traced::get).toList();
    }

    private Stream<Integer> positions(Stream<String> names) {
        return names.flatMap(name -> readers.getOrDefault(name, List.of()).stream());
    }
}
