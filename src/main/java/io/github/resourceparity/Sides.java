package io.github.resourceparity;

import io.github.resourceparity.Request.Input;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Deployment.Given;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.yaml.Documents;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that somebody named.
 *
 * @param documents the documents of each folder
 */
record Sides(Request request, Estates baseline, Estates candidate, Estates consumers, Map<Folder, Documents> documents) {

    private static final String SERVICES = "**/serverless.{yml,yaml,json}";

    static Sides read(Request request) {
        return read(request, Progress.UNHEARD);
    }

    static Sides read(Request request, Progress progress) {
        var documents = Estates.documents();
        return new Sides(request, Estates.read(request.baseline(), documents, progress.of("baseline")), Estates.read(request.candidates(), documents, progress.of("candidates")), Estates.read(request.consumers(), documents, progress.of("consumers")), documents);
    }

    /** What the files mean, stage by stage; only the last one is done with them. */
    List<Meanings> meanings(ResourceTypes types) {
        var deployments = deployments(types);
        return IntStream.range(0, deployments.size()).mapToObj(i -> new Meanings(deployments.get(i), types, i + 1 == deployments.size())).toList();
    }

    /** Without stages, both sides are looked at in the baseline's default stage, since parity asks about the same one. */
    private List<Deployment> deployments(ResourceTypes types) {
        var given = Given.environment(request.environment());
        return request.stages().isEmpty()
                ? List.of(Deployment.assuming(baseline.defaultStage(types).or(() -> candidate.defaultStage(types))).with(given))
                : request.stages().stream().map(stage -> Deployment.to(stage).with(given)).toList();
    }

    /** The services of the folders that somebody named candidates and consumers in, whether they were named or not. */
    Estates neighbours() {
        var folders = Stream.concat(request.candidates().stream(), request.consumers().stream()).map(Input::folder).distinct();
        return Estates.read(folders.map(folder -> new Input(folder, new Located<>(Folder.resolve(folder.top(), SERVICES), new Source(SERVICES, "").head()))).toList(), documents);
    }
}
