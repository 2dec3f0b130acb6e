package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names that something in the configuration can have in it.
 *
 * @param noun what it is, such as {@code an override}
 * @param needed those that it must have
 * @param names all of them
 */
record Shape(String noun, List<String> needed, List<String> names) {

    static final Shape OVERRIDE = new Shape("an override", List.of(), List.of("rule", "resource", "severity", "because", "until"));
    static final Shape MAPPING = new Shape("a mapping", List.of("from", "to"), List.of("from", "to"));
    static final Shape CONVENTION = new Shape("a convention", List.of("pattern"), List.of("type", "of", "pattern"));
    static final Shape LIMITS = new Shape("`limits`", List.of(), List.of("megabytes", "files", "values", "copies", "nested", "seconds"));
    static final Shape EXTERNAL = new Shape("`external`", List.of(), List.of("stacks", "exports", "parameters", "files", "complete"));

    /** What is wrong with a word of that shape; a name that is misspelt is not missing as well. */
    Stream<Finding> problems(Word word) {
        var unknown = word.parts().stream().map(Word::name).filter(part -> !names.contains(part.value())).toList();
        return unknown.isEmpty()
                ? needed.stream().filter(name -> !word.has(name)).map(name -> missing(word.name(), name))
                : unknown.stream().map(this::unknown);
    }

    /** That there is no such name in it. */
    Finding unknown(Located<String> part) {
        var finding = Settings.RULE_UNKNOWN.at(part.span(), "there is no `%s` in %s".formatted(part.value(), noun)).label("it has no effect");
        return finding.help(Nearest.to(part.value(), names).map(name -> "did you mean `%s`?".formatted(name)).orElse("it can have %s".formatted(all())));
    }

    private Finding missing(Located<String> owner, String name) {
        return Settings.RULE_UNKNOWN.at(owner.span(), "%s `%s` has no `%s`".formatted(noun.replaceFirst("^an? ", ""), owner.value(), name)).label("it has no effect").help("say %s".formatted(all()));
    }

    private String all() {
        return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
    }
}
