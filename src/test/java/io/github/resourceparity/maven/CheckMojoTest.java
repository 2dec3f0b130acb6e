package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal, as Maven configures it. */
@MojoTest
class CheckMojoTest {

    private static final String PROJECTS = "src/test/projects/";

    @Inject
    private MavenSession session;

    @Inject
    private MavenProject project;

    @Inject
    private MojoExecution execution;

    @TempDir
    private Path target;

    private final LogBook log = new LogBook();
    private final Properties given = new Properties();

    @BeforeEach
    void start() {
        var start = project.getBasedir().getPath();
        when(session.getExecutionRootDirectory()).thenReturn(start);
        when(session.getUserProperties()).thenReturn(given);
        when(execution.getExecutionId()).thenReturn("default");
        project.getBuild().setDirectory(target.toString());
    }

    private void run(CheckMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
    }

    @Test
    @Basedir(PROJECTS + "drifted")
    @InjectMojo(goal = "check")
    void aMissingTableFailsTheBuildOnce(CheckMojo mojo) {
        assertThatThrownBy(() -> run(mojo)).isInstanceOf(MojoFailureException.class).hasMessageMatching("not at parity: 1 error \\(.*parity/parity\\.sarif\\)");
        assertThat(log.headlines()).containsExactly("[ERROR] tables/serverless.yml:[5,3] resource-missing: table `files-${stage}` is missing (baseline core/serverless.yml:[14,20])");
        assertThat(log.entries().get(0)).contains("\n  --> tables/serverless.yml:5:3\n");
        assertThat(log.entries()).contains("[INFO] 1 error", "[INFO]   1 resource-missing");
        assertThat(target.resolve("parity/parity.sarif")).content().contains("\"ruleId\": \"resource-missing\"");
    }

    @Test
    @Basedir(PROJECTS + "drifted")
    @InjectMojo(goal = "check")
    @MojoParameter(name = "frames", value = "false")
    @MojoParameter(name = "failOn", value = "never")
    void framesCanBeLeftOutAndFailingToo(CheckMojo mojo) throws Exception {
        run(mojo);
        assertThat(log.entries()).contains("[ERROR] tables/serverless.yml:[5,3] resource-missing: table `files-${stage}` is missing (baseline core/serverless.yml:[14,20])");
    }

    @Test
    @Basedir(PROJECTS + "drifted")
    @InjectMojo(goal = "check")
    @MojoParameter(name = "severity", value = "resource-missing=warning")
    void aWarningDoesNotFailTheBuild(CheckMojo mojo) throws Exception {
        run(mojo);
        assertThat(log.headlines()).singleElement().asString().startsWith("[WARNING] tables/serverless.yml:[5,3] resource-missing");
    }

    @Test
    @Basedir(PROJECTS + "drifted")
    @InjectMojo(goal = "check")
    @MojoParameter(name = "severity", value = "resource-missing=warning")
    @MojoParameter(name = "failOn", value = "warning")
    void unlessItIsToldTo(CheckMojo mojo) {
        assertThatThrownBy(() -> run(mojo)).hasMessageStartingWith("not at parity: 1 warning (");
    }

    @Test
    @Basedir(PROJECTS + "drifted")
    @InjectMojo(goal = "check")
    @MojoParameter(name = "githubAnnotations", value = "nevr")
    @MojoParameter(name = "failOn", value = "never")
    void aWordForAnnotationsThatIsNoneIsTold(CheckMojo mojo) throws Exception {
        run(mojo);
        assertThat(log.headlines()).anyMatch(line -> line.endsWith(" rule-unknown: `githubAnnotations` is `nevr`"));
        assertThat(log.entries()).anyMatch(entry -> entry.contains("did you mean `never`?"));
    }

    @Test
    @Basedir(PROJECTS + "drifted")
    @InjectMojo(goal = "check")
    @MojoParameter(name = "skip", value = "true")
    void skippingChecksAndWritesNothing(CheckMojo mojo) throws Exception {
        run(mojo);
        assertThat(log.entries()).containsExactly("[INFO] nothing is checked, because parity.skip is set");
        assertThat(target).isEmptyDirectory();
    }

    @Test
    @Basedir(PROJECTS + "drifted")
    @InjectMojo(goal = "check")
    void theCommandLineIsLaidOverThePom(CheckMojo mojo) throws Exception {
        given.setProperty("parity.overrides", "files.rule=resource-missing;files.resource=FilesTable;files.severity=off;files.because=moved, for good");
        run(mojo);
        assertThat(log.entries()).contains("[INFO] no findings", "[INFO] 1 accepted by an override");
        assertThat(target.resolve("parity/parity.sarif")).content().contains("moved, for good");
    }

    @Test
    @Basedir(PROJECTS + "drifted")
    @InjectMojo(goal = "check")
    void aWordOfTheCommandLineIsShownThere(CheckMojo mojo) {
        given.setProperty("parity.rules", "resource-added=note,resource-mising=off");
        given.setProperty("parity.skipRule", "resource-added");
        given.setProperty("parity.version", "0.1.0");
        assertThatThrownBy(() -> run(mojo)).hasMessageStartingWith("not at parity: 3 errors (");
        assertThat(log.headlines()).contains(
                "[ERROR] -Dparity.rules:[1,21] rule-unknown: there is no rule `resource-mising`",
                "[ERROR] -Dparity.skipRule:[1,1] rule-unknown: there is no parameter `parity.skipRule`");
    }

    @Test
    @Basedir(PROJECTS + "unconfigured")
    @InjectMojo(goal = "check")
    @MojoParameter(name = "baseline", value = "pom.xml")
    @MojoParameter(name = "candidates", value = "../clean/tables/serverless.yml,../../../../../outside.yml")
    void whatIsWrittenNowhereHereIsFoundWhereThePluginIs(CheckMojo mojo) {
        given.setProperty("parity.onlyRules", "resource-missing");
        assertThatThrownBy(() -> run(mojo)).isInstanceOf(MojoFailureException.class);
        assertThat(log.headlines()).contains("[ERROR] -Dparity.candidates:[1,32] input-unreadable: `../../../../../outside.yml` is outside the project");
    }

    @Test
    @Basedir(PROJECTS + "drifted")
    @InjectMojo(goal = "check")
    void intellijGetsAnAddress(CheckMojo mojo) {
        given.setProperty("idea.version", "2026.3");
        assertThatThrownBy(() -> run(mojo)).isInstanceOf(MojoFailureException.class);
        var file = new File(project.getBasedir(), "tables/serverless.yml").toPath().toUri();
        assertThat(file.toString()).startsWith("file:///");
        assertThat(log.headlines()).singleElement().asString().endsWith(" (baseline core/serverless.yml:[14,20]) " + file + ":5:3");
    }

    @Test
    @Basedir(PROJECTS + "drifted")
    @InjectMojo(goal = "check")
    @MojoParameter(name = "formats", value = "html, markdown,junit,,console,line")
    @MojoParameter(name = "failOn", value = "never")
    void everyFormatIsWrittenAndNothingElseIsLeft(CheckMojo mojo) throws Exception {
        run(mojo);
        try (var files = Files.list(target.resolve("parity"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("parity.sarif", "index.html", "parity.md", "TEST-parity.xml", "report.txt", "parity.lines");
        }
    }

    @Test
    @Basedir(PROJECTS + "clean")
    @InjectMojo(goal = "check")
    void whoWaitsLongIsToldHowFarItIs(CheckMojo mojo) throws Exception {
        var hours = new AtomicLong();
        mojo.clock(() -> TimeUnit.HOURS.toNanos(hours.getAndIncrement()));
        when(session.getRequest()).thenReturn(new DefaultMavenExecutionRequest().setInteractiveMode(true));
        run(mojo);

        assertThat(log.entries()).containsSubsequence("[INFO] baseline: reading files in stage dev", "[INFO] candidates: reading files in stage dev", "[INFO] following references in stage dev", "[INFO] comparing resources in stage dev", "[INFO] checking rules in stage dev", "[INFO] no findings", "[INFO] writing reports");
    }

    @Test
    @Basedir(PROJECTS + "clean")
    @InjectMojo(goal = "check")
    void nobodyWaitsForABatch(CheckMojo mojo) throws Exception {
        var hours = new AtomicLong();
        mojo.clock(() -> TimeUnit.HOURS.toNanos(hours.getAndIncrement()));
        when(session.getRequest()).thenReturn(new DefaultMavenExecutionRequest().setInteractiveMode(false));
        run(mojo);

        assertThat(log.entries().get(0)).isEqualTo("[INFO] no findings");
    }

    @Test
    @Basedir(PROJECTS + "clean")
    @InjectMojo(goal = "check")
    void aCleanProjectPasses(CheckMojo mojo) throws Exception {
        run(mojo);
        assertThat(log.entries()).containsExactly("[INFO] no findings", "[INFO] compared 1 resource of 1 stack with 1 resource of 1 stack, 1 pair, services read by the rules of Serverless Framework 3");
    }

    @Test
    @Basedir(PROJECTS + "unconfigured")
    @InjectMojo(goal = "check")
    void nothingConfiguredIsFoundWhereThePluginIs(CheckMojo mojo) {
        assertThatThrownBy(() -> run(mojo)).hasMessageStartingWith("not at parity: 2 errors (");
        assertThat(log.headlines()).containsExactly(
                "[ERROR] pom.xml:[12,21] nothing-to-compare: no baseline is configured",
                "[ERROR] pom.xml:[12,21] nothing-to-compare: no candidates are configured");
    }

    @Test
    @Basedir(PROJECTS + "named")
    @InjectMojo(goal = "check")
    void presetsConventionsAndRemarksAreMinded(CheckMojo mojo) {
        assertThatThrownBy(() -> run(mojo)).hasMessageStartingWith("not at parity: 2 errors (");
        assertThat(log.headlines()).containsExactly(
                "[ERROR] tables/serverless.yml:[10,20] name-pattern: table `People`: the name `users-${stage}` is not of the form `shop-{stage}-{kebab}`",
                "[ERROR] tables/serverless.yml:[13,21] property-differs: table `users-${stage}`: `TableClass` is `STANDARD`, was not set (baseline core/serverless.yml:[6,5])");
        assertThat(log.entries().get(0)).contains("::: pom.xml:19:14");
    }

    @Test
    @Basedir(PROJECTS + "alone")
    @InjectMojo(goal = "check")
    void withoutABaselineTheCandidatesAreLookedAt(CheckMojo mojo) throws Exception {
        run(mojo);
        assertThat(log.entries()).containsExactly(
                "[INFO] no findings",
                "[INFO] compared 1 resource of 1 stack with nothing, since no `baseline` says what must still hold, services read by the rules of Serverless Framework 3");
    }

    @Test
    @Basedir(PROJECTS + "clean")
    @InjectMojo(goal = "check")
    @MojoParameter(name = "comparisonFile", value = "docs/none.md")
    @MojoParameter(name = "comparisonFresh", value = "true")
    void aComparisonThatMustBeFreshFailsTheBuildOtherwise(CheckMojo mojo) {
        assertThatThrownBy(() -> run(mojo)).isInstanceOf(MojoFailureException.class).hasMessageContaining("docs/none.md is not the comparison of what is here: run the check without parity.comparisonFresh, and commit it");
    }

    @Test
    @Basedir(PROJECTS + "related")
    @InjectMojo(goal = "check")
    void whatOthersGiveIsNotMissing(CheckMojo mojo) {
        assertThatThrownBy(() -> run(mojo)).isInstanceOf(MojoFailureException.class);
        assertThat(log.headlines()).containsExactly(
                "[ERROR] billing/serverless.yml:[8,40] reference-output-unknown: stack `network-${stage}` has no output `SubnetId`",
                "[ERROR] billing/serverless.yml:[9,10] reference-stack-unknown: no stack is named `old-${stage}`, which `Sender` is read from",
                "[ERROR] billing/serverless.yml:[11,14] import-unknown: nothing here exports `metrics-topic`");
        assertThat(log.entries().get(0)).contains("the stack is declared at pom.xml:[18,15]", "did you mean `SubnetIds`?");
    }

    @Test
    @Basedir(PROJECTS + "misconfigured")
    @InjectMojo(goal = "check")
    void everyMistakeInThePomIsFoundOnItsLine(CheckMojo mojo) {
        assertThatThrownBy(() -> run(mojo)).isInstanceOf(MojoFailureException.class);
        Misconfigured.assertFound(log.headlines());
    }
}
