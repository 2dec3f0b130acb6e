package io.github.resourceparity.resolve;

import io.github.resourceparity.source.Located;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Names with values, in the order they were written. */
public final class Fields implements Term {

    public static final Fields EMPTY = new Fields(Map.of());

    private final Ordered<Field> fields;
    private final int contents;
    /** Worked out when first asked; two threads would find the same. */
    private int size;

    public Fields(Map<String, Field> fields) {
        this.fields = Ordered.copy(fields);
        this.contents = Contents.in(this.fields);
    }

    public Map<String, Field> fields() {
        return fields;
    }

    /** The field of that name. */
    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The value of that name. */
    public Optional<Located<Term>> value(String name) {
        var field = fields.get(name);
        return field == null ? Optional.empty() : Optional.of(field.value());
    }

    /** The value of that name, unless it is nothing. */
    public Optional<Located<Term>> given(String name) {
        return value(name).filter(value -> !value.value().nothing());
    }

    /** The map of that name; empty if there is no value or another one. */
    public Optional<Fields> block(String name) {
        var field = fields.get(name);
        return field != null && field.value().value() instanceof Fields block ? Optional.of(block) : Optional.empty();
    }

    /** The map of that name, without any fields if there is none. */
    public Fields map(String name) {
        var field = fields.get(name);
        return field != null && field.value().value() instanceof Fields block ? block : EMPTY;
    }

    /** The same with each value as a function makes it of its name and what it was; itself where nothing changes, as in most maps. */
    public Fields mapped(BiFunction<String, Located<Term>, Located<Term>> change) {
        return changed(change, true);
    }

    /** The same, without what becomes nothing. */
    public Fields without(UnaryOperator<Located<Term>> change) {
        return changed((name, value) -> change.apply(value), false);
    }

    /** Nothing is made before something changes. */
    private Fields changed(BiFunction<String, Located<Term>, Located<Term>> change, boolean nothings) {
        int size = fields.size();
        var changed = Optional.<Filling>empty();
        for (int i = 0; i < size; i++) {
            var field = fields.value(i);
            var value = change.apply(fields.key(i), field.value());
            boolean kept = nothings || !value.value().nothing();
            if (changed.isEmpty() && (value != field.value() || !kept)) {
                changed = Optional.of(new Filling(size).first(fields, i));
            }
            if (changed.isPresent() && kept) {
                changed.get().put(fields.key(i), value == field.value() ? field : new Field(field.key(), value));
            }
        }
        return changed.isEmpty() ? this : changed.get().fields();
    }

    /** The same with another field, which takes the place of one of its name. */
    public Fields with(Field field) {
        var more = new LinkedHashMap<>(fields);
        more.put(field.key().value(), field);
        return new Fields(more);
    }

    /** The same with others, which take the places of those of their names. */
    public Fields with(Fields others) {
        var more = new LinkedHashMap<>(fields);
        more.putAll(others.fields);
        return new Fields(more);
    }

    @Override
    public String display() {
        return fields.values().stream()
                .map(field -> field.key().value() + ": " + field.value().value().display())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    int contents() {
        return contents;
    }

    /** Its {@link Growth}. */
    int size() {
        if (size == 0) {
            size = Growth.in(fields);
        }
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "Fields[fields=" + fields + "]";
    }
}
