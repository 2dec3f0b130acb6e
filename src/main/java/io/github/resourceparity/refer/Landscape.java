package io.github.resourceparity.refer;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.model.Stack.Output;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What some stacks give to others, looked up by name. A name is worked out once, however often it is asked for, so that what is
 * found by its whole name takes no longer the more stacks there are.
 */
public final class Landscape {

    /** A name of more parts is held against none of another stage, which would take long. */
    private static final int PARTS = 8;

    /** Nor is a longer one, which no export and no stack has. */
    private static final int LONGEST = 256;

    private static final String PARAMETER = "AWS::SSM::Parameter";
    private static final String SECRET = "AWS::SecretsManager::Secret";

    private final List<Stack> stacks;
    private final Names<Stack> byName;
    private final Names<Exported> exports;
    private final Names<Owned> parameters;
    private final Names<Owned> secrets;
    private final Map<String, List<Stack>> byId = new HashMap<>();

    /** The names of some stacks. */
    Landscape(List<Stack> stacks) {
        this.stacks = stacks;
        this.byName = new Names<>(stacks, stack -> Optional.of(stack.name().value()));
        this.exports = new Names<>(stacks.stream().flatMap(stack -> stack.exports().stream().map(export -> new Exported(stack, export.output()))).toList(), each -> each.output().exportName().map(Located::value));
        this.parameters = named(PARAMETER);
        this.secrets = named(SECRET);
        stacks.forEach(stack -> stack.resources().forEach(resource -> byId.computeIfAbsent(resource.logicalId().value(), any -> new ArrayList<>()).add(stack)));
    }

    private Names<Owned> named(String type) {
        var all = stacks.stream().flatMap(stack -> stack.resources().stream().filter(resource -> resource.type().value().equals(type)).map(resource -> new Owned(stack, resource))).toList();
        return new Names<>(all, each -> each.resource().name().map(Located::value));
    }

    /** An output that is exported, and its stack. */
    public record Exported(Stack stack, Output output) {

        /** Whether its name may be another one, and not by accident. */
        boolean alike(Term name) {
            return output.exportName().filter(given -> Landscape.alike(given.value(), name)).isPresent();
        }
    }

    /** A resource and its stack. */
    public record Owned(Stack stack, Resource resource) {}

    /** Those whose name it is, and those whose name it may be. */
    record Found<T>(List<T> certain, List<T> possible) {}

    /** The stacks. */
    public List<Stack> stacks() {
        return stacks;
    }

    Found<Stack> stack(Term name) {
        return byName.find(name);
    }

    /** A stack that has the name where it goes to another stage. */
    Optional<Stack> otherwise(Term name) {
        return byName.otherwise(name);
    }

    /** What is exported under the name where its stack goes to another stage. */
    Optional<Exported> exportedOtherwise(Term name) {
        return exports.otherwise(name);
    }

    Found<Exported> export(Term name) {
        return exports.find(name);
    }

    Found<Owned> parameter(Term name, boolean secret) {
        return (secret ? secrets : parameters).find(name);
    }

    /** The stacks that have a resource of that logical id. */
    public List<Stack> with(String logicalId) {
        return byId.getOrDefault(logicalId, List.of());
    }

    /** Every name of a parameter, or of a secret, that is written. */
    public List<Term> parameterNames(boolean secret) {
        return (secret ? secrets : parameters).all();
    }

    /**
     * Whether one of two names that may be the same is the other with less said in it, as {@code ${Network}-VpcId} is of {@code ${AWS::StackName}-VpcId}. Two that
     * each have words where the other has a variable are the same by accident only: {@code ${Network}-VpcId} and {@code Arn-${Name}}.
     */
    private static boolean alike(Term a, Term b) {
        return spelled(b).sameAs(general(a)) != Sameness.DIFFERENT || spelled(a).sameAs(general(b)) != Sameness.DIFFERENT;
    }

    /** A name in which a variable may be anything. */
    private static Term general(Term name) {
        return Join.of(name.parts().stream().map(part -> part.constant().isPresent() ? part : new Symbol(Origin.VARIABLE, "any")).toList());
    }

    /** A name in which a variable is a text that no name has. */
    private static Term spelled(Term name) {
        return Join.of(name.parts().stream().map(part -> part.constant().isPresent() ? part : new Text("\uE000")).toList());
    }

    /** What a name may be where its stack goes to another stage; a stage has no hyphen here, since {@code shop-${stage}} is not {@code shop-api-dev}. */
    private static Optional<Pattern> anyStage(Term name) {
        boolean staged = name.parts().stream().anyMatch(part -> part instanceof Symbol symbol && symbol.origin() == Origin.STAGE);
        return staged && name.parts().size() <= PARTS ? Optional.of(Pattern.compile(name.parts().stream().map(Landscape::open).collect(Collectors.joining()))) : Optional.empty();
    }

    private static String open(Term part) {
        return part instanceof Symbol symbol && symbol.origin() == Origin.STAGE ? "[A-Za-z0-9_]+" : part.constant().map(Pattern::quote).orElse(".*");
    }

    /** Things by their names. */
    private static final class Names<T> {

        /** What a symbol of each of these is differs from stack to stack. */
        private static final Set<Origin> OWN = Set.of(Origin.STACK, Origin.PARAMETER);

        private final List<Named<T>> things;
        private final Map<String, List<T>> byText = new HashMap<>();
        /** By the whole name, since a region that is shown alike has another value in another stack. */
        private final Map<Term, Found<T>> known = new ConcurrentHashMap<>();

        Names(List<T> things, Function<T, Optional<Term>> name) {
            this.things = things.stream().map(thing -> new Named<>(thing, name.apply(thing))).toList();
            this.things.forEach(thing -> thing.name().filter(Names::shared).ifPresent(term -> byText.computeIfAbsent(term.display(), any -> new ArrayList<>()).add(thing.thing())));
        }

        /** A thing and its name, with how that begins and ends for certain. */
        private record Named<T>(T thing, Optional<Term> name, String head, String tail) {

            Named(T thing, Optional<Term> name) {
                this(thing, name, name.map(Term::head).orElse(""), name.map(Term::tail).orElse(""));
            }
        }

        /** Whose name it is where that goes to another stage. */
        Optional<T> otherwise(Term asked) {
            return asked.constant().filter(text -> text.length() <= LONGEST).flatMap(text -> things.stream()
                    .filter(thing -> text.startsWith(thing.head()) && text.endsWith(thing.tail()))
                    .filter(thing -> thing.name().flatMap(Landscape::anyStage).filter(pattern -> pattern.matcher(text).matches()).isPresent())
                    .map(Named::thing)
                    .findFirst());
        }

        List<Term> all() {
            return things.stream().flatMap(thing -> thing.name().stream()).toList();
        }

        Found<T> find(Term asked) {
            if (!shared(asked)) {
                return compared(asked);
            }
            var same = byText.get(asked.display());
            return same == null ? known.computeIfAbsent(asked, this::compared) : new Found<>(same, List.of());
        }

        private Found<T> compared(Term asked) {
            var certain = new ArrayList<T>();
            var possible = new ArrayList<T>();
            var foreign = foreign(asked);
            var head = asked.head();
            var tail = asked.tail();
            for (var thing : things) {
                boolean apart = !thing.head().startsWith(head) && !head.startsWith(thing.head()) || !thing.tail().endsWith(tail) && !tail.endsWith(thing.tail());
                var sameness = apart ? Sameness.DIFFERENT : thing.name().map(term -> term.sameAs(foreign)).orElse(Sameness.UNDECIDED);
                if (sameness == Sameness.SAME && shared(thing.name().get())) {
                    certain.add(thing.thing());
                } else if (sameness != Sameness.DIFFERENT) {
                    possible.add(thing.thing());
                }
            }
            return new Found<>(certain, possible);
        }

        /** A name as it is in another stack, where a symbol that every stack has its own of may be anything. */
        private static Term foreign(Term term) {
            return shared(term) ? term : Join.of(term.parts().stream().map(part -> part instanceof Symbol symbol && OWN.contains(symbol.origin()) ? new Symbol(symbol.origin(), "other " + symbol.name()) : part).toList());
        }

        /** Whether it is the same in whichever stack it stands. */
        private static boolean shared(Term term) {
            return term.parts().stream().allMatch(part -> part instanceof Text || part instanceof Symbol symbol && !OWN.contains(symbol.origin()));
        }
    }
}
