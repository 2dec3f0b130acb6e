package io.github.resourceparity.evaluate;

import static io.github.resourceparity.resolve.Sameness.SAME;
import static io.github.resourceparity.resolve.Sameness.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.template.TemplateReader;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.yaml.Documents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Meaning is compared, never spelling; and what is not proven to be different is not different. */
class TermsTest {

    private static final ResourceTypes TYPES = ResourceTypes.shipped();

    private static final String TEMPLATE = """
            Parameters:
              Given: {Type: String, Default: x}
              Open: {Type: String}
              Other: {Type: String}
              Secret: {Type: String, NoEcho: true, Default: x}
            Conditions:
              IsProd: !Equals [!Ref Open, prod]
              IsTest: !Equals [!Ref Open, test]
            Mappings:
              Sizes: {dev: {s: small}, prod: {s: large}}
            Resources:
              Q: {Type: AWS::SQS::Queue, Properties: {QueueName: q}}
              Made: {Type: AWS::SQS::Queue}
              Tbl: {Type: AWS::DynamoDB::Table, Properties: {TableName: t}}
              Unnamed: {Type: AWS::DynamoDB::Table}
              Pool: {Type: AWS::Cognito::UserPool, Properties: {UserPoolName: p}}
              X: {Type: Custom::X, Properties: {P: %s}}
            """;

    private static final String SERVICE = """
            service: demo
            provider: {name: aws, stage: '${opt:stage, "dev"}', region: eu-west-1}
            custom: {suffix: {dev: d, prod: p}}
            resources:
              Resources:
                X: {Type: Custom::X, Properties: {P: %s}}
            """;

    /** The value of a property: of a service if it says so in front, else of a template. */
    private static Term term(String value) {
        boolean service = value.startsWith("sls ");
        var text = service ? SERVICE.formatted(value.substring(4)) : TEMPLATE.formatted(value);
        return property(text, Deployment.OPEN);
    }

    private static Term property(String text, Deployment deployment) {
        var template = TemplateReader.read(new Source("a.yml", text)).template().orElseThrow();
        var definition = new Resolver(new Documents(new Project(Path.of("."))), deployment, TYPES).resolve(template);
        var resource = (Fields) definition.resources().value("X").orElseThrow().value();
        return resource.value("Properties").map(Located::value).flatMap(properties -> ((Fields) properties).value("P")).map(Located::value).orElse(Text.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " || ", quoteCharacter = '^', textBlock = """
            SAME      || !Sub 'x-${AWS::Region}'                       || !Join ['-', [x, !Ref AWS::Region]]
            SAME      || !Sub 'x-${AWS::Region}'                       || {Fn::Sub: 'x-${AWS::Region}'}
            SAME      || !Sub 'x-${AWS::Region}'                       || sls 'x-${aws:region}'
            SAME      || !Sub 'x-${AWS::Region}'                       || sls !Join ['-', [x, !Ref AWS::Region]]
            SAME      || !Sub ['${a}-q', {a: !Ref AWS::StackName}]     || !Sub '${AWS::StackName}-q'
            SAME      || !GetAtt Q.Arn                                 || !Sub 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:q'
            SAME      || !GetAtt [Q, Arn]                              || !GetAtt Q.Arn
            SAME      || !Sub '${Q.Arn}'                               || !GetAtt Q.Arn
            UNDECIDED || !GetAtt Q.Arn                                 || arn:aws:sqs:us-east-1:*:q
            DIFFERENT || !GetAtt Q.Arn                                 || arn:aws:sqs:us-east-1:*:other
            UNDECIDED || !GetAtt Q.Arn                                 || arn:aws:sqs:us-east-1:123456789012:q
            DIFFERENT || !GetAtt Q.Arn                                 || arn:aws:sqs:us-east-1:123456789012:other
            DIFFERENT || !GetAtt Q.Arn                                 || arn:aws:sns:us-east-1:123456789012:q
            DIFFERENT || !GetAtt Q.Arn                                 || arn:aws:sqs:us-east-1:nobody:q
            SAME      || !Ref Tbl                                      || t
            DIFFERENT || !Ref Tbl                                      || u
            UNDECIDED || !Ref Unnamed                                  || t
            SAME      || !Select [4, !Split [':', !GetAtt Q.Arn]]      || !Ref AWS::AccountId
            SAME      || !Select [4, !Split [':', !GetAtt Q.Arn]]      || sls '${aws:accountId}'
            SAME      || !Select [5, !Split [':', !GetAtt Q.Arn]]      || q
            SAME      || !If [IsProd, a, a]                            || a
            SAME      || !If [IsProd, a, b]                            || !If [IsProd, a, b]
            DIFFERENT || !If [IsProd, a, b]                            || !If [IsProd, b, a]
            DIFFERENT || !If [IsProd, a, b]                            || c
            UNDECIDED || !If [IsProd, a, b]                            || a
            UNDECIDED || !If [IsProd, a, b]                            || !If [IsTest, a, b]
            SAME      || !Sub 'a${!b}'                                 || 'a${b}'
            SAME      || !Ref Given                                    || x
            SAME      || !Sub '${Given}-y'                             || x-y
            UNDECIDED || !Ref Given                                    || z
            UNDECIDED || !Ref Secret                                   || x
            UNDECIDED || !Ref Open                                     || x
            SAME      || !Ref Open                                     || !Ref Open
            UNDECIDED || !Ref Open                                     || !Ref Other
            SAME      || !Join ['-', [a, !Ref AWS::NoValue, b]]        || a-b
            SAME      || sls 'lb-${self:provider.stage}-users'         || sls 'lb-${sls:stage}-users'
            SAME      || sls 'lb-${self:provider.stage}-users'         || lb-dev-users
            SAME      || sls 'lb-${opt:stage, "dev"}-users'            || sls 'lb-${opt:stage, "prod"}-users'
            SAME      || sls 'lb-${self:custom.suffix.${sls:stage}}'   || lb-d
            DIFFERENT || sls 'orders-${sls:stage}'                     || sls 'events-${sls:stage}'
            DIFFERENT || sls 'orders-${env:A}'                         || sls 'events-${env:A}'
            UNDECIDED || sls 'orders-${env:A}'                         || orders-dev
            DIFFERENT || sls 'orders-${env:A}'                         || events-dev
            DIFFERENT || sls '${env:A}-orders'                         || dev-events
            UNDECIDED || sls '${env:A}'                                || sls '${env:B}'
            SAME      || sls '${env:A}'                                || sls '${env:A}'
            SAME      || sls '${env:A, "x"}'                           || sls '${env:A, "x"}'
            UNDECIDED || sls '${env:A, "x"}'                           || sls '${env:A, "y"}'
            SAME      || sls '${env:A, "x"}'                           || x
            SAME      || sls '${env:A, "x"}'                           || sls '${env:B, "x"}'
            UNDECIDED || sls '${ssm:/a}'                               || sls '${ssm:/b}'
            SAME      || sls '${ssm:/a}'                               || sls '${ssm:/a}'
            UNDECIDED || sls '${ssm:/a}'                               || '{{resolve:ssm:/a}}'
            SAME      || '{{resolve:ssm:/a}}'                          || '{{resolve:ssm:/a}}'
            SAME      || '{{resolve:ssm:/a}}'                          || !Sub '{{resolve:ssm:/a}}'
            DIFFERENT || 'a-{{resolve:ssm:/a}}'                        || 'b-{{resolve:ssm:/a}}'
            SAME      || sls '${cf:a.B}'                               || sls '${cf:a.B}'
            SAME      || sls '${cf:a-${sls:stage}.B}'                  || sls '${cf:a-${opt:stage, "dev"}.B}'
            UNDECIDED || sls '${cf:a.B}'                               || sls '${cf:a.C}'
            SAME      || !ImportValue a                                || !ImportValue a
            SAME      || !ImportValue {Fn::Sub: 'a-${AWS::Region}'}    || sls !ImportValue 'a-${aws:region}'
            UNDECIDED || !ImportValue a                                || !ImportValue b
            SAME      || !FindInMap [Sizes, !Ref Open, s]              || !FindInMap [Sizes, !Ref Open, s]
            SAME      || !FindInMap [Sizes, prod, s]                   || large
            SAME      || !GetAZs ''                                    || {Fn::GetAZs: ''}
            SAME      || !Base64 x                                     || {Fn::Base64: x}
            UNDECIDED || !GetAtt Made.Arn                              || !GetAtt Unnamed.Arn
            SAME      || !GetAtt Made.Arn                              || !GetAtt Made.Arn
            UNDECIDED || !GetAtt Made.Arn                              || !GetAtt Made.QueueName
            UNDECIDED || !GetAtt Made.Arn                              || !GetAtt Q.Arn
            DIFFERENT || !Sub 'x-${AWS::Region}'                       || x-nowhere
            UNDECIDED || !Sub 'x-${AWS::Region}'                       || x-us-east-1
            DIFFERENT || !Sub 'x-${AWS::AccountId}'                    || x-12
            SAME      || 5                                             || '5'
            SAME      || 5.0                                           || 5
            SAME      || true                                          || 'true'
            DIFFERENT || 5                                             || 6
            DIFFERENT || Aa                                            || aa
            SAME      || ~                                             || !Ref AWS::NoValue
            DIFFERENT || ~                                             || x
            UNDECIDED || ~                                             || !Ref Open
            SAME      || [a, b]                                        || [a, b]
            DIFFERENT || [a, b]                                        || [b, a]
            DIFFERENT || [a, b]                                        || [a]
            SAME      || [a, !Ref AWS::NoValue]                        || [a]
            UNDECIDED || [a, !Ref Open]                                || [a, b]
            DIFFERENT || [a, !Ref Open]                                || [b, !Ref Open]
            UNDECIDED || [!If [IsProd, a, !Ref AWS::NoValue]]          || []
            SAME      || {a: 1, b: 2}                                  || {b: 2, a: 1}
            DIFFERENT || {a: 1, b: 2}                                  || {a: 1}
            SAME      || {a: 1, b: !Ref AWS::NoValue}                  || {a: 1}
            UNDECIDED || {a: 1, b: !Ref Open}                          || {a: 1}
            DIFFERENT || {a: 1}                                        || text
            DIFFERENT || [a]                                           || {a: 1}
            DIFFERENT || [a]                                           || a
            UNDECIDED || [a]                                           || !Ref Open
            UNDECIDED || sls '${file(nope.js):a}'                      || x
            UNDECIDED || sls '${file(nope.js):a}'                      || [x]
            """)
    void meaningIsCompared(Sameness sameness, String a, String b) {
        assertThat(term(a).sameAs(term(b))).isEqualTo(sameness);
    }

    /** Everything that the table holds, and what no text can write. */
    private static List<Term> terms() {
        var place = new Source("a.yml", "x").span(0, 1);
        var open = new Symbol(Origin.VARIABLE, "env:X");
        var terms = new ArrayList<Term>(List.of(
                new Text(""),
                new Text("x"),
                new Text("5", Kind.NUMBER),
                Text.NOTHING,
                open,
                new Unknown("u"),
                Join.of(List.of(new Text("a"), new Unknown("u"))),
                Join.of(List.of(open, new Text("a"))),
                Join.of(List.of(open, new Symbol(Origin.STAGE, "stage"))),
                new Items(List.of()),
                new Items(List.of(new Located<>(new Unknown("u"), place))),
                Fields.EMPTY,
                new Symbol(Origin.STAGE, "stage", Optional.of("x")),
                new Symbol(Origin.STAGE, "stage", Optional.of("x"), true),
                new Term.Output(new Text("a"), open)));
        Stream.of("!GetAtt Q.Arn", "!Ref Tbl", "!Ref Unnamed", "!If [IsProd, a, b]", "!If [IsTest, b, a]", "!ImportValue a", "!Sub 'x-${AWS::Region}'", "!Sub '${Open}-${Other}'", "[a, !Ref Open]", "{a: 1, b: !Ref Open}", "{a: 1}", "!Ref AWS::NotificationARNs", "!Ref AWS::StackId")
                .map(TermsTest::term)
                .forEach(terms::add);
        return terms;
    }

    private static Stream<Term> each() {
        return terms().stream();
    }

    @ParameterizedTest
    @MethodSource("each")
    void neitherSideIsPreferred(Term term) {
        assertThat(terms()).allSatisfy(other -> assertThat(term.sameAs(other)).as(() -> term.display() + " and " + other.display()).isEqualTo(other.sameAs(term)));
    }

    @ParameterizedTest
    @MethodSource("each")
    void nothingIsDifferentFromItself(Term term) {
        assertThat(term.sameAs(term)).isNotEqualTo(Sameness.DIFFERENT);
    }

    @ParameterizedTest
    @MethodSource("each")
    void whatIsUnknownIsNeverDifferent(Term term) {
        assertThat(new Unknown("u").sameAs(term)).isEqualTo(UNDECIDED);
    }

    @ParameterizedTest
    @MethodSource("each")
    void whatIsTheSameAsAnotherIsTheSameAsItself(Term term) {
        assertThat(terms()).filteredOn(other -> term.sameAs(other) == SAME).allSatisfy(other -> assertThat(other.sameAs(other)).isEqualTo(SAME));
    }

    @Test
    void anUnknownIsNotEvenTheSameAsItself() {
        var unknown = new Unknown("u");
        assertThat(unknown.sameAs(unknown)).isEqualTo(UNDECIDED);
    }

    @Test
    void aStageThatIsConfiguredMakesANameKnown() {
        var name = property(SERVICE.formatted("'lb-${sls:stage}-users'"), Deployment.to("main"));
        assertThat(name.sameAs(new Text("lb-main-users"))).isEqualTo(SAME);
        assertThat(name.sameAs(new Text("lb-dev-users"))).isEqualTo(Sameness.DIFFERENT);
    }

    @Test
    void piecesThatAreTextsBecomeOne() {
        var open = new Symbol(Origin.VARIABLE, "env:X");
        assertThat(Join.of(List.of(new Text("a"), new Text(""), Join.of(List.of(new Text("b"), open)), new Text("c")))).isEqualTo(new Join(List.of(new Text("ab"), open, new Text("c"))));
    }

    @Test
    void theSamenessOfAWholeIsTheWorstOfItsParts() {
        assertThat(Sameness.of(Stream.of(SAME, UNDECIDED, SAME))).isEqualTo(UNDECIDED);
        assertThat(Sameness.of(Stream.empty())).isEqualTo(SAME);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aTextWithManyGapsIsComparedAtOnce() {
        var pieces = new ArrayList<Term>();
        for (int i = 0; i < 20; i++) {
            pieces.add(new Symbol(Origin.PARAMETER, "P" + i));
            pieces.add(new Text("-"));
        }
        pieces.add(new Symbol(Origin.STAGE, "stage"));
        assertThat(Join.of(pieces).sameAs(new Text("a-".repeat(95) + "!"))).isEqualTo(Sameness.DIFFERENT);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void namesMadeOfEachOtherDoNotGrowWithoutEnd() {
        var template = new StringBuilder("Resources:\n  X: {Type: Custom::X, Properties: {P: !Ref T0}}\n");
        for (int i = 0; i < 60; i++) {
            template.append("  T%s: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Sub '${T%s}-${T%s}'}}\n".formatted(i, i + 1, i + 1));
        }
        assertThat(property(template.toString(), Deployment.OPEN).constant()).isEmpty();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void conditionsMadeOfEachOtherDoNotGrowWithoutEnd() {
        var template = new StringBuilder("Parameters: {Open: {Type: String}}\nConditions:\n  C0: !Equals [!Ref Open, x]\n");
        for (int i = 1; i < 60; i++) {
            template.append("  C%s: !And [{Condition: C%s}, !Not [{Condition: C%s}]]\n".formatted(i, i - 1, i - 1));
        }
        template.append("Resources:\n  X: {Type: Custom::X, Properties: {P: !If [C59, a, b]}}\n");
        assertThat(property(template.toString(), Deployment.OPEN).display()).hasSizeLessThan(10_000);
    }

    @Test
    void aConditionThatAsksForItselfIsUndecided() {
        var template = "Conditions:\n  C: !Equals [!If [C, a, b], a]\n  D: !Not [{Condition: D}]\nResources:\n  X: {Type: Custom::X, Properties: {P: [!If [C, a, b], !If [D, a, b]]}}\n";
        assertThat(property(template, Deployment.OPEN).sameAs(new Items(List.of()))).isEqualTo(UNDECIDED);
    }
}
