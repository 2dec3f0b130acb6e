package io.github.resourceparity.yaml;

import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.yaml.Cursor.Uncommon;
import io.github.resourceparity.yaml.YamlReader.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of YAML that nearly all templates are written in, read in a fraction of the library's time.
 *
 * <p>Block maps and lists, flow collections and JSON, values on one line, literal blocks and CloudFormation's tags. A text that has anything else in it, such as an
 * anchor, or anything wrong, is not read here at all: what it means, and what to say about it, only the library decides. What is read equals what the library reads,
 * places included.
 */
final class CommonYaml {

    /** Deep enough for what people write, and half of what is refused. */
    private static final int DEEPEST = Composer.DEEPEST / 2;

    private static final int FEW = 8;

    private final Source source;
    private final Cursor cursor;
    private final CommonScalars scalars;
    private final List<Located<String>> foreign = new ArrayList<>();
    private long values;

    private CommonYaml(Source source) throws Uncommon {
        this.source = source;
        this.cursor = new Cursor(source);
        this.scalars = new CommonScalars(cursor);
    }

    /** What a source holds; empty if the library has to read it. */
    static Optional<Document> read(Source source) {
        try {
            return Optional.of(new CommonYaml(source).document());
        } catch (Uncommon e) {
            return Optional.empty();
        }
    }

    private Document document() throws Uncommon {
        cursor.next();
        if (cursor.column() == 0 && cursor.startsWith("---")) {
            cursor.to(cursor.at() + 3);
            expect(cursor.lineEnds());
            cursor.next();
        }
        expect(!cursor.ended());
        var root = block(-1, 0);
        expect(cursor.ended() && !(root instanceof Node.Scalar) && values <= source.limits().values());
        return new Document(source, Optional.of(root), List.copyOf(foreign), List.of());
    }

    private static void expect(boolean common) throws Uncommon {
        if (!common) {
            throw new Uncommon();
        }
    }

    /** A value that starts a line. */
    private Node block(int parent, int depth) throws Uncommon {
        return dash() ? sequence(cursor.column(), false, depth) : value(parent, depth, true);
    }

    private boolean dash() {
        return cursor.here() == '-' && cursor.blank(cursor.at() + 1);
    }

    /**
     * The value that starts here; leaves the cursor at what comes after it.
     *
     * @param parent the column of the collection that it belongs to
     * @param first whether nothing stands before it on its line that it is the value of, so that it may be the first key of a map
     */
    private Node value(int parent, int depth, boolean first) throws Uncommon {
        expect(depth <= DEEPEST);
        return switch (cursor.here()) {
            case '!' -> tagged(parent, depth, !first);
            case '[', '{' -> ended(flow(depth));
            case '|' -> literal(parent);
            default -> scalarOrMap(depth, first);
        };
    }

    private Node literal(int parent) throws Uncommon {
        values++;
        var literal = scalars.literal(parent);
        cursor.next();
        return literal;
    }

    private Node scalarOrMap(int depth, boolean first) throws Uncommon {
        int column = cursor.column();
        var scalar = scalars.scalar(false);
        if (scalars.key(scalar, false)) {
            expect(first);
            return mapping(column, scalar, depth);
        }
        values++;
        return ended(scalar);
    }

    private Node ended(Node node) throws Uncommon {
        expect(cursor.lineEnds());
        cursor.next();
        return node;
    }

    private Node mapping(int column, Node.Scalar first, int depth) throws Uncommon {
        var entries = new ArrayList<Node.Entry>();
        values++;
        var key = first;
        while (true) {
            cursor.to(cursor.at() + 1);
            add(entries, key, named(column, depth + 1));
            if (cursor.ended() || cursor.column() < column) {
                break;
            }
            expect(cursor.column() == column);
            key = scalars.scalar(false);
            expect(scalars.key(key, false));
        }
        return mapping(cursor.span(first.span().start(), entries.get(entries.size() - 1).value().span().end()), entries);
    }

    private static void add(List<Node.Entry> entries, Node.Scalar key, Node value) {
        entries.add(new Node.Entry(new Located<>(key.text(), key.span()), value));
    }

    private static Node.Mapping mapping(Span span, List<Node.Entry> entries) throws Uncommon {
        expect(entries.size() <= FEW ? fewDiffer(entries) : manyDiffer(entries));
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

    /** What stands after the colon of a key. */
    private Node named(int column, int depth) throws Uncommon {
        int after = cursor.at();
        if (!cursor.lineEnds()) {
            return value(column, depth, false);
        }
        cursor.next();
        if (!cursor.ended() && cursor.column() > column) {
            return block(column, depth);
        }
        return !cursor.ended() && cursor.column() == column && dash() ? sequence(column, true, depth) : nothing(after);
    }

    private Node nothing(int at) {
        values++;
        return new Node.Scalar(cursor.span(at, at), "", true);
    }

    /** @param flush whether it is the value of a key in the same column */
    private Node sequence(int column, boolean flush, int depth) throws Uncommon {
        expect(depth <= DEEPEST);
        int start = cursor.at();
        var items = new ArrayList<Node>();
        values++;
        while (true) {
            items.add(item(column, depth + 1));
            if (cursor.ended() || cursor.column() < column) {
                break;
            }
            expect(cursor.column() == column);
            if (!dash()) {
                expect(flush);
                break;
            }
        }
        return new Node.Sequence(cursor.span(start, items.get(items.size() - 1).span().end()), List.copyOf(items));
    }

    private Node item(int column, int depth) throws Uncommon {
        int after = cursor.at() + 1;
        cursor.to(after);
        if (!cursor.lineEnds()) {
            return block(column, depth);
        }
        cursor.next();
        return !cursor.ended() && cursor.column() > column ? block(column, depth) : nothing(after);
    }

    private Node tagged(int parent, int depth, boolean named) throws Uncommon {
        int start = cursor.at();
        var tag = tag();
        int line = cursor.line();
        while (!cursor.ended() && cursor.blank(cursor.at())) {
            if (cursor.here() == '\n') {
                cursor.newLine();
            } else {
                cursor.to(cursor.at() + 1);
            }
        }
        expect(!cursor.ended() && cursor.here() != '#' && cursor.here() != '!');
        if (cursor.line() == line) {
            expect(!dash());
            return called(tag, start, value(parent, depth, false));
        }
        if (named && cursor.column() == parent && dash()) {
            return called(tag, start, sequence(parent, true, depth));
        }
        expect(cursor.column() > parent);
        return called(tag, start, block(parent, depth));
    }

    /** A tag with a blank after it. */
    private String tag() throws Uncommon {
        int start = cursor.at();
        int end = start + 1;
        while (Character.isLetterOrDigit(cursor.charAt(end))) {
            end++;
        }
        expect(cursor.blank(end));
        cursor.to(end);
        return cursor.word(start, end);
    }

    private Node called(String tag, int start, Node argument) throws Uncommon {
        var function = Tags.function(tag);
        expect(function.isPresent());
        var head = cursor.span(start, start + tag.length());
        if (Tags.FOREIGN.contains(tag)) {
            foreign.add(new Located<>(tag, head));
        }
        return Tags.call(tag, new Located<>(function.get(), head), argument);
    }

    private Node flow(int depth) throws Uncommon {
        expect(depth <= DEEPEST);
        return switch (cursor.here()) {
            case '[' -> list(depth);
            case '{' -> map(depth);
            case '!' -> taggedInside(depth);
            default -> {
                values++;
                yield scalars.scalar(true);
            }
        };
    }

    private Node taggedInside(int depth) throws Uncommon {
        int start = cursor.at();
        var tag = tag();
        cursor.spaces();
        expect(cursor.here() != '!');
        return called(tag, start, flow(depth));
    }

    private Node list(int depth) throws Uncommon {
        int start = cursor.at();
        var items = new ArrayList<Node>();
        values++;
        inside();
        while (cursor.here() != ']') {
            if (!items.isEmpty()) {
                expect(cursor.here() == ',');
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
        values++;
        inside();
        while (cursor.here() != '}') {
            if (!entries.isEmpty()) {
                expect(cursor.here() == ',');
                inside();
            }
            var key = scalars.scalar(true);
            expect(scalars.key(key, true));
            inside();
            add(entries, key, flow(depth + 1));
            cursor.nextInside();
        }
        cursor.to(cursor.at() + 1);
        return mapping(cursor.span(start, cursor.at()), entries);
    }

    /** Goes past a bracket, a comma or a colon. */
    private void inside() throws Uncommon {
        cursor.to(cursor.at() + 1);
        cursor.nextInside();
    }
}
