package io.github.resourceparity.survey;

import static java.util.Objects.requireNonNull;

import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Compared;
import io.github.resourceparity.match.Comparison.Missing;
import io.github.resourceparity.model.Estate;
import io.github.resourceparity.model.Index;
import io.github.resourceparity.model.Queue;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.model.Table;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What both sides have, kind by kind, and who is whose counterpart.
 *
 * @param baseline the services of the baseline
 * @param candidate the services of the candidate
 * @param kinds what there is, in the order that people think of it: what holds data first
 */
public record Survey(List<String> baseline, List<String> candidate, List<Kind> kinds) {

    /** Services of AWS whose resources hold data or carry others, before all the rest. */
    private static final List<String> FIRST = List.of("DynamoDB", "RDS", "S3", "SQS", "SNS", "Kinesis", "Cognito", "Events");

    /**
     * Resources of one type.
     *
     * @param service the service of AWS that they belong to, such as {@code DynamoDB}
     * @param word what one of them is called, such as {@code table}
     * @param compared the properties that pairs of them were compared on
     */
    public record Kind(String service, String type, String word, List<Entry> entries, List<String> compared) {

        /** Those that the baseline has. */
        public List<Entry> before() {
            return entries.stream().filter(entry -> entry.before().isPresent()).toList();
        }

        /** Those that the candidate has. */
        public List<Entry> after() {
            return entries.stream().filter(entry -> entry.after().isPresent()).toList();
        }

        /** Those that both have. */
        public List<Entry> pairs() {
            return entries.stream().filter(Entry::paired).toList();
        }
    }

    /** A resource of one side, and of the other if it has a counterpart there. */
    public record Entry(Optional<Member> before, Optional<Member> after) {

        /** Whether both sides have it. */
        public boolean paired() {
            return before.isPresent() && after.isPresent();
        }

        /** What tells it from all others in findings. */
        public List<String> identities() {
            return Stream.of(before, after).flatMap(Optional::stream).map(Member::identity).toList();
        }
    }

    /**
     * A resource as people look for it.
     *
     * @param identity what tells it from all others
     * @param service what people call the stack that it is in
     * @param name its physical name, if it is given one
     * @param indexes the names of its indexes, if it is a table
     * @param attributes the names of the attributes that it defines, if it is a table
     * @param remark what else people know it by, such as {@code with a stream}; empty if there is nothing
     */
    public record Member(String identity, String service, String id, Optional<String> name, List<String> indexes, List<String> attributes, String remark) {}

    /** The inventory of a comparison. */
    public static Survey of(Comparison comparison) {
        var entries = new TreeMap<String, List<Entry>>();
        var words = new LinkedHashMap<String, Resource>();
        var compared = new TreeMap<String, TreeSet<String>>();
        all(comparison).forEach(pair -> {
            var either = pair.baseline().or(pair::candidate).orElseThrow();
            words.putIfAbsent(either.type().value(), either);
            entries.computeIfAbsent(either.type().value(), any -> new ArrayList<>()).add(new Entry(pair.baseline().map(resource -> member(resource, comparison.baseline())), pair.candidate().map(resource -> member(resource, comparison.candidate()))));
        });
        comparison.pairs().stream().map(Compared::pair).forEach(pair -> Stream.of(pair.baseline(), pair.candidate()).forEach(resource -> compared.computeIfAbsent(pair.baseline().type().value(), any -> new TreeSet<>()).addAll(resource.properties().value().fields().keySet())));
        var kinds = entries.entrySet().stream()
                .map(entry -> new Kind(service(entry.getKey()), entry.getKey(), requireNonNull(words.get(entry.getKey())).word(), entry.getValue(), List.copyOf(compared.getOrDefault(entry.getKey(), new TreeSet<>()))))
                .sorted(Comparator.comparing((Kind kind) -> rank(kind.service())).thenComparing(Kind::service).thenComparing((Kind kind) -> -kind.before().size()).thenComparing(Kind::type))
                .toList();
        return new Survey(services(comparison.baseline().stacks()), services(comparison.candidate().stacks()), kinds);
    }

    /** Both ends of what may have only one. */
    private record Ends(Optional<Resource> baseline, Optional<Resource> candidate) {}

    private static Stream<Ends> all(Comparison comparison) {
        var pairs = Stream.concat(comparison.pairs().stream().map(Compared::pair), comparison.retyped().stream()).map(pair -> new Ends(Optional.of(pair.baseline()), Optional.of(pair.candidate())));
        var missing = comparison.missing().stream().map(Missing::resource).map(resource -> new Ends(Optional.of(resource), Optional.empty()));
        var added = comparison.added().stream().map(resource -> new Ends(Optional.empty(), Optional.of(resource)));
        return Stream.of(pairs, missing, added).flatMap(each -> each).sorted(Comparator.comparing((Ends ends) -> ends.baseline().isEmpty()).thenComparing(ends -> ends.baseline().or(ends::candidate).orElseThrow().logicalId().span()));
    }

    private static Member member(Resource resource, Estate estate) {
        var table = Table.FAMILY.has(resource) ? Optional.of(new Table(resource)) : Optional.<Table>empty();
        var indexes = table.stream().flatMap(each -> each.indexes().stream()).map(Index::name).map(Located::value).map(Term::display).toList();
        var attributes = table.stream().flatMap(each -> each.attributes().stream()).map(Table.Attribute::name).map(Located::value).map(Term::display).toList();
        var stream = table.flatMap(Table::stream).map(any -> "with a stream");
        var letters = Queue.FAMILY.has(resource) ? new Queue(resource).deadLetterQueue(estate).map(queue -> "+ `%s`".formatted(queue.resource().logicalId().value())) : Optional.<String>empty();
        return new Member(resource.identity(), resource.service(), resource.logicalId().value(), resource.name().map(name -> name.value().display()), indexes, attributes, stream.or(() -> letters).orElse(""));
    }

    private static List<String> services(List<Stack> stacks) {
        return stacks.stream().map(Stack::service).distinct().sorted().toList();
    }

    /** The service of AWS that a type belongs to, such as {@code DynamoDB}. */
    public static String service(String type) {
        var parts = type.split("::");
        return parts.length > 1 ? parts[1] : type;
    }

    /** Where a service of AWS stands among all: what holds data first. */
    public static int rank(String service) {
        int at = FIRST.indexOf(service);
        return at < 0 ? FIRST.size() : at;
    }
}
