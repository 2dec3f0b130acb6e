package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Missing;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Sameness;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the other side's resources may be the one that is missing, since nobody knows their names before deployment: all of those, and no others. */
class PerhapsTest {

    private static final List<String> PARTS = List.of("orders", "-", "s", "${param:a}", "${param:b}", "${sls:stage}", "-jobs", "x");

    @TempDir
    private Path folder;

    private static String service(Random random, String prefix) {
        var queues = IntStream.range(0, 25).mapToObj(i -> "    %s%s: {Type: AWS::SQS::Queue, Properties: {QueueName: \"%s\", DelaySeconds: %s}}\n".formatted(prefix, i, name(random), random.nextInt(900)));
        return "service: %s\nprovider: {name: aws}\nresources:\n  Resources:\n%s".formatted(prefix, queues.collect(Collectors.joining()));
    }

    private static String name(Random random) {
        return random.ints(1 + random.nextInt(4), 0, PARTS.size()).mapToObj(PARTS::get).collect(Collectors.joining());
    }

    private static boolean undecided(Resource a, Resource b) {
        return a.name().isPresent() && b.name().isPresent() && a.name().get().value().sameAs(b.name().get().value()) == Sameness.UNDECIDED;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whoMayBeItIsWhoseNameMayBeTheSame(long seed) {
        var random = new Random(seed);
        var report = new Workshop(folder).with("baseline/serverless.yml", service(random, "Alpha")).with("candidate/serverless.yml", service(random, "Omega")).check();
        Comparison comparison = report.scene().orElseThrow().comparison();

        assertThat(comparison.missing()).isNotEmpty();
        for (Missing missing : comparison.missing()) {
            assertThat(missing.perhaps()).as(missing.resource().described()).containsExactlyElementsOf(comparison.added().stream().filter(other -> undecided(missing.resource(), other)).toList());
        }
        assertThat(comparison.missing()).anyMatch(missing -> !missing.perhaps().isEmpty());
    }
}
