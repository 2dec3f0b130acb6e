package io.github.resourceparity.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.report.Formats.Output;
import org.junit.jupiter.api.Test;

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

    @Test
    void anUnknownNameHasNone() {
        assertThat(FORMATS.named("xml")).isEmpty();
    }
}
