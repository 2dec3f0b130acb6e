package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.fuzz.Promises;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.types.ResourceTypes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a pom or on the command line, what is wrong with it is found at a place in it. */
class PomFuzzTest {

    /** Read once: that takes longer than to read a pom. */
    private static final ResourceTypes TYPES = ResourceTypes.shipped();
    private static final int LONGEST = 5_000;

    @TempDir
    static Path folder;

    @FuzzTest
    void everyMistakeStandsInThePomOrOnTheCommandLine(byte[] bytes) {
        var parts = new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8).split("=====\n", 2);
        var value = parts.length > 1 ? parts[1] : parts[0];
        var pom = Pom.read(new Source("pom.xml", parts[0]), Set.of("p"));
        pom.project().ifPresent(PomFuzzTest::inside);
        var properties = new Properties();
        Stream.of("limits", "mappings", "external", "overrides", "conventions", "rules").forEach(name -> properties.setProperty("parity." + name, value));
        for (var given : List.of(properties, new Properties())) {
            var words = new Configuration(PomPlaces.of(List.of(pom), "g", "a", "default", new Source("-D", "").head()), given, properties);

            assertThat(problems(words, value)).isEqualTo(problems(words, value)).allSatisfy(problem -> Promises.places(List.of(problem), Map.of("pom.xml", parts[0])));
            words.list("candidates", List.of(value.split(","))).forEach(word -> Promises.inside(word.span()));
        }
    }

    private static List<Finding> problems(Configuration words, String value) {
        var rules = new RuleParameters(words, null, null, value, List.of(value), List.of(), value, null);
        var others = Externals.of(words, null, Checkout.of(folder, folder, List.of()), new Project(folder));
        return Stream.<List<Finding>>of(Bounds.of(words, null).problems(), Mappings.of(words, null).problems().toList(), others.problems(), rules.problems().toList(), rules.settings().configure(TYPES, LocalDate.of(2026, 11, 22)).problems())
                .flatMap(List::stream)
                .toList();
    }

    private static void inside(PomElement element) {
        Promises.inside(element.tag());
        Promises.inside(element.span());
        element.children().forEach(PomFuzzTest::inside);
    }
}
