package io.github.resourceparity.model;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Kin;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.Optional;

/**
 * Another way to reach a table's items.
 *
 * @param global whether it has a partition key of its own, and not the table's
 * @param body all of it, at its place
 * @param keys its keys, which for a local index begin with the table's
 * @param projection what it holds beside the keys
 */
public record Index(Located<Term> name, boolean global, Located<Fields> body, Keys keys, Projection projection) {

    static final String GLOBAL = "GlobalSecondaryIndexes";
    static final String LOCAL = "LocalSecondaryIndexes";

    /** The property of a table that such indexes stand in. */
    public static String property(boolean global) {
        return global ? GLOBAL : LOCAL;
    }

    /** The one that is written there. */
    static Index of(Located<Fields> body, boolean global) {
        var name = body.value().value("IndexName").orElseThrow();
        return new Index(name, global, body, Keys.of(body.value().field("KeySchema"), name.span()), Projection.of(body.value().field("Projection"), name.span()));
    }

    /** Whether both answer the same questions, whatever they are called. */
    public Sameness answersLike(Index other, Kin kin) {
        return global == other.global ? keys.sameAs(other.keys, kin).and(projection.sameAs(other.projection, kin)) : DIFFERENT;
    }

    /** What it is called. */
    public String shown() {
        return name.value().display();
    }

    /** {@code global} or {@code local}. */
    public String kind() {
        return global ? "global" : "local";
    }

    /** {@code index `CustomerIndex`}, {@code local index `DateIndex`}. */
    public String described() {
        return "%s `%s`".formatted(global ? "index" : "local index", shown());
    }

    /** It as YAML on one line; empty if it holds a value that only deployment knows. */
    public Optional<String> written() {
        return Optional.of(body.value().display()).filter(text -> !text.contains("$"));
    }

    /** What it is called among all properties of its table. */
    public String path() {
        return property(global) + "/" + shown();
    }
}
