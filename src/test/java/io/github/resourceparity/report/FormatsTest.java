package io.github.resourceparity.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.report.Formats.Output;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatsTest {

    private static final Formats FORMATS = new Formats("1.2.3", "");

    @Test
    void everyNameHasAFormatAndAFileOfItsOwn() {
        assertThat(FORMATS.names()).containsExactly("sarif", "html", "markdown", "comparison", "junit", "json", "checkstyle", "gitlab", "console", "line");
        assertThat(FORMATS.names())
                .map(name -> FORMATS.named(name).orElseThrow())
                .extracting(Output::file)
                .containsExactly(
                        "parity.sarif", "index.html", "parity.md", "comparison.md", "TEST-parity.xml", "parity.json", "checkstyle-parity.xml", "gl-code-quality.json", "report.txt", "parity.lines");
    }

    /** The comparison needs two sides to be written at all, and has its own tests. */
    static Stream<String> names() {
        return FORMATS.names().stream().filter(name -> !name.equals("comparison"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFormatSaysWhatToDoAndWhereTheRuleIsExplained(String name) throws IOException {
        var written = GoldenTest.written(FORMATS.named(name).orElseThrow().format(), FixedReport.report());

        assertThat(written).contains("keep the keys (orderId), and reach items by others through an index").containsPattern("rules/test-differs\\.md|parity:explain -Dparity\\.rule=[a-z,-]*test-differs");
    }

    @Test
    void filesOfOneModuleAreToldFromThoseOfAnother() throws IOException {
        var one = GoldenTest.written(FORMATS.in("one/").named("sarif").orElseThrow().format(), FixedReport.report());

        assertThat(one).contains("\"id\": \"parity/one/\"");
        assertThat(FORMATS.in("one/").names()).isEqualTo(FORMATS.names());
    }

    @Test
    void anUnknownNameHasNone() {
        assertThat(FORMATS.named("xml")).isEmpty();
    }
}
