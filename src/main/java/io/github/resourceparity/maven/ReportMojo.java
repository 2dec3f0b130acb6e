package io.github.resourceparity.maven;

import io.github.resourceparity.report.Formats;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Compares as {@code check} does, writes the report in every format whatever {@code formats} says, and never fails the build.
 *
 * @since 0.1.0
 */
@Mojo(name = "report", threadSafe = true, requiresProject = false)
public final class ReportMojo extends ComparingMojo {

    /**
     * Whether to report nothing: {@code true}, or {@code false}, which is the default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.skip", defaultValue = "false")
    private boolean skip;

    @Inject
    public ReportMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("nothing is reported, because parity.skip is set");
            return;
        }
        var outcome = compare(new Formats("", "").names(), words -> List.of());
        getLog().info("written beside %s".formatted(outcome.file()));
        outcome.stale().ifPresent(file -> getLog().warn("%s is not the comparison of what is here".formatted(file)));
    }
}
