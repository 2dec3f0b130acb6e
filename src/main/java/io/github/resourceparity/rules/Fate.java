package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;
import static io.github.resourceparity.resolve.Sameness.UNDECIDED;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Compared;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.model.Stack.Output;
import io.github.resourceparity.refer.Traced;
import io.github.resourceparity.resolve.Reference;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of a baseline output.
 *
 * @param kind whether others can still find what it gave
 * @param successors the candidate's outputs that go by its name now, or, if it is renamed, the one that gives it
 * @param owner the pair whose resource it speaks of; empty if it speaks of none, or of one that has no counterpart
 * @param consumers who reads it
 */
record Fate(Stack stack, Output output, Kind kind, List<Output> successors, Optional<Pair<Resource>> owner, List<Traced> consumers) {

    /** Whether others can still find what an output gave. */
    enum Kind {
        /** It is there under its name, or nobody can say that it is not. */
        KEPT,
        /** The value is there under another name. */
        RENAMED,
        /** Neither is there. */
        GONE
    }

    /** The fates of the outputs that are exported, or of those that are not; an incomplete candidate decides none. */
    static Stream<Fate> of(Comparison comparison, boolean exported) {
        return comparison.once(Fate.class, Fate::byExport).getOrDefault(exported, List.of()).stream();
    }

    private static Map<Boolean, List<Fate>> byExport(Comparison comparison) {
        if (!comparison.candidate().complete()) {
            return Map.of();
        }
        var known = new Outputs(comparison);
        var pairs = pairs(comparison);
        return comparison.baseline().stacks().stream()
                .flatMap(stack -> stack.outputs().stream().filter(output -> !stack.generated().outputs().contains(output.key().value())).map(output -> of(comparison, known, pairs, stack, output)))
                .collect(Collectors.groupingBy(fate -> fate.output().exportName().isPresent()));
    }

    private static Map<String, Pair<Resource>> pairs(Comparison comparison) {
        return comparison.pairs().stream().map(Compared::pair).collect(Collectors.toMap(pair -> pair.baseline().identity(), pair -> pair, (a, b) -> a));
    }

    private static Fate of(Comparison comparison, Outputs known, Map<String, Pair<Resource>> pairs, Stack stack, Output output) {
        var outputs = known.like(stack, output);
        var owner = owner(pairs, output);
        var same = outputs.stream().filter(other -> named(output, other) != DIFFERENT).toList();
        if (!same.isEmpty() || owner.isEmpty()) {
            return new Fate(stack, output, Kind.KEPT, same, owner.flatMap(pair -> pair), readers(known, stack, output, Kind.KEPT));
        }
        var exporting = outputs.stream().filter(other -> other.exportName().isPresent() == output.exportName().isPresent()).toList();
        var renamed = exporting.stream().filter(other -> value(comparison, output, other) == SAME)
                .min((a, b) -> Boolean.compare(!a.key().equals(output.key()), !b.key().equals(output.key())));
        boolean open = exporting.stream().anyMatch(other -> other.key().equals(output.key()) && value(comparison, output, other) == UNDECIDED);
        var kind = renamed.isPresent() ? Kind.RENAMED : open ? Kind.KEPT : Kind.GONE;
        return new Fate(stack, output, kind, renamed.stream().toList(), owner.get(), readers(known, stack, output, kind));
    }

    /** Whether those who find one by its name find the other. */
    static Sameness named(Output a, Output b) {
        if (a.exportName().isPresent()) {
            return b.exportName().map(name -> a.exportName().get().value().sameAs(name.value())).orElse(DIFFERENT);
        }
        return a.key().equals(b.key()) ? SAME : DIFFERENT;
    }

    private static Sameness value(Comparison comparison, Output a, Output b) {
        return a.value().value().sameAs(b.value().value(), comparison.kin());
    }

    /**
     * The pair whose resource an output speaks of; an output that speaks of none belongs to nobody in particular. Empty if
     * it speaks of a resource that has no counterpart: then that is what is wrong, and the output goes with it.
     */
    private static Optional<Optional<Pair<Resource>>> owner(Map<String, Pair<Resource>> pairs, Output output) {
        var names = Answer.of(output).attributes().toList();
        if (names.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        return names.stream()
                .flatMap(name -> Stream.ofNullable(pairs.get(name.identity())))
                .map(Optional::of)
                .findFirst();
    }

    private static List<Traced> readers(Outputs known, Stack stack, Output output, Kind kind) {
        return known.readers(stack, output).stream().filter(traced -> reads(traced.reference(), stack, output, kind)).distinct().toList();
    }

    /** An export that was renamed is the concern of those who import it; who reads the output by its stack finds that there as long as it is anywhere. */
    private static boolean reads(Reference reference, Stack stack, Output output, Kind kind) {
        if (reference.kind() == Reference.Kind.EXPORT) {
            return output.exportName().filter(name -> reference.name().sameAs(name.value()) == SAME).isPresent();
        }
        return (output.exportName().isEmpty() || kind == Kind.GONE)
                && reference.name().constant().equals(Optional.of(output.key().value()))
                && reference.owner().filter(owner -> owner.sameAs(stack.name().value()) == SAME).isPresent();
    }

    /** The first of its successors. */
    Optional<Output> successor() {
        return successors.stream().findFirst();
    }

    /** Where the candidate should give it, as far as that is known. */
    Optional<Span> home() {
        return owner.map(pair -> pair.candidate().logicalId().span());
    }

    boolean consumed() {
        return !consumers.isEmpty();
    }

    /** The services that read it. */
    List<String> services() {
        return List.copyOf(new LinkedHashSet<>(consumers.stream().map(traced -> traced.from().service()).toList()));
    }

    /** {@code 2 stacks import it}, or nothing if nobody does. */
    String said(String verb) {
        int count = services().size();
        return count == 0 ? "" : ", but %s stack%s it".formatted(count, count == 1 ? " " + verb + "s" : "s " + verb);
    }

    /** A finding with a note on each stack that reads the output. */
    Finding noted(Finding finding, String verb) {
        var noted = finding;
        var seen = new ArrayList<String>();
        for (var traced : consumers) {
            if (!seen.contains(traced.from().service())) {
                seen.add(traced.from().service());
                noted = noted.note(traced.reference().span(), "%s by `%s`".formatted(verb, traced.from().service()));
            }
        }
        return noted;
    }

    /** It as what a finding is about. */
    Subject subject() {
        var names = output.exportName().map(Located::value).map(Term::display).stream().toList();
        var to = successor().flatMap(Output::exportName).map(name -> name.value().display()).orElse("");
        return new Subject("", List.of(output.key().value()), names, "Outputs/" + output.key().value(), List.of(to));
    }
}
