package io.github.resourceparity.refer;

import io.github.resourceparity.model.Stack;
import io.github.resourceparity.model.Stack.Output;
import io.github.resourceparity.refer.Landscape.Found;
import io.github.resourceparity.refer.Verdict.Kind;
import io.github.resourceparity.resolve.Composed;
import io.github.resourceparity.resolve.Generated;
import io.github.resourceparity.resolve.Reference;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Located;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds out what becomes of references.
 *
 * @param deployed the stacks that are deployed beside each other
 * @param baseline the stacks of the baseline
 * @param children the stacks that others nest, by the id of that one and the logical id there
 * @param complete whether all files of the deployed stacks could be read, so that what is not there does not exist
 */
record Tracer(Landscape deployed, Landscape baseline, Map<String, Stack> children, External external, boolean complete) {

    Verdict verdict(Stack from, Reference reference) {
        return switch (reference.kind()) {
            case OUTPUT -> output(from, reference);
            case EXPORT -> export(from, reference);
            case PARAMETER, SECRET -> parameter(reference);
            case NESTED -> nested(from, reference);
            case OWN -> own(from, reference);
            case NAME -> Verdict.undecided("a name is no question");
        };
    }

    private Verdict output(Stack from, Reference reference) {
        var owner = reference.owner().orElseThrow();
        if (open(owner)) {
            return Verdict.undecided("the name of the stack is not known");
        }
        var here = deployed.stack(owner);
        if (!here.certain().isEmpty()) {
            return among(here.certain(), from, reference).or(() -> declared(reference)).or(() -> before(reference).filter(verdict -> verdict.kind() == Kind.BASELINE)).orElseGet(() -> lacking(here.certain(), reference));
        }
        return declared(reference)
                .or(() -> external.stack(owner).map(stacks -> Verdict.of(Kind.OUTPUT_UNKNOWN).because("declared at " + stacks.name().text().span().place())))
                .or(() -> having(here, reference))
                .or(() -> before(reference))
                .or(() -> otherwise(deployed.otherwise(owner).or(() -> baseline.otherwise(owner))))
                .orElseGet(() -> perhaps(here));
    }

    /** The answer of a stack that has the name for certain. */
    private Optional<Verdict> among(List<Stack> stacks, Stack from, Reference reference) {
        var near = stacks.stream().filter(stack -> !elsewhere(reference, from, stack)).sorted(Comparator.comparing(stack -> !together(from, stack))).toList();
        if (near.isEmpty()) {
            return declared(reference).or(() -> Optional.of(Verdict.of(Kind.ELSEWHERE).by(stacks.get(0))));
        }
        return near.stream().flatMap(stack -> answer(stack, reference.name()).stream()).findFirst()
                .or(() -> open(reference.name()) ? Optional.of(Verdict.undecided("the name of the output is not known").by(near.get(0))) : Optional.empty());
    }

    /** Whether one Compose file deploys both: of several definitions of one name that is the one that is there. */
    private static boolean together(Stack from, Stack stack) {
        return from.composed().isPresent() && from.composed().map(Composed::file).equals(stack.composed().map(Composed::file));
    }

    private static Optional<Verdict> answer(Stack stack, Term name) {
        var key = name.constant();
        if (key.isPresent()) {
            return stack.outputs().stream().filter(output -> output.key().value().equals(key.get())).findFirst().map(output -> Verdict.of(Kind.RESOLVED).by(stack).with(output));
        }
        return stack.outputs().stream().filter(output -> maybe(output, name)).findFirst().map(output -> Verdict.undecided("the name of the output is not known").by(stack).with(output));
    }

    static boolean maybe(Output output, Term name) {
        return name.sameAs(new Text(output.key().value())) != Sameness.DIFFERENT;
    }

    static Verdict lacking(List<Stack> stacks, Reference reference) {
        var stack = stacks.get(0);
        boolean more = stacks.stream().anyMatch(each -> !each.complete() || each.generated().mayAnswer(reference.name().display()));
        return more ? Verdict.undecided("a plugin or a part that is not known may add the output").by(stack) : Verdict.of(Kind.OUTPUT_UNKNOWN).by(stack);
    }

    /** Whoever declares that another repository gives it. */
    private Optional<Verdict> declared(Reference reference) {
        return external.output(reference.owner().orElseThrow(), reference.name()).map(Tracer::declaredBy);
    }

    private static Verdict declaredBy(External.Name name) {
        return Verdict.of(Kind.EXTERNAL).because("declared at " + name.text().span().place());
    }

    /** The answer of a stack that only the baseline has. */
    private Optional<Verdict> before(Reference reference) {
        var found = baseline.stack(reference.owner().orElseThrow()).certain();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(found.stream().flatMap(stack -> stack.outputs().stream().filter(output -> reference.name().constant().filter(output.key().value()::equals).isPresent()).map(output -> Verdict.of(Kind.BASELINE).by(stack).with(output))).findFirst()
                .orElseGet(() -> open(reference.name()) ? Verdict.undecided("the name of the output is not known") : lacking(found, reference)));
    }

    /** What another stage gives is there, and is no concern of this one. */
    private static Optional<Verdict> otherwise(Optional<Stack> stack) {
        return stack.map(known -> Verdict.undecided("it is `%s` of another stage".formatted(known.service())));
    }

    /** A stack that may have the name, and has such an output. */
    private static Optional<Verdict> having(Found<Stack> here, Reference reference) {
        return here.possible().stream()
                .filter(stack -> stack.outputs().stream().anyMatch(output -> maybe(output, reference.name())))
                .findFirst()
                .map(stack -> Verdict.undecided("whether it is `%s` is for the deployment to say".formatted(stack.service())).by(stack));
    }

    /** A stack of which only the deployment knows the name is not the one, unless it may have other outputs than are known. */
    private Verdict perhaps(Found<Stack> here) {
        var named = here.possible().stream().filter(Tracer::telling).findFirst();
        if (named.isPresent()) {
            return Verdict.undecided("whether it is the stack `%s` is for the deployment to say".formatted(named.get().name().value().display()));
        }
        return complete ? Verdict.of(Kind.STACK_UNKNOWN) : Verdict.undecided("not every file could be read");
    }

    /** Whether a stack whose name only may be the one that is asked for can be it: something of its name is written out, or it may have what nobody sees. */
    static boolean telling(Stack stack) {
        return stack.name().value().parts().stream().anyMatch(Text.class::isInstance) || !stack.complete() || !stack.generated().others().isEmpty();
    }

    private Verdict export(Stack from, Reference reference) {
        var name = reference.name();
        if (open(name)) {
            return Verdict.undecided("the name of the export is not known");
        }
        var here = deployed.export(name);
        var near = here.certain().stream().filter(each -> !elsewhere(reference, from, each.stack())).findFirst();
        if (near.isPresent()) {
            return Verdict.of(Kind.RESOLVED).by(near.get().stack()).with(near.get().output());
        }
        var declared = external.export(name);
        if (declared.isPresent()) {
            return declaredBy(declared.get());
        }
        if (!here.certain().isEmpty()) {
            return Verdict.of(Kind.ELSEWHERE).by(here.certain().get(0).stack());
        }
        var before = baseline.export(name).certain().stream().findFirst();
        if (before.isPresent()) {
            return Verdict.of(Kind.BASELINE).by(before.get().stack()).with(before.get().output());
        }
        var possible = here.possible().stream().filter(each -> each.alike(name)).findFirst();
        if (possible.isPresent()) {
            var maybe = possible.get();
            return Verdict.undecided("whether it is `%s` is for the deployment to say".formatted(maybe.output().exportName().orElseThrow().value().display())).by(maybe.stack()).with(maybe.output());
        }
        var another = otherwise(deployed.exportedOtherwise(name).or(() -> baseline.exportedOtherwise(name)).map(Landscape.Exported::stack));
        if (another.isPresent()) {
            return another.get();
        }
        return complete ? Verdict.of(Kind.EXPORT_UNKNOWN) : Verdict.undecided("not every file could be read");
    }

    private Verdict parameter(Reference reference) {
        var name = reference.name();
        boolean secret = reference.kind() == Reference.Kind.SECRET;
        if (open(name)) {
            return Verdict.undecided("the name is not known");
        }
        var here = deployed.parameter(name, secret);
        var owned = here.certain().stream().findFirst();
        if (owned.isPresent()) {
            return Verdict.of(Kind.RESOLVED).by(owned.get().stack()).with(owned.get().resource());
        }
        var declared = external.parameter(name);
        if (declared.isPresent()) {
            return declaredBy(declared.get());
        }
        var maybe = here.possible().stream().findFirst();
        if (maybe.isPresent()) {
            return Verdict.undecided("whether it is the one that `%s` writes is for the deployment to say".formatted(maybe.get().stack().service())).by(maybe.get().stack()).with(maybe.get().resource());
        }
        return complete ? Verdict.of(Kind.PARAMETER_UNKNOWN) : Verdict.undecided("not every file could be read");
    }

    private Verdict nested(Stack from, Reference reference) {
        var child = Optional.ofNullable(children.get(from.path() + "/" + reference.owner().orElseThrow().display()));
        return child.map(stack -> Verdict.of(Kind.OUTPUT_UNKNOWN).by(stack)).orElseGet(() -> Verdict.undecided("the nested template is not known"));
    }

    /**
     * What a plugin or a macro may add is missing only if somebody else has it, or the stack has something that is called so but for a slip of the pen. A
     * file that may be a part of a service is never told that it lacks what the service has.
     */
    private Verdict own(Stack from, Reference reference) {
        var others = from.generated().others();
        if (!from.complete() || from.generated().part()) {
            return Verdict.undecided(from.complete() ? "%s may have it".formatted(Generated.WHOLE) : "a part of the stack is not known");
        }
        var id = reference.logicalId();
        boolean elsewhere = !deployed.with(id).isEmpty() || !baseline.with(id).isEmpty();
        boolean near = others.isEmpty() || from.referable().slip(id).isPresent();
        return elsewhere || near ? Verdict.of(Kind.UNDEFINED) : Verdict.undecided("%s may add it".formatted(others.stream().limit(3).map("`%s`"::formatted).collect(Collectors.joining(", "))));
    }

    /** Whether a reference asks in another region than the one that a stack is deployed to, where both are written out. */
    private static boolean elsewhere(Reference reference, Stack from, Stack producer) {
        var asked = reference.region().or(() -> from.region().map(Located::value)).flatMap(Term::constant);
        var there = producer.region().map(Located::value).flatMap(Term::constant);
        return asked.isPresent() && there.isPresent() && !asked.equals(there);
    }

    /** Whether nothing of a name is known, or not that it is a text at all. */
    private static boolean open(Term name) {
        boolean text = name instanceof Text known && known.kind() != Term.Kind.NOTHING && !known.value().isBlank() || name instanceof Join || name instanceof Term.Symbol;
        return !text || name.parts().stream().anyMatch(Unknown.class::isInstance) || name.parts().stream().noneMatch(part -> part.constant().isPresent());
    }
}
