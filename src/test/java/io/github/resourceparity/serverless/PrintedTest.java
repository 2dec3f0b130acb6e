package io.github.resourceparity.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Answered;
import io.github.resourceparity.resolve.FrameworkCase;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Services whose settings the framework's defaults, merges and schema change: printed as the framework prints them, whole. */
class PrintedTest {

    /** The shapes that {@code print} is asked about here; others are compared value by value elsewhere. */
    private static final Set<String> SHAPES = Set.of(
            "001-", "073-", "086-", "203-", "212-", "215-", "218-", "401-", "403-", "411-", "413-", "415-", "417-", "418-", "419-", "420-", "421-", "424-", "437-", "438-", "441-", "442-", "452-", "455-");

    private static final List<FrameworkCase> SHAPED = FrameworkCase.all(Path.of("src/test/resources/cases"), "print").stream()
            .filter(each -> each.name().endsWith(" v3") && each.succeeds() && SHAPES.contains(each.name().substring(0, 4)))
            .toList();

    static List<FrameworkCase> cases() {
        return SHAPED;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itIsPrintedWhole(FrameworkCase each) {
        var ours = each.ours();
        var service = Service.of(ours.config().orElseThrow(), new Text(ours.variables().orElseThrow().stage()), new Source("serverless.yml", "").head());
        var compared = new Answered();
        compared.compare("", Printed.of(service, each.deployment().given().region()), each.result().get("config"));

        assertThat(compared.disagreements()).isEmpty();
    }
}
