package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonatype.plexus.build.incremental.BuildContext;

/** The goal in an IDE that shows markers. */
@MojoTest
class WorkbenchTest {

    private static final String DRIFTED = "src/test/projects/drifted";

    private static final String CORE = """
            service: core
            provider: {name: aws}
            resources:
              Resources:
                Users: {Type: AWS::DynamoDB::Table, DeletionPolicy: Retain, Properties: {TableName: users}}
                Files: ${file(files.yml)}
            """;
    private static final String FILES = "{Type: AWS::DynamoDB::Table, DeletionPolicy: Retain, Properties: {TableName: files}}\n";
    private static final String TABLES = """
            service: tables
            provider: {name: aws}
            resources:
              Resources:
                Users: {Type: AWS::DynamoDB::Table, DeletionPolicy: Retain, Properties: {TableName: users}}
            """;
    private static final String MENDED = TABLES + "    Files: {Type: AWS::DynamoDB::Table, DeletionPolicy: Retain, Properties: {TableName: files}}\n";
    private static final String MISSING = "2 tables/serverless.yml:4 resource-missing: table `files` is missing (baseline core/files.yml:[1,78]); define `Files` here as the baseline does, or say in an override why it is gone";

    @TempDir
    private Path disk;

    @Inject
    private MavenSession session;

    @Inject
    private MavenProject project;

    @Inject
    private MojoExecution execution;

    private final Desk desk = new Desk();
    private final LogBook log = new LogBook();
    private Path folder;
    private final Properties given = new Properties();

    @Provides
    BuildContext context() {
        return desk;
    }

    private void write(String path, String text) throws Exception {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    @BeforeEach
    void start() throws Exception {
        folder = disk.resolve("project");
        desk.open(folder);
        write("pom.xml", "<project/>");
        write(".mvn/top.txt", "");
        write("core/serverless.yml", CORE);
        write("core/files.yml", FILES);
        write("tables/serverless.yml", TABLES);
        when(project.getBasedir()).thenReturn(folder.toFile());
        when(project.getFile()).thenReturn(folder.resolve("pom.xml").toFile());
        project.getBuild().setDirectory(folder.resolve("target").toString());
        when(session.getUserProperties()).thenReturn(given);
        when(execution.getExecutionId()).thenReturn("default");
    }

    private void run(CheckMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
    }

    @Test
    @Basedir(DRIFTED)
    @InjectMojo(goal = "check")
    void aFindingIsAMarkerAndNothingIsThrownOrWritten(CheckMojo mojo) throws Exception {
        run(mojo);

        assertThat(desk.markers()).containsExactly(MISSING);
        assertThat(log.entries()).containsExactly("[INFO] 1 error");
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    @Basedir(DRIFTED)
    @InjectMojo(goal = "check")
    @MojoParameter(name = "severity", value = "resource-missing=note,resource-added=warning")
    @MojoParameter(name = "comparisonFile", value = "comparison.md")
    void everySeverityIsShown(CheckMojo mojo) throws Exception {
        write("tables/serverless.yml", TABLES + "    Notes: {Type: AWS::SNS::Topic, Properties: {TopicName: notes}}\n");
        run(mojo);

        assertThat(desk.markers()).anyMatch(marker -> marker.startsWith("0 tables/serverless.yml:4 resource-missing: ")).anyMatch(marker -> marker.startsWith("1 tables/serverless.yml:6 resource-added: ")).hasSize(2);
        assertThat(folder.resolve("comparison.md")).doesNotExist();
    }

    @Test
    @Basedir(DRIFTED)
    @InjectMojo(goal = "check")
    void aMarkerGoesWhenItsFindingIsMended(CheckMojo mojo) throws Exception {
        run(mojo);
        write("tables/serverless.yml", MENDED);
        desk.saved("tables/serverless.yml");
        run(mojo);

        assertThat(desk.markers()).isEmpty();
        assertThat(log.entries()).endsWith("[INFO] no findings");
    }

    @Test
    @Basedir(DRIFTED)
    @InjectMojo(goal = "check")
    void nothingIsDoneWhenNothingChangedThatWasRead(CheckMojo mojo) throws Exception {
        run(mojo);
        write("tables/serverless.yml", MENDED);
        desk.saved("README.md");
        run(mojo);

        assertThat(desk.events()).isZero();
        assertThat(desk.markers()).containsExactly(MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core/files.yml", "core/serverless.yml", "pom.xml"})
    @Basedir(DRIFTED)
    @InjectMojo(goal = "check")
    void everyFileThatWasReadMakesItRunAgain(String file, CheckMojo mojo) throws Exception {
        run(mojo);
        write("tables/serverless.yml", MENDED);
        desk.saved(file);
        run(mojo);

        assertThat(desk.markers()).isEmpty();
    }

    @Test
    @Basedir(DRIFTED)
    @InjectMojo(goal = "check")
    void aFileThatWasMissedMakesItRunAgain(CheckMojo mojo) throws Exception {
        write("tables/serverless.yml", TABLES + "    Files: ${file(more.yml)}\n");
        run(mojo);
        assertThat(desk.markers()).isNotEmpty();

        write("tables/more.yml", FILES);
        desk.saved("tables/more.yml");
        run(mojo);

        assertThat(desk.markers()).isEmpty();
    }

    @Test
    @Basedir(DRIFTED)
    @InjectMojo(goal = "check")
    @MojoParameter(name = "candidates", value = "*/serverless.yaml,tables/serverless.yml")
    void aFileThatAPatternNamesNowMakesItRunAgain(CheckMojo mojo) throws Exception {
        write("one/serverless.yaml", TABLES.replace("tables", "one").replaceAll("[Uu]sers", "others"));
        run(mojo);
        assertThat(desk.markers()).anyMatch(marker -> marker.contains("`files` is missing"));

        write("two/serverless.yaml", MENDED.replace("tables", "two").replaceAll("(?m)^.*Users.*\n", ""));
        desk.saved();
        run(mojo);

        assertThat(desk.markers()).noneMatch(marker -> marker.contains("`files` is missing"));
    }

    @Test
    @Basedir(DRIFTED)
    @InjectMojo(goal = "check")
    @MojoParameter(name = "baseline", value = "git:main:core/serverless.yml")
    void whatMayChangeWithoutASavedFileIsAlwaysLookedAt(CheckMojo mojo) throws Exception {
        run(mojo);
        desk.saved();
        run(mojo);

        assertThat(desk.events()).isPositive();
    }

    @Test
    @Basedir(DRIFTED)
    @InjectMojo(goal = "check")
    void aBuildFromScratchLeavesNoMarkerOfFilesThatAreNotReadAnyMore(CheckMojo mojo) throws Exception {
        run(mojo);
        desk.removeMessages(folder.resolve("tables/serverless.yml").toFile());
        desk.addMessage(folder.resolve("old/serverless.yml").toFile(), 3, 0, "an old one", 2, null);
        write("old/serverless.yml", TABLES);
        desk.cleaned();
        run(mojo);

        assertThat(desk.markers()).containsExactly(MISSING);
    }

    @Test
    @Basedir(DRIFTED)
    @InjectMojo(goal = "check")
    @MojoParameter(name = "candidates", value = "../elsewhere/serverless.yml")
    void whatIsOutsideTheProjectIsOnThePomWithItsPlaceInTheText(CheckMojo mojo) throws Exception {
        write("../elsewhere/serverless.yml", TABLES);
        given.setProperty("parity.rules", "resource-mising=off");
        write("../.mvn/top.txt", "");
        Files.delete(folder.resolve(".mvn/top.txt"));
        Files.delete(folder.resolve(".mvn"));
        run(mojo);

        assertThat(desk.markers()).containsExactly(
                "2 pom.xml:0 -Dparity.rules:[1,1] rule-unknown: there is no rule `resource-mising`; did you mean `resource-missing`?",
                "2 pom.xml:0 ../elsewhere/serverless.yml:[4,3] resource-missing: table `files` is missing (baseline core/files.yml:[1,78]); define `Files` here as the baseline does, or say in an override why it is gone");
    }

    @Test
    @Basedir(DRIFTED)
    @InjectMojo(goal = "check")
    @MojoParameter(name = "skip", value = "true")
    void skippingTakesMarkersAway(CheckMojo mojo) throws Exception {
        desk.addMessage(folder.resolve("tables/serverless.yml").toFile(), 3, 0, "one of a run before", 2, null);
        run(mojo);

        assertThat(desk.markers()).isEmpty();
    }

    @Test
    @Basedir(DRIFTED)
    @InjectMojo(goal = "check")
    void whatIsKeptNeedsNoClassOfOurs(CheckMojo mojo) throws Exception {
        run(mojo);

        assertThat(desk.kept()).containsExactly("parity default files java.util.ArrayList", "parity default missing java.util.ArrayList", "parity default patterns java.util.TreeMap");
    }
}
