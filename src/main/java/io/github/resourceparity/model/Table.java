package io.github.resourceparity.model;

import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Field;
import io.github.resourceparity.resolve.Term.Fields;
import io.github.resourceparity.resolve.Term.Items;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A DynamoDB table: a resource whose properties have names. */
public record Table(Resource resource) {

    private static final String GLOBAL = "GlobalSecondaryIndexes";
    private static final String LOCAL = "LocalSecondaryIndexes";

    public static final Family<Table> FAMILY = new Family<>(
            Set.of("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable"),
            Set.of("KeySchema", "AttributeDefinitions", GLOBAL, LOCAL, "StreamSpecification"),
            Table::new);

    /** One attribute of a key. */
    public record Key(Located<Term> attribute, String kind) {}

    /** The attributes of a key, in their order; {@code known} is false where a part of it is not. */
    public record Keys(List<Key> keys, boolean known, Span span) {

        /** {@code (jobId, createdAt)}. */
        public String display() {
            return keys.stream().map(key -> key.attribute().value().display()).collect(Collectors.joining(", ", "(", ")"));
        }

        /** The names of the attributes. */
        public List<String> attributes() {
            return keys.stream().map(key -> key.attribute().value().display()).toList();
        }
    }

    /**
     * An index.
     *
     * @param global whether it has keys of its own, and not the table's
     * @param body all of it, at its place
     */
    public record Index(Located<Term> name, boolean global, Located<Fields> body) {

        public Keys keys() {
            return Table.keys(body.value().field("KeySchema"), body.span());
        }

        /** Where its projection stands; where it stands itself if it has none. */
        public Span projectionSpan() {
            return body.value().field("Projection").map(field -> field.key().span()).orElse(name.span());
        }

        /** {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE}; empty if it is not known. */
        public Optional<String> projection() {
            var projection = body.value().value("Projection");
            if (projection.isEmpty() || !(projection.get().value() instanceof Fields fields)) {
                return Optional.empty();
            }
            return fields.value("ProjectionType").flatMap(type -> type.value().assumed());
        }

        /** The attributes that it holds beside the keys; empty if one of them is not known. */
        public Optional<Set<String>> included() {
            var projection = body.value().value("Projection");
            if (projection.isPresent() && projection.get().value() instanceof Fields fields && fields.value("NonKeyAttributes").isPresent()) {
                return fields.value("NonKeyAttributes").get().value() instanceof Items items && items.items().stream().allMatch(item -> item.value().assumed().isPresent())
                        ? Optional.of(items.items().stream().map(item -> item.value().display()).collect(Collectors.toCollection(LinkedHashSet::new)))
                        : Optional.empty();
            }
            return Optional.of(Set.of());
        }
    }

    /** An attribute that is declared, with the letter of its type. */
    public record Attribute(Located<Term> name, Optional<Located<Term>> type, Span span) {}

    /** The keys of the table. */
    public Keys keys() {
        return keys(resource.field("KeySchema"), resource.heading());
    }

    private static Keys keys(Optional<Field> schema, Span owner) {
        if (schema.isEmpty()) {
            return new Keys(List.of(), false, owner);
        }
        var value = schema.get().value();
        var keys = new ArrayList<Key>();
        boolean known = value.value() instanceof Items;
        for (var item : items(value)) {
            var name = item.value() instanceof Fields fields ? fields.value("AttributeName") : Optional.<Located<Term>>empty();
            var kind = item.value() instanceof Fields fields ? fields.value("KeyType").flatMap(type -> type.value().assumed()).orElse("") : "";
            known &= name.isPresent() && name.get().value().assumed().isPresent();
            name.ifPresent(attribute -> keys.add(new Key(attribute, kind)));
        }
        return new Keys(List.copyOf(keys), known, schema.get().key().span());
    }

    private static List<Located<Term>> items(Located<Term> value) {
        return value.value() instanceof Items items ? items.items() : List.of();
    }

    /** The indexes that can be told by name. */
    public List<Index> indexes() {
        return Stream.concat(indexes(GLOBAL), indexes(LOCAL)).toList();
    }

    private Stream<Index> indexes(String property) {
        return resource.value(property).map(Table::items).orElse(List.of()).stream()
                .filter(item -> item.value() instanceof Fields fields && fields.value("IndexName").isPresent())
                .map(item -> new Index(((Fields) item.value()).value("IndexName").get(), property.equals(GLOBAL), item.map(Fields.class::cast)));
    }

    /** Whether all of its indexes are known, so that one that is not among them does not exist. */
    public boolean indexesKnown() {
        return Stream.of(GLOBAL, LOCAL).allMatch(property -> {
            var value = resource.value(property);
            return value.isEmpty()
                    || value.get().value() instanceof Items items
                            && items.items().stream().allMatch(item -> item.value() instanceof Fields fields
                                    && fields.value("IndexName").filter(name -> name.value().assumed().isPresent()).isPresent());
        });
    }

    /** Where an index that it lacks should stand. */
    public Span indexHome(boolean global) {
        return resource.field(global ? GLOBAL : LOCAL).map(field -> field.key().span()).orElse(resource.heading());
    }

    /** The attributes that it declares, by name; empty if the list is not known. */
    public Optional<Map<String, Attribute>> attributes() {
        var list = resource.field("AttributeDefinitions");
        if (list.isEmpty() || !(list.get().value().value() instanceof Items items)) {
            return Optional.empty();
        }
        var attributes = new LinkedHashMap<String, Attribute>();
        for (var item : items.items()) {
            if (!(item.value() instanceof Fields fields) || fields.value("AttributeName").filter(name -> name.value().assumed().isPresent()).isEmpty()) {
                return Optional.empty();
            }
            var name = fields.value("AttributeName").get();
            attributes.put(name.value().display(), new Attribute(name, fields.value("AttributeType"), item.span()));
        }
        return Optional.of(attributes);
    }

    /** Where an attribute that it lacks should stand. */
    public Span attributeHome() {
        return resource.field("AttributeDefinitions").map(field -> field.key().span()).orElse(resource.heading());
    }

    /** The attributes that its keys and its indexes' keys use; empty if one of the keys is not known. */
    public Optional<Set<String>> keyAttributes() {
        var all = Stream.concat(Stream.of(keys()), indexes().stream().map(Index::keys)).toList();
        return all.stream().allMatch(Keys::known) && indexesKnown()
                ? Optional.of(all.stream().flatMap(keys -> keys.attributes().stream()).collect(Collectors.toCollection(LinkedHashSet::new)))
                : Optional.empty();
    }

    /** What its stream shows of a change; no value if it has no stream. */
    public Optional<Located<Term>> streamView() {
        return resource.value("StreamSpecification")
                .map(stream -> stream.value() instanceof Fields fields && fields.value("StreamViewType").isPresent() ? fields.value("StreamViewType").get() : stream.map(term -> new Text("NEW_AND_OLD_IMAGES")));
    }
}
