package io.github.resourceparity.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.resourceparity.resolve.VariableParser.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever a text holds, it is read as variables or refused at a place in it. */
class VariableParserFuzzTest {

    private static final int LONGEST = 5_000;

    /** A way to read variables. */
    @FunctionalInterface
    private interface Reading {
        Object of(String text) throws Malformed;
    }

    @FuzzTest
    void everyTextIsReadOrRefusedAtAPlaceInIt(byte[] bytes) {
        var text = new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8);
        read(VariableParser::parse, text);
        read(VariableParser::strict, text);
        if (!text.contains("${")) {
            assertThat(read(VariableParser::strict, text)).isEqualTo(new Variable.Words(List.of(text)));
        }
    }

    private static Object read(Reading reading, String text) {
        try {
            return reading.of(text);
        } catch (Malformed malformed) {
            assertThat(malformed.index()).as(malformed.getMessage()).isBetween(0, text.length());
            return malformed.getMessage();
        }
    }
}
