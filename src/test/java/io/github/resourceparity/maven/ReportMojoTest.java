package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.github.resourceparity.report.Formats;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same as the check finds, written for people. */
@MojoTest
class ReportMojoTest {

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

    @Test
    @Basedir("src/test/projects/drifted")
    @InjectMojo(goal = "report")
    void aCommittedComparisonIsWrittenOnlyWhereItChanges(ReportMojo mojo) throws Exception {
        var file = target.resolve("docs/comparison.md");
        kept(mojo, file, false);
        assertThat(log.entries()).anyMatch(line -> line.startsWith("[INFO] the comparison has changed: commit "));
        var before = Files.getLastModifiedTime(file);
        kept(mojo, file, false);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
        assertThat(log.entries().stream().filter(line -> line.contains("the comparison has changed"))).hasSize(1);

        Files.writeString(file, "something else");
        kept(mojo, file, true);
        assertThat(file).content().isEqualTo("something else");
        assertThat(log.entries()).anyMatch(line -> line.startsWith("[WARNING] ") && line.endsWith("docs/comparison.md is not the comparison of what is here"));

        Files.write(file, "größer".getBytes(StandardCharsets.UTF_16LE));
        kept(mojo, file, true);
        assertThat(log.entries().stream().filter(line -> line.endsWith("docs/comparison.md is not the comparison of what is here"))).hasSize(2);
        kept(mojo, file, false);
        assertThat(file).content().contains("- table **FilesTable**");
    }

    private void kept(ReportMojo mojo, Path file, boolean fresh) throws Exception {
        set(mojo, "comparisonFile", file.toFile());
        set(mojo, "comparisonFresh", fresh);
        mojo.setLog(log);
        mojo.execute();
    }

    private static void set(ReportMojo mojo, String name, Object value) throws ReflectiveOperationException {
        var field = ComparingMojo.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(mojo, value);
    }

    @Test
    @Basedir("src/test/projects/drifted")
    @InjectMojo(goal = "report")
    void everythingIsWrittenAndNothingFails(ReportMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
        assertThat(log.headlines()).singleElement().asString().contains("resource-missing: table `files-${stage}` is missing");
        var formats = new Formats("", "");
        try (var files = Files.list(target.resolve("parity"))) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet())).isEqualTo(formats.names().stream().map(name -> formats.named(name).orElseThrow().file()).collect(Collectors.toSet())).hasSize(10);
        }
        assertThat(target.resolve("parity/comparison.md")).content().contains("- table **FilesTable** - `files-${stage}`");
    }
}
