package io.github.resourceparity.compose;

import io.github.resourceparity.yaml.Node;
import io.github.resourceparity.source.Span;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place in a Compose file where a service needs another one's output: <code>${service.output}</code>, or in later editions of version 4
 * <code>${service:service.output}</code>.
 *
 * @param text all of it
 * @param named whether it says that it is about a service
 * @param start where it starts in the value
 */
record Placeholder(String text, boolean named, String service, String output, int start, Span span) {

    /** What version 3 takes for one once its own variables are resolved; version 4 draws its graph by the same. */
    private static final Pattern ANY = Pattern.compile("\\$\\{(service:)?([\\w.-]+)}");

    /** What version 4 replaces: it knows no underscore here. */
    private static final Pattern FOURTH = Pattern.compile("[A-Za-z0-9-]+\\.[A-Za-z0-9-]+");

    /** All that are in a node. */
    static Stream<Placeholder> in(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream().flatMap(entry -> in(entry.value()));
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().flatMap(Placeholder::in);
        }
        var scalar = (Node.Scalar) node;
        return ANY.matcher(scalar.text()).results().map(found -> {
            var address = found.group(2);
            int dot = address.indexOf('.');
            var service = dot < 0 ? address : address.substring(0, dot);
            return new Placeholder(found.group(), found.group(1) != null, service, dot < 0 ? "" : address.substring(dot + 1), found.start(), place(scalar.span(), found.group()));
        });
    }

    private static Span place(Span span, String text) {
        int at = span.text().indexOf(text);
        return at < 0 ? span : span.source().span(span.start() + at, span.start() + at + text.length());
    }

    /** Whether version 4 puts the output in its place. */
    boolean fourth() {
        return named || FOURTH.matcher(service + "." + output).matches();
    }
}
