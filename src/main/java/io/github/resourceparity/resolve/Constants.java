package io.github.resourceparity.resolve;

import io.github.resourceparity.yaml.Node;
import java.util.IdentityHashMap;
import java.util.Map;

/** Which nodes of one service hold no variable, so that they mean what they say: nearly all of them. */
final class Constants {

    private final Map<Node, Integer> known = new IdentityHashMap<>();

    /** How many levels of maps, lists and values such a node has; none if it holds a variable. */
    int levels(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text().contains("${") ? 0 : 1;
        }
        var before = known.get(node);
        if (before != null) {
            return before;
        }
        int levels = node instanceof Node.Mapping mapping ? levels(mapping) : levels((Node.Sequence) node);
        known.put(node, levels);
        return levels;
    }

    private int levels(Node.Mapping mapping) {
        int below = 0;
        for (var entry : mapping.entries()) {
            int levels = levels(entry.value());
            if (levels == 0) {
                return 0;
            }
            below = Math.max(below, levels);
        }
        return below + 1;
    }

    private int levels(Node.Sequence sequence) {
        int below = 0;
        for (var item : sequence.items()) {
            int levels = levels(item);
            if (levels == 0) {
                return 0;
            }
            below = Math.max(below, levels);
        }
        return below + 1;
    }
}
