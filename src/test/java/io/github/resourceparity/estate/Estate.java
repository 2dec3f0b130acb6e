package io.github.resourceparity.estate;

import io.github.resourceparity.estate.Drift.Lacking;
import io.github.resourceparity.estate.Val.Arr;
import io.github.resourceparity.estate.Val.Given;
import io.github.resourceparity.estate.Val.Json;
import io.github.resourceparity.estate.Val.Obj;
import io.github.resourceparity.estate.Val.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody deploys, without how it is written.
 *
 * @param staged whether names have the stage in them, which only services can say
 */
record Estate(List<Service> services, boolean staged) {

    /**
     * What is deployed together.
     *
     * @param region where to, if it says so, which only services can
     */
    record Service(String name, Optional<String> region, List<Res> resources, List<Out> outputs) {

        /** The path of where its resources stand. */
        String heading() {
            return "Resources@" + name;
        }

        /** The path of its region. */
        String place() {
            return "Region@" + name;
        }

        /** The same in another region. */
        Service in(String other) {
            return new Service(name, Optional.of(other), resources, outputs);
        }

        private Service with(List<Res> others) {
            return new Service(name, region, others, outputs);
        }
    }

    /**
     * A resource.
     *
     * @param condition what the parameter {@code Mode} must be for it to be made
     */
    record Res(String id, String type, Obj properties, Optional<String> condition) {

        Res(String id, String type, Obj properties) {
            this(id, type, properties, Optional.empty());
        }

        Res with(String name, Val value) {
            return new Res(id, type, properties.with(name, value), condition);
        }

        Res without(String name) {
            return new Res(id, type, properties.without(name), condition);
        }

        /** Itself, if it has the property. */
        Res has(String name) {
            if (!properties.fields().containsKey(name)) {
                throw new Lacking();
            }
            return this;
        }

        /** Itself, if that property is the value. */
        Res has(String name, Object value) {
            if (!has(name).properties.fields().get(name).is(value)) {
                throw new Lacking();
            }
            return this;
        }

        /** Itself, if it does not have the property. */
        Res lacks(String name) {
            if (properties.fields().containsKey(name)) {
                throw new Lacking();
            }
            return this;
        }

        /** The same with another item in a list. */
        Res item(String list, int index, UnaryOperator<Obj> change) {
            var items = list(list);
            return with(list, items.with(index, change.apply((Obj) items.items().get(index))));
        }

        /** The same with one more item in a list. */
        Res plus(String list, Val item) {
            return with(list, list(list).plus(item));
        }

        /** The same with one item less in a list. */
        Res drop(String list, int index) {
            return with(list, list(list).without(index));
        }

        /** The same with something else in a property. */
        Res inside(String name, UnaryOperator<Obj> change) {
            var value = has(name).properties.fields().get(name);
            return with(name, value instanceof Json json ? new Json(change.apply(json.value())) : change.apply((Obj) value));
        }

        private Arr list(String name) {
            if (properties.fields().get(name) instanceof Arr list) {
                return list;
            }
            throw new Lacking();
        }

        /** The same under another condition, or always. */
        Res when(Optional<String> other) {
            return new Res(id, type, properties, other);
        }

        /** The same with more of a text. */
        Res plus(String name, String word) {
            return with(name, ((Text) has(name).properties.fields().get(name)).plus(word));
        }

        Res longer(String name) {
            return plus(name, "-v2");
        }
    }

    /** An output, exported if it has a name for that. */
    record Out(String key, Val value, Optional<Text> export) {}

    Stream<Res> resources() {
        return services.stream().flatMap(service -> service.resources().stream());
    }

    Stream<Out> outputs() {
        return services.stream().flatMap(service -> service.outputs().stream());
    }

    /** What nothing refers to. */
    Stream<Res> free() {
        var needed = Stream.concat(resources().flatMap(resource -> resource.properties().ids()), outputs().flatMap(output -> output.value().ids())).collect(Collectors.toSet());
        return resources().filter(resource -> !needed.contains(resource.id()));
    }

    /** What no other service reads. */
    Stream<Out> unread() {
        var read = resources().flatMap(resource -> resource.properties().given()).map(Given::output).collect(Collectors.toSet());
        return outputs().filter(output -> !read.contains(output.key()));
    }

    /** All of it as one service. */
    Estate merged() {
        return new Estate(List.of(new Service("core", services.get(0).region(), resources().map(resource -> new Res(resource.id(), resource.type(), (Obj) resource.properties().direct(), resource.condition())).toList(), outputs().toList())), staged);
    }

    /** The same with another resource in the place of one. */
    Estate replaced(Res old, Res other) {
        return mapped(service -> service.with(service.resources().stream().map(resource -> resource == old ? other : resource).toList()));
    }

    /** The same without a resource. */
    Estate without(Res gone) {
        return mapped(service -> service.with(service.resources().stream().filter(resource -> resource != gone).toList()));
    }

    /** The same with another output in the place of one, or none. */
    Estate replaced(Out old, Optional<Out> other) {
        return mapped(service -> new Service(service.name(), service.region(), service.resources(), service.outputs().stream().flatMap(output -> output == old ? other.stream() : Stream.of(output)).toList()));
    }

    /** The same with one more resource, in one of its services. */
    Estate plus(Res more, Random random) {
        var home = services.get(random.nextInt(services.size()));
        var resources = new ArrayList<>(home.resources());
        resources.add(more);
        return mapped(service -> service == home ? home.with(resources) : service);
    }

    /** The same with another service in the place of one. */
    Estate replaced(Service old, Service other) {
        return mapped(service -> service == old ? other : service);
    }

    private Estate mapped(UnaryOperator<Service> change) {
        return new Estate(services.stream().map(change).toList(), staged);
    }
}
