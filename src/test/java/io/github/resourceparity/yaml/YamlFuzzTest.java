package io.github.resourceparity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.resourceparity.fuzz.Promises;
import io.github.resourceparity.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Whatever a file holds, the reader answers with nodes and findings that stand in it. */
class YamlFuzzTest {

    private static final int LONGEST = 20_000;

    @FuzzTest
    void everythingStandsWhereItIsSaid(byte[] bytes) {
        var text = new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8);
        for (var path : new String[] {"a.yml", "a.json"}) {
            var document = YamlReader.read(new Source(path, text));

            Promises.places(document.problems(), Map.of(path, text));
            Promises.places(document.serviceProblems(), Map.of(path, text));
            document.root().ifPresent(YamlFuzzTest::inside);
            assertThat(YamlReader.readAny(new Source(path, text))).isEqualTo(document);
            assertThat(YamlReader.read(new Source(path, text))).isEqualTo(document);
        }
    }

    private static void inside(Node node) {
        Promises.inside(node.span());
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> {
                Promises.inside(entry.key().span());
                inside(entry.value());
            });
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(YamlFuzzTest::inside);
        } else if (node instanceof Node.Scalar scalar) {
            YamlReader.read(scalar).root().ifPresent(root -> Promises.inside(root.span()));
        }
    }
}
