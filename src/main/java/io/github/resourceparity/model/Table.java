package io.github.resourceparity.model;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A DynamoDB table: a resource whose properties have names, read once for however many rules look at them. */
public final class Table {

    private static final String ATTRIBUTES = "AttributeDefinitions";
    private static final String STREAM = "StreamSpecification";

    public static final Family<Table> FAMILY = new Family<>(
            Set.of("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable"),
            Stream.concat(
                            Stream.of("KeySchema/", ATTRIBUTES + "/", STREAM + "/", Index.GLOBAL, Index.LOCAL),
                            Stream.of(Index.GLOBAL, Index.LOCAL).flatMap(list -> Stream.of(list + "/IndexName/", list + "/KeySchema/", list + "/Projection/")))
                    .collect(Collectors.toUnmodifiableSet()),
            Table::new);

    /** An attribute that it defines, with the letter of its type. */
    public record Attribute(Located<Term> name, Optional<Located<Term>> type) {

        /** It as YAML on one line. */
        public String written() {
            return "{AttributeName: %s, AttributeType: %s}".formatted(name.value().display(), type.map(letter -> letter.value().display()).orElse("S"));
        }
    }

    /**
     * An attribute that is a key.
     *
     * @param index the index that it is a key of; empty if of the table
     */
    public record Use(Located<Term> attribute, Optional<Index> index) {

        /** {@code its keys use}, {@code index `StatusIndex` uses}. */
        public String by() {
            return index.map(other -> other.described() + " uses").orElse("its keys use");
        }
    }

    private final Resource resource;
    private final Keys keys;
    private final List<Index> indexes;
    private final List<Attribute> attributes;
    private final List<Use> uses;
    private final Names globalNames;
    private final Names localNames;
    private final Names attributeNames;
    private final Names keyAttributes;

    /** The table that a resource is. */
    public Table(Resource resource) {
        this.resource = resource;
        this.keys = keys(resource);
        var global = indexes(true);
        var local = indexes(false);
        this.indexes = Stream.concat(global.stream(), local.stream()).toList();
        this.attributes = members(ATTRIBUTES, "AttributeName").stream().map(item -> new Attribute(item.value().value("AttributeName").orElseThrow(), item.value().value("AttributeType"))).toList();
        this.uses = uses(keys, indexes);
        this.globalNames = new Names(global.stream().map(Index::name).toList(), known(Index.GLOBAL, global));
        this.localNames = new Names(local.stream().map(Index::name).toList(), known(Index.LOCAL, local));
        this.attributeNames = new Names(attributes.stream().map(Attribute::name).toList(), known(ATTRIBUTES, attributes));
        boolean complete = keys.known() && indexes.stream().allMatch(index -> index.keys().known()) && globalNames.complete() && localNames.complete();
        this.keyAttributes = new Names(uses.stream().map(Use::attribute).toList(), complete);
    }

    private List<Index> indexes(boolean global) {
        return members(Index.property(global), "IndexName").stream().map(item -> Index.of(item, global)).toList();
    }

    private static List<Use> uses(Keys keys, List<Index> indexes) {
        var uses = new ArrayList<Use>();
        keys.keys().forEach(key -> uses.add(new Use(key.attribute(), Optional.empty())));
        indexes.forEach(index -> index.keys().keys().forEach(key -> uses.add(new Use(key.attribute(), Optional.of(index)))));
        return List.copyOf(uses);
    }

    /** The keys of the table that a resource is, for whoever asks no more of it. */
    public static Keys keys(Resource resource) {
        return Keys.of(resource.field("KeySchema"), resource.heading());
    }

    /** What it is defined as. */
    public Resource resource() {
        return resource;
    }

    /** Its keys. */
    public Keys keys() {
        return keys;
    }

    /** Its indexes that have a name. */
    public List<Index> indexes() {
        return indexes;
    }

    /** The names of its global or its local indexes. */
    public Names indexNames(boolean global) {
        return global ? globalNames : localNames;
    }

    /** Where an index that it lacks should stand. */
    public Span indexHome(boolean global) {
        return home(Index.property(global));
    }

    /** The attributes that it defines and that have a name. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** The names of the attributes that it defines. */
    public Names attributeNames() {
        return attributeNames;
    }

    /** Where an attribute that it lacks should stand. */
    public Span attributeHome() {
        return home(ATTRIBUTES);
    }

    /** The attributes that are keys of it or of its indexes, as far as they are known. */
    public List<Use> uses() {
        return uses;
    }

    /** The names of the attributes that are keys of it or of its indexes. */
    public Names keyAttributes() {
        return keyAttributes;
    }

    /** Its stream, if it certainly has one. */
    public Optional<ChangeStream> stream() {
        return resource.field(STREAM)
                .filter(field -> field.value().value() instanceof Fields fields && !fields.fields().isEmpty())
                .map(field -> new ChangeStream(field, ((Fields) field.value().value()).value("StreamViewType")));
    }

    /** Whether it certainly has no stream. */
    public boolean streamless() {
        return known() && resource.field(STREAM).isEmpty();
    }

    /** Whether a property that is not there is not there for certain. */
    private boolean known() {
        return resource.body().value().value("Properties").filter(properties -> !(properties.value() instanceof Fields)).isEmpty();
    }

    /** Whether a list of things with a name has no members but those that can be seen; one that is left out has none. */
    private boolean known(String property, List<?> members) {
        var list = resource.value(property);
        return list.isEmpty() ? known() : list.get().value() instanceof Items items && items.items().size() == members.size();
    }

    private List<Located<Fields>> members(String property, String name) {
        var list = resource.value(property);
        if (list.isEmpty() || !(list.get().value() instanceof Items items)) {
            return List.of();
        }
        return items.items().stream().filter(item -> item.value() instanceof Fields fields && fields.value(name).isPresent()).map(item -> item.map(Fields.class::cast)).toList();
    }

    private Span home(String property) {
        return resource.field(property).map(field -> field.key().span()).orElse(resource.heading());
    }
}
