package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.StreamSupport;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who refers to whom, drawn. */
@MojoTest
class GraphMojoTest {

    private static final String PROJECT = "src/test/projects/related";

    @Inject
    private MavenSession session;

    @Inject
    private MavenProject project;

    @Inject
    private MojoExecution execution;

    private final LogBook log = new LogBook();

    @TempDir
    private Path target;

    @BeforeEach
    void start() {
        var start = project.getBasedir().getPath();
        when(session.getExecutionRootDirectory()).thenReturn(start);
        when(session.getUserProperties()).thenReturn(new Properties());
        when(execution.getExecutionId()).thenReturn("default");
        project.getBuild().setDirectory(target.toString());
    }

    private void run(GraphMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
    }

    private String written(String file) throws Exception {
        return Files.readString(target.resolve("parity").resolve(file));
    }

    @Test
    @Basedir(PROJECT)
    @InjectMojo(goal = "graph")
    void theOrderAndTheVerdictsArePrinted(GraphMojo mojo) throws Exception {
        run(mojo);
        assertThat(String.join("\n", log.entries()).replace("\r", "")).startsWith("""
                [INFO] drew 3 stacks, 11 references: 2 resolved, 6 external, 1 stack unknown, 1 output unknown, 1 export unknown
                [INFO] the order to deploy them in, all of a line at once:
                  1. users
                  2. orders
                  3. billing
                [INFO] written to\s""").endsWith(": graph.mmd, graph.dot, graph.json");
    }

    @Test
    @Basedir(PROJECT)
    @InjectMojo(goal = "graph")
    void mermaidAndGraphvizHaveTheSame(GraphMojo mojo) throws Exception {
        run(mojo);
        assertThat(written("graph.mmd")).isEqualTo("""
                flowchart LR
                  s1["billing"]
                  s2["orders"]
                  s3["users"]
                  s1 -->|"1 export, 1 name"| s2
                  s2 -->|"1 output"| s3
                  o1(["dns"]):::outside
                  s3 -.-> o1
                  o2(["export keys-${stage}-Main"]):::outside
                  s3 -.-> o2
                  o3(["export metrics-topic"]):::outside
                  s1 -.-> o3
                  o4(["export shared-${stage}-logs"]):::outside
                  s1 -.-> o4
                  o5(["mail-${stage}"]):::outside
                  s3 -.-> o5
                  o6(["network-${stage}"]):::outside
                  s3 -.-> o6
                  o7(["old-${stage}"]):::outside
                  s1 -.-> o7
                  classDef outside stroke-dasharray: 4 3
                """);
        assertThat(written("graph.dot")).startsWith("digraph parity {\n").contains("  s1 -> s2 [label=\"1 export, 1 name\"];\n", "  s2 -> s3 [label=\"1 output\"];\n", "  s3 -> \"outside dns\" [style=dashed];\n").endsWith("}\n");
    }

    @Test
    @Basedir(PROJECT)
    @InjectMojo(goal = "graph")
    void everyReferenceHasItsPlaceAndVerdict(GraphMojo mojo) throws Exception {
        run(mojo);
        var graph = new ObjectMapper().readTree(written("graph.json"));
        assertThat(written("graph.json")).doesNotContain("must-not-be-shown");
        assertThat(StreamSupport.stream(graph.get("references").spliterator(), false).map(each -> "%s %s %s:%s".formatted(each.get("verdict").asText(), each.get("asked").asText(), each.get("file").asText().replaceFirst(".*/(?=[^/]+/[^/]+$)", ""), each.get("line").asInt())))
                .contains("resolved users-${stage}.UsersUrl orders/serverless.yml:6", "external dns.ZoneId users/serverless.yml:7", "output-unknown network-${stage}.SubnetId billing/serverless.yml:8", "resolved shop-${stage}-orders billing/serverless.yml:7");
        assertThat(graph.get("order").size()).isEqualTo(3);
        assertThat(graph.get("cycles").size()).isZero();
    }

    @Test
    @Basedir(PROJECT)
    @InjectMojo(goal = "graph")
    @MojoParameter(name = "candidates", value = "nowhere/*.yml")
    void nothingToDrawIsNoSuccess(GraphMojo mojo) {
        assertThatThrownBy(() -> run(mojo)).isInstanceOf(MojoFailureException.class).hasMessageContaining("there is no stack to draw");
        assertThat(log.headlines()).anyMatch(line -> line.contains("no file matches `nowhere/*.yml`"));
        assertThat(target.resolve("parity")).doesNotExist();
    }

    @Test
    @Basedir("src/test/projects/circular")
    @InjectMojo(goal = "graph")
    void aCircleAndWhatIsWrongWithThePomAreSaid(GraphMojo mojo) throws Exception {
        run(mojo);
        assertThat(log.entries()).anyMatch(line -> line.startsWith("[INFO] drew 3 stacks, 3 references: 2 resolved, 1 baseline"));
        assertThat(log.entries()).contains("[WARNING] in a circle: `orders` needs `users` (orders/serverless.yml:[3,14]), `users` needs `orders` (users/serverless.yml:[3,14])");
        assertThat(log.headlines()).contains("[ERROR] pom.xml:[19,14] rule-unknown: there is no `stack` in `external`", "[ERROR] pom.xml:[20,23] rule-unknown: `perhaps` is neither true nor false");
    }

    @Test
    @Basedir("src/test/projects/forged")
    @InjectMojo(goal = "graph")
    void aNameStartsNoLineOfTheLogAndHalfACharacterIsDrawn(GraphMojo mojo) throws Exception {
        run(mojo);
        assertThat(log.entries()).anyMatch(entry -> entry.contains("in a circle: `a [ERROR] x.yml:[1,1] fake: y\uFFFD[2J\uFFFD` needs `b`"));
        assertThat(log.entries()).allSatisfy(entry -> assertThat(entry).doesNotContain("\n[ERROR]", "\u001b"));
        assertThat(written("graph.mmd")).contains("[\"a [ERROR] x.yml:[1,1] fake: y\uFFFD[2J\uFFFD\"]");
        assertThat(written("graph.dot")).contains("[label=\"a [ERROR] x.yml:[1,1] fake: y\uFFFD[2J\uFFFD\"]");
    }
}
