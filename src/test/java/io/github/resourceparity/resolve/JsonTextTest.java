package io.github.resourceparity.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy in a text is the policy that it is. */
class JsonTextTest {

    private static final Source SOURCE = new Source("a.yml", "Policy: '{}'");

    private static Located<Term> read(Term term) {
        return JsonText.read(new Located<>(term, SOURCE.span(8, 12)));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '^', textBlock = """
            {"a": 1, "b": [true, "x"]}             => {a: 1, b: [true, x]}
            [1, 2]                                 => [1, 2]
            {}                                     => {}
            {"a": {"b": {"c": "d"}}}               => {a: {b: {c: d}}}
            {"a":\t"x"}                            => {a: x}
            """)
    void aTextOfJsonIsItsObject(String text, String meaning) {
        assertThat(read(new Text(text)).value().display()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "", "{not json", "{{resolve:ssm:/a}}", "[", "5", "\"x\"", "{\"a\": 1, \"a\": 2}"})
    void anyOtherTextStaysOne(String text) {
        assertThat(read(new Text(text)).value()).isEqualTo(new Text(text));
    }

    @Test
    void whatOnlyDeploymentKnowsStaysInItsPlace() {
        var region = new Symbol(Origin.REGION, "region");
        var json = Join.of(List.of(new Text("{\"arn\": \"arn:aws:sqs:"), region, new Text(":x\", \"region\": \""), region, new Text("\"}")));
        assertThat(read(json).value().display()).isEqualTo("{arn: arn:aws:sqs:${region}:x, region: ${region}}");
    }

    @Test
    void aNumberThatOnlyDeploymentKnowsNeedsNoQuotes() {
        var count = new Symbol(Origin.PARAMETER, "Count");
        assertThat(read(Join.of(List.of(new Text("{\"n\": "), count, new Text("}")))).value().display()).isEqualTo("{n: ${Count}}");
    }

    @Test
    void anObjectStaysWhatItIs() {
        assertThat(read(Fields.EMPTY).value()).isEqualTo(Fields.EMPTY);
        assertThat(read(new Items(List.of())).value()).isEqualTo(new Items(List.of()));
        assertThat(read(new Text("5", Kind.NUMBER)).value()).isEqualTo(new Text("5", Kind.NUMBER));
    }

    @Test
    void allOfItStandsWhereTheTextDoes() {
        var read = (Fields) read(new Text("{\"a\": {\"b\": 1}}")).value();
        assertThat(((Fields) read.value("a").orElseThrow().value()).value("b").orElseThrow().span().text()).isEqualTo("'{}'");
    }
}
