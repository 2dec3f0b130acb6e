package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.report.Terminal;
import io.github.resourceparity.report.TerminalPage;
import io.github.resourceparity.rules.RuleSet;
import io.github.resourceparity.rules.Settings.Configured;
import io.github.resourceparity.types.ResourceTypes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Explains rules, finds them by a word, or lists all of them, with what their findings count as in this project and who says so.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public final class ExplainMojo extends AbstractMojo {

    /**
     * The rules to explain, such as {@code resource-missing,index-missing}, or a word that rules are looked for by, such as {@code dlq}; all rules are listed by default.
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
    public Log getLog() {
        return GitHubLog.of(super.getLog(), System.getenv());
    }

    @Override
    public void execute() throws MojoFailureException {
        var invocation = new Invocation(session, project, execution);
        var words = invocation.configuration(invocation.checkout());
        @SuppressWarnings("NullAway") // what is not set is null, as Maven leaves it
        var configured = new RuleParameters(words, rules, null, severity, skipRules, onlyRules, preset, null)
                .settings()
                .configure(ResourceTypes.shipped(), LocalDate.now(ZoneId.systemDefault()));
        configured.problems().forEach(problem -> getLog().warn("%s %s: %s".formatted(problem.span().place(), problem.code().id(), problem.message())));
        var codes = RuleSet.codes();
        if (rule == null || rule.isBlank()) {
            getLog().info("the rules, and what their findings count as here (* is not the default):\n" + list(codes, configured));
            return;
        }
        var asked = Arrays.stream(rule.split(",")).map(String::strip).filter(word -> !word.isEmpty()).distinct().map(word -> new RuleSearch(word, codes)).toList();
        for (var search : asked) {
            search.exact().forEach(code -> getLog().info(page(code, configured)));
            if (search.exact().isEmpty() && !search.matching().isEmpty()) {
                getLog().info("no rule is called `%s`; these have to do with it:\n%s".formatted(search.asked(), list(search.matching(), configured)));
            }
        }
        var nothing = asked.stream().filter(search -> search.exact().isEmpty() && search.matching().isEmpty()).map(RuleSearch::nothing).collect(Collectors.joining("; "));
        if (!nothing.isEmpty()) {
            throw new MojoFailureException(nothing);
        }
    }

    private static String list(List<Code> codes, Configured configured) {
        int width = codes.stream().mapToInt(code -> code.id().length()).max().orElse(0);
        var lines = codes.stream().map(code -> "  %%-%ss  %%-8s  %%s%%s".formatted(width).formatted(
                code.id(), new Grade(code, configured.rules()).mark(), code.summary(), new Grade(code, configured.rules()).origin()));
        return String.join("\n", lines.toList());
    }

    private String page(Code code, Configured configured) {
        var terminal = new Terminal(Colours.of(session).on());
        return "%s\n\n%s\n".formatted(new Grade(code, configured.rules()).sentence(), new TerminalPage(terminal, new Explanation(code).text()).text());
    }
}
