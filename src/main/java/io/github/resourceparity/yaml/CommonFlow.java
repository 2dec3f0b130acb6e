package io.github.resourceparity.yaml;

import io.github.resourceparity.source.Located;
import io.github.resourceparity.yaml.Cursor.Uncommon;
import java.util.ArrayList;
import java.util.List;

/** The collections of the common part of YAML that stand in brackets, of which JSON is made. */
record CommonFlow(Cursor cursor, CommonScalars scalars, CommonTags tags) {

    /** The value that starts here, with its brackets. */
    Node flow(int depth) throws Uncommon {
        Cursor.expect(depth <= CommonYaml.DEEPEST);
        return switch (cursor.here()) {
            case '[' -> list(depth);
            case '{' -> map(depth);
            case '!' -> taggedInside(depth);
            default -> scalars.scalar(true);
        };
    }

    private Node taggedInside(int depth) throws Uncommon {
        int start = cursor.at();
        var tag = tags.tag();
        cursor.spaces();
        Cursor.expect(cursor.here() != '!');
        return tags.called(tag, start, flow(depth));
    }

    private Node list(int depth) throws Uncommon {
        int start = cursor.at();
        var items = new ArrayList<Node>();
        inside();
        while (cursor.here() != ']') {
            if (!items.isEmpty()) {
                Cursor.expect(cursor.here() == ',');
                inside();
            }
            items.add(flow(depth + 1));
            cursor.nextInside();
        }
        cursor.to(cursor.at() + 1);
        return new Node.Sequence(cursor.span(start, cursor.at()), List.copyOf(items));
    }

    private Node map(int depth) throws Uncommon {
        int start = cursor.at();
        var entries = new ArrayList<Node.Entry>();
        inside();
        while (cursor.here() != '}') {
            if (!entries.isEmpty()) {
                Cursor.expect(cursor.here() == ',');
                inside();
            }
            var key = scalars.scalar(true);
            Cursor.expect(scalars.key(key, true));
            inside();
            entries.add(new Node.Entry(new Located<>(key.text(), key.span()), flow(depth + 1)));
            cursor.nextInside();
        }
        cursor.to(cursor.at() + 1);
        return Distinct.mapping(cursor.span(start, cursor.at()), entries);
    }

    /** Goes past a bracket, a comma or a colon. */
    private void inside() throws Uncommon {
        cursor.to(cursor.at() + 1);
        cursor.nextInside();
    }
}
