package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Drift.Expected.at;
import static io.github.resourceparity.estate.Val.obj;

import io.github.resourceparity.estate.Drift.Expected;
import io.github.resourceparity.estate.Estate.Out;
import io.github.resourceparity.estate.Estate.Res;
import io.github.resourceparity.estate.Estate.Service;
import io.github.resourceparity.estate.Val.Answer;
import io.github.resourceparity.estate.Val.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done to whole resources and to outputs. */
final class StackDrifts {

    private StackDrifts() {}

    static void enter(Catalogue all) {
        all.put("resource lost", StackDrifts::lost);
        all.put("resource added", StackDrifts::added);
        all.put("id renamed", StackDrifts::renamed);
        all.put("condition gained", (estate, random) -> conditional("condition gained", estate, random, resource -> resource.condition().isEmpty(), Optional.of("production")));
        all.put("condition lost", (estate, random) -> conditional("condition lost", estate, random, resource -> resource.condition().isPresent(), Optional.empty()));
        all.put("condition changed", (estate, random) -> conditional("condition changed", estate, random, resource -> resource.condition().isPresent(), Optional.of("staging")));
        all.put("region changed", StackDrifts::elsewhere);
        all.put("another output read", StackDrifts::another);
        all.put("resource twice", StackDrifts::twice);
        all.put("output lost", StackDrifts::outputLost);
        all.put("export renamed", StackDrifts::exportRenamed);
        all.put("output of another", (estate, random) -> answered("output of another", estate, random, answer -> others(estate, answer)));
        all.put("exported twice", StackDrifts::exportedTwice);
        all.put("another attribute put out", (estate, random) -> answered("another attribute put out", estate, random, answer -> attribute(estate, answer)));
    }

    /** What nothing but outputs refers to, which go with it. */
    private static Optional<Drift> lost(Estate estate, Random random) {
        var needed = estate.resources().flatMap(resource -> resource.properties().ids()).collect(Collectors.toSet());
        var several = estate.resources().count() > 1;
        return Catalogue.one(estate.resources().filter(resource -> several && !needed.contains(resource.id())), random).map(gone -> {
            var without = estate.without(gone);
            for (var output : estate.outputs().filter(output -> output.value().ids().anyMatch(gone.id()::equals)).toList()) {
                without = without.replaced(output, Optional.empty());
            }
            return new Drift("resource lost", without, List.of(new Expected("resource-missing", homes(without, gone.type()))));
        });
    }

    /** The headings of the services with most of its like: a missing one should stand there. */
    private static List<String> homes(Estate estate, String type) {
        var family = type.substring(0, type.lastIndexOf("::"));
        var prefix = estate.resources().anyMatch(resource -> resource.type().startsWith(type)) ? type : family;
        long most = estate.services().stream().mapToLong(service -> count(service, prefix)).max().orElse(0);
        return estate.services().stream().filter(service -> most == 0 || count(service, prefix) == most).map(Service::heading).toList();
    }

    private static long count(Service service, String prefix) {
        return service.resources().stream().filter(resource -> resource.type().startsWith(prefix)).count();
    }

    private static Optional<Drift> conditional(String name, Estate estate, Random random, Predicate<Res> fitting, Optional<String> condition) {
        return Catalogue.one(estate.free().filter(fitting), random)
                .map(resource -> new Drift(name, estate.replaced(resource, resource.when(condition)), List.of(at("condition-differs", condition.isPresent() ? resource.id() + "/Condition" : resource.id()))));
    }

    private static Optional<Drift> elsewhere(Estate estate, Random random) {
        return Catalogue.one(estate.services().stream().filter(service -> service.region().isPresent() && !service.resources().isEmpty()), random)
                .map(service -> new Drift("region changed", estate.replaced(service, service.in("ap-south-1")), List.of(at("region-differs", service.place())), Set.of("reference-region-differs")));
    }

    /** What reads one service's output reads another one instead. */
    private static Optional<Drift> another(Estate estate, Random random) {
        var read = Catalogue.one(estate.resources().filter(resource -> resource.type().equals("AWS::SSM::Parameter") && resource.properties().fields().get("Value") instanceof Given), random);
        return read.flatMap(parameter -> {
            var given = (Given) parameter.properties().fields().get("Value");
            return Catalogue.one(given(estate, given), random).map(other -> new Drift("another output read", estate.replaced(parameter, parameter.with("Value", other)), List.of(at("property-differs", parameter.id() + "/Value"))));
        });
    }

    /** The outputs of the same service that answer something else. */
    private static Stream<Given> given(Estate estate, Given given) {
        return estate.services().stream().filter(service -> service.name().equals(given.service()))
                .flatMap(service -> service.outputs().stream())
                .filter(output -> !output.value().equals(given.value()) && alike(estate, (Answer) output.value(), given.value()) && (estate.staged() || output.export().isPresent()))
                .map(output -> new Given(given.service(), output.key(), output.export(), (Answer) output.value()));
    }

    /** Whether both answer the same of one kind of resource, since nobody can say that two kinds never answer the same text. */
    private static boolean alike(Estate estate, Answer a, Answer b) {
        var types = estate.resources().collect(Collectors.toMap(resource -> resource.id(), resource -> resource.type(), (first, again) -> first));
        return a.attribute().equals(b.attribute()) && types.get(a.id()).equals(types.get(b.id()));
    }

    /** What one service has, and another one has as well. */
    private static Optional<Drift> twice(Estate estate, Random random) {
        if (estate.services().size() == 1) {
            return Optional.empty();
        }
        var named = estate.free().filter(resource -> resource.type().equals("AWS::Logs::LogGroup"));
        return Catalogue.one(named, random).map(group -> {
            var home = estate.services().stream().filter(service -> !service.resources().contains(group)).findFirst().orElseThrow();
            var resources = new ArrayList<>(home.resources());
            resources.add(group);
            return new Drift("resource twice", estate.replaced(home, new Service(home.name(), home.region(), resources, home.outputs())), List.of(at("resource-duplicated")));
        });
    }

    private static Optional<Drift> added(Estate estate, Random random) {
        return Optional.of(new Drift("resource added", estate.plus(new Res("SpareQueue", "AWS::SQS::Queue", obj("QueueName", "spare-one")), random), List.of(at("resource-added", "SpareQueue"))));
    }

    private static Optional<Drift> renamed(Estate estate, Random random) {
        return Catalogue.one(estate.resources().filter(resource -> resource.type().equals("AWS::Logs::LogGroup")), random).map(group -> new Drift(
                "id renamed", estate.replaced(group, new Res("Other" + group.id(), group.type(), group.properties(), group.condition())), List.of(at("resource-renamed", "Other" + group.id()))));
    }

    private static Optional<Drift> outputLost(Estate estate, Random random) {
        return Catalogue.one(estate.outputs(), random).map(output -> new Drift("output lost", estate.replaced(output, Optional.empty()), List.of(at(output.export().isPresent() ? "export-missing" : "output-missing", ((Answer) output.value()).id())), Set.of("reference-output-unknown")));
    }

    private static Optional<Drift> exportRenamed(Estate estate, Random random) {
        return Catalogue.one(estate.unread().filter(output -> output.export().isPresent()), random).map(output -> {
            var other = new Out(output.key(), output.value(), output.export().map(name -> name.plus("-next")));
            return new Drift("export renamed", estate.replaced(output, Optional.of(other)), List.of(at("export-renamed", "Outputs/" + output.key() + "/Export/Name")));
        });
    }

    /** The name that one service exports and another one as well, for something of its own. */
    private static Optional<Drift> exportedTwice(Estate estate, Random random) {
        return Catalogue.one(estate.outputs().filter(output -> output.export().isPresent()), random).flatMap(output -> {
            var others = estate.services().stream().filter(service -> !service.outputs().contains(output) && !service.resources().isEmpty());
            return Catalogue.one(others, random).map(home -> {
                var outputs = new ArrayList<>(home.outputs());
                outputs.add(new Out("Again", Val.ref(home.resources().get(0).id()), output.export()));
                return new Drift("exported twice", estate.replaced(home, new Service(home.name(), home.region(), home.resources(), outputs)), List.of(at("export-duplicate", "Outputs/Again/Export/Name", "Outputs/" + output.key() + "/Export/Name")));
            });
        });
    }

    /** An output that nobody here reads and that answers something else. */
    private static Optional<Drift> answered(String name, Estate estate, Random random, Function<Answer, Stream<Answer>> other) {
        return Catalogue.one(estate.unread().flatMap(output -> other.apply((Answer) output.value()).map(answer -> new Drift(
                name, estate.replaced(output, Optional.of(new Out(output.key(), answer, output.export()))), List.of(at("output-value-differs", "Outputs/" + output.key() + "/Value"))))), random);
    }

    /** What other resources of the same type and service answer. */
    private static Stream<Answer> others(Estate estate, Answer answer) {
        return estate.services().stream().filter(service -> service.resources().stream().anyMatch(resource -> resource.id().equals(answer.id()))).flatMap(service -> {
            var type = service.resources().stream().filter(resource -> resource.id().equals(answer.id())).findFirst().orElseThrow().type();
            return service.resources().stream().filter(resource -> resource.type().equals(type) && !resource.id().equals(answer.id())).map(resource -> new Answer(resource.id(), answer.attribute()));
        });
    }

    /** What it answers to the other question, where that is known to be something else. */
    private static Stream<Answer> attribute(Estate estate, Answer answer) {
        var types = List.of("AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::ECR::Repository", "AWS::Events::EventBus");
        return estate.resources().filter(resource -> resource.id().equals(answer.id()) && types.contains(resource.type())).map(resource -> new Answer(answer.id(), answer.attribute().equals("Ref") ? "Arn" : "Ref"));
    }
}
