package io.github.resourceparity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.yaml.YamlReader.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document in a text of another one has its places in that one's file. */
class QuotedTest {

    /** What is written at the value of {@code b} below {@code a} in a document that is a text. */
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', textBlock = """
            {"T": "a:\\n  b: here\\n"}               => here
            {"T": "a:\\r\\n  b: here\\r\\n"}         => here
            {"T": "a:\\n  c: \\"x\\"\\n  b: here\\n"} => here
            {"T": "a:\\n  c: \\u00e9\\t\\n  b: here"} => here
            {"T": "# \\ud83d\\ude00 😀 ü\\na: {b: here}"} => here
            {"T": "{\\"a\\": {\\"b\\": \\"here\\"}}"} => \\"here\\"
            {"T": "a: {b: hé\\/re}"}                  => hé\\/re
            """)
    void itsPlacesAreWhereItsCharactersAreWritten(String text, String written) {
        assertThat(place(text).text()).isEqualTo(written);
    }

    @Test
    void aBlockOfLinesIsAsDeepAsItsFirst() {
        var place = place("S: 1\nT: |\n    a:\n      c: 1\n\n      b: here\n");
        assertThat(place.text()).isEqualTo("here");
        assertThat(place.position().line()).isEqualTo(6);
    }

    @Test
    void ofAFoldedTextOnlyTheWholeIsKnown() {
        assertThat(place("T: >\n    a: {b:\n    here}\n").position().line()).isEqualTo(1);
    }

    @Test
    void whatIsWrongInItIsFoundThere() {
        var inner = inner("{\n \"T\": \"a: 1\\nb: !Nope x\\n\"}");
        assertThat(inner.problems()).extracting(Finding::message).containsExactly("`!Nope` is not a CloudFormation tag");
        assertThat(inner.problems().get(0).span().text()).isEqualTo("!Nope");
        assertThat(inner.problems().get(0).span().position().line()).isEqualTo(2);
    }

    @Test
    void anAliasStaysTheSameNode() {
        var root = (Node.Mapping) inner("{\"T\": \"a: &x {k: v}\\nb: *x\\n\"}").root().orElseThrow();
        assertThat(root.value("a").orElseThrow()).isSameAs(root.value("b").orElseThrow());
    }

    private static Span place(String text) {
        var root = inner(text).root();
        var a = root.flatMap(node -> ((Node.Mapping) node).value("a"));
        Optional<Node> b = a.flatMap(node -> ((Node.Mapping) node).value("b"));
        return b.orElseThrow().span();
    }

    private static Document inner(String text) {
        var root = (Node.Mapping) YamlReader.read(new Source("a.json", text)).root().orElseThrow();
        return YamlReader.read((Node.Scalar) root.value("T").orElseThrow());
    }

    @Test
    void noMoreIsMadeOfItThanOfTheFile(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.json"), "{\"T\": \"[1, 2, 3, 4, 5, 6, 7, 8, 9]\"}");
        var little = new Limits(1000, 1, 5, 1, 1, Duration.ofMinutes(1));
        var root = (Node.Mapping) YamlReader.read(new Project(folder, folder, List.of(), little).read("a.json")).root().orElseThrow();

        assertThat(YamlReader.read((Node.Scalar) root.value("T").orElseThrow()).problems()).extracting(Finding::message).containsExactly("more than 5 values, with what its aliases stand for");
    }
}
