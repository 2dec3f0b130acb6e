package io.github.resourceparity.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.template.TemplateReader;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.yaml.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates that CloudFormation transforms: loops, includes and the functions of its language extensions. */
class TransformsTest {

    @TempDir
    Path folder;

    private Definition definition(String text) throws Exception {
        Files.writeString(folder.resolve("template.yml"), text);
        var documents = new Documents(new Project(folder));
        return new Resolver(documents, Deployment.OPEN, ResourceTypes.shipped()).resolve(TemplateReader.read(documents.at("template.yml")).template().orElseThrow());
    }

    @Test
    void aLoopIsItsCopiesEachAtThePlaceOfItsKey() throws Exception {
        var definition = definition("""
                Transform: AWS::LanguageExtensions
                Parameters: {Names: {Type: CommaDelimitedList, Default: 'a, b-c'}}
                Resources:
                  Fn::ForEach::Queues:
                    - Name
                    - !Ref Names
                    - 'Queue&{Name}':
                        Type: AWS::SQS::Queue
                        Properties: {QueueName: !Sub 'q-${Name}-${AWS::Region}', Tags: [{Key: '${Name}', Value: x}]}
                """);

        assertThat(definition.resources().fields().keySet()).containsExactly("Queuea", "Queuebc");
        assertThat(definition.resources().value("Queuebc").orElseThrow().value().display()).isEqualTo("{Type: AWS::SQS::Queue, Properties: {QueueName: q-b-c-${region}, Tags: [{Key: b-c, Value: x}]}}");
        assertThat(definition.resources().field("Queuea").orElseThrow().key().span().place()).isEqualTo("template.yml:[7,7]");
        assertThat(definition.complete()).isTrue();
    }

    @Test
    void loopsStandInEachOtherAndInProperties() throws Exception {
        var definition = definition("""
                Resources:
                  Fn::ForEach::Outer: [A, [x, y], {'Fn::ForEach::Inner': [B, ['1', '2'], {'T${A}${B}': {Type: AWS::SNS::Topic, Properties: {TopicName: '${A}${B}'}}}]}]
                  P: {Type: Custom::P, Properties: {Map: {'Fn::ForEach::Keys': [K, [k1, k2], {'${K}': 'v-${K}'}]}}}
                """);

        assertThat(definition.resources().fields().keySet()).containsExactly("Tx1", "Tx2", "Ty1", "Ty2", "P");
        assertThat(definition.resources().value("P").orElseThrow().value().display()).contains("Map: {k1: v-k1, k2: v-k2}");
    }

    @Test
    void aLoopOverWhatOnlyDeploymentKnowsLeavesTheStackOpen() throws Exception {
        assertThat(definition("Parameters: {N: {Type: CommaDelimitedList}}\nResources: {'Fn::ForEach::T': [i, !Ref N, {'T${i}': {Type: AWS::SNS::Topic}}], A: {Type: AWS::SNS::Topic}}\n").complete()).isFalse();
    }

    @Test
    void aLoopThatGrowsWithoutMeasureIsNotWrittenOut() throws Exception {
        var many = "[" + "x,".repeat(300) + "x]";
        var definition = definition("Resources: {'Fn::ForEach::A': [a, " + many + ", {'Fn::ForEach::B': [b, " + many + ", {'T${a}${b}': {Type: AWS::SNS::Topic}}]}]}\n");

        assertThat(definition.resources().fields().size()).isLessThan(400);
    }

    @Test
    void aLocalFileIsIncludedUnderWhatTheMapSaysItself() throws Exception {
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts/queue.yml"), "DelaySeconds: 5\nQueueName: included\n");
        Files.writeString(folder.resolve("parts/more.yml"), "Resources: {Other: {Type: AWS::SNS::Topic}}\n");
        var definition = definition("""
                Resources:
                  Q:
                    Type: AWS::SQS::Queue
                    Properties:
                      QueueName: own
                      Fn::Transform: {Name: AWS::Include, Parameters: {Location: ./parts/queue.yml}}
                """);

        assertThat(definition.resources().value("Q").orElseThrow().value().display()).isEqualTo("{Type: AWS::SQS::Queue, Properties: {DelaySeconds: 5, QueueName: own}}");
    }

    @Test
    void aFileInABucketIsNotKnown() throws Exception {
        var definition = definition("Resources: {Q: {Type: AWS::SQS::Queue, Properties: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: 's3://b/k.yml'}}}}}\n");

        assertThat(definition.resources().value("Q").orElseThrow().value().display()).isEqualTo("{Type: AWS::SQS::Queue, Properties: Fn::Transform}");
    }

    @Test
    void aLetterForPrivateUseInTheNameOfASecretIsALetter() throws Exception {
        var definition = definition("Resources: {P: {Type: AWS::SSM::Parameter, Properties: {Value: '{{resolve:ssm:/a\uE000b}}'}}}\n");

        assertThat(definition.references()).extracting(reference -> reference.name().display()).containsExactly("/a\uE000b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "!Length [a, b, c] | 3",
        "{Fn::ToJsonString: {a: 1}} | {a: 1}",
        "!GetAZs '' | GetAZs(${region})",
        "!GetAZs {Ref: AWS::Region} | GetAZs(${region})",
        "!FindInMap [M, !Ref Open, k] | same",
        "!FindInMap [M, a, other, {DefaultValue: d}] | d",
        "!FindInMap [M, a, k, {DefaultValue: d}] | same",
    })
    void functionsOfTheLanguageExtensions(String expression, String value) throws IOException {
        assertThat(Meaning.template("Parameters: {Open: {Type: String}}\nMappings: {M: {a: {k: same}, b: {k: same}}}\n", expression).display()).isEqualTo(value);
    }
}
