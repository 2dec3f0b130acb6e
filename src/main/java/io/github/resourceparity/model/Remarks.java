package io.github.resourceparity.model;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The remarks of one stack: in comments where the format has any, in the metadata of a resource everywhere. */
final class Remarks {

    private static final String MARK = "parity:";
    /** Longer reasons are cut, so that no line takes long to read. */
    private static final int LONGEST = 1000;

    private static final Pattern COMMENT = Pattern.compile("(?<=^|\\s)# ?parity:(?<verb>\\S*)(?<rest>[^\\r\\n]*)", Pattern.MULTILINE);
    private static final Pattern OFF = Pattern.compile("\\s*(?<rules>.*?)(?:\\s+because(?:\\s+(?<because>.*?))?)?(?:\\s+until\\s+(?<until>\\S+))?\\s*");

    private Remarks() {}

    static List<Remark> of(List<Resource> resources) {
        var bySource = resources.stream().collect(Collectors.groupingBy(resource -> resource.logicalId().span().source(), LinkedHashMap::new, Collectors.toList()));
        var comments = bySource.entrySet().stream().filter(entry -> entry.getKey().text().contains(MARK)).flatMap(entry -> comments(entry.getKey(), entry.getValue()));
        return Stream.concat(comments, resources.stream().flatMap(Remarks::metadata)).toList();
    }

    private static Stream<Remark> comments(Source source, List<Resource> resources) {
        var sorted = resources.stream().sorted(Comparator.comparing(resource -> resource.logicalId().span())).toList();
        var found = new ArrayList<Remark>();
        var matcher = COMMENT.matcher(source.text());
        while (matcher.find()) {
            if (quoted(source.text(), matcher.start())) {
                continue;
            }
            var whole = new Located<>(matcher.group("verb"), source.span(matcher.start(), matcher.start() + matcher.group().stripTrailing().length()));
            var owner = owner(source, matcher.start(), sorted).map(Resource::identity).orElse("");
            fields(whole.value(), source, matcher.start("rest"), Math.min(matcher.end("rest"), matcher.start("rest") + LONGEST)).forEach(fields -> found.add(new Remark(whole, owner, fields)));
        }
        return found.stream();
    }

    /** Whether a quote that is open on its line makes it a part of a text. */
    private static boolean quoted(String text, int offset) {
        var before = text.substring(text.lastIndexOf('\n', offset) + 1, offset);
        return before.chars().filter(letter -> letter == '"').count() % 2 == 1 || before.chars().filter(letter -> letter == '\'').count() % 2 == 1;
    }

    /** The resource whose heading is the next line of code, or else the one whose lines it stands among. */
    private static Optional<Resource> owner(Source source, int comment, List<Resource> sorted) {
        int next = nextCode(source.text(), comment);
        var below = sorted.stream().filter(resource -> resource.logicalId().span().start() == next).findFirst();
        boolean alone = source.text().substring(source.text().lastIndexOf('\n', comment) + 1, comment).isBlank();
        if (below.isPresent() && alone && column(source, comment) <= column(source, next)) {
            return below;
        }
        return sorted.stream()
                .filter(resource -> resource.logicalId().span().start() <= comment && comment < Math.max(resource.body().span().end(), endOfLine(source.text(), resource.logicalId().span().end())))
                .reduce((first, last) -> last);
    }

    private static int column(Source source, int offset) {
        return source.position(offset).column();
    }

    private static int endOfLine(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    /** Where the first line after an offset starts that has more than a comment. */
    private static int nextCode(String text, int offset) {
        for (int at = endOfLine(text, offset) + 1; at < text.length(); at = endOfLine(text, at) + 1) {
            int start = at;
            while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
                start++;
            }
            if (start < text.length() && "#\r\n".indexOf(text.charAt(start)) < 0) {
                return start;
            }
        }
        return -1;
    }

    /** What the words of a comment say; several rules between commas are as many remarks. */
    private static Stream<Map<String, Located<String>>> fields(String verb, Source source, int start, int end) {
        var said = source.span(start, end);
        if (!verb.equals(Remark.OFF)) {
            return Stream.of(Map.of("from", new Located<>(said.text().strip(), said)));
        }
        var matcher = OFF.matcher(said.text());
        var fields = new LinkedHashMap<String, Located<String>>();
        if (matcher.matches()) {
            for (var name : List.of("because", "until")) {
                Optional.ofNullable(matcher.group(name)).ifPresent(text -> fields.put(name, new Located<>(text, source.span(start + matcher.start(name), start + matcher.end(name)))));
            }
        }
        var rules = matcher.matches() ? matcher.group("rules") : said.text();
        int first = start + said.text().indexOf(rules);
        return Arrays.stream(rules.split(",")).map(String::strip).map(rule -> {
            int at = first + rules.indexOf(rule);
            var all = new LinkedHashMap<>(fields);
            all.put("rule", new Located<>(rule, source.span(at, at + rule.length())));
            return all;
        });
    }

    private static Stream<Remark> metadata(Resource resource) {
        var said = resource.body().value().map("Metadata").map("Parity");
        return said.fields().values().stream().flatMap(field -> {
            var verb = field.key();
            var items = field.value().value() instanceof Items list ? list.items() : List.of(field.value());
            return items.stream().map(item -> new Remark(verb, resource.identity(), written(item)));
        });
    }

    private static Map<String, Located<String>> written(Located<Term> value) {
        if (!(value.value() instanceof Fields fields)) {
            return Map.of("from", value.map(Term::display));
        }
        var written = new LinkedHashMap<String, Located<String>>();
        fields.fields().forEach((name, field) -> written.put(name, field.value().map(Term::display)));
        return written;
    }
}
