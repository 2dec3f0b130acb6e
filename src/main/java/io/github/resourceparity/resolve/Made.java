package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Term.Field;
import io.github.resourceparity.resolve.Term.Fields;
import io.github.resourceparity.resolve.Term.Items;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
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
        return value instanceof List<?> list ? new Items(list.stream().map(this::value).toList()) : new Text((String) value);
    }

    /** A map of names and values, one after the other; a value that is an empty {@link java.util.Optional} is left out with its name. */
    public Fields map(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Field>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var name = (String) namesAndValues[i];
            var value = namesAndValues[i + 1] instanceof java.util.Optional<?> optional ? optional.orElse(null) : namesAndValues[i + 1];
            if (value != null) {
                fields.put(name, new Field(new Located<>(name, place), value(value)));
            }
        }
        return new Fields(fields);
    }

    /** A list. */
    public Items list(Object... values) {
        return new Items(Stream.of(values).map(this::value).toList());
    }

    /** A resource that must be made after another, if there is another. */
    public Fields after(Fields body, java.util.Optional<String> dependency) {
        return dependency.map(id -> body.with(new Field(new Located<>("DependsOn", place), value(id)))).orElse(body);
    }

    /** One text of pieces, each a text, a term or a value. */
    public Term text(Object... pieces) {
        return Join.of(Stream.of(pieces).map(piece -> value(piece).value()).toList());
    }

    /** {@code arn:<partition>:…} as the framework joins it. */
    public Fields arn(Object... pieces) {
        return join("", Stream.concat(Stream.of("arn:", ref("AWS::Partition")), Stream.of(pieces)).toArray());
    }

    /** The permission of a service to call a function. */
    public Fields permission(Object function, Object principal, Object... more) {
        var fixed = Stream.of("FunctionName", function, "Action", "lambda:InvokeFunction", "Principal", principal);
        return map("Type", "AWS::Lambda::Permission", "Properties", map(Stream.concat(fixed, Stream.of(more)).toArray()));
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
