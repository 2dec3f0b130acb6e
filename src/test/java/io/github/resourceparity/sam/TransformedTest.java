package io.github.resourceparity.sam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Scalars;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.serverless.TemplateComparison;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.yaml.Documents;
import io.github.resourceparity.yaml.Node;
import io.github.resourceparity.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SAM's own translator made of a template, and what we make of it. */
class TransformedTest {

    private static final Path CASES = Path.of("src/test/resources/cases").toAbsolutePath();

    private static Located<Term> plain(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return new Located<>(new Items(sequence.items().stream().map(TransformedTest::plain).toList()), node.span());
        }
        if (node instanceof Node.Mapping mapping) {
            var fields = new LinkedHashMap<String, Field>();
            mapping.entries().forEach(entry -> fields.put(entry.key().value(), new Field(entry.key(), plain(entry.value()))));
            return new Located<>(new Fields(fields), node.span());
        }
        return new Located<>(Scalars.template((Node.Scalar) node), node.span());
    }

    private static Transformed transformed(String text) {
        return Transformed.of((Fields) plain(YamlReader.read(new Source("template.yml", text)).root().orElseThrow()).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"106-sam-simpletable-and-globals", "107-sam-alias-version-layer"})
    void theTemplateIsTheTranslators(String name) throws Exception {
        var root = new Documents(new Project(CASES.resolve(name))).at("template.yml").root().orElseThrow();
        var ours = Transformed.of((Fields) plain(root).value());
        var theirs = new ObjectMapper().readTree(CASES.resolve(name).resolve("expected.json").toFile()).at("/results/sam/template");
        var stems = ours.generated().stems();
        var found = new ArrayList<String>();
        for (var section : new String[] {"Resources", "Outputs"}) {
            if (theirs.has(section)) {
                TemplateComparison.compare(section, ours.template().value(section).orElseThrow().value(), unmarked(hashes(theirs.get(section))), stems, found);
            }
        }

        assertThat(found).isEmpty();
    }

    /** The translator's hashes as the comparison knows them. */
    private static JsonNode hashes(JsonNode node) throws Exception {
        return new ObjectMapper().readTree(node.toString().replaceAll("(Version|Deployment|.Lay)[0-9a-f]{10}(?=.)", "$1{HASH}"));
    }

    /** Without the tags by which SAM marks what it made: they are no difference. */
    private static JsonNode unmarked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> unmarked(entry.getValue()));
            if (object.path("Tags") instanceof ArrayNode tags && tags.isEmpty() || object.path("Tags").has("httpapi:createdBy")) {
                object.remove("Tags");
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(TransformedTest::unmarked);
            for (int i = array.size() - 1; i >= 0; i--) {
                if (array.get(i).path("Key").asText().endsWith(":createdBy")) {
                    array.remove(i);
                }
            }
        }
        return node;
    }

    @Test
    void aTemplateOfAnotherKindStaysAsItIs() {
        var template = transformed("Resources: {T: {Type: 'AWS::Serverless::SimpleTable'}}");

        assertThat(template.template().display()).isEqualTo("{Resources: {T: {Type: AWS::Serverless::SimpleTable}}}");
    }

    @Test
    void whatTheUserWroteKeepsItsIdAndWhatSamAddsIsKnown() {
        var template = transformed("""
                Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
                Globals: {Function: {Timeout: 5}}
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Condition: C
                    Properties:
                      Events:
                        Up: {Type: S3, Properties: {Bucket: !Ref B, Events: 's3:ObjectCreated:*'}}
                        Odd: {Type: Tomorrow}
                  B: {Type: AWS::S3::Bucket}
                """);

        assertThat(template.generated().ids()).containsExactly("FRole", "FUpPermission", "FOdd");
        assertThat(template.template().display()).contains("F: {Type: AWS::Lambda::Function, Condition: C", "Timeout: 5", "B: {Type: AWS::S3::Bucket, Properties: {NotificationConfiguration: {NotificationConfiguration}}}").doesNotContain("Globals");
    }

    @Test
    void whatAnApiIsForItsStageOrItsBodyIsNotItsOwn() {
        var template = transformed("""
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  A:
                    Type: AWS::Serverless::Api
                    Properties: {StageName: prod, Name: a, Mode: merge, EndpointConfiguration: REGIONAL, DefinitionUri: s3://b/a.yml, TracingEnabled: true}
                  B:
                    Type: AWS::Serverless::Api
                    Properties: {StageName: prod, EndpointConfiguration: {Type: PRIVATE, VPCEndpointIds: [vpce-1]}}
                  C:
                    Type: AWS::Serverless::HttpApi
                    Properties: {CorsConfiguration: true, DefinitionUri: s3://b/c.yml}
                """);

        assertThat(template.template().display()).contains(
                "A: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a, Mode: merge, EndpointConfiguration: {Types: [REGIONAL]}, Parameters: {Parameters}, Body: {Body}, BodyS3Location: {BodyS3Location}}}",
                "B: {Type: AWS::ApiGateway::RestApi, Properties: {EndpointConfiguration: {Types: [PRIVATE], VpcEndpointIds: [vpce-1]}, Parameters: {Parameters}, Body: {Body}}}",
                "C: {Type: AWS::ApiGatewayV2::Api, Properties: {Body: {Body}, BodyS3Location: {BodyS3Location}, CorsConfiguration: {CorsConfiguration}}}");
    }
}
