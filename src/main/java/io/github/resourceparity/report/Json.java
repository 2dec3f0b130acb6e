package io.github.resourceparity.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A JSON text that is written from front to back. */
final class Json {

    private static final String INDENT = "  ";

    private final StringBuilder text;
    private final String indent;

    private Json(StringBuilder text, String indent) {
        this.text = text;
        this.indent = indent;
    }

    /** The text of an object with those members. */
    static String of(Consumer<Json> members) {
        var text = new StringBuilder();
        new Json(text, "").nested('{', members, '}');
        return text.append('\n').toString();
    }

    /** The text of maps, lists, texts, numbers and booleans in each other; null is null. */
    static String plain(Object value) {
        var text = new StringBuilder();
        new Json(text, "").value(value);
        return text.append('\n').toString();
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            nested('{', json -> map.forEach((name, each) -> {
                json.member((String) name);
                json.value(each);
            }), '}');
        } else if (value instanceof List<?> list) {
            nested('[', json -> list.forEach(each -> {
                json.next();
                json.value(each);
            }), ']');
        } else if (value instanceof String string) {
            quote(string);
        } else {
            text.append(value instanceof BigDecimal number ? shown(number) : String.valueOf(value));
        }
    }

    private static String shown(BigDecimal number) {
        return Math.abs(number.precision() - number.scale()) > 21 ? number.toString() : number.toPlainString();
    }

    Json put(String name, String value) {
        member(name);
        quote(value);
        return this;
    }

    Json put(String name, int value) {
        member(name);
        text.append(value);
        return this;
    }

    Json put(String name, boolean value) {
        member(name);
        text.append(value);
        return this;
    }

    /** An object with those members. */
    Json put(String name, Consumer<Json> members) {
        member(name);
        return nested('{', members, '}');
    }

    /** An array with an object for each item, whose members the consumer writes. */
    <T> Json put(String name, Iterable<T> items, BiConsumer<Json, T> members) {
        member(name);
        return nested('[', array -> items.forEach(item -> array.element(json -> members.accept(json, item))), ']');
    }

    /** An array of texts. */
    Json texts(String name, List<String> texts) {
        member(name);
        value(texts);
        return this;
    }

    private void element(Consumer<Json> members) {
        next();
        nested('{', members, '}');
    }

    private void member(String name) {
        next();
        quote(name);
        text.append(": ");
    }

    private void next() {
        text.append(opened() ? "\n" : ",\n").append(indent);
    }

    /** Whether nothing has been written since a bracket was opened; a bracket in a value stands before a quote. */
    private boolean opened() {
        char last = text.charAt(text.length() - 1);
        return last == '{' || last == '[';
    }

    private Json nested(char open, Consumer<Json> content, char close) {
        text.append(open);
        content.accept(new Json(text, indent + INDENT));
        if (!opened()) {
            text.append('\n').append(indent);
        }
        text.append(close);
        return this;
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value, i);
        }
        text.append('"');
    }

    private void character(String value, int i) {
        char c = value.charAt(i);
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || lone(value, i)) {
                    escape(c);
                } else {
                    text.append(c);
                }
            }
        }
    }

    private void escape(char c) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.forDigit(c >> shift & 0xF, 16));
        }
    }

    /** Whether half of a surrogate pair stands there without the other half: no encoding can write it. */
    private static boolean lone(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
}
