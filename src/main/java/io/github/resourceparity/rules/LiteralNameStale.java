package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Literals.Literal;
import io.github.resourceparity.refer.Literals;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who has a name written out goes on asking for it when the resource has another one. */
final class LiteralNameStale implements Rule {

    /** A shorter name is a word that may stand for anything. */
    private static final int SHORTEST = 5;

    @Override
    public Code code() {
        return Code.warning("literal-name-stale", "a value still spells the name that a resource had");
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        var changed = changed(comparison);
        if (changed.isEmpty()) {
            return Stream.empty();
        }
        var names = byWord(changed);
        return comparison.deployed().stream().flatMap(stack -> Literals.of(stack).flatMap(literal -> stale(stack, literal, names).stream()));
    }

    /** The pairs by the name that the baseline has, if nobody has that name now. */
    private static Map<String, Pair<Resource>> changed(Comparison comparison) {
        var changed = new LinkedHashMap<String, Pair<Resource>>();
        NameDiffers.pairs(comparison)
                .filter(pair -> pair.candidate().namedByIdentity() && pair.baseline().name().filter(name -> name.value().universal()).isPresent())
                .filter(pair -> telling(name(pair.baseline())))
                .forEach(pair -> changed.put(name(pair.baseline()), pair));
        if (!changed.isEmpty()) {
            comparison.deployed().stream().flatMap(stack -> stack.resources().stream()).flatMap(resource -> resource.name().stream()).forEach(name -> changed.remove(name.value().display()));
        }
        return changed;
    }

    private static boolean telling(String name) {
        return name.length() >= SHORTEST && name.chars().anyMatch(letter -> "-_./$".indexOf(letter) >= 0);
    }

    private static String name(Resource resource) {
        return resource.name().map(Located::value).map(name -> name.display()).orElse("");
    }

    /** The name that a resource had, and how many are looked for before it. */
    private record Old(int position, String name, Pair<Resource> pair) {}

    /** The names by the one of their words that the fewest have: where a text spells a name, each word of the name is one of the text. */
    private static Map<String, List<Old>> byWord(Map<String, Pair<Resource>> changed) {
        var counts = changed.keySet().stream().flatMap(name -> words(name).stream()).collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        var names = new HashMap<String, List<Old>>();
        int position = 0;
        for (var entry : changed.entrySet()) {
            var rarest = words(entry.getKey()).stream().min(Comparator.comparing(word -> counts.getOrDefault(word, 0L))).orElse("");
            names.computeIfAbsent(rarest, any -> new ArrayList<>(1)).add(new Old(position++, entry.getKey(), entry.getValue()));
        }
        return names;
    }

    /** What is whole in a text; of nothing but separators there is none. */
    private static Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !belongs(text.charAt(i))) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private Optional<Finding> stale(Stack stack, Literal literal, Map<String, List<Old>> names) {
        var text = literal.value().value().display();
        return Stream.concat(words(text).stream(), Stream.of(""))
                .flatMap(word -> names.getOrDefault(word, List.of()).stream())
                .filter(old -> spells(text, old.name()))
                .min(Comparator.comparingInt(Old::position))
                .map(old -> finding(stack, literal, old.name(), old.pair()));
    }

    /** Whether a text has a name in it, and not as a part of a longer one. */
    private static boolean spells(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            if ((at == 0 || !belongs(text.charAt(at - 1))) && (end == text.length() || !belongs(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean belongs(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '-' || letter == '_' || letter == '.' || letter == '$';
    }

    private Finding finding(Stack stack, Literal literal, String was, Pair<Resource> pair) {
        var now = name(pair.candidate());
        return code()
                .at(literal.value().span(), "`%s` still spells `%s`, the name that %s `%s` had".formatted(literal.key(), was, pair.candidate().word(), pair.candidate().logicalId().value()))
                .label(now.isEmpty() ? "the %s has no name of its own now".formatted(pair.candidate().word()) : "it is named `%s` now".formatted(now))
                .note(pair.candidate().naming(), "named here")
                .note(pair.baseline().naming(), "baseline name")
                .help(pair.candidate().stack().equals(stack.path()) ? "refer to `%s` instead of spelling its name".formatted(pair.candidate().logicalId().value()) : "spell the new name, or better, read it from an output of `%s`".formatted(pair.candidate().service()))
                .about(new Subject(pair.candidate().type().value(), List.of(pair.candidate().logicalId().value()), List.of(was), literal.key(), List.of(stack.service()), List.of(pair.candidate().identity())));
    }
}
