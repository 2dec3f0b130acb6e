package io.github.resourceparity.estate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a property is, without how it is written. */
sealed interface Val {

    /** A single value; {@code word} is false for a number or a truth value. */
    record Lit(String text, boolean word) implements Val {}

    /** A text that is put together. */
    record Text(List<Piece> pieces) implements Val {

        Text plus(String word) {
            var more = new ArrayList<>(pieces);
            more.add(new Piece(Part.WORD, word));
            return new Text(more);
        }
    }

    /** A piece of a text. */
    record Piece(Part part, String text) {}

    /** What a piece is. */
    enum Part {
        WORD,
        STAGE,
        ACCOUNT,
        REGION,
        REF,
        ARN
    }

    /** What another resource answers; {@code Ref} is an attribute as well. */
    record Answer(String id, String attribute) implements Val {}

    /**
     * What another service gives.
     *
     * @param export the name that it gives it under, if it exports it; else only its output is to be read
     */
    record Given(String service, String output, Optional<Text> export, Answer value) implements Val {}

    /** Named values. */
    record Obj(Map<String, Val> fields) implements Val {

        Obj with(String name, Val value) {
            var more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return new Obj(more);
        }

        Obj without(String name) {
            var fewer = new LinkedHashMap<>(fields);
            fewer.remove(name);
            return new Obj(fewer);
        }
    }

    /** A list; {@code free} if its order means nothing. */
    record Arr(List<Val> items, boolean free) implements Val {

        Arr with(int index, Val value) {
            var other = new ArrayList<>(items);
            other.set(index, value);
            return new Arr(other, free);
        }

        Arr plus(Val value) {
            var more = new ArrayList<>(items);
            more.add(value);
            return new Arr(more, free);
        }

        Arr without(int index) {
            var fewer = new ArrayList<>(items);
            fewer.remove(index);
            return new Arr(fewer, free);
        }
    }

    /** A list that may be written as its only item, as policies have them. */
    record OneOrMore(List<Val> items) implements Val {}

    /** An object that may be written as JSON in a text. */
    record Json(Obj value) implements Val {}

    /** What AWS takes if nothing is written. */
    record Default(Val value) implements Val {}

    /** One meaning in several words. */
    record Either(List<Val> words) implements Val {}

    /** The resources that it speaks of. */
    default Stream<String> ids() {
        if (this instanceof Answer answer) {
            return Stream.of(answer.id());
        }
        if (this instanceof Given given) {
            return given.value().ids();
        }
        if (this instanceof Text text) {
            return text.pieces().stream().filter(piece -> piece.part() == Part.REF || piece.part() == Part.ARN).map(Piece::text);
        }
        return inner().flatMap(Val::ids);
    }

    /** The same where all is in one service. */
    default Val direct() {
        if (this instanceof Given given) {
            return given.value();
        }
        if (this instanceof Json json) {
            return new Json((Obj) json.value().direct());
        }
        if (this instanceof Arr arr) {
            return new Arr(arr.items().stream().map(Val::direct).toList(), arr.free());
        }
        if (!(this instanceof Obj obj)) {
            return this;
        }
        var fields = new LinkedHashMap<String, Val>();
        obj.fields().forEach((name, value) -> fields.put(name, value.direct()));
        return new Obj(fields);
    }

    /** Whether another service gives some of it. */
    default Stream<Given> given() {
        return this instanceof Given given ? Stream.of(given) : inner().flatMap(Val::given);
    }

    private Stream<Val> inner() {
        if (this instanceof Obj obj) {
            return obj.fields().values().stream();
        }
        if (this instanceof Arr arr) {
            return arr.items().stream();
        }
        if (this instanceof OneOrMore some) {
            return some.items().stream();
        }
        if (this instanceof Either either) {
            return either.words().stream();
        }
        return this instanceof Json json ? Stream.of(json.value()) : this instanceof Default usual ? Stream.of(usual.value()) : Stream.empty();
    }

    static Lit word(String text) {
        return new Lit(text, true);
    }

    static Lit number(long number) {
        return new Lit(Long.toString(number), false);
    }

    static Lit truth(boolean truth) {
        return new Lit(Boolean.toString(truth), false);
    }

    /** Whether it is exactly that. */
    default boolean is(Object other) {
        return equals(of(other));
    }

    static Answer ref(String id) {
        return new Answer(id, "Ref");
    }

    static Answer arn(String id) {
        return new Answer(id, "Arn");
    }

    /** Named values from names and values in turn. */
    static Obj obj(Object... pairs) {
        var fields = new LinkedHashMap<String, Val>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], of(pairs[i + 1]));
        }
        return new Obj(fields);
    }

    /** A list without an order that counts. */
    static Arr set(Object... items) {
        return new Arr(Arrays.stream(items).map(Val::of).toList(), true);
    }

    /** A list whose order counts. */
    static Arr list(Object... items) {
        return new Arr(Arrays.stream(items).map(Val::of).toList(), false);
    }

    static OneOrMore some(Object... items) {
        return new OneOrMore(Arrays.stream(items).map(Val::of).toList());
    }

    static Default usual(Object value) {
        return new Default(of(value));
    }

    static Either either(Object... words) {
        return new Either(Arrays.stream(words).map(Val::of).toList());
    }

    private static Val of(Object value) {
        if (value instanceof Val val) {
            return val;
        }
        return value instanceof Integer number ? number(number) : value instanceof Boolean truth ? truth(truth) : word((String) value);
    }
}
