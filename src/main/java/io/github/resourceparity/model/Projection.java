package io.github.resourceparity.model;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;
import static io.github.resourceparity.resolve.Sameness.SAME;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Choice;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an index holds of each item beside the keys.
 *
 * @param type {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE}
 * @param included the attributes that are held because somebody names them
 * @param list where these are named
 */
public record Projection(Located<Term> type, Names included, Span list) {

    private static final String ALL = "ALL";
    private static final String KEYS_ONLY = "KEYS_ONLY";
    private static final String INCLUDE = "INCLUDE";

    static Projection of(Optional<Field> field, Span owner) {
        var place = field.map(known -> known.key().span()).orElse(owner);
        var fields = field.map(known -> known.value().value()).filter(Fields.class::isInstance).map(Fields.class::cast);
        var type = fields.flatMap(known -> known.value("ProjectionType")).orElseGet(() -> new Located<>(new Unknown("projection"), place));
        var list = fields.flatMap(known -> known.field("NonKeyAttributes"));
        return new Projection(type, list.map(Projection::names).orElseGet(() -> new Names(List.of(), fields.isPresent())), list.map(known -> known.key().span()).orElse(place));
    }

    private static Names names(Field list) {
        var items = list.value().value() instanceof Items known ? known.items() : List.<Located<Term>>of();
        var names = items.stream().filter(item -> !(item.value() instanceof Unknown || item.value() instanceof Choice)).toList();
        return new Names(names, list.value().value() instanceof Items && names.size() == items.size());
    }

    private boolean is(String word) {
        return type.value().constant().equals(Optional.of(word));
    }

    /** Whether both hold the same. */
    public Sameness sameAs(Projection other, Kin kin) {
        var types = type.value().sameAs(other.type.value(), kin);
        return types == SAME && !is(ALL) && !is(KEYS_ONLY) ? included.sameAs(other.included, kin) : types;
    }

    /** What another holds and this one certainly does not, for people; empty if there is nothing. */
    public Optional<String> lost(Projection other, Kin kin) {
        if (other.is(ALL)) {
            return type.value().sameAs(other.type.value(), kin) == DIFFERENT ? Optional.of("every attribute") : Optional.empty();
        }
        var lost = is(KEYS_ONLY) ? other.included : is(INCLUDE) ? other.included.without(included, kin) : new Names(List.of(), false);
        return other.is(INCLUDE) && !lost.names().isEmpty() ? Optional.of(lost.display()) : Optional.empty();
    }

    /** Where it says what another does not. */
    public Span place(Projection other, Kin kin) {
        return type.value().sameAs(other.type.value(), kin) == DIFFERENT ? type.span() : list;
    }

    /** {@code INCLUDE (status, total)}. */
    public String display() {
        var names = included.names().stream().map(name -> name.value().display()).collect(Collectors.joining(", ", " (", ")"));
        return type.value().display() + (is(INCLUDE) ? names : "");
    }
}
