package io.github.resourceparity.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.resourceparity.estate.MemoryFolder;
import io.github.resourceparity.fuzz.Promises;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.template.TemplateReader;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.yaml.Documents;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Whatever functions a template calls, it means something, and the same as itself. */
class IntrinsicsFuzzTest {

    private static final int LONGEST = 10_000;
    private static final ResourceTypes TYPES = ResourceTypes.shipped();

    @FuzzTest
    void everyTemplateMeansTheSameAsItself(byte[] bytes) {
        var text = new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8);
        var source = new Source("template.yml", text);
        TemplateReader.read(source).template().ifPresent(template -> {
            var resolver = new Resolver(new Documents(new MemoryFolder(Map.of())), Deployment.OPEN, TYPES);
            var one = resolver.resolve(template);
            var other = resolver.resolve(template);

            Promises.places(one.problems(), Map.of("template.yml", text));
            assertThat(other.problems()).isEqualTo(one.problems());
            assertThat(other.resources().display()).isEqualTo(one.resources().display());
            assertThat(one.resources().sameAs(other.resources())).isNotEqualTo(Sameness.DIFFERENT);
        });
    }
}
