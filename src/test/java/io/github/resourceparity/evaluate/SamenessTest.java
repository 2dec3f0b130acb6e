package io.github.resourceparity.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Sameness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two values are the same, different, or for deployment to say; the order they are asked in makes no difference. */
class SamenessTest {

    private static final String TEMPLATE = """
              Q: {Type: AWS::SQS::Queue, Properties: {QueueName: q}}
              Named: {Type: AWS::DynamoDB::Table, Properties: {TableName: t}}
              Unnamed: {Type: AWS::DynamoDB::Table}
            Parameters:
              P: {Type: String, Default: x}
              Open: {Type: String}
            Conditions: {C: !Equals [!Ref Open, prod]}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "!Sub 'x-${AWS::Region}' | !Join ['-', [x, !Ref AWS::Region]] | SAME",
        "!Sub ['${a}-q', {a: !Ref AWS::StackName}] | !Sub '${AWS::StackName}-q' | SAME",
        "!GetAtt Q.Arn | !Sub 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:q' | SAME",
        "!GetAtt Q.Arn | !Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:q' | SAME",
        "!GetAtt Q.Arn | arn:aws:sqs:us-east-1:123456789012:q | UNDECIDED",
        "!GetAtt Q.Arn | arn:aws:sqs:us-east-1:123456789012:other | DIFFERENT",
        "!GetAtt Q.Arn | arn:aws:sqs:us-east-1:1234:q | DIFFERENT",
        "!Ref Named | t | SAME",
        "!Ref Unnamed | t | UNDECIDED",
        "!If [C, a, a] | a | SAME",
        "!If [C, a, b] | a | UNDECIDED",
        "!If [C, a, b] | c | DIFFERENT",
        "!If [C, a, b] | !If [C, a, b] | SAME",
        "!Sub 'a${!b}' | 'a${b}' | SAME",
        "!Ref P | x | SAME",
        "!Ref P | y | UNDECIDED",
        "5 | '5' | SAME",
        "5 | 6 | DIFFERENT",
        "true | 'true' | SAME",
        "'1.10' | '1.1' | DIFFERENT",
        "'' | '0' | DIFFERENT",
        "!Sub 'orders-${Open}' | !Sub 'events-${Open}' | DIFFERENT",
        "!Sub 'orders-${Open}' | orders-dev | UNDECIDED",
        "!Sub 'orders-${Open}' | events-dev | DIFFERENT",
        "!Sub 'api-${Open}' | !Sub 'api-gateway-${Open}' | DIFFERENT",
        "!Sub 'data-${Open}' | !Sub 'data-${Open}-${AWS::AccountId}' | DIFFERENT",
        "!Sub '${AWS::Region}-a' | !Sub '${AWS::AccountId}-a' | UNDECIDED",
        "[a, b] | [a, b] | SAME",
        "[a, b] | [a] | DIFFERENT",
        "{a: 1, b: 2} | {b: '2', a: 1} | SAME",
        "{a: 1} | {a: 1, b: !Ref AWS::NoValue} | SAME",
        "{Allow: {}} | {Block: {}} | DIFFERENT",
        "[a] | a | DIFFERENT",
        "!ImportValue e | !ImportValue e | SAME",
        "!ImportValue e | !ImportValue f | UNDECIDED",
        "!Base64 a | !Base64 a | SAME",
    })
    void ofTwoValues(String a, String b, Sameness expected) {
        var x = Meaning.template(TEMPLATE, a);
        var y = Meaning.template(TEMPLATE, b);
        assertThat(x.sameAs(y)).isEqualTo(expected);
        assertThat(y.sameAs(x)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"!Transform {Name: x}", "!Sub 'a-${Open}'", "!Ref Unnamed", "[1, {a: !Ref Open}]"})
    void withItselfIsNeverDifferent(String value) {
        assertThat(Meaning.template(TEMPLATE, value).sameAs(Meaning.template(TEMPLATE, value))).isNotEqualTo(Sameness.DIFFERENT);
    }
}
