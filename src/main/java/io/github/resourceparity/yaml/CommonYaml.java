package io.github.resourceparity.yaml;

import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.yaml.Cursor.Uncommon;
import io.github.resourceparity.yaml.YamlReader.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of YAML that nearly all templates are written in, read in a fraction of the library's time.
 *
 * <p>Block maps and lists, flow collections and JSON, quoted values on one line, blocks of lines and CloudFormation's tags. A text that has anything else in it, such as an
 * anchor, or anything wrong, is not read here at all: what it means, and what to say about it, only the library decides. What is read equals what the library reads,
 * places included.
 */
final class CommonYaml {

    /** Deep enough for what people write, and half of what is refused. */
    static final int DEEPEST = Composer.DEEPEST / 2;

    private final Source source;
    private final Cursor cursor;
    private final CommonScalars scalars;
    private final CommonLines lines;
    private final CommonTags tags;
    private final CommonFlow flow;
    private final List<Located<String>> foreign = new ArrayList<>();

    private CommonYaml(Source source) throws Uncommon {
        this.source = source;
        this.cursor = new Cursor(source);
        this.scalars = new CommonScalars(cursor);
        this.lines = new CommonLines(cursor, scalars);
        this.tags = new CommonTags(cursor, foreign);
        this.flow = new CommonFlow(cursor, scalars, tags);
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
            Cursor.expect(cursor.lineEnds());
            cursor.next();
        }
        Cursor.expect(!cursor.ended());
        var root = block(-1, 0);
        Cursor.expect(cursor.ended() && !(root instanceof Node.Scalar) && few(root));
        return new Document(source, Optional.of(root), List.copyOf(foreign), List.of());
    }

    /** No text holds more values than characters, so that only the largest ones are counted. */
    private boolean few(Node root) {
        return source.text().length() < source.limits().values() || values(root) <= source.limits().values();
    }

    private static long values(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return 1 + sequence.items().stream().mapToLong(CommonYaml::values).sum();
        }
        return node instanceof Node.Mapping mapping ? 1 + mapping.entries().stream().mapToLong(entry -> values(entry.value())).sum() : 1;
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
        Cursor.expect(depth <= DEEPEST);
        return switch (cursor.here()) {
            case '!' -> tagged(parent, depth, !first);
            case '[', '{' -> ended(flow.flow(depth));
            case '|', '>' -> lines(parent);
            default -> scalarOrMap(parent, depth, first);
        };
    }

    private Node lines(int parent) throws Uncommon {
        var block = lines.block(parent);
        cursor.next();
        return block;
    }

    private Node scalarOrMap(int parent, int depth, boolean first) throws Uncommon {
        int column = cursor.column();
        var scalar = scalars.scalar(false);
        if (scalars.key(scalar, false)) {
            Cursor.expect(first);
            return mapping(column, scalar, depth);
        }
        if (!scalar.plain()) {
            return ended(scalar);
        }
        var whole = lines.continued(scalar, parent);
        cursor.next();
        return whole;
    }

    private Node ended(Node node) throws Uncommon {
        Cursor.expect(cursor.lineEnds());
        cursor.next();
        return node;
    }

    private Node mapping(int column, Node.Scalar first, int depth) throws Uncommon {
        var entries = new ArrayList<Node.Entry>();
        var key = first;
        while (true) {
            cursor.to(cursor.at() + 1);
            entries.add(new Node.Entry(new Located<>(key.text(), key.span()), named(column, depth + 1)));
            if (cursor.ended() || cursor.column() < column) {
                break;
            }
            Cursor.expect(cursor.column() == column);
            key = scalars.scalar(false);
            Cursor.expect(scalars.key(key, false));
        }
        return Distinct.mapping(cursor.span(first.span().start(), entries.get(entries.size() - 1).value().span().end()), entries);
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
        return new Node.Scalar(cursor.span(at, at), "", true);
    }

    /** @param flush whether it is the value of a key in the same column */
    private Node sequence(int column, boolean flush, int depth) throws Uncommon {
        Cursor.expect(depth <= DEEPEST);
        int start = cursor.at();
        var items = new ArrayList<Node>();
        while (true) {
            items.add(item(column, depth + 1));
            if (cursor.ended() || cursor.column() < column) {
                break;
            }
            Cursor.expect(cursor.column() == column);
            if (!dash()) {
                Cursor.expect(flush);
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
        var tag = tags.tag();
        int line = cursor.line();
        while (!cursor.ended() && cursor.blank(cursor.at())) {
            if (cursor.here() == '\n') {
                cursor.newLine();
            } else {
                cursor.to(cursor.at() + 1);
            }
        }
        Cursor.expect(!cursor.ended() && cursor.here() != '#' && cursor.here() != '!');
        if (cursor.line() == line) {
            Cursor.expect(!dash());
            return tags.called(tag, start, value(parent, depth, false));
        }
        if (named && cursor.column() == parent && dash()) {
            return tags.called(tag, start, sequence(parent, true, depth));
        }
        Cursor.expect(cursor.column() > parent);
        return tags.called(tag, start, block(parent, depth));
    }
}
