package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Finding;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.sonatype.plexus.build.incremental.BuildContext;

/**
 * Fails the build when the candidates no longer define what the baseline does.
 *
 * <p>An element of the pom has its way over the property of the same name; where elements have names in them, such as
 * {@code rules}, the property is laid over them name by name.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CheckMojo extends ComparingMojo {

    /**
     * The mildest finding that fails the build: {@code error}, which is the default, {@code warning} or {@code never}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.failOn", defaultValue = "error")
    private String failOn;

    /**
     * Whether to check nothing: {@code true}, or {@code false}, which is the default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.skip", defaultValue = "false")
    private boolean skip;

    private final BuildContext context;

    @Inject
    public CheckMojo(RepositorySystem repositories, BuildContext context) {
        super(repositories);
        this.context = context;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("nothing is checked, because parity.skip is set");
            if (Workbench.isBehind(context)) {
                unmark(context);
            }
        } else if (Workbench.isBehind(context)) {
            mark(context, this::problems);
        } else {
            fail(compare(List.of(), this::problems));
        }
    }

    private List<Finding> problems(Configuration words) {
        return new FailOn(words.word("failOn", failOn)).problems().toList();
    }

    private void fail(Outcome outcome) throws MojoFailureException {
        if (FailOn.given(failOn).fails(outcome.report())) {
            throw new MojoFailureException("not at parity: %s (%s)".formatted(outcome.report().totals(), outcome.file()));
        }
        if (outcome.stale().isPresent()) {
            throw new MojoFailureException("%s is not the comparison of what is here: run the check without parity.comparisonFresh, and commit it".formatted(outcome.stale().get()));
        }
    }
}
