package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.rules.RuleSet;
import io.github.resourceparity.rules.Settings.Configured;
import io.github.resourceparity.types.ResourceTypes;
import java.time.LocalDate;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Explains a rule, or lists all of them, with what their findings count as in this project and who says so.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public final class ExplainMojo extends AbstractMojo {

    /**
     * The rule to explain, such as {@code resource-missing}; all rules are listed by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.rule")
    private String rule;

    /**
     * What rules count as before {@code rules} refines it, as in {@code check}; {@code parity} by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.preset", defaultValue = "parity")
    private String preset;

    /**
     * What a rule's findings count as, as in {@code check}; nothing by default.
     *
     * @since 0.1.0
     */
    @Parameter
    private PlexusConfiguration rules;

    /**
     * Rules that do not run, as in {@code check}; none by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.skipRules")
    private List<String> skipRules;

    /**
     * The only rules that run, as in {@code check}; all by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.onlyRules")
    private List<String> onlyRules;

    /**
     * What rules' findings count as, over whatever the pom says in {@code rules}, as in {@code check}; nothing by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.severity")
    private String severity;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public void execute() throws MojoFailureException {
        var invocation = new Invocation(session, project, execution);
        var words = invocation.configuration(invocation.checkout());
        var configured = new RuleParameters(words, rules, null, severity, skipRules, onlyRules, preset, null)
                .settings()
                .configure(ResourceTypes.shipped(), LocalDate.now());
        configured.problems().forEach(problem -> getLog().warn("%s %s: %s".formatted(problem.span().place(), problem.code().id(), problem.message())));
        getLog().info(rule == null || rule.isBlank() ? list(configured) : page(rule.strip(), configured));
    }

    private static String list(Configured configured) {
        var codes = RuleSet.codes();
        int width = codes.stream().mapToInt(code -> code.id().length()).max().orElse(0);
        var lines = codes.stream().map(code -> "  %%-%ss  %%-8s  %%s%%s".formatted(width).formatted(
                code.id(), new Grade(code, configured.rules()).mark(), code.summary(), new Grade(code, configured.rules()).origin()));
        return "the rules, and what their findings count as here (* is not the default):\n" + String.join("\n", lines.toList());
    }

    private static String page(String id, Configured configured) throws MojoFailureException {
        var codes = RuleSet.codes();
        var ids = codes.stream().map(Code::id).toList();
        var code = codes.stream().filter(each -> each.id().equals(id)).findFirst();
        if (code.isEmpty()) {
            var nearest = Nearest.to(id, ids).map(name -> "did you mean `%s`?".formatted(name)).orElse("parity:explain without parity.rule lists all");
            throw new MojoFailureException("there is no rule `%s`: %s".formatted(id, nearest));
        }
        var grade = new Grade(code.get(), configured.rules());
        return "%s\n\n%s".formatted(grade.sentence(), new Explanation(id).text());
    }
}
