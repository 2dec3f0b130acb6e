package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a service means for a stage, as the framework would print it. */
@MojoTest
class ResolveMojoTest {

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
        when(execution.getExecutionId()).thenReturn("default-cli");
        project.getBuild().setDirectory(target.toString());
    }

    private String run(ResolveMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
        return String.join("\n", log.entries());
    }

    private JsonNode resolved() throws Exception {
        return new ObjectMapper().readTree(target.resolve("parity/resolved.json").toFile());
    }

    @Test
    @Basedir("src/test/projects/resolved")
    @InjectMojo(goal = "resolve")
    void aServiceIsPrintedForItsOwnStage(ResolveMojo mojo) throws Exception {
        var said = run(mojo);

        assertThat(said).contains("serverless.yml: read by the rules of Serverless Framework 3 (it says no other) for stage dev");
        assertThat(resolved().at("/custom/prefix").asText()).isEqualTo("shop-dev");
        assertThat(resolved().at("/custom/size").isInt()).isTrue();
        assertThat(resolved().at("/custom/size").asInt()).isEqualTo(1);
        assertThat(resolved().at("/provider/region").asText()).isEqualTo("eu-west-1");
        assertThat(resolved().at("/resources/Resources/Users/Properties/TableName").asText()).isEqualTo("shop-dev-users");
        assertThat(said).contains("\"prefix\": \"shop-dev\"", "resolved.json");
    }

    @Test
    @Basedir("src/test/projects/resolved")
    @InjectMojo(goal = "resolve")
    @MojoParameter(name = "stage", value = "prod")
    @MojoParameter(name = "region", value = "us-west-2")
    @MojoParameter(name = "params", value = "owner=me=you,other=x")
    void theCommandLineIsTheFrameworks(ResolveMojo mojo) throws Exception {
        run(mojo);

        assertThat(resolved().at("/custom/prefix").asText()).isEqualTo("shop-prod");
        assertThat(resolved().at("/custom/size").asInt()).isEqualTo(12);
        assertThat(resolved().at("/custom/owner").asText()).isEqualTo("me=you");
        assertThat(resolved().at("/provider/region").asText()).isEqualTo("us-west-2");
    }

    @Test
    @Basedir("src/test/projects/resolved")
    @InjectMojo(goal = "resolve")
    @MojoParameter(name = "env", value = "PATH,PARITY_TEST_TOKEN")
    void theEnvironmentIsReadWhereItMayBeAndNeverShown(ResolveMojo mojo) throws Exception {
        var said = run(mojo);

        assertThat(said).doesNotContain(System.getenv("PATH"));
        assertThat(resolved().at("/custom/search").asText()).isEqualTo("${env:PATH}-x");
        assertThat(resolved().at("/custom/token").asText()).isEqualTo("none");
    }

    @Test
    @Basedir("src/test/projects/resolved")
    @InjectMojo(goal = "resolve")
    @MojoParameter(name = "format", value = "yaml")
    void yamlIsAnotherSpelling(ResolveMojo mojo) throws Exception {
        run(mojo);

        assertThat(Files.readString(target.resolve("parity/resolved.yml"))).contains("  prefix: shop-dev\n", "        TableName: shop-dev-users\n");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Basedir("src/test/projects/resolved")
    @InjectMojo(goal = "resolve")
    void theFileIsForTheEyesOfWhoeverMayReadOthersOfTheBuild(ResolveMojo mojo) throws Exception {
        run(mojo);

        var usual = Files.getPosixFilePermissions(Files.createFile(target.resolve("usual")));
        assertThat(Files.getPosixFilePermissions(target.resolve("parity/resolved.json"))).isEqualTo(usual);
        assertThat(target.resolve("parity")).isDirectoryNotContaining("glob:**.unfinished*");
    }

    @Test
    @Basedir("src/test/projects/resolved")
    @InjectMojo(goal = "resolve")
    @MojoParameter(name = "explain", value = "custom.size")
    @MojoParameter(name = "stage", value = "prod")
    void aValueIsExplainedByThePlacesThatMadeIt(ResolveMojo mojo) throws Exception {
        assertThat(run(mojo)).contains("custom.size = 12",
                "  serverless.yml:[8,9]  size: ${self:custom.sizes.${sls:stage}, self:custom.sizes.default}",
                "  serverless.yml:[11,11]  prod: ${file(lib/sizes.yml):prod}",
                "  lib/sizes.yml:[1,7]  prod: 12");
    }

    @Test
    @Basedir("src/test/projects/resolved")
    @InjectMojo(goal = "resolve")
    @MojoParameter(name = "explain", value = "custom.sise")
    void aPathThatIsNotThereHasANearOne(ResolveMojo mojo) {
        assertThatThrownBy(() -> run(mojo)).hasMessage("`custom` has no `sise`: did you mean `size`?");
    }

    @Test
    @Basedir("src/test/projects/resolved")
    @InjectMojo(goal = "resolve")
    @MojoParameter(name = "service", value = "broken.yml")
    void itFailsWhereTheFrameworkStops(ResolveMojo mojo) {
        assertThatThrownBy(() -> run(mojo)).hasMessage("Serverless Framework 3 stops at `broken.yml`: 1 error, 1 warning");
        assertThat(log.headlines()).containsExactly(
                "[ERROR] broken.yml:[6,6] variable-cycle: `${self:custom.a}` needs itself",
                "[WARNING] broken.yml:[7,6] variable-unresolved: `${self:custom.gone}` leads nowhere");
    }

    @Test
    @Basedir("src/test/projects/resolved")
    @InjectMojo(goal = "resolve")
    @MojoParameter(name = "service", value = "nowhere.yml")
    void aServiceThatIsNotThereIsOneSentence(ResolveMojo mojo) {
        assertThatThrownBy(() -> run(mojo)).hasMessage("there is no file `nowhere.yml`: name a service or a template inside the project with -Dparity.service");
    }

    @Test
    @Basedir("src/test/projects/composed")
    @InjectMojo(goal = "resolve")
    @MojoParameter(name = "service", value = "tables")
    void aServiceOfAComposeFileHasItsParameters(ResolveMojo mojo) throws Exception {
        run(mojo);

        assertThat(resolved().at("/custom/owner").asText()).isEqualTo("platform");
        assertThat(resolved().at("/custom/queue").asText()).isEqualTo("${cf:queues-dev.QueueUrl}");
    }

    @Test
    @Basedir("src/test/projects/composed")
    @InjectMojo(goal = "resolve")
    @MojoParameter(name = "service", value = "serverless-compose.yml")
    void whatStandsForSeveralIsNotPrinted(ResolveMojo mojo) {
        assertThatThrownBy(() -> run(mojo)).hasMessageStartingWith("`serverless-compose.yml` stands for 2 definitions, such as `queues/serverless.yml`, `tables/serverless.yml`");
    }

    @Test
    @Basedir("src/test/projects/forged")
    @InjectMojo(goal = "resolve")
    @MojoParameter(name = "service", value = "a/serverless.yml")
    @MojoParameter(name = "explain", value = "custom.name")
    void aValueStartsNoLineOfTheLog(ResolveMojo mojo) throws Exception {
        assertThat(run(mojo)).contains("for stage dev [ERROR] z", "custom.name = one [ERROR] two\uFFFD[2J").doesNotContain("\n[ERROR]", "\u001b");
    }

    @Test
    @Basedir("src/test/projects/forged")
    @InjectMojo(goal = "resolve")
    @MojoParameter(name = "service", value = "a/serverless.yml")
    @MojoParameter(name = "explain", value = "custom.zzzzzzzzz")
    void norDoesAName(ResolveMojo mojo) {
        assertThatThrownBy(() -> run(mojo)).hasMessage("`custom` has no `zzzzzzzzz`: it has: name, three [ERROR] four");
    }

    @Test
    @Basedir("src/test/projects/resolved")
    @InjectMojo(goal = "resolve")
    void asMuchIsReadAsTheLimitsSay(ResolveMojo mojo) {
        session.getUserProperties().setProperty("parity.limits", "values=3,fils=1");
        assertThatThrownBy(() -> run(mojo)).hasMessageContaining("stops at `serverless.yml`");
        assertThat(log.headlines()).anyMatch(line -> line.contains("3 values")).anyMatch(line -> line.contains("there is no `fils` in `limits`"));
    }
}
