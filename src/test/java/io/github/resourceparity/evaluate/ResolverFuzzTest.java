package io.github.resourceparity.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.resourceparity.Resolution;
import io.github.resourceparity.estate.MemoryFolder;
import io.github.resourceparity.fuzz.Promises;
import io.github.resourceparity.report.ConfigFormat;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Deployment.Given;
import io.github.resourceparity.resolve.Environment;
import io.github.resourceparity.source.Folder.Unreadable;
import io.github.resourceparity.types.ResourceTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whatever stands in a service, it is resolved for any deployment, the same each time, and what nobody may see is not in it. */
class ResolverFuzzTest {

    /** Read once: that takes longer than to resolve what is made up. */
    private static final ResourceTypes TYPES = ResourceTypes.shipped();
    private static final int LONGEST = 10_000;
    private static final String SECRET = "s3cr3t-0f-th3-env";
    private static final Environment OPEN = Environment.of(Set.of("TOKEN"), Map.of("TOKEN", SECRET));

    private static final List<Deployment> DEPLOYMENTS = List.of(
            Deployment.OPEN,
            Deployment.to("dev").with(Given.environment(OPEN)),
            Deployment.exactly(Optional.empty(), new Given(Optional.of("eu-west-1"), Map.of("a", "b"), OPEN, Optional.empty(), true, Optional.empty())));

    @FuzzTest
    void everyServiceIsResolvedTheSameEachTime(byte[] bytes) throws Unreadable {
        var text = new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8);
        var files = Map.of("serverless.yml", text, "part.yml", "a: 1\nb: ${self:custom.a, 'x'}\nc: [1, {d: '${env:TOKEN}'}]\n");
        for (var deployment : DEPLOYMENTS) {
            var resolution = Resolution.of(new MemoryFolder(files), "serverless.yml", deployment, TYPES);
            var said = said(resolution);

            Promises.places(resolution.problems(), files);
            assertThat(said(Resolution.of(new MemoryFolder(files), "serverless.yml", deployment, TYPES))).isEqualTo(said);
            assertThat(text.contains(SECRET) || !said.contains(SECRET)).as("nobody sees what is in the environment").isTrue();
        }
    }

    private static String said(Resolution resolution) {
        var said = new StringBuilder().append(resolution.problems());
        resolution.resolved().ifPresent(known -> List.of(ConfigFormat.values()).forEach(format -> said.append(format.text(known.config().value()))));
        return said.append(resolution.resolved().map(known -> resolution.said()).orElse("")).toString();
    }
}
