package io.github.resourceparity.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CloudFormation's functions mean what CloudFormation takes them for. */
class IntrinsicsTest {

    private static final String TEMPLATE = """
              Q: {Type: AWS::SQS::Queue, Properties: {QueueName: q}}
              Unnamed: {Type: AWS::SQS::Queue}
              T: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Sub "t-${Stage}"}}
            Parameters:
              Stage: {Type: String, Default: dev}
              Open: {Type: String}
              Secret: {Type: String, Default: x, NoEcho: true}
            Mappings:
              Sizes: {small: {cpu: 1}, large: {cpu: 2}}
            Conditions:
              Always: !Equals [a, a]
              Never: !Not [!Condition Always]
              Maybe: !Equals [!Ref Open, prod]
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "!Sub 'a${!b}' | a${b}",
        "!Sub ['${x}-q', {x: y}] | y-q",
        "!Sub '${ AWS::Region }' | ${region}",
        "!Join ['-', [a, !Ref AWS::Region, b]] | a-${region}-b",
        "!Join ['-', [a, !Ref AWS::NoValue, b]] | a-b",
        "!Ref Q | https://sqs.${region}.${urlSuffix}/${account}/q",
        "!GetAtt Q.Arn | arn:${partition}:sqs:${region}:${account}:q",
        "{'Fn::GetAtt': [Q, Arn]} | arn:${partition}:sqs:${region}:${account}:q",
        "{'Fn::GetAtt': Q.Arn} | arn:${partition}:sqs:${region}:${account}:q",
        "!Ref T | t-${Stage}",
        "!Ref Unnamed | ${Unnamed}",
        "!GetAtt Unnamed.Arn | ${Unnamed.Arn}",
        "!Ref Open | ${Open}",
        "!Select [4, !Split [':', !GetAtt Q.Arn]] | ${account}",
        "!Select ['1', [a, b]] | b",
        "!FindInMap [Sizes, large, cpu] | 2",
        "!If [Always, a, b] | a",
        "!If [Never, a, b] | b",
        "!If [Maybe, a, a] | a",
        "!If [Maybe, a, b] | a if ${Open} = prod, else b",
        "!ImportValue some-export | ${import:some-export}",
        "'x{{resolve:ssm:/a}}' | x${resolve:ssm:/a}",
        "!Ref AWS::NoValue | nothing",
    })
    void means(String value, String display) {
        assertThat(Meaning.template(TEMPLATE, value).display()).isEqualTo(display);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"!Ref Stage | dev", "!Ref T | t-dev"})
    void assumesTheDefaultOfAParameter(String value, String assumed) {
        assertThat(Meaning.template(TEMPLATE, value).assumed()).contains(assumed);
        assertThat(Meaning.template(TEMPLATE, value).constant()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"!Ref Open", "!Ref Secret", "!If [Maybe, a, b]"})
    void assumesNothingElse(String value) {
        assertThat(Meaning.template(TEMPLATE, value).assumed()).isEmpty();
    }
}
