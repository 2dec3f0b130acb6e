package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function of a service.
 *
 * @param key what the service calls it
 * @param name the physical name: {@code functions.<key>.name}, else {@code <service>-<stage>-<key>}
 * @param events what calls it, in their order
 * @param prefix how the logical ids of what belongs to it begin
 */
record ServiceFunction(Located<String> key, Located<Term> name, Fields config, List<Event> events, String prefix) {

    static ServiceFunction of(Located<String> key, Located<Term> name, Fields config) {
        return new ServiceFunction(key, name, config, events(config), Naming.normal(key.value()));
    }

    /**
     * One of its events.
     *
     * @param position its place among the function's events, from 1
     * @param type such as {@code sns}
     * @param value what is said of it; a text, a map or nothing
     */
    record Event(int position, Located<String> type, Located<Term> value) {

        /** What is said of it, if that is a map. */
        Fields settings() {
            return value.value() instanceof Fields fields ? fields : Fields.EMPTY;
        }
    }

    String logicalId() {
        return prefix + "LambdaFunction";
    }

    Optional<Located<Term>> value(String name) {
        return config.value(name);
    }

    Span place() {
        return key.span();
    }

    /** What calls it: the function, or its alias of provisioned or snap-started copies where it has one. */
    Fields target(Made made) {
        var alias = alias();
        return alias.isPresent() ? made.join(":", made.attribute(logicalId(), "Arn"), alias.get()) : made.attribute(logicalId(), "Arn");
    }

    /** The name of the alias that it is called by, if it has one. */
    Optional<String> alias() {
        if (config.value("provisionedConcurrency").filter(value -> !value.value().assumed().equals(Optional.of("0"))).isPresent()) {
            return Optional.of("provisioned");
        }
        return config.value("snapStart").filter(value -> value.value().assumed().equals(Optional.of("true"))).map(value -> "snapstart");
    }

    /** The logical id of that alias. */
    Optional<String> aliasId() {
        return alias().map(name -> prefix + (name.equals("provisioned") ? "ProvConcLambdaAlias" : "SnapStartLambdaAlias"));
    }

    /** An event without settings may be a text such as {@code httpApi}. */
    private static List<Event> events(Fields config) {
        var events = new ArrayList<Event>();
        if (config.value("events").isPresent() && config.value("events").get().value() instanceof Items list) {
            int position = 1;
            for (var item : list.items()) {
                events.addAll(events(position++, item));
            }
        }
        return List.copyOf(events);
    }

    /** Who writes two events as one has both: each is looked for by its name, and is none if JavaScript takes it for false. */
    private static List<Event> events(int position, Located<Term> item) {
        if (item.value() instanceof Fields fields) {
            return fields.fields().values().stream().filter(field -> !none(field.value().value())).map(field -> new Event(position, field.key(), field.value())).toList();
        }
        return item.value().assumed().map(type -> new Event(position, item.map(term -> type), item.map(term -> Fields.EMPTY))).stream().toList();
    }

    private static boolean none(Term value) {
        return value instanceof Text text && (text.nothing() || text.value().isEmpty() || text.equals(new Text("0", Kind.NUMBER)) || text.equals(new Text("false", Kind.BOOLEAN)));
    }

    /** Whether all that calls it is known, and not given by code. */
    boolean known() {
        var given = config.given("events").map(Located::value);
        boolean listed = given.isEmpty() || given.get() instanceof Items list && list.items().stream().allMatch(item -> Merged.known(item.value()) || item.value().assumed().isPresent());
        return listed && events.stream().allMatch(Created::known);
    }

    /** Its events of one type. */
    List<Event> events(String type) {
        var found = new ArrayList<Event>();
        for (var event : events) {
            if (event.type().value().equals(type)) {
                found.add(event);
            }
        }
        return List.copyOf(found);
    }
}
