package io.github.resourceparity.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.yaml.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scalar without quotes is to the framework, and what it is to CloudFormation. */
class ScalarsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '^', textBlock = """
            text                 | STRING text                   | STRING text
            yes                  | STRING yes                    | BOOLEAN true
            Off                  | STRING Off                    | BOOLEAN false
            y                    | STRING y                      | STRING y
            true                 | BOOLEAN true                  | BOOLEAN true
            True                 | BOOLEAN true                  | BOOLEAN true
            FALSE                | BOOLEAN false                 | BOOLEAN false
            tRue                 | STRING tRue                   | STRING tRue
            ~                    | NOTHING                       | NOTHING
            null                 | NOTHING                       | NOTHING
            Null                 | NOTHING                       | NOTHING
            nULL                 | STRING nULL                   | STRING nULL
            12                   | NUMBER 12                     | NUMBER 12
            +12                  | NUMBER 12                     | NUMBER 12
            -12                  | NUMBER -12                    | NUMBER -12
            -0                   | NUMBER 0                      | NUMBER 0
            012                  | NUMBER 12                     | NUMBER 10
            08                   | NUMBER 8                      | STRING 08
            012345678901         | NUMBER 12345678901            | STRING 012345678901
            012345670123         | NUMBER 12345670123            | NUMBER 1402433619
            123456789012         | NUMBER 123456789012           | NUMBER 123456789012
            0o12                 | NUMBER 10                     | STRING 0o12
            0x1F                 | NUMBER 31                     | NUMBER 31
            0b101                | NUMBER 5                      | NUMBER 5
            1_000                | STRING 1_000                  | NUMBER 1000
            1:30                 | STRING 1:30                   | NUMBER 90
            190:20:30            | STRING 190:20:30              | NUMBER 685230
            1.10                 | NUMBER 1.1                    | NUMBER 1.1
            1.0                  | NUMBER 1                      | NUMBER 1
            1.                   | NUMBER 1                      | NUMBER 1
            .5                   | NUMBER 0.5                    | NUMBER 0.5
            1e3                  | NUMBER 1000                   | STRING 1e3
            1.5e3                | NUMBER 1500                   | STRING 1.5e3
            1.5e+3               | NUMBER 1500                   | NUMBER 1500
            1e21                 | NUMBER 1e+21                  | STRING 1e21
            1.5e-7               | NUMBER 1.5e-7                 | NUMBER 1.5e-7
            0.000001             | NUMBER 0.000001               | NUMBER 0.000001
            -1234567.89e-15      | NUMBER -1.23456789e-9         | NUMBER -1.23456789e-9
            12345678901234567890 | NUMBER 12345678901234567000   | NUMBER 12345678901234567000
            1e400                | STRING 1e400                  | STRING 1e400
            1e-400               | NUMBER 0                      | STRING 1e-400
            2012-10-17           | DATE 2012-10-17T00:00:00.000Z | STRING 2012-10-17
            2021-13-40           | DATE 2022-02-09T00:00:00.000Z | STRING 2021-13-40
            2021-5-6T1:02:03.4567-01:30 | DATE 2021-05-06T02:32:03.456Z | STRING 2021-5-6T1:02:03.4567-01:30
            .inf                 | NUMBER Infinity               | STRING .inf
            1.2.3                | STRING 1.2.3                  | STRING 1.2.3
            =                    | STRING =                      | STRING =
            """)
    void plainTextsHaveTypes(String text, String service, String template) {
        assertThat(shown(Scalars.service(plain(text)))).isEqualTo(service);
        assertThat(shown(Scalars.template(plain(text)))).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource({"5", "true", "null", "''", "0x10", "1:30"})
    void quotedTextsAreTexts(String text) {
        assertThat(Scalars.service(new Node.Scalar(place(), text, false))).isEqualTo(new Text(text, Kind.STRING));
        assertThat(Scalars.template(new Node.Scalar(place(), text, false))).isEqualTo(new Text(text, Kind.STRING));
    }

    @Test
    void nothingIsNothing() {
        assertThat(Scalars.service(plain(""))).isEqualTo(Text.NOTHING);
        assertThat(Scalars.template(plain(""))).isEqualTo(Text.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"9, 5000", "0x, 1", "0xf, 5000", "0b1, 5000", "07, 5000", "1:, 1", "1:3, 2000", "0x_, 1", "-9, 5000"})
    void numbersOfAnyLengthAreRead(String start, int times) {
        var text = start + start.substring(start.length() - 1).repeat(times);
        assertThat(Scalars.service(plain(text)).value()).isNotEmpty();
        assertThat(Scalars.template(plain(text)).value()).isNotEmpty();
    }

    private static Span place() {
        return new Source("a.yml", "x").span(0, 1);
    }

    private static Node.Scalar plain(String text) {
        return new Node.Scalar(place(), text, true);
    }

    private static String shown(Text text) {
        return (text.kind() + " " + text.value()).strip();
    }
}
