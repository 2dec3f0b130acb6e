package io.github.resourceparity.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.resourceparity.source.Position;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.yaml.Node.Mapping;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value knows where it was written, in lines and UTF-16 columns. */
class PlacesTest {

    static Stream<Arguments> snippets() {
        return Stream.of(
                arguments("plain", "a: 1\nb: here\n", 2, 4, "here"),
                arguments("quoted", "b: 'it''s'\n", 1, 4, "'it''s'"),
                arguments("double quoted", "b: \"x\"\n", 1, 4, "\"x\""),
                arguments("after a tab", "b:\there\n", 1, 4, "here"),
                arguments("carriage returns", "a: 1\r\nb: here\r\n", 2, 4, "here"),
                arguments("after an emoji", "{a: \uD83D\uDE00, b: here}\n", 1, 12, "here"),
                arguments("after an emoji in a comment", "# \uD83D\uDE00\nb: here\n", 2, 4, "here"),
                arguments("a block scalar", "b: |\n  one\n  two\n", 1, 4, "|\n  one\n  two"),
                arguments("an alias stands where its anchor does", "a: &x here\nb: *x\n", 1, 7, "here"),
                arguments("a flow list", "b: [1, 2]\n", 1, 4, "[1, 2]"),
                arguments("a block list", "b:\n  - 1\n  - 2\n\n# end\n", 2, 3, "- 1\n  - 2"),
                arguments("a block map", "b:\n  c: 1\n\nd: 2\n", 2, 3, "c: 1"),
                arguments("a tag", "b: !Sub here\n", 1, 4, "!Sub here"),
                arguments("a tag on a list", "b: !GetAtt [x, Arn]\n", 1, 4, "!GetAtt [x, Arn]"),
                arguments("JSON with tabs", "{\n\t\"b\":\t\"here\"\n}\n", 2, 7, "\"here\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("snippets")
    void ofAValue(String what, String text, int line, int column, String stands) {
        var document = YamlReader.read(new Source("x.yml", text));
        assertThat(document.problems()).isEmpty();
        var value = ((Mapping) document.root().orElseThrow()).value("b").orElseThrow();
        assertThat(value.span().position()).isEqualTo(new Position(line, column));
        assertThat(value.span().text()).isEqualTo(stands);
    }
}
