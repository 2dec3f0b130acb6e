package io.github.resourceparity.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.report.Formats.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format writes the fixed report as its golden file has it; {@code -Dparity.bless} renews the files. */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/github/resourceparity/report/golden");
    private static final Formats FORMATS = new Formats("1.2.3", "backend/");

    static Stream<Output> outputs() {
        return FORMATS.names().stream().map(name -> FORMATS.named(name).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void formatsWriteTheFixedReport(Output output) throws IOException {
        var golden = GOLDEN.resolve(output.file());
        var written = written(output.format(), FixedReport.report());
        if (System.getProperty("parity.bless") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, written);
        }
        assertThat(written).as("run with -Dparity.bless to renew").isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void formatsSayTheSameInEveryLocale(Output output) throws IOException {
        var expected = written(output.format(), FixedReport.report());
        var before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(written(output.format(), FixedReport.report())).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void formatsEndTheirLastLine(Output output) throws IOException {
        assertThat(written(output.format(), FixedReport.report()))
                .endsWith("\n")
                .doesNotContain("\r")
                .doesNotEndWith("\n\n");
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void nothingFoundLeavesNoBlankLineAtTheEnd(Output output) throws IOException {
        var nothing = new ParityReport(List.of(), List.of(), List.of(), "1 resource of 1 stack with 1 of 1");

        assertThat(written(output.format(), nothing)).doesNotEndWith("\n\n");
    }

    static String written(Format format, ParityReport report) throws IOException {
        var out = new StringBuilder();
        format.write(report, out);
        return out.toString();
    }
}
