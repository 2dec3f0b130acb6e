package io.github.resourceparity.model;

import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Fields;
import io.github.resourceparity.resolve.Term.Items;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A DynamoDB table: a resource whose properties have names. */
public record Table(Resource resource) {

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

    /** Its keys. */
    public Keys keys() {
        return Keys.of(resource.field("KeySchema"), resource.heading());
    }

    /** Its indexes that have a name. */
    public List<Index> indexes() {
        return Stream.of(true, false).flatMap(this::indexes).toList();
    }

    private Stream<Index> indexes(boolean global) {
        return members(Index.property(global), "IndexName").map(item -> new Index(item.value().value("IndexName").get(), global, item));
    }

    /** The names of its global or its local indexes. */
    public Names indexNames(boolean global) {
        return new Names(indexes(global).map(Index::name).toList(), known(Index.property(global), "IndexName"));
    }

    /** Where an index that it lacks should stand. */
    public Span indexHome(boolean global) {
        return home(Index.property(global));
    }

    /** The attributes that it defines and that have a name. */
    public List<Attribute> attributes() {
        return members(ATTRIBUTES, "AttributeName")
                .map(item -> new Attribute(item.value().value("AttributeName").get(), item.value().value("AttributeType")))
                .toList();
    }

    /** The names of the attributes that it defines. */
    public Names attributeNames() {
        return new Names(attributes().stream().map(Attribute::name).toList(), known(ATTRIBUTES, "AttributeName"));
    }

    /** Where an attribute that it lacks should stand. */
    public Span attributeHome() {
        return home(ATTRIBUTES);
    }

    /** The attributes that are keys of it or of its indexes, as far as they are known. */
    public List<Use> uses() {
        var mine = keys().keys().stream().map(key -> new Use(key.attribute(), Optional.empty()));
        var others = indexes().stream().flatMap(index -> index.keys().keys().stream().map(key -> new Use(key.attribute(), Optional.of(index))));
        return Stream.concat(mine, others).toList();
    }

    /** The names of the attributes that are keys of it or of its indexes. */
    public Names keyAttributes() {
        boolean complete = keys().known() && indexes().stream().allMatch(index -> index.keys().known()) && Stream.of(true, false).allMatch(global -> indexNames(global).complete());
        return new Names(uses().stream().map(Use::attribute).toList(), complete);
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
    private boolean known(String property, String name) {
        var list = resource.value(property);
        return list.isEmpty() ? known() : list.get().value() instanceof Items items && items.items().size() == members(property, name).count();
    }

    private Stream<Located<Fields>> members(String property, String name) {
        return resource.value(property)
                .filter(list -> list.value() instanceof Items)
                .stream()
                .flatMap(list -> ((Items) list.value()).items().stream())
                .filter(item -> item.value() instanceof Fields fields && fields.value(name).isPresent())
                .map(item -> item.map(Fields.class::cast));
    }

    private Span home(String property) {
        return resource.field(property).map(field -> field.key().span()).orElse(resource.heading());
    }
}
