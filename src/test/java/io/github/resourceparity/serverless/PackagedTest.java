package io.github.resourceparity.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.FrameworkCase;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The template that the real framework packaged of a service, and the one that we make: the same, but for hashes and uploads. */
class PackagedTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    static List<FrameworkCase> cases() throws IOException {
        try (Stream<String> lines = Files.lines(CASES.resolve("DEPARTURES.md"))) {
            var departures = lines.filter(line -> line.startsWith("- ") && line.contains(": ")).map(line -> line.substring(2, line.indexOf(": "))).collect(Collectors.toSet());
            return FrameworkCase.all(CASES, "package").stream().filter(each -> each.name().endsWith(" v3") && !departures.contains(each.name())).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTemplateIsTheFrameworks(FrameworkCase each) {
        var ours = each.ours();
        if (!each.succeeds()) {
            assertThat(ours.problems()).as(each.error()).isNotEmpty();
            return;
        }
        var variables = ours.variables().orElseThrow();
        var packaged = Packaged.of(Service.of(ours.config().orElseThrow(), new Text(variables.stage()), new Source("serverless.yml", "").head()));
        var found = new ArrayList<String>();
        var stems = packaged.generated().stems();
        for (var section : Set.of("Resources", "Outputs", "Description", "Transform", "Parameters", "Mappings", "Conditions")) {
            if (each.result().get("template").has(section) && !(section.equals("Description") && packaged.template().value(section).isEmpty())) {
                TemplateComparison.compare(section, packaged.template().value(section).map(Located::value).orElse(Text.NOTHING), each.result().get("template").get(section), stems, found);
            }
        }
        assertThat(found).isEmpty();
    }
}
