package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Drift.Expected.at;

import io.github.resourceparity.estate.Val.Answer;
import io.github.resourceparity.estate.Val.Given;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** References that lead nowhere. */
final class ReferenceDrifts {

    /** Which it is depends on whether the stack that is read is a service, and on how it is read. */
    private static final String NOWHERE = "import-unknown|reference-output-unknown|reference-stack-unknown";

    private ReferenceDrifts() {}

    static void enter(Catalogue all) {
        all.put("nothing read", ReferenceDrifts::nothing);
        all.put("nothing referred to", ReferenceDrifts::undefined);
    }

    /** What reads one service's output reads one that there is not. */
    private static Optional<Drift> nothing(Estate estate, Random random) {
        var read = Catalogue.one(estate.resources().filter(resource -> resource.type().equals("AWS::SSM::Parameter") && resource.properties().fields().get("Value") instanceof Given), random);
        return read.map(parameter -> {
            var given = (Given) parameter.properties().fields().get("Value");
            var gone = new Given(given.service(), given.output() + "Gone", given.export().map(name -> name.plus("-gone")), given.value());
            return new Drift("nothing read", estate.replaced(parameter, parameter.with("Value", gone)), List.of(at(NOWHERE, parameter.id() + "/Value")));
        });
    }

    /** What refers to another resource of its stack refers to one that there is not. */
    private static Optional<Drift> undefined(Estate estate, Random random) {
        var referring = Catalogue.one(estate.resources().filter(resource -> resource.properties().fields().values().stream().anyMatch(Answer.class::isInstance)), random);
        return referring.map(resource -> {
            var property = resource.properties().fields().entrySet().stream().filter(field -> field.getValue() instanceof Answer).findFirst().orElseThrow();
            var nowhere = new Answer("Nowhere", ((Answer) property.getValue()).attribute());
            return new Drift("nothing referred to", estate.replaced(resource, resource.with(property.getKey(), nowhere)), List.of(at("reference-undefined", resource.id() + "/" + property.getKey())));
        });
    }
}
