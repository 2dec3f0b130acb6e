package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resourceparity.report.GraphFormat;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graph is drawn with all that is known of it, whatever its stacks are called. */
class GraphFormatTest {

    @TempDir
    private Path folder;

    private Relations relations;

    @BeforeEach
    void relate() {
        relations = Relations.of(new Workshop(folder)
                .with("baseline/old/serverless.yml", "service: old\nprovider: {name: aws}\nresources: {Outputs: {Url: {Value: x}}}\n")
                .with("candidate/a/serverless.yml", "service: a\nprovider: {name: aws, region: eu-west-1}\ncustom: {u: '${cf:b-dev.Url}', v: '${cf:b-dev.Name}', w: '${cf:old-dev.Url}', x: '${ssm:/nowhere}', y: '${cf:b-dev.Url}'}\n")
                .with("candidate/b/serverless.yml", "service: b\nprovider: {name: aws}\nresources: {Resources: {P: {Type: 'AWS::SSM::Parameter', Properties: {Name: /b, Type: String, Value: x}}}, Outputs: {Url: {Value: x}, Name: {Value: x}}}\n")
                .with("candidate/c/serverless.yml", "service: c\nprovider: {name: aws}\ncustom: {p: '${ssm:/b}', g: \"${cf:gone#|<'.Url}\"}\n")
                .with("candidate/d/template.yml", "Resources: {T: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !ImportValue \"say \\\"x\\\\y\\\"#1|<z>\"}}}\n")
                .request());
    }

    private String text(GraphFormat format) {
        return format.text(relations.graph(), relations.traces());
    }

    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(text(GraphFormat.JSON));
    }

    private static Stream<JsonNode> each(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }

    @Test
    void whatIsNotNeededIsDashedAndWhatIsAskedTwiceCountsOnce() {
        assertThat(text(GraphFormat.MERMAID)).contains("s1 -->|\"2 outputs\"| s2", "s3 -.->|\"1 parameter\"| s2");
        assertThat(text(GraphFormat.DOT)).contains("s1 -> s2 [label=\"2 outputs\"];", "s3 -> s2 [label=\"1 parameter\", style=dashed];");
    }

    @Test
    void whatOnlyTheBaselineHasIsOutsideAndAParameterIsNot() {
        assertThat(text(GraphFormat.MERMAID)).contains("([\"old-${stage}\"]):::outside".replace("${stage}", "dev")).doesNotContain("nowhere");
    }

    @Test
    void namesAreQuoted() {
        assertThat(text(GraphFormat.MERMAID)).contains("[\"export say #quot;x\\y#quot;#35;1#124;#lt;z#gt;\"]");
        assertThat(text(GraphFormat.DOT)).contains("[label=\"export say \\\"x\\\\y\\\"#1|<z>\", style=dashed]");
    }

    @Test
    void programsAreToldWhatIsNeededWhereAndWhy() throws Exception {
        var json = json();
        assertThat(each(json.get("edges")).map(edge -> edge.get("from").asText() + " " + edge.get("needed") + " " + edge.get("asked"))).containsExactly(
                "candidate/a/serverless.yml true [\"b-dev.Url\",\"b-dev.Name\"]", "candidate/c/serverless.yml false [\"/b\"]");
        assertThat(each(json.get("stacks")).map(stack -> stack.path("region").asText("none"))).containsExactly("eu-west-1", "none", "none", "none");
        assertThat(each(json.get("references")).filter(reference -> reference.has("why")).map(reference -> reference.get("why").asText())).doesNotContain("");
    }
}
