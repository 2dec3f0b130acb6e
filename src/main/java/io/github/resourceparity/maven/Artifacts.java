package io.github.resourceparity.maven;

import io.github.resourceparity.source.ArchiveFolder;
import io.github.resourceparity.source.FileFolder;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Unavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** What Maven's repositories have, as folders. */
record Artifacts(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories, Limits limits, Log log) {

    /** No failure has more causes in each other, unless they go round in a circle. */
    private static final int CAUSES = 50;

    /** The files of {@code artifact:group:artifact:version[:extension[:classifier]]}. */
    Folder folder(String name) {
        var words = name.split(":");
        if (words.length < 4 || words.length > 6) {
            return new Unavailable("`%s` is not artifact:group:artifact:version[:extension[:classifier]]".formatted(name));
        }
        var extension = words.length > 4 ? words[4] : "jar";
        try {
            var wanted = new DefaultArtifact(words[1], words[2], words.length > 5 ? words[5] : "", extension, words[3]);
            return folder(system.resolveArtifact(session, new ArtifactRequest(wanted, repositories, "")).getArtifact(), name);
        } catch (ArtifactResolutionException e) {
            return new Unavailable(why(name, e));
        }
    }

    private String why(String name, ArtifactResolutionException e) {
        var ids = repositories.stream().map(RemoteRepository::getId).collect(Collectors.joining(", "));
        var asked = ids.isEmpty() ? "" : " (%s)".formatted(ids);
        if (e.getResult().isMissing()) {
            return "`%s` is in no repository%s".formatted(name, asked);
        }
        log.debug("`%s` cannot be had".formatted(name), e);
        return "`%s` cannot be had%s: `%s`, of which `mvn -X` says more".formatted(name, asked, kind(e));
    }

    /** What kind of failure it was; its text may hold a password or a path of the machine, and what is found is read by many. */
    private static String kind(Throwable failure) {
        var innermost = Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(CAUSES).reduce(failure, (outer, inner) -> inner);
        return innermost.getClass().getSimpleName();
    }

    private Folder folder(Artifact artifact, String name) {
        Path file = artifact.getFile().toPath();
        if (Files.isDirectory(file)) {
            return new Unavailable("`%s` is not packaged yet in this build".formatted(name));
        }
        return switch (artifact.getExtension()) {
            case "yml", "yaml", "json" -> new FileFolder(file, name + "!" + artifact.getArtifactId() + "." + artifact.getExtension(), limits);
            case "zip", "jar" -> ArchiveFolder.in(file, name, limits);
            default -> new Unavailable("`%s` is neither YAML or JSON nor a zip or jar with some in it".formatted(name));
        };
    }
}
