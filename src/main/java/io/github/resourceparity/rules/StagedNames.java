package io.github.resourceparity.rules;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.resolve.Reference;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of an estate, and where their siblings have the stage.
 *
 * @param frames the names that have the stage, by what is around it
 */
record StagedNames(List<Use> uses, Map<String, List<Use>> frames) {

    private static final String STAGE = "${stage}";
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

    /** What people call stages, and hardly anything else. */
    private static final Set<String> WORDS = Set.of("dev", "development", "test", "testing", "qa", "uat", "staging", "stg", "preprod", "prod", "production", "prd");

    /** What is a stage only where the rest of the name says so. */
    private static final Set<String> PERHAPS = Set.of("main", "master", "stage", "sandbox", "int", "integration", "local", "demo", "live", "beta", "alpha", "develop", "val", "impl");

    /** So many siblings make a habit. */
    private static final int HABIT = 2;

    /**
     * A name where it is used.
     *
     * @param kind what is named: {@code stack}, {@code export} or a resource type
     * @param given whether it is given there, and not only referred to
     */
    record Use(Stack stack, String kind, boolean given, Located<Term> name, Optional<Resource> resource) {

        String noun() {
            return resource.map(it -> "the name of %s `%s`,".formatted(it.word(), it.logicalId().value())).orElse(given ? "the " + kind + "'s name" : "the reference to the " + kind);
        }
    }

    /** A word that stands where siblings have the stage, one of them and how many there are. */
    record Fixed(String word, Use sibling, long siblings) {}

    static StagedNames of(List<Stack> stacks) {
        var uses = stacks.stream().flatMap(StagedNames::uses).filter(use -> use.name().value().universal()).toList();
        var frames = new HashMap<String, List<Use>>();
        uses.stream().filter(use -> staged(use.name().value())).forEach(use -> {
            var name = use.name().value().display();
            int at = name.indexOf(STAGE);
            if (at >= 0) {
                Stream.concat(exact(use, name.substring(0, at), name.substring(at + STAGE.length())), alike(use, name.substring(0, at), name.substring(at + STAGE.length())))
                        .forEach(key -> frames.computeIfAbsent(key, any -> new ArrayList<>()).add(use));
            }
        });
        return new StagedNames(uses, frames);
    }

    private static Stream<Use> uses(Stack stack) {
        var own = Stream.of(new Use(stack, "stack", true, stack.name(), Optional.empty()));
        var exports = stack.exports().stream().filter(export -> !stack.generated().outputs().contains(export.output().key().value())).map(export -> new Use(stack, "export", true, export.name(), Optional.empty()));
        var resources = stack.resources().stream()
                .filter(Resource::namedByIdentity)
                .flatMap(resource -> resource.name().map(name -> new Use(stack, resource.type().value(), true, name, Optional.of(resource))).stream());
        var references = stack.references().stream().filter(reference -> !reference.instead()).flatMap(reference -> reference(stack, reference));
        return Stream.of(own, exports, resources, references).flatMap(each -> each);
    }

    private static Stream<Use> reference(Stack stack, Reference reference) {
        return switch (reference.kind()) {
            case OUTPUT -> reference.owner().stream().map(owner -> new Use(stack, "stack", false, new Located<>(owner, reference.span()), Optional.empty()));
            case EXPORT -> Stream.of(new Use(stack, "export", false, new Located<>(reference.name(), reference.span()), Optional.empty()));
            default -> Stream.empty();
        };
    }

    private static boolean staged(Term name) {
        return name.parts().stream().anyMatch(part -> part instanceof Symbol symbol && symbol.origin() == Origin.STAGE);
    }

    private static Stream<String> exact(Use use, String before, String after) {
        return use.kind().equals("stack") || use.kind().equals("export") ? Stream.of(use.kind() + "|" + before + "|" + after) : Stream.empty();
    }

    /** Names that are given to things of one kind, and begin alike or end with the stage alike. */
    private static Stream<String> alike(Use use, String before, String after) {
        if (!use.given() || use.kind().equals("stack")) {
            return Stream.empty();
        }
        return after.isEmpty() ? Stream.of(use.kind() + " ends") : before.isEmpty() ? Stream.of(use.kind() + " starts") : Stream.of(use.kind() + " starts " + before);
    }

    /** The stage that a name has written out, if it has; a resource's name only where that is a habit of others. */
    Optional<Fixed> fixed(Use use) {
        if (staged(use.name().value())) {
            return Optional.empty();
        }
        var name = use.name().value().display();
        return WORD.matcher(name).results()
                .filter(word -> WORDS.contains(word.group()) || PERHAPS.contains(word.group()))
                .filter(word -> use.given() || use.name().span().text().contains(word.group()))
                .flatMap(word -> {
                    var before = name.substring(0, word.start());
                    var after = name.substring(word.end());
                    var same = exact(use, before, after).flatMap(key -> siblings(key, use, 1));
                    var habit = WORDS.contains(word.group()) ? alike(use, before, after).flatMap(key -> siblings(key, use, HABIT)) : Stream.<List<Use>>empty();
                    return Stream.concat(same, habit).map(siblings -> new Fixed(word.group(), siblings.get(0), siblings.size()));
                })
                .findFirst();
    }

    private Stream<List<Use>> siblings(String key, Use use, int enough) {
        var others = frames.getOrDefault(key, List.of()).stream().filter(other -> other != use).toList();
        return others.size() >= enough ? Stream.of(others) : Stream.empty();
    }
}
