package io.github.resourceparity.yaml;

import io.github.resourceparity.source.Span;
import io.github.resourceparity.yaml.Cursor.Uncommon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of a map, each of which stands there once. */
final class Distinct {

    private static final int FEW = 8;

    private Distinct() {}

    /** A map of entries none of whose names stands there twice. */
    static Node.Mapping mapping(Span span, List<Node.Entry> entries) throws Uncommon {
        Cursor.expect(entries.size() <= FEW ? fewDiffer(entries) : manyDiffer(entries));
        return new Node.Mapping(span, List.copyOf(entries));
    }

    private static boolean fewDiffer(List<Node.Entry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (entries.get(i).key().value().equals(entries.get(j).key().value())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean manyDiffer(List<Node.Entry> entries) {
        Set<String> names = new HashSet<>();
        for (var entry : entries) {
            if (!names.add(entry.key().value())) {
                return false;
            }
        }
        return true;
    }
}
