package io.github.resourceparity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.source.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML and JSON as js-yaml reads them, and what is said of those that it refuses. */
class YamlReaderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', textBlock = """
            a: 1                              => {a: 1}
            a: '1'                            => {a: '1'}
            a: "x\\ty\\u0041"                 => {a: 'x\tyA'}
            a: [x, {b: c}]                    => {a: [x, {b: c}]}
            {"a": "\\/", "b": [1, null]}      => {a: '/', b: [1, null]}
            {"a": 1,}                         => {a: 1}
            a: !!str 5                        => {a: '5'}
            a: ! 5                            => {a: '5'}
            a: !Sub x                         => {a: {Fn::Sub: 'x'}}
            a: !Ref x                         => {a: {Ref: 'x'}}
            a: !Condition x                   => {a: {Condition: 'x'}}
            a: !GetAtt x.y.z                  => {a: {Fn::GetAtt: ['x', 'y.z']}}
            a: !GetAtt [x, y]                 => {a: {Fn::GetAtt: [x, y]}}
            a: !Transform {Name: x}           => {a: {Fn::Transform: {Name: x}}}
            a: !If [c, !Ref x, !Sub y]        => {a: {Fn::If: [c, {Ref: 'x'}, {Fn::Sub: 'y'}]}}
            a: !Base64 {Fn::Sub: x}           => {a: {Fn::Base64: {Fn::Sub: x}}}
            {a: &x 1, b: *x}                  => {a: 1, b: 1}
            {a: &x {c: 1}, b: {<<: *x}}       => {a: {c: 1}, b: {c: 1}}
            {b: {c: 2, <<: {c: 1, d: 3}}}     => {b: {c: 2, d: 3}}
            {b: {<<: {c: 1, d: 3}, c: 2}}     => {b: {c: 2, d: 3}}
            {b: {<<: [{c: 1}, {c: 2, d: 3}]}} => {b: {c: 1, d: 3}}
            {<<: {c: 1}, <<: {c: 2, d: 3}}    => {c: 1, d: 3}
            {a: &x 1, b: &x 2, c: *x}         => {a: 1, b: 2, c: 2}
            {'<<': 1}                         => {<<: 1}
            {~: 1, 2: 3, true: 4}             => {~: 1, 2: 3, true: 4}
            a:\t1                             => {a: 1}
            {k:\t{b:\t1}\t}                   => {k: {b: 1}}
            a: yes                            => {a: yes}
            a: =                              => {a: =}
            a: '#x' # y                       => {a: '#x'}
            a: x#y                            => {a: x#y}
            a: http://x:1                     => {a: http://x:1}
            {a:, b: }                         => {a: , b: }
            """)
    void textsMeanWhatTheyMeanToTheFramework(String text, String tree) {
        assertThat(tree(text)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', textBlock = """
            a: [b                    => 1:6  input-unreadable: not YAML: it ends in the middle of a value
            a: [b}                   => 1:6  input-unreadable: not YAML: expected `,` or `]`
            a: {b: c]                => 1:9  input-unreadable: not YAML: expected `,` or `}`
            a: {b: ${self:c}}        => 1:9  input-unreadable: not YAML: expected `,` or `}`
            {"a": 1                  => 1:8  input-unreadable: not JSON: it ends in the middle of a value
            {"a": "b" "c": 1}        => 1:11 input-unreadable: not JSON: expected `,` or `}`
            a: b: c                  => 1:5  input-unreadable: not YAML: mapping values are not allowed here
            a: 'b' c                 => 1:8  input-unreadable: not YAML: this belongs to nothing that stands above it
            a: - b                   => 1:4  input-unreadable: not YAML: a list cannot start here
            a: 'b                    => 1:4  input-unreadable: not YAML: a quote is not closed
            a: "b                    => 1:4  input-unreadable: not YAML: a quote is not closed
            a: "\\x"                 => 1:7  input-unreadable: not YAML: there is no such escape
            a: "\\d"                 => 1:6  input-unreadable: not YAML: there is no such escape
            a: %b                    => 1:4  input-unreadable: not YAML: a value cannot start with `%`
            a: @b                    => 1:4  input-unreadable: not YAML: a value cannot start with `@`
            a: `b                    => 1:4  input-unreadable: not YAML: a value cannot start with ```
            a: *b                    => 1:4  input-unreadable: alias `*b` stands for nothing
            a: &b [*b]               => 1:8  input-unreadable: alias `*b` stands inside of what it stands for
            a: &b {c: [{d: *b}]}     => 1:16 input-unreadable: alias `*b` stands inside of what it stands for
            {<<: text}               => 1:6  input-unreadable: only a map can be merged with `<<`
            {<<: [a]}                => 1:7  input-unreadable: only a map can be merged with `<<`
            {[a, b]: c}              => 1:2  input-unreadable: a list cannot be a key
            {{a: b}: c}              => 1:2  input-unreadable: a map cannot be a key
            {a: 1, a: 2}             => 1:8  key-duplicated: key `a` stands here a second time
            {a: 1, "a": 2}           => 1:8  key-duplicated: key `a` stands here a second time
            {b: {a: 1, a: 2}}        => 1:12 key-duplicated: key `a` stands here a second time
            a: !GetAttr b            => 1:4  tag-unknown: `!GetAttr` is not a CloudFormation tag
            a: !sub b                => 1:4  tag-unknown: `!sub` is not a CloudFormation tag
            a: !!binary b            => 1:4  tag-unknown: `!!binary` is not a CloudFormation tag
            a: !!set {b}             => 1:4  tag-unknown: `!!set` is not a CloudFormation tag
            a: x\u0007y              => 1:5  input-unreadable: `a.yml` is not text
            a: caf\uFFFD             => 1:7  input-unreadable: `a.yml` is not UTF-8 text
            """)
    void whatIsWrongIsSaidOnceAndAtItsPlace(String text, String finding) {
        assertThat(YamlReader.read(new Source("a.yml", text)).problems().stream().map(YamlReaderTest::said)).containsExactly(finding.replaceAll("^(\\S+) +", "$1 "));
    }

    @Test
    void aKeyThatIsIndentedUnlikeItsSiblingsIsTheProblem() {
        assertThat(problems("a:\n  b: 1\n c: 2\n")).containsExactly("3:2 input-unreadable: not YAML: this belongs to nothing that stands above it");
    }

    @Test
    void aTabCannotIndent() {
        assertThat(problems("a:\n\tb: 1\n")).containsExactly("2:1 input-unreadable: a tab cannot indent YAML");
    }

    @Test
    void aKeyWithoutColonIsPointedAt() {
        assertThat(problems("a: 1\nkey\nb: 2\n")).containsExactly("2:1 input-unreadable: not YAML: a key without `:`");
    }

    @Test
    void aSecondDocumentIsNotRead() {
        assertThat(problems("a: 1\n---\nb: 2\n")).containsExactly("2:1 input-unreadable: a second document starts here, and only one is read");
    }

    @Test
    void aTextWithDocumentStartAndEndIsOneDocument() {
        assertThat(tree("%YAML 1.2\n---\na: 1\n...\n")).isEqualTo("{a: 1}");
    }

    @Test
    void nothingIsNoDocument() {
        assertThat(YamlReader.read(new Source("a.yml", "# nothing\n")).root()).isEmpty();
    }

    @Test
    void theSecondOfTwoKeysIsTaken() {
        assertThat(tree("{a: 1, b: 2, a: 3}")).isEqualTo("{a: 3, b: 2}");
    }

    @Test
    void aTagThatIsNearlyRightIsSuggested() {
        assertThat(findings("a: !GetAttr b").get(0).help()).containsExactly("did you mean `!GetAtt`?");
    }

    @Test
    void threeProblemsAreThreeFindings() {
        assertThat(problems("{a: 1, a: !Nope 2, b: !sub x}")).hasSize(3);
    }

    @Test
    void whatCannotBeReadKeepsTheTagsThatAreWrongBeforeIt() {
        assertThat(problems("a: !Nope x\nb: [")).containsExactly("1:4 tag-unknown: `!Nope` is not a CloudFormation tag", "2:5 input-unreadable: not YAML: it ends in the middle of a value");
    }

    private static String tree(String text) {
        var document = YamlReader.read(new Source("a.yml", text));
        return document.root().map(YamlReaderTest::shown).orElse("nothing");
    }

    private static String shown(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream().map(entry -> entry.key().value() + ": " + shown(entry.value())).collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(YamlReaderTest::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        var scalar = (Node.Scalar) node;
        return scalar.plain() ? scalar.text() : "'" + scalar.text() + "'";
    }

    private static List<Finding> findings(String text) {
        return YamlReader.read(new Source("a.yml", text)).problems();
    }

    private static List<String> problems(String text) {
        return findings(text).stream().map(YamlReaderTest::said).toList();
    }

    private static String said(Finding finding) {
        var at = finding.span().position();
        return "%s:%s %s: %s".formatted(at.line(), at.column(), finding.code().id(), finding.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1, KEY: 2}", "{\n  \"a\": {KEY : 2}}", "{a: 1, KEY: 2}", "a: 1\nKEY: 2\n", "- KEY: 2\n", "a:\n  KEY: 2\n"})
    void aKeyThatIsTooLongIsSaidAtItsPlace(String text) {
        for (var key : List.of("\"" + "k".repeat(1500) + "\"", "\"" + "\\\"k".repeat(500) + "\\\\\"", "'" + "k".repeat(1500) + "'", "k".repeat(1500))) {
            var document = YamlReader.read(new Source("a.yml", text.replace("KEY", key)));

            assertThat(document.problems()).extracting(Finding::message).containsExactly("a key that takes more than 1024 letters is not read");
            assertThat(document.problems().get(0).span().text()).isEqualTo(key);
        }
    }

    @Test
    void whatIsNoKeyIsNotSaidToBeTooLong() {
        assertThat(YamlReader.read(new Source("a.yml", "a: \"%s\": 1\n".formatted("k".repeat(1500)))).problems()).extracting(Finding::message).containsExactly("not YAML: mapping values are not allowed here");
        assertThat(YamlReader.read(new Source("a.yml", "a: %s: 1\n".formatted("k".repeat(1500)))).problems()).extracting(Finding::message).containsExactly("not YAML: mapping values are not allowed here");
    }
}
