package io.github.resourceparity.it;

import static io.github.resourceparity.it.Maven.goal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Maven downloads and keeps in memory for whoever uses the plugin: its jar, and what its jar needs. */
class RealmIT {

    private static final long MOST = 3_000_000;
    private static final Pattern INCLUDED = Pattern.compile("(?m)^\\[DEBUG] +Included: ([^:]+):([^:]+):jar:(\\S+)$");

    /** The oldest Maven, which adds the most of its own. */
    private final List<Path> jars = INCLUDED.matcher(Maven.ALL.get(0).run(Site.empty("realm", "plugin").folder(), "-X", goal("explain")).output())
            .results()
            .map(jar -> jar(jar.group(1), jar.group(2), jar.group(3)))
            .toList();

    private static Path jar(String group, String artifact, String version) {
        return Path.of("target/local-repo", group.split("\\.")).resolve(artifact).resolve(version).resolve(artifact + "-" + version + ".jar");
    }

    @Test
    void nothingIsInItButThePluginItsReaderOfYamlAndWhatEclipseNeeds() {
        assertThat(jars.stream().map(jar -> jar.getParent().getParent().getFileName().toString()))
                .containsExactlyInAnyOrder("parity-maven-plugin", "snakeyaml-engine", "plexus-build-api", "plexus-utils");
    }

    @Test
    void itIsSmall() throws IOException {
        long all = 0;
        for (var jar : jars) {
            all += Files.size(jar);
        }
        System.out.println("the plugin and what it needs have " + all + " bytes");
        assertThat(all).as("bytes of %s", jars).isPositive().isLessThan(MOST);
    }
}
