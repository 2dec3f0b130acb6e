package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Values that nobody wrote, all standing where that was written which made the framework add them.
 *
 * <p>A value is given as a {@link Located} term, a {@link Term}, a {@link String}, a number, a boolean or a list of these.
 */
public record Made(Span place) {

    /** A value at this place; what has a place of its own keeps it. */
    @SuppressWarnings("unchecked")
    public Located<Term> value(Object value) {
        if (value instanceof Located<?> located) {
            return (Located<Term>) located;
        }
        return new Located<>(term(value), place);
    }

    private Term term(Object value) {
        if (value instanceof Term term) {
            return term;
        }
        if (value instanceof Boolean || value instanceof Number) {
            return new Text(value.toString(), value instanceof Boolean ? Kind.BOOLEAN : Kind.NUMBER);
        }
        return value instanceof List<?> list ? list(list.toArray()) : new Text((String) value);
    }

    /**
     * A map of names and values, one after the other, no name twice; a value that is an empty {@link java.util.Optional} is left out with its
     * name.
     */
    public Fields map(Object... namesAndValues) {
        var fields = new Filling(namesAndValues.length / 2);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1] instanceof java.util.Optional<?> optional ? optional.orElse(null) : namesAndValues[i + 1];
            if (value != null) {
                put((String) namesAndValues[i], value, fields);
            }
        }
        return fields.fields();
    }

    private void put(String name, Object value, Filling fields) {
        fields.put(name, new Field(new Located<>(name, place), value(value)));
    }

    /** A map of names and values, where a name may come again: it has the place of the first and the value of the last. */
    public Fields map(List<?> namesAndValues) {
        var last = new LinkedHashMap<Object, Object>();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            var value = namesAndValues.get(i + 1);
            if (!(value instanceof java.util.Optional<?> optional && optional.isEmpty())) {
                last.put(namesAndValues.get(i), value);
            }
        }
        return map(last.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue())).toArray());
    }

    /** A list. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Items list(Object... values) {
        var items = (Located<Term>[]) new Located[values.length];
        for (int i = 0; i < values.length; i++) {
            items[i] = value(values[i]);
        }
        return new Items(List.of(items));
    }

    /** A resource that must be made after another, if there is another. */
    public Fields after(Fields body, java.util.Optional<String> dependency) {
        return dependency.map(id -> body.with(new Field(new Located<>("DependsOn", place), value(id)))).orElse(body);
    }

    /** One text of pieces, each a text, a term or a value. */
    public Term text(Object... pieces) {
        var terms = new ArrayList<Term>(pieces.length);
        for (var piece : pieces) {
            terms.add(value(piece).value());
        }
        return Join.of(terms);
    }

    /** {@code arn:<partition>:…} as the framework joins it. */
    public Fields arn(Object... pieces) {
        return join("", after(pieces, "arn:", ref("AWS::Partition")));
    }

    /** The permission of a service to call a function. */
    public Fields permission(Object function, Object principal, Object... more) {
        return map("Type", "AWS::Lambda::Permission", "Properties", map(after(more, "FunctionName", function, "Action", "lambda:InvokeFunction", "Principal", principal)));
    }

    private static Object[] after(Object[] last, Object... first) {
        var all = Arrays.copyOf(first, first.length + last.length);
        System.arraycopy(last, 0, all, first.length, last.length);
        return all;
    }

    /** Something that only packaging knows. */
    public Term unknown(String what) {
        return new Term.Unknown("{" + what + "}");
    }

    /** Tags as a list, as CloudFormation has them. */
    public Items tags(Fields tags) {
        return new Items(tags.fields().values().stream().map(tag -> value(map("Key", tag.key().value(), "Value", tag.value()))).toList());
    }

    public Fields ref(String logicalId) {
        return map("Ref", logicalId);
    }

    public Fields attribute(String logicalId, String name) {
        return map("Fn::GetAtt", list(logicalId, name));
    }

    public Fields join(String delimiter, Object... values) {
        return map("Fn::Join", list(delimiter, list(values)));
    }

    public Fields sub(String text) {
        return map("Fn::Sub", text);
    }
}
