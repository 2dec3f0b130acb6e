package io.github.resourceparity.estate;

import io.github.resourceparity.estate.Val.Answer;
import io.github.resourceparity.estate.Val.Arr;
import io.github.resourceparity.estate.Val.Default;
import io.github.resourceparity.estate.Val.Either;
import io.github.resourceparity.estate.Val.Json;
import io.github.resourceparity.estate.Val.Lit;
import io.github.resourceparity.estate.Val.Obj;
import io.github.resourceparity.estate.Val.OneOrMore;
import io.github.resourceparity.estate.Val.Part;
import io.github.resourceparity.estate.Val.Piece;
import io.github.resourceparity.estate.Val.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One way to say an object as JSON in a text.
 *
 * @param piece how a piece of a text is said there
 */
record JsonSpelling(Random random, Function<Piece, String> piece) {

    String of(Obj obj) {
        var fields = new ArrayList<String>();
        obj.fields().forEach((name, value) -> {
            boolean left = value instanceof Default && random.nextBoolean();
            if (!left) {
                fields.add("\"" + name + "\":" + space() + value(value));
            }
        });
        Collections.shuffle(fields, random);
        return fields.stream().collect(Collectors.joining("," + space(), "{" + space(), "}"));
    }

    private String space() {
        return random.nextInt(3) == 0 ? " " : "";
    }

    private String value(Val value) {
        if (value instanceof Default usual) {
            return value(usual.value());
        }
        if (value instanceof Either either) {
            return value(either.words().get(random.nextInt(either.words().size())));
        }
        if (value instanceof Json inner) {
            return of(inner.value());
        }
        if (value instanceof Obj obj) {
            return of(obj);
        }
        if (value instanceof Arr arr) {
            return list(arr.items(), arr.free());
        }
        if (value instanceof OneOrMore some) {
            return some.items().size() == 1 && random.nextBoolean() ? value(some.items().get(0)) : list(some.items(), true);
        }
        if (value instanceof Lit lit) {
            return lit.word() ? quoted(lit.text()) : lit.text();
        }
        return quoted(value instanceof Answer answer ? piece.apply(new Piece(answer.attribute().equals("Ref") ? Part.REF : Part.ARN, answer.id())) : ((Text) value).pieces().stream().map(piece).collect(Collectors.joining()));
    }

    private String list(List<Val> items, boolean free) {
        var texts = items.stream().map(this::value).collect(Collectors.toList());
        if (free) {
            Collections.shuffle(texts, random);
        }
        return texts.stream().collect(Collectors.joining("," + space(), "[", space() + "]"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
