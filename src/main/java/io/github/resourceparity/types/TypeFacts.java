package io.github.resourceparity.types;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;
import static io.github.resourceparity.resolve.Sameness.UNDECIDED;

import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is known of one resource type.
 *
 * <p>Property paths are separated by slashes, without list positions: {@code GlobalSecondaryIndexes/KeySchema}.
 *
 * @param type its full name
 * @param word what it is called in messages
 * @param nameProperty the property that names its resources; empty if they have no name, or a generated one only
 * @param flags what the registry says of each property, in the letters of the legend in {@code resource-types.json}
 * @param lists what is known of the order and the natural key of each list
 * @param defaults what a property that is left out is on a new resource
 * @param transforms what the service takes for the same, in the letters of {@link Transform}
 * @param json the properties that take an object or the same object as a text
 * @param only the properties that count only where another one has that value
 * @param identity the properties that together tell a resource from all others of the type, where no name does; empty for none
 * @param within the properties that a name is unique together with; empty for the account and region alone
 * @param repeated whether any number may have the same name
 * @param switches the blocks that do something by being there, whatever stands in them
 * @param ignored the properties that packaging makes
 * @param labelled whether its name is only a label, whatever the registry says
 * @param limits what its service takes as a physical name; empty if nobody checked
 * @param answers what its resources answer to {@code Ref} and {@code Fn::GetAtt}, as an {@code Fn::Sub} over their properties
 * @param nameAlone whether a name of it alone says which resource it is
 * @param state 1 and 2: losing it loses data; 3: losing it loses an identity that others hold; 0: neither
 */
public record TypeFacts(
        String type,
        String word,
        Optional<String> nameProperty,
        Map<String, String> flags,
        Map<String, ListFacts> lists,
        Map<String, Default> defaults,
        Map<String, String> transforms,
        Set<String> json,
        Map<String, Condition> only,
        Set<String> identity,
        Set<String> within,
        boolean repeated,
        Set<String> switches,
        Set<String> ignored,
        boolean labelled,
        Optional<NameLimits> limits,
        Map<String, String> answers,
        boolean nameAlone,
        int state) {

    /** A property that an answer is made of; what belongs to the account or region has colons. */
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^:}]+)}");

    /**
     * What is known of a list.
     *
     * @param order whether its order means something; empty if nobody knows
     * @param key the properties that tell its items apart; empty for none
     */
    public record ListFacts(Optional<Boolean> order, List<String> key) {}

    /**
     * What a property is when it is left out.
     *
     * @param condition another property and the value that it must have, or no value if it must be left out; empty for always
     * @param otherwise what it is where the condition does not hold
     */
    public record Default(Term value, Optional<Condition> condition, Optional<Default> otherwise) {

        /** This default, with another one for where no condition of it holds. */
        Default or(Default last) {
            return new Default(value, condition, otherwise.map(next -> next.or(last)).or(() -> Optional.of(last)));
        }
    }

    /** A property and the value it must have; empty for none. */
    public record Condition(String path, Optional<String> value) {}

    /** The kinds of name that a property can be. */
    public enum Name {
        /** It is the physical name: another name is another resource. */
        IDENTITY,
        /** It is only a label, which may change and need not be unique. */
        LABEL
    }

    /** What a change of a property does to a live resource. */
    public enum Effect {
        /** The service refuses the update. */
        REFUSED,
        /** CloudFormation makes a new resource and deletes the old one. */
        REPLACED,
        /** It depends on the values whether the resource is replaced. */
        MAY_REPLACE,
        /** The resource is updated. */
        IN_PLACE,
        /** The type, or what it does, is not known. */
        UNKNOWN
    }

    /** The property that names resources, by what the registry says of each. */
    static Optional<String> named(Map<String, String> flags) {
        return flags.entrySet().stream()
                .filter(entry -> !entry.getKey().contains("/") && (entry.getValue().contains("n") || entry.getValue().contains("l")))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What kind of name the name property is. */
    public Name nameKind() {
        return !labelled && nameProperty().map(flags::get).filter(letters -> letters.contains("n")).isPresent() ? Name.IDENTITY : Name.LABEL;
    }

    /** The same, worked out once for all resources of the type: whether the name alone says which resource it is. */
    TypeFacts told() {
        return new TypeFacts(type, word, nameProperty, flags, lists, defaults, transforms, json, only, identity, within, repeated, switches, ignored, labelled, limits, answers, alone(), state);
    }

    /** A method, a group or a stage is told by its parent, too: there the name is a later part of the identifier, or another property is required and cannot change. */
    private boolean alone() {
        var name = nameProperty().orElse("");
        boolean later = flags.getOrDefault(name, "").chars().anyMatch(letter -> letter >= '2' && letter <= '9');
        boolean parent = flags.entrySet().stream().anyMatch(entry -> !entry.getKey().equals(name) && entry.getValue().contains("c") && entry.getValue().contains("q"));
        return nameKind() == Name.IDENTITY && !later && !parent;
    }

    /** What a change at that path does; the worst that is said of it or of a path above it. */
    public Effect effect(String path) {
        var effect = Effect.IN_PLACE;
        for (var prefix = path; !prefix.isEmpty(); prefix = prefix.contains("/") ? prefix.substring(0, prefix.lastIndexOf('/')) : "") {
            effect = worse(effect, effectAt(prefix));
        }
        return effect;
    }

    /**
     * What it does if a whole block comes or goes: what is said of its path, or of anything that stands in it.
     *
     * @param inside the paths that stand in the block
     */
    public Effect effect(String path, Stream<String> inside) {
        return inside.map(this::effectAt).reduce(effect(path), TypeFacts::worse);
    }

    private static Effect worse(Effect a, Effect b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Of an item of a list nobody can say whether it is another one or the same that changed. */
    private Effect effectAt(String path) {
        var effect = effectOf(flags.getOrDefault(path, ""));
        return effect == Effect.REPLACED && lists.keySet().stream().anyMatch(list -> path.startsWith(list + "/")) ? Effect.MAY_REPLACE : effect;
    }

    private static Effect effectOf(String letters) {
        if (letters.contains("u")) {
            return Effect.REFUSED;
        }
        if (letters.contains("c") || letters.contains("y")) {
            return Effect.REPLACED;
        }
        return letters.contains("k") || letters.contains("m") ? Effect.MAY_REPLACE : Effect.IN_PLACE;
    }

    /** Whether the service takes two values of a property for the same, though they are written otherwise. */
    public boolean takesForSame(String path, String a, String b) {
        return Transform.same(transforms.getOrDefault(path, ""), a, b);
    }

    /** Whether a resource never answers the same to both: the two are made of the same properties, in other ways. */
    public boolean answersApart(String attribute, String other) {
        var one = answers.getOrDefault(attribute, "");
        var two = answers.getOrDefault(other, "");
        return !one.isEmpty() && !two.isEmpty() && !one.equals(two) && properties(one).equals(properties(two));
    }

    private static List<String> properties(String answer) {
        return PROPERTY.matcher(answer).results().map(found -> found.group(1)).toList();
    }

    /** Whether losing a resource of the type loses data or an identity that others hold. */
    public boolean stateful() {
        return state > 0;
    }

    /** Whether a property holds tags. */
    public boolean tags(String path) {
        var letters = flags.getOrDefault(path, "");
        return letters.contains("g") || letters.contains("G") || path.equals("Tags");
    }

    /**
     * What a property that is left out is on a new resource: empty if nothing is known of it, {@link Unknown} if a condition is
     * decided by what is not known yet.
     *
     * @param written what the resource says at a path
     */
    public Optional<Term> fallback(String path, Function<String, Optional<Term>> written) {
        return Optional.ofNullable(defaults.get(path)).flatMap(value -> first(path, value, written));
    }

    private Optional<Term> first(String path, Default value, Function<String, Optional<Term>> written) {
        return switch (value.condition().map(condition -> holds(condition, written)).orElse(SAME)) {
            case SAME -> Optional.of(value.value());
            case UNDECIDED -> Optional.of(new Unknown(path));
            case DIFFERENT -> value.otherwise().flatMap(next -> first(path, next, written));
        };
    }

    /** Whether the property of a condition has its value, which it may have by its own default. */
    private Sameness holds(Condition condition, Function<String, Optional<Term>> written) {
        var actual = written.apply(condition.path());
        if (condition.value().isEmpty()) {
            return actual.isEmpty() ? SAME : DIFFERENT;
        }
        var term = actual.or(() -> fallback(condition.path(), written));
        if (term.isEmpty() || term.get().assumed().isPresent()) {
            return term.flatMap(Term::assumed).equals(condition.value()) ? SAME : DIFFERENT;
        }
        return UNDECIDED;
    }

    /** Whether a block that is left out is the same as one that spells out its defaults. */
    public boolean hasDefaultsBelow(String path) {
        return !switches.contains(path) && defaults.keySet().stream().anyMatch(key -> key.startsWith(path + "/"));
    }

    static Map<String, String> pairs(Optional<Node> node) {
        var pairs = new LinkedHashMap<String, String>();
        if (node.isPresent() && node.get() instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> pairs.put(entry.key().value(), entry.value() instanceof Node.Scalar scalar ? scalar.text() : ""));
        }
        return pairs;
    }
}
