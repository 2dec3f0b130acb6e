package io.github.resourceparity.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Causes;
import io.github.resourceparity.resolve.FrameworkCase;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The template that the real framework packaged of a service, and the one that we make: the same, but for hashes and uploads. */
class PackagedTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    private static final List<FrameworkCase> AGREED = FrameworkCase.agreed(CASES, "package").toList();

    static List<FrameworkCase> cases() {
        return AGREED;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTemplateIsTheFrameworks(FrameworkCase each) {
        var ours = each.ours();
        if (!each.succeeds()) {
            Causes.FRAMEWORK.assertSaid(each.error(), ours.problems());
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
