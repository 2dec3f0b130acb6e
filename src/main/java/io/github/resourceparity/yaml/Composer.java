package io.github.resourceparity.yaml;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** One pass over the events of a text that makes its tree; lives for that pass only. */
final class Composer {

    /** CloudFormation and js-yaml know no limit; this one keeps any input from overflowing the stack. */
    static final int DEEPEST = 200;

    private static final String CORE = "tag:yaml.org,2002:";

    private final YamlReader.Offsets offsets;
    private final Iterator<Event> events;
    private final List<Finding> problems;
    private final List<Located<String>> foreign = new ArrayList<>();
    /** Each text once: a template says the same few hundred words over and over, and their copies would be a third of what is kept of it. */
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Anchor, Made> anchors = new HashMap<>();
    private final Set<Anchor> open = new HashSet<>();

    Composer(YamlReader.Offsets offsets, Iterator<Event> events, List<Finding> problems) {
        this.offsets = offsets;
        this.events = events;
        this.problems = problems;
    }

    /** How much a node holds, aliases written out: values, and levels of them. */
    private record Size(long values, int levels) {

        static final Size ONE = new Size(1, 1);

        Size with(Size child) {
            return new Size(values + child.values, Math.max(levels, child.levels + 1));
        }
    }

    /** A node, and how much it holds. */
    private record Made(Node node, Size size) {}

    /** A text that must not be read any further. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Finding finding;

        Refused(Finding finding) {
            super(finding.message(), null, false, false);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    /** The only document; a second one is a problem, as it is for js-yaml and CloudFormation. */
    Optional<Node> document() {
        Optional<Node> root = Optional.empty();
        boolean first = true;
        while (events.hasNext()) {
            var event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> {
                    if (!first) {
                        throw refused(start(event), "a second document starts here, and only one is read", "keep one document per file");
                    }
                    first = false;
                }
                case Alias, Scalar, SequenceStart, MappingStart -> root = Optional.of(node(event, 0).node());
                default -> {}
            }
        }
        return root;
    }

    private Made node(Event event, int depth) {
        if (depth > DEEPEST) {
            throw refused(start(event), "nested deeper than %s levels".formatted(DEEPEST), "no template that CloudFormation takes is this deep");
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias, depth);
        }
        if (event instanceof ScalarEvent scalar) {
            return anchored(scalar.getAnchor(), scalar(scalar), Size.ONE);
        }
        var start = (CollectionStartEvent) event;
        start.getAnchor().ifPresent(open::add);
        var made = start instanceof SequenceStartEvent ? sequence(start, depth) : mapping(start, depth);
        start.getAnchor().ifPresent(open::remove);
        return made;
    }

    private Made alias(AliasEvent alias, int depth) {
        var target = anchors.get(alias.getAlias());
        if (target == null && open.contains(alias.getAlias())) {
            throw refused(span(alias), "alias `*%s` stands inside of what it stands for".formatted(alias.getAlias()), "write the value out");
        }
        if (target == null) {
            throw refused(span(alias), "alias `*%s` stands for nothing".formatted(alias.getAlias()), "write its anchor `&%s` before it".formatted(alias.getAlias()));
        }
        if (depth + target.size().levels() > DEEPEST) {
            throw refused(span(alias), "its aliases nest it deeper than %s levels".formatted(DEEPEST), "no template that CloudFormation takes is this deep");
        }
        return target;
    }

    private Made anchored(Optional<Anchor> anchor, Node node, Size size) {
        if (size.values() > offsets.source().limits().values()) {
            throw refused(node.span(), "more than %s values, with what its aliases stand for".formatted(offsets.source().limits().values()), "no template that CloudFormation takes is this large; `limits` with `values` raises that");
        }
        var made = new Made(node, size);
        anchor.ifPresent(name -> anchors.put(name, made));
        return made;
    }

    private Node scalar(ScalarEvent event) {
        var tag = event.getTag().filter(name -> !name.equals("!"));
        var core = tag.filter(name -> name.startsWith(CORE)).map(name -> name.substring(CORE.length()));
        int start = tag.isPresent() || event.getAnchor().isPresent() ? value(start(event).start()) : start(event).start();
        boolean typed = core.filter(name -> List.of("int", "float", "bool", "null").contains(name)).isPresent();
        boolean plain = typed || event.isPlain() && core.map(name -> !name.equals("str")).orElse(event.getTag().isEmpty() || tag.isPresent());
        var scalar = new Node.Scalar(trimmed(start, end(event)), texts.computeIfAbsent(event.getValue(), text -> text), plain);
        return tagged(tag, start(event), scalar);
    }

    private Made sequence(CollectionStartEvent start, int depth) {
        var items = new ArrayList<Node>();
        var size = Size.ONE;
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            var item = node(event, depth + 1);
            size = size.with(item.size());
            items.add(item.node());
            event = events.next();
        }
        return anchored(start.getAnchor(), tagged(start.getTag(), start(start), new Node.Sequence(whole(start, event, items), List.copyOf(items))), size);
    }

    private Made mapping(CollectionStartEvent start, int depth) {
        var entries = new LinkedHashMap<String, Node.Entry>();
        var merged = new ArrayList<Node>();
        var values = new ArrayList<Node>();
        var size = Size.ONE;
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            var key = node(event, depth + 1).node();
            var made = node(events.next(), depth + 1);
            var value = made.node();
            size = size.with(made.size());
            values.add(value);
            if (key instanceof Node.Scalar name && name.plain() && name.text().equals("<<")) {
                merged.add(value);
            } else {
                name(key).ifPresent(name -> put(entries, name, value));
            }
            event = events.next();
        }
        merged.forEach(node -> merge(entries, node));
        var mapping = new Node.Mapping(whole(start, event, values), List.copyOf(entries.values()));
        return anchored(start.getAnchor(), tagged(start.getTag(), start(start), mapping), size);
    }

    private Optional<Located<String>> name(Node key) {
        if (key instanceof Node.Scalar scalar) {
            return Optional.of(new Located<>(scalar.text(), scalar.span()));
        }
        problems.add(YamlReader.INPUT_UNREADABLE
                .at(key.span(), "a %s cannot be a key".formatted(key instanceof Node.Sequence ? "list" : "map"))
                .label("left out")
                .help("quote it if it is a text, such as \"{{ … }}\""));
        return Optional.empty();
    }

    private void put(Map<String, Node.Entry> entries, Located<String> key, Node value) {
        var first = entries.put(key.value(), new Node.Entry(key, value));
        if (first != null) {
            problems.add(YamlReader.KEY_DUPLICATED
                    .at(key.span(), "key `%s` stands here a second time".formatted(key.value()))
                    .label("Serverless refuses the file; other readers take one of the two in silence")
                    .note(first.key().span(), "first one")
                    .help("keep one of them"));
        }
    }

    private void merge(Map<String, Node.Entry> entries, Node node) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> entries.putIfAbsent(entry.key().value(), entry));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> merge(entries, item));
        } else {
            problems.add(YamlReader.INPUT_UNREADABLE
                    .at(node.span(), "only a map can be merged with `<<`")
                    .label("variables are resolved after the file is read, so they cannot stand here")
                    .help("anchor a map and merge its alias"));
        }
    }

    private Node tagged(Optional<String> tag, Span start, Node node) {
        var name = tag.orElse("!");
        if (name.equals("!") || KNOWN_CORE.contains(name)) {
            return node;
        }
        var head = start.source().span(start.start(), Math.min(start.source().text().length(), start.start() + shown(name).length()));
        var function = Tags.function(name);
        if (Tags.FOREIGN.contains(name)) {
            foreign.add(new Located<>(name, head));
        }
        if (function.isEmpty()) {
            problems.add(unknown(head, name));
        }
        var key = new Located<>(function.orElse("Fn::" + name.replaceFirst("^!+", "")), head);
        return Tags.call(name, key, node);
    }

    private static final List<String> KNOWN_CORE =
            List.of(CORE + "str", CORE + "int", CORE + "float", CORE + "bool", CORE + "null", CORE + "map", CORE + "seq", CORE + "timestamp");

    /** The tags that CloudFormation knows and the Serverless Framework does not. */
    List<Located<String>> foreign() {
        return List.copyOf(foreign);
    }

    private static String shown(String tag) {
        return tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag;
    }

    private static Finding unknown(Span place, String name) {
        Code code = YamlReader.TAG_UNKNOWN;
        var finding = code.at(place, "`%s` is not a CloudFormation tag".formatted(shown(name)))
                .label("this value is unknown, and is not compared");
        return Nearest.to(name, Tags.ALL)
                .map(nearest -> finding.help("did you mean `%s`?".formatted(nearest)))
                .orElse(finding);
    }

    private Refused refused(Span place, String message, String help) {
        return new Refused(YamlReader.INPUT_UNREADABLE.at(place, message).help(help));
    }

    /** A flow collection ends at its bracket, a block collection with its last value: the library's mark swallows what follows. */
    private Span whole(CollectionStartEvent start, Event end, List<Node> values) {
        int from = start.getTag().isPresent() || start.getAnchor().isPresent() ? value(start(start).start()) : start(start).start();
        int last = from;
        for (var value : values) {
            last = Math.max(last, value.span().end());
        }
        return start.isFlow() ? offsets.source().span(from, end(end)) : trimmed(from, Math.max(last, from));
    }

    /** The offset after a tag and an anchor. */
    private int value(int start) {
        var text = offsets.source().text();
        int at = start;
        while (at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '&')) {
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private Span trimmed(int start, int end) {
        var text = offsets.source().text();
        int last = Math.min(end, text.length());
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return offsets.source().span(start, Math.max(start, last));
    }

    private Span span(Event event) {
        return offsets.source().span(start(event).start(), end(event));
    }

    private Span start(Event event) {
        int at = event.getStartMark().map(mark -> offsets.at(mark.getIndex())).orElse(0);
        return offsets.source().span(at, at);
    }

    private int end(Event event) {
        return event.getEndMark().map(mark -> offsets.at(mark.getIndex())).orElse(0);
    }
}
