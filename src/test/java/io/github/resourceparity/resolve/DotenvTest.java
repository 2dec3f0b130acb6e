package io.github.resourceparity.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of environment variables as the framework reads them. */
class DotenvTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "A=b | b",
        "A = b  | b",
        "export A=b | b",
        "A=b # comment | b",
        "A='b # c' | b # c",
        "A=\"b\\nc\" | `b\nc`",
        "A='b\\nc' | b\\nc",
        "A= | ``",
        "A: b | b",
        "A='it''s' | it''s",
    })
    void aLineIsANameAndAValue(String line, String value) {
        assertThat(Dotenv.read(line).values()).containsEntry("A", value);
    }

    @Test
    void commentsAndOtherLinesAreNone() {
        assertThat(Dotenv.read("# A=b\n\njust text\r\nB=c\r\n").values()).containsExactly(Map.entry("B", "c"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "$B-x | base-x",
        "${B}-x | base-x",
        "\\$B | $B",
        "${GONE} | ''",
        "${GONE:-other} | other",
        "${SET} | outside",
        "$C | base!",
    })
    void namesAreReplacedByWhatIsSetOrByAnotherLine(String value, String expanded) {
        var file = new Dotenv(Map.of("A", value, "B", "base", "C", "$B!", "SET", "inside"));

        assertThat(file.expanded(name -> name.equals("SET") ? "outside" : null).values()).containsEntry("A", expanded);
    }

    @Test
    void namesThatNeedEachOtherHaveAnEnd() {
        var file = new Dotenv(Map.of("A", "$B$B", "B", "$A$A"));

        assertThat(file.expanded(name -> null).values().get("A")).hasSizeLessThan(100_000);
    }
}
