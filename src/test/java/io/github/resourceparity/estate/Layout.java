package io.github.resourceparity.estate;

import io.github.resourceparity.estate.Tree.Entry;
import io.github.resourceparity.estate.Tree.Leaf;
import io.github.resourceparity.estate.Tree.Pairs;
import io.github.resourceparity.estate.Tree.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts a tree into lines of YAML or JSON, and remembers which line each path came to stand on. */
final class Layout {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*(?<!\\.)");
    private static final Pattern RESERVED = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");

    private final Random random;
    private final boolean json;
    private final String file;
    private final Map<String, Written.Place> places;
    private final List<String> lines = new ArrayList<>();

    Layout(Random random, boolean json, String file, Map<String, Written.Place> places) {
        this.random = random;
        this.json = json;
        this.file = file;
        this.places = places;
    }

    String of(Tree tree) {
        if (json) {
            json(tree, "", "", "");
        } else {
            block((Pairs) tree, 0);
        }
        return String.join("\n", lines) + "\n";
    }

    private void stands(String path) {
        if (!path.isEmpty()) {
            places.put(path, new Written.Place(file, lines.size()));
        }
    }

    private void block(Pairs pairs, int indent) {
        for (var entry : pairs.entries()) {
            if (random.nextInt(12) == 0) {
                lines.add(" ".repeat(indent) + "# as agreed");
            }
            entry(" ".repeat(indent) + key(entry.key()) + ":", entry, indent);
        }
    }

    private void entry(String head, Entry entry, int indent) {
        var value = entry.value();
        boolean flow = value instanceof Leaf || value instanceof Seq seq && (!seq.tag().isEmpty() || seq.items().isEmpty()) || value instanceof Pairs pairs && pairs.entries().isEmpty() || random.nextInt(6) == 0;
        if (flow) {
            lines.add(head + " " + (value instanceof Leaf leaf ? leaf(leaf, false) : flow(value)) + (random.nextInt(15) == 0 ? " # see above" : ""));
            stands(entry.path());
            inside(value);
            return;
        }
        lines.add(head);
        stands(entry.path());
        if (value instanceof Pairs pairs) {
            block(called(pairs, entry.path()), indent + 2);
        } else {
            items((Seq) value, indent + 2 * random.nextInt(2));
        }
    }

    /** A function stands below the path of its value. */
    private static Pairs called(Pairs pairs, String path) {
        var first = pairs.entries().get(0);
        return (first.key().startsWith("Fn::") || first.key().equals("Ref")) && !path.isEmpty() ? new Pairs(List.of(new Entry(first.key(), path + Written.CALL, first.value()))) : pairs;
    }

    private void items(Seq seq, int indent) {
        for (var item : seq.items()) {
            if (item.value() instanceof Pairs pairs && !pairs.entries().isEmpty() && random.nextInt(3) > 0) {
                int first = lines.size();
                block(pairs, indent + 2);
                int line = first;
                while (lines.get(line).stripLeading().startsWith("#")) {
                    line++;
                }
                lines.set(line, " ".repeat(indent) + "- " + lines.get(line).substring(indent + 2));
                if (!item.path().isEmpty()) {
                    places.put(item.path(), new Written.Place(file, line + 1));
                }
            } else {
                lines.add(" ".repeat(indent) + "- " + (item.value() instanceof Leaf leaf ? leaf(leaf, false) : flow(item.value())));
                stands(item.path());
                inside(item.value());
            }
        }
    }

    /** All that stands in a value of one line stands on that line. */
    private void inside(Tree tree) {
        var entries = tree instanceof Pairs pairs ? pairs.entries() : tree instanceof Seq seq ? seq.items() : List.<Entry>of();
        entries.forEach(entry -> {
            stands(entry.path());
            inside(entry.value());
        });
    }

    private String flow(Tree tree) {
        if (tree instanceof Leaf leaf) {
            return leaf(leaf, true);
        }
        if (tree instanceof Seq seq) {
            return (seq.tag().isEmpty() ? "" : seq.tag() + " ") + seq.items().stream().map(item -> flow(item.value())).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Pairs) tree).entries().stream().map(entry -> key(entry.key()) + ": " + flow(entry.value())).collect(Collectors.joining(", ", "{", "}"));
    }

    private String key(String key) {
        return PLAIN.matcher(key).matches() && !RESERVED.matcher(key).matches() && random.nextInt(10) > 0 ? key : "'" + key + "'";
    }

    private String leaf(Leaf leaf, boolean flow) {
        var tag = leaf.tag().isEmpty() ? "" : leaf.tag() + " ";
        if (!leaf.word()) {
            return tag + leaf.text();
        }
        boolean plain = PLAIN.matcher(leaf.text()).matches() && !RESERVED.matcher(leaf.text()).matches();
        return tag + switch (random.nextInt(3)) {
            case 0 -> plain ? leaf.text() : single(leaf.text());
            case 1 -> single(leaf.text());
            default -> leaf.text().contains("\\") || leaf.text().contains("\"") ? single(leaf.text()) : "\"" + leaf.text() + "\"";
        };
    }

    private static String single(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void json(Tree tree, String head, String indent, String tail) {
        if (tree instanceof Leaf leaf) {
            lines.add(indent + head + (leaf.word() ? "\"" + leaf.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : leaf.text()) + tail);
            return;
        }
        boolean list = tree instanceof Seq;
        var entries = list ? ((Seq) tree).items() : ((Pairs) tree).entries();
        lines.add(indent + head + (list ? "[" : "{"));
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (!entry.path().isEmpty()) {
                places.put(entry.path(), new Written.Place(file, lines.size() + 1));
            }
            json(entry.value() instanceof Pairs pairs && !pairs.entries().isEmpty() ? called(pairs, entry.path()) : entry.value(), list ? "" : "\"" + entry.key() + "\": ", indent + "  ", i + 1 < entries.size() ? "," : "");
        }
        lines.add(indent + (list ? "]" : "}") + tail);
    }
}
