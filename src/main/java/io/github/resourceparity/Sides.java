package io.github.resourceparity;

import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Deployment.Given;
import io.github.resourceparity.types.ResourceTypes;
import java.util.List;

/** All that somebody named, each file read once. */
record Sides(Estates baseline, Estates candidate, Estates consumers) {

    static Sides read(Request request) {
        var documents = Estates.documents();
        return new Sides(Estates.read(request.baseline(), documents), Estates.read(request.candidates(), documents), Estates.read(request.consumers(), documents));
    }

    /** Without stages, both sides are looked at in the baseline's default stage, since parity asks about the same one. */
    List<Deployment> deployments(Request request, ResourceTypes types) {
        var given = Given.environment(request.environment());
        return request.stages().isEmpty()
                ? List.of(Deployment.assuming(baseline.defaultStage(types).or(() -> candidate.defaultStage(types))).with(given))
                : request.stages().stream().map(stage -> Deployment.to(stage).with(given)).toList();
    }
}
