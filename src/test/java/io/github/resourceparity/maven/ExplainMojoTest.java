package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.rules.RuleSet;
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

/** What a rule is, and what it counts as here. */
@MojoTest
class ExplainMojoTest {

    @Inject
    private MavenSession session;

    @Inject
    private MavenProject project;

    @Inject
    private MojoExecution execution;

    private final LogBook log = new LogBook();

    @BeforeEach
    void start() {
        var start = project.getBasedir().getPath();
        when(session.getExecutionRootDirectory()).thenReturn(start);
        when(session.getUserProperties()).thenReturn(new Properties());
        when(execution.getExecutionId()).thenReturn("default-cli");
    }

    private String run(ExplainMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
        return String.join("\n", log.entries());
    }

    @Test
    @Basedir("src/test/projects/graded")
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "rule", value = "resource-missing")
    void aRuleIsItsPageAndItsGrade(ExplainMojo mojo) throws Exception {
        assertThat(run(mojo))
                .startsWith("[INFO] resource-missing: warning, as pom.xml:[16,31] says; the default is error\n\nresource-missing\n================\n\nA baseline resource is in no candidate stack.\n")
                .contains("\nBaseline, `serverless.yml`:\n\n    service: ", "\nTo change what it counts as\n---------------------------\n", "    <rules><resource-missing>note</resource-missing></rules>\n", "\n    # parity:off resource-missing because ")
                .doesNotContain("# expect", "expect: ", "```", "[ERROR]", "\u001b");
    }

    @Test
    @Basedir("src/test/projects/named")
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "rule", value = "tags-differ")
    void aPresetIsNamedWhereItSaysSo(ExplainMojo mojo) throws Exception {
        assertThat(run(mojo)).startsWith("[INFO] tags-differ: error, as preset `move-only` says; the default is note\n");
    }

    @Test
    @Basedir("src/test/projects/graded")
    @InjectMojo(goal = "explain")
    void allRulesAreListedWithWhoChangedThem(ExplainMojo mojo) throws Exception {
        assertThat(run(mojo).lines())
                .hasSize(1 + RuleSet.codes().size())
                .anyMatch(line -> line.matches("  resource-added +off\\* +.* \\(pom\\.xml:\\[17,29]\\)"))
                .anyMatch(line -> line.matches("  resource-missing +warning\\* +.* \\(pom\\.xml:\\[16,31]\\)"))
                .anyMatch(line -> line.matches("  input-unreadable +error +a file cannot be read .*[^)]"));
        assertThat(RuleSet.codes().stream().map(Code::id)).allMatch(log.entries().get(0)::contains);
    }

    @Test
    @Basedir("src/test/projects/graded")
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "rule", value = "resource-mising")
    void anUnknownRuleHasANearOne(ExplainMojo mojo) {
        assertThatThrownBy(() -> run(mojo)).hasMessage("there is no rule `resource-mising`: did you mean `resource-missing`?");
    }

    @Test
    @Basedir("src/test/projects/graded")
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "rule", value = "resource-mising, index-mising, nonsense-of-mine")
    void severalUnknownRulesAreAllNamed(ExplainMojo mojo) {
        assertThatThrownBy(() -> run(mojo))
                .hasMessage("there is no rule `resource-mising`: did you mean `resource-missing`?; there is no rule `index-mising`: did you mean `index-missing`?; there is no rule `nonsense-of-mine`: parity:explain without parity.rule lists all");
    }

    @Test
    @Basedir("src/test/projects/graded")
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "rule", value = "tags-differ,rule-unknown")
    void severalRulesAreExplainedOneAfterTheOther(ExplainMojo mojo) throws Exception {
        run(mojo);
        assertThat(log.entries()).hasSize(2);
        assertThat(log.entries().get(0)).startsWith("[INFO] tags-differ: note").contains("For one resource, in a comment above it or among its lines:\n\n    # parity:off tags-differ", "<tags-differ>warning<");
        assertThat(log.entries().get(1)).startsWith("[INFO] rule-unknown: error").doesNotContain("For one resource, in a comment");
    }

    @Test
    @Basedir("src/test/projects/graded")
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "rule", value = "dlq")
    void rulesAreFoundByTheirInitials(ExplainMojo mojo) throws Exception {
        assertThat(run(mojo).lines().map(line -> line.strip().split(" ")[0]))
                .containsExactly("[INFO]", "dead-letter-queue-differs", "dead-letter-queue-kind", "dead-letter-queue-missing", "queue-without-dead-letter-queue");
    }

    @Test
    @Basedir("src/test/projects/graded")
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "rule", value = "Index Projects")
    void rulesAreFoundByWordsOfWhatTheyFind(ExplainMojo mojo) throws Exception {
        assertThat(run(mojo)).startsWith("[INFO] no rule is called `Index Projects`; these have to do with it:\n  index-projection-differs  warning").hasLineCount(2);
    }

    @Test
    @Basedir("src/test/projects/graded")
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "rule", value = "index-missing")
    void colouredWhereMavenIs(ExplainMojo mojo) throws Exception {
        var properties = new Properties();
        properties.setProperty("style.color", "always");
        when(session.getUserProperties()).thenReturn(properties);

        assertThat(run(mojo)).contains("\n\u001b[1mindex-missing\u001b[0m\n").doesNotContain("=====", "\n`");
    }

    @Test
    @Basedir("src/test/projects/misconfigured")
    @InjectMojo(goal = "explain")
    void whatIsWrongWithTheRulesIsSaid(ExplainMojo mojo) throws Exception {
        run(mojo);
        assertThat(log.entries()).contains("[WARNING] pom.xml:[20,14] rule-unknown: there is no rule `resorce-missing`");
    }
}
