package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Val.obj;
import static io.github.resourceparity.estate.Val.set;
import static io.github.resourceparity.estate.Val.some;
import static io.github.resourceparity.estate.Val.usual;

import io.github.resourceparity.estate.Estate.Out;
import io.github.resourceparity.estate.Estate.Res;
import io.github.resourceparity.estate.Val.Json;
import io.github.resourceparity.estate.Val.Obj;
import io.github.resourceparity.estate.Val.Part;
import io.github.resourceparity.estate.Val.Piece;
import io.github.resourceparity.estate.Val.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** A service that is being made up. */
record Draft(Random random, String name, String prefix, boolean staged, List<Res> resources, List<Out> outputs) {

    static Draft of(Random random, String name, String prefix, boolean staged) {
        return new Draft(random, name, prefix, staged, new ArrayList<>(), new ArrayList<>());
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    boolean maybe() {
        return random.nextBoolean();
    }

    Text name(String word) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(Part.WORD, prefix + "-" + word));
        if (staged) {
            pieces.add(new Piece(Part.WORD, "-"));
            pieces.add(new Piece(Part.STAGE, ""));
        }
        return new Text(pieces);
    }

    /** A name that no other account has. */
    Text global(String word) {
        var pieces = new ArrayList<>(name(word).pieces());
        pieces.add(new Piece(Part.WORD, "-"));
        pieces.add(new Piece(Part.ACCOUNT, ""));
        if (maybe()) {
            pieces.add(new Piece(Part.WORD, "-"));
            pieces.add(new Piece(Part.REGION, ""));
        }
        return new Text(pieces);
    }

    static Text text(Object... pieces) {
        return new Text(Arrays.stream(pieces).map(piece -> piece instanceof Piece known ? known : new Piece(Part.WORD, (String) piece)).toList());
    }

    void add(String id, String type, Obj properties) {
        resources.add(new Res(id, type, properties));
    }

    void out(String key, Val value) {
        var export = maybe() ? Optional.of(name(key)) : Optional.<Text>empty();
        outputs.add(new Out(key, value, export));
    }

    Obj tagged(Obj properties) {
        return properties.with("Tags", maybe() ? set(obj("Key", "team", "Value", "core"), obj("Key", "cost", "Value", "42")) : usual(set()));
    }

    static Obj statement(String action, Val resource) {
        return obj("Effect", "Allow", "Action", some(action), "Resource", some(resource));
    }

    static Json document(Object... statements) {
        return new Json(obj("Version", "2012-10-17", "Statement", set(statements)));
    }
}
