package io.github.resourceparity.maven;

import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A name of the configuration and what stands under it.
 *
 * @param text its value; blank if it has parts
 * @param parts the names under it
 */
record Word(Located<String> name, Located<String> text, List<Word> parts) {

    /** The values of its parts, by name. */
    Map<String, Located<String>> fields() {
        var fields = new LinkedHashMap<String, Located<String>>();
        parts.forEach(part -> fields.put(part.name.value(), part.text));
        return fields;
    }

    /** Whether it has a part of that name that says something. */
    boolean has(String part) {
        return parts.stream().anyMatch(each -> each.name.value().equals(part) && !each.text.value().isBlank());
    }

    /** Words written as {@code name=value}, between separators. */
    static List<Word> flat(Stretch text, String separators) {
        return text.split(separators).stream().map(Word::pair).toList();
    }

    private static Word pair(Stretch entry) {
        int equals = entry.text().indexOf('=');
        int end = equals < 0 ? entry.text().length() : equals;
        return new Word(entry.part(0, end).word(), entry.part(Math.min(end + 1, entry.text().length()), entry.text().length()).word(), List.of());
    }

    /** Words whose names are {@code name.part}, as names with parts. */
    static List<Word> nested(List<Word> flat) {
        var names = new LinkedHashMap<String, Word>();
        for (var word : flat) {
            var full = word.name.value();
            int dot = full.lastIndexOf('.');
            var owner = new Located<>(dot < 0 ? full : full.substring(0, dot), word.name.span());
            var parts = dot < 0 ? List.<Word>of() : List.of(new Word(word.name.map(name -> name.substring(dot + 1)), word.text, List.of()));
            names.merge(owner.value(), new Word(owner, dot < 0 ? word.text : word.text.map(text -> ""), parts), Word::with);
        }
        return List.copyOf(names.values());
    }

    /** Words with others over them: those of the same name become one, in which the others' parts have their way. */
    static List<Word> merged(List<Word> words, List<Word> others) {
        var names = new LinkedHashMap<String, Word>();
        words.forEach(word -> names.merge(word.name.value(), word, Word::with));
        others.forEach(word -> names.merge(word.name.value(), word, Word::with));
        return List.copyOf(names.values());
    }

    private Word with(Word other) {
        var names = new LinkedHashMap<String, Word>();
        parts.forEach(part -> names.put(part.name.value(), part));
        other.parts.forEach(part -> names.put(part.name.value(), part));
        return new Word(name, other.text.value().isEmpty() ? text : other.text, new ArrayList<>(names.values()));
    }
}
