package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Unavailable;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.junit.jupiter.api.Test;

/** What is said where a repository does not give what it is asked for. */
class ArtifactsTest {

    @Test
    void whyThereIsNoneTellsNeitherAPasswordNorAPathOfTheMachine() throws Exception {
        var wanted = new DefaultArtifact("com.example", "core", "", "zip", "1.0");
        var repository = new RemoteRepository.Builder("inner", "default", "https://user:pw@host.example/maven").build();
        var result = new ArtifactResult(new ArtifactRequest(wanted, List.of(repository), ""));
        result.addException(new ArtifactTransferException(wanted, repository, "could not transfer from https://user:pw@host.example/maven to /home/me/.m2", new UnknownHostException("user:pw@host.example")));
        var system = mock(RepositorySystem.class);
        when(system.resolveArtifact(any(), any())).thenThrow(new ArtifactResolutionException(List.of(result)));
        var log = new LogBook();

        var folder = new Artifacts(system, mock(RepositorySystemSession.class), List.of(repository), Limits.USUAL, log).folder("artifact:com.example:core:1.0:zip");

        assertThat(folder).isEqualTo(new Unavailable("`artifact:com.example:core:1.0:zip` cannot be had (inner): `UnknownHostException`, of which `mvn -X` says more"));
        assertThat(log.entries()).singleElement().asString().startsWith("[DEBUG] ").contains("could not transfer from");
    }
}
