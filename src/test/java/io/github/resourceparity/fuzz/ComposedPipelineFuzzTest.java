package io.github.resourceparity.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/** Two sides put together from pieces of real definitions, so that most of them get as far as the rules and the reports. */
class ComposedPipelineFuzzTest {

    private static final String[] TYPES = {"AWS::DynamoDB::Table", "AWS::SQS::Queue", "AWS::S3::Bucket", "AWS::Lambda::Function", "AWS::IAM::Role", "AWS::Events::Rule", "AWS::SNS::Topic", "AWS::CloudFormation::Stack", "Custom::Thing"};
    private static final String[] NAMES = {"Users", "Jobs", "Files", "Api", "x", "<b>", "a\\nb", "::error::x", "\\e[31m", "]]>", "${AWS::Region}", "${sls:stage}", "|", "`"};
    private static final String[] PROPERTIES = {"TableName", "QueueName", "BucketName", "KeySchema", "AttributeDefinitions", "GlobalSecondaryIndexes", "RedrivePolicy", "Tags", "Policies", "Code", "FunctionName", "VisibilityTimeout", "BillingMode", "TemplateURL", "EventPattern", "Targets"};

    private static final String[] VALUES = {
        "'users-${sls:stage}'", "users", "1", "true", "~", "[]", "{}", "!Ref Users", "!GetAtt Users.Arn", "{Ref: 'AWS::Region'}", "!Sub 'jobs-${AWS::StackName}'", "'${env:TOKEN}-x'", "'${self:custom.a}'", "'${file(../../x.yml)}'", "'${cf:other.Out, env:TOKEN}'",
        "!ImportValue x", "!If [C, 1, 2]", "!Join ['-', [a, '${env:TOKEN}']]", "[{AttributeName: id, KeyType: HASH}]", "[{AttributeName: id, AttributeType: S}, {AttributeName: at, AttributeType: N}]",
        "[{IndexName: byAt, KeySchema: [{AttributeName: at, KeyType: HASH}], Projection: {ProjectionType: ALL}}]", "'{\"deadLetterTargetArn\": \"x\", \"maxReceiveCount\": 3}'", "[{Key: a, Value: b}]", "[{Id: a, Arn: !GetAtt Jobs.Arn}]", "[{PolicyName: p, PolicyDocument: {Statement: [{Effect: Allow, Action: 'sqs:*', Resource: '*'}]}}]"
    };

    @TempDir
    static Path folder;

    @FuzzTest
    void everyPromiseIsKept(FuzzedDataProvider data) throws IOException {
        var level = data.pickValue(new String[] {"error", "warning", "note", "off", "<x>"});
        boolean schema = data.consumeInt(0, 15) == 0;
        var baseline = service(data);
        var candidate = data.consumeBoolean() ? service(data) : baseline.replace("users", data.consumeString(5).replace("\uFEFF", ""));
        new Check(folder, level).keepsPromises(Map.of("baseline/serverless.yml", utf8(baseline), "candidate/serverless.yml", utf8(candidate)), schema);
    }

    /** A lone surrogate cannot be written to a file. */
    private static String utf8(String text) {
        return text.replaceAll("[\\ud800-\\udfff]", "?");
    }

    private static String service(FuzzedDataProvider data) {
        var resources = IntStream.range(0, data.consumeInt(1, 4)).mapToObj(i -> resource(data, i)).collect(Collectors.joining());
        var outputs = data.consumeBoolean() ? "  Outputs:\n    Out: {Value: %s, Export: {Name: %s}}\n".formatted(data.pickValue(VALUES), data.pickValue(VALUES)) : "";
        var conditions = data.consumeBoolean() ? "  Conditions: {C: !Equals [%s, %s]}\n".formatted(data.pickValue(VALUES), data.pickValue(VALUES)) : "";
        return "service: %s\nprovider: {name: aws, stage: %s}\ncustom: {a: %s}\nresources:\n%s%s  Resources:\n%s".formatted(quoted(data.pickValue(NAMES)), quoted(data.pickValue(NAMES)), data.pickValue(VALUES), conditions, outputs, resources);
    }

    private static String resource(FuzzedDataProvider data, int number) {
        var name = data.pickValue(NAMES);
        var properties = IntStream.range(0, data.consumeInt(0, 4)).mapToObj(i -> "        %s: %s\n".formatted(quoted(data.pickValue(PROPERTIES)), data.consumeInt(0, 9) == 0 ? "\"" + data.consumeAsciiString(10).replaceAll("[\"\\\\]", "") + "\"" : data.pickValue(VALUES))).collect(Collectors.joining());
        return "    %s:\n      Type: %s\n      Properties:\n%s".formatted(quoted(number == 0 ? name : name + number), data.pickValue(TYPES), properties.isEmpty() ? "        {}\n" : properties);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
