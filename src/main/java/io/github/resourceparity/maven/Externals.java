package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.refer.Declaration;
import io.github.resourceparity.refer.External;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * What other repositories give, as a pom says it.
 *
 * @param problems what is wrong with how it is said
 */
record Externals(External external, List<Finding> problems) {

    /** What the pom says, and over it what the command line does; files are read in the project only. */
    static Externals of(Configuration words, PlexusConfiguration external, Checkout checkout, Folder project) {
        var given = Word.merged(words.words("external", external), joined(words.flat("external", ";")));
        var files = list(given, "files", ",").stream().map(file -> file.map(checkout::fromStart)).toList();
        var read = new Declaration(list(given, "stacks", ";"), list(given, "exports", ","), list(given, "parameters", ","), files, complete(given)).read(project);
        var unknown = given.stream().map(Word::name).filter(name -> !Shape.EXTERNAL.names().contains(name.value())).map(Shape.EXTERNAL::unknown);
        var truth = given.stream().filter(word -> word.name().value().equals("complete")).map(Word::text).flatMap(Externals::truth);
        return new Externals(read.external(), Stream.of(unknown, truth, read.problems().stream()).flatMap(each -> each).toList());
    }

    /** A name without a value is another item of what stands before it: {@code stacks=network;dns}. */
    private static List<Word> joined(List<Word> flat) {
        var words = new ArrayList<Word>();
        for (var word : flat) {
            boolean item = !words.isEmpty() && word.text().value().isEmpty() && !Shape.EXTERNAL.names().contains(word.name().value());
            if (item) {
                var before = words.remove(words.size() - 1);
                words.add(new Word(before.name(), before.text().map(text -> text + ";" + word.name().value()), List.of()));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    /** The items of an element, between separators or on lines of their own, each as it stands where that can be told. */
    private static List<Located<String>> list(List<Word> words, String name, String separator) {
        return words.stream()
                .filter(word -> word.name().value().equals(name))
                .flatMap(word -> Arrays.stream(word.text().value().split("[" + separator + "\\n]")).map(String::strip).filter(item -> !item.isEmpty()).map(item -> place(word.text(), item)))
                .toList();
    }

    private static Located<String> place(Located<String> whole, String item) {
        var span = whole.span();
        int at = span.text().indexOf(item);
        return new Located<>(item, at < 0 ? span : span.source().span(span.start() + at, span.start() + at + item.length()));
    }

    private static boolean complete(List<Word> words) {
        return words.stream().anyMatch(word -> word.name().value().equals("complete") && word.text().value().equalsIgnoreCase("true"));
    }

    private static Stream<Finding> truth(Located<String> word) {
        return Stream.of("true", "false").anyMatch(word.value()::equalsIgnoreCase)
                ? Stream.empty()
                : Stream.of(Settings.RULE_UNKNOWN.at(word.span(), "`%s` is neither true nor false".formatted(word.value())));
    }
}
