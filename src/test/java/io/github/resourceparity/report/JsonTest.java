package io.github.resourceparity.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    @Test
    void membersAreIndentedByTwoBlanks() {
        var json = Json.of(log -> log.put("a", "x")
                .put("b", 1)
                .put("c", true)
                .put("d", inner -> inner.put("e", "[{"))
                .put("f", List.of("y", "z"), (item, value) -> item.put("g", value))
                .put("h", List.<String>of(), (item, value) -> item.put("g", value))
                .put("i", inner -> {}));

        assertThat(json).isEqualTo("""
                        {
                          "a": "x",
                          "b": 1,
                          "c": true,
                          "d": {
                            "e": "[{"
                          },
                          "f": [
                            {
                              "g": "y"
                            },
                            {
                              "g": "z"
                            }
                          ],
                          "h": [],
                          "i": {}
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "0x22, \\\"",
        "0x5C, \\\\",
        "0x2F, /",
        "0x0A, \\n",
        "0x0D, \\r",
        "0x09, \\t",
        "0x00, \\u0000",
        "0x1B, \\u001b",
        "0x7F, \\u007f",
        "0x85, \\u0085",
        "0x2028, \\u2028",
        "0x2029, \\u2029",
        "0xD83D, \\ud83d",
        "0xDE00, \\ude00",
        "0x1F600, 😀",
        "0xE9, é"
    })
    void whatAStringCannotHoldIsEscaped(int point, String expected) {
        var value = "<" + Character.toString(point) + ">";

        assertThat(Json.of(json -> json.put(value, value)))
                .isEqualTo("{\n  \"<" + expected + ">\": \"<" + expected + ">\"\n}\n");
    }

    @Test
    void everyCharacterComesBackAsItWas() throws IOException {
        var value =
                IntStream.rangeClosed(0, 0x1FFFF).mapToObj(Character::toString).collect(Collectors.joining());
        var read = new ObjectMapper().readTree(Json.of(json -> json.put("all", value)));

        assertThat(read.get("all").textValue()).isEqualTo(value);
    }
}
