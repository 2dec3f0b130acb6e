package io.github.resourceparity.resolve;

import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a value means, as far as that is known before deployment. */
public sealed interface Term permits Fields, Items, Term.Text, Term.Symbol, Term.Join, Term.Attribute, Term.Imported, Term.Output, Term.Choice, Term.Call, Term.Unknown {

    /** As people would write it: what only deployment knows is shown as {@code ${stage}}. */
    String display();

    /** Whether two terms are the same value, where {@code kin} knows who is whose counterpart. */
    default Sameness sameAs(Term other, Kin kin) {
        return new Comparing(kin).compare(this, other);
    }

    /** Whether two terms are the same value before counterparts are known. */
    default Sameness sameAs(Term other) {
        return sameAs(other, Kin.BY_LOGICAL_ID);
    }

    /** The text that it is, if that is known for certain. */
    default Optional<String> constant() {
        return Optional.empty();
    }

    /** The text that it is as long as nobody sets what has a default: the stage, a parameter, a variable of the environment. */
    default Optional<String> assumed() {
        return constant();
    }

    /** Whether a variable of the environment is in it, whose value may be known and must not be shown. */
    default boolean secret() {
        return false;
    }

    /** Whether it is no value at all, as YAML's null. */
    default boolean nothing() {
        return false;
    }

    /** Whether it is one and the same value in every stack that goes to one stage, region and account. */
    default boolean universal() {
        return constant().isPresent() && !secret();
    }

    /** Whether it is or has in it any of the {@link Contents} that are asked for. */
    default boolean holds(int what) {
        return (Contents.of(this) & what) != 0;
    }

    /** Whether it is a map or a list, and so no single value. */
    default boolean structured() {
        return this instanceof Items || this instanceof Fields;
    }

    /** What to look a term up by: two that are the same have one of these in common, though not the other way round. */
    default List<String> keys() {
        var shown = display();
        return assumed().filter(text -> !text.equals(shown)).map(text -> List.of(shown, text)).orElseGet(() -> List.of(shown));
    }

    /** The pieces of text that it is made of; itself, unless it is a {@link Join}. */
    default List<Term> parts() {
        return List.of(this);
    }

    /** The pieces of text that it is made of, each attribute that is known as what it is made of. */
    default Stream<Term> expanded() {
        return parts().stream().flatMap(part -> part instanceof Attribute attribute && attribute.expansion().isPresent() ? attribute.expansion().get().expanded() : Stream.of(part));
    }

    /** How its text begins for certain; empty if that is not known. */
    default String head() {
        return parts().get(0) instanceof Text text ? text.value() : "";
    }

    /** How its text ends for certain; empty if that is not known. */
    default String tail() {
        return parts().get(parts().size() - 1) instanceof Text text ? text.value() : "";
    }

    /** How a single value was written, which hardly makes a difference to sameness; {@link Kind#NOTHING} does. */
    enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        /** A date without quotes: js-yaml makes a point of time of it, whose ISO text is the value. */
        DATE,
        NOTHING
    }

    /** A single known value. CloudFormation takes {@code 5} for {@code "5"}, so its text is all that counts. */
    record Text(String value, Kind kind) implements Term {

        /** What the ISO text of a date has behind the day. */
        static final String MIDNIGHT = "T00:00:00.000Z";

        /** No value at all: YAML's null, {@code AWS::NoValue}. */
        public static final Text NOTHING = new Text("", Kind.NOTHING);

        public Text(String value) {
            this(value, Kind.STRING);
        }

        @Override
        public String display() {
            return nothing() ? "nothing" : kind == Kind.DATE && value.endsWith(MIDNIGHT) ? value.substring(0, value.length() - MIDNIGHT.length()) : value;
        }

        @Override
        public boolean nothing() {
            return kind == Kind.NOTHING;
        }

        /** Whether it is a number that JSON does not have: infinite, or none at all. */
        boolean endless() {
            return kind == Kind.NUMBER && (value.endsWith("Infinity") || value.equals("NaN"));
        }

        @Override
        public Optional<String> constant() {
            return nothing() ? Optional.empty() : Optional.of(value);
        }
    }

    /** What a symbol stands for. */
    enum Origin {
        STAGE("[A-Za-z0-9_.-]+"),
        REGION("[a-z]{2}(-[a-z]+)+-\\d"),
        ACCOUNT("\\d{12}"),
        PARTITION("aws(-[a-z-]+)?"),
        URL_SUFFIX("amazonaws\\.com(\\.cn)?"),
        STACK("[A-Za-z0-9-]+"),
        PARAMETER(""),
        VARIABLE(""),
        SECRET("");

        private final Optional<Pattern> domain;

        Origin(String domain) {
            this.domain = domain.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(domain));
        }

        /** The values it can have; empty if any. */
        Optional<Pattern> domain() {
            return domain;
        }

        /** Whether it is the same for all that goes to one stage, region and account. */
        boolean everywhere() {
            return domain.isPresent() && this != STACK;
        }

        /** Whether it is never the empty text. */
        public boolean neverEmpty() {
            return domain.isPresent();
        }
    }

    /**
     * A value that only deployment knows. One name stands for one value on both sides: parity asks about two
     * definitions deployed to the same stage, account and region.
     *
     * @param name how it is shown between <code>${</code> and <code>}</code>
     * @param fallback the value that it has unless somebody sets another
     * @param bound whether the fallback is its value for certain, since the configuration says so
     */
    record Symbol(Origin origin, String name, Optional<String> fallback, boolean bound) implements Term {

        public Symbol(Origin origin, String name) {
            this(origin, name, Optional.empty(), false);
        }

        public Symbol(Origin origin, String name, Optional<String> fallback) {
            this(origin, name, fallback, false);
        }

        @Override
        public boolean secret() {
            return bound && (name.startsWith("env:") || name.startsWith("strToBool(env:"));
        }

        @Override
        public boolean universal() {
            return origin.everywhere() || Term.super.universal();
        }

        @Override
        public Optional<String> constant() {
            return bound ? fallback : Optional.empty();
        }

        @Override
        public String display() {
            return "${" + name + "}";
        }

        @Override
        public Optional<String> assumed() {
            return fallback;
        }
    }

    /** A text made of pieces. */
    record Join(List<Term> pieces) implements Term {

        /** The simplest term for these pieces one after the other. */
        public static Term of(List<Term> pieces) {
            var flat = new ArrayList<Term>(pieces.size());
            for (var piece : pieces) {
                if (piece instanceof Join join) {
                    join.pieces.forEach(part -> append(flat, part));
                } else {
                    append(flat, piece);
                }
            }
            return switch (flat.size()) {
                case 0 -> new Text("");
                case 1 -> flat.get(0);
                default -> new Join(List.copyOf(flat));
            };
        }

        private static void append(List<Term> flat, Term piece) {
            if (piece instanceof Text text) {
                if (text.value().isEmpty()) {
                    return;
                }
                if (!flat.isEmpty() && flat.get(flat.size() - 1) instanceof Text before) {
                    flat.set(flat.size() - 1, new Text(before.value() + text.value()));
                    return;
                }
                flat.add(text.kind() == Kind.STRING ? text : new Text(text.value()));
                return;
            }
            flat.add(piece);
        }

        @Override
        public String display() {
            var text = new StringBuilder();
            for (var piece : pieces) {
                text.append(piece.display());
            }
            return text.toString();
        }

        @Override
        public Optional<String> constant() {
            return joined(Term::constant);
        }

        @Override
        public Optional<String> assumed() {
            return joined(Term::assumed);
        }

        private Optional<String> joined(Function<Term, Optional<String>> value) {
            var text = new StringBuilder();
            for (var piece : pieces) {
                var known = value.apply(piece);
                if (known.isEmpty()) {
                    return Optional.empty();
                }
                text.append(known.get());
            }
            return Optional.of(text.toString());
        }

        @Override
        public List<Term> parts() {
            return pieces;
        }

        @Override
        public boolean universal() {
            return pieces.stream().allMatch(Term::universal);
        }

        @Override
        public boolean secret() {
            return pieces.stream().anyMatch(Term::secret);
        }
    }

    /**
     * What a resource of the same stack answers to {@code Ref} or {@code Fn::GetAtt}.
     *
     * @param stack the stack that the resource is in
     * @param name the attribute; {@code Ref} for its reference
     * @param expansion what that is, where the type's rule and the resource's name tell
     */
    record Attribute(String stack, String logicalId, String type, String name, Optional<Term> expansion) implements Term {

        /** What tells the resource from all others of a side. */
        public String identity() {
            return stack + "|" + logicalId;
        }

        @Override
        public String display() {
            return expansion.map(Term::display).orElseGet(() -> "${" + (name.equals("Ref") ? logicalId : logicalId + "." + name) + "}");
        }

        @Override
        public boolean universal() {
            return expansion.filter(Term::universal).isPresent();
        }

        @Override
        public boolean secret() {
            return expansion.filter(Term::secret).isPresent();
        }

        @Override
        public Optional<String> constant() {
            return expansion.flatMap(Term::constant);
        }

        @Override
        public Optional<String> assumed() {
            return expansion.flatMap(Term::assumed);
        }
    }

    /** What another stack exports under a name. */
    record Imported(Term export) implements Term {

        @Override
        public String display() {
            return "${import:" + export.display() + "}";
        }
    }

    /** An output of another stack. */
    record Output(Term stack, Term output) implements Term {

        @Override
        public String display() {
            return "${cf:" + stack.display() + "." + output.display() + "}";
        }
    }

    /** One of two values, by a condition that only deployment knows. */
    record Choice(String condition, Term then, Term otherwise) implements Term {

        @Override
        public String display() {
            return "%s if %s, else %s".formatted(then.display(), condition, otherwise.display());
        }
    }

    /** A function of the deployment that is known to answer the same for the same arguments. */
    record Call(String function, List<Term> arguments) implements Term {

        @Override
        public String display() {
            return arguments.stream().map(Term::display).collect(Collectors.joining(", ", function + "(", ")"));
        }
    }

    /** Something that is not known; it is not even the same as itself elsewhere. */
    record Unknown(String expression) implements Term {

        @Override
        public String display() {
            return expression;
        }
    }

    /** All values below and including this one. */
    default Stream<Located<Term>> values(Located<Term> self) {
        if (this instanceof Items list) {
            return Stream.concat(Stream.of(self), list.items().stream().flatMap(item -> item.value().values(item)));
        }
        if (this instanceof Fields map) {
            return Stream.concat(Stream.of(self), map.fields().values().stream().flatMap(field -> field.value().value().values(field.value())));
        }
        return Stream.of(self);
    }
}
