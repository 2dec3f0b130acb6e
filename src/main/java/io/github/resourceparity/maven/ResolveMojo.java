package io.github.resourceparity.maven;

import io.github.resourceparity.Resolution;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.report.ConfigFormat;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.report.Terminal;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.rules.RuleSet;
import io.github.resourceparity.source.Folder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Prints a service as it is understood for a stage, in the shape of {@code serverless print}, and where each of its values comes from;
 * fails where the framework would stop.
 *
 * @since 0.1.0
 */
@Mojo(name = "resolve", threadSafe = true, requiresProject = false)
public final class ResolveMojo extends AbstractMojo {

    /**
     * The service or template to print: a path from the directory of the pom; {@code serverless.yml} by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.service", defaultValue = "serverless.yml")
    private String service;

    /**
     * The stage that it is printed for, as {@code --stage} of the framework; the service's own default by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.stage")
    private String stage;

    /**
     * The region that it is printed for, as {@code --region} of the framework; the service's own by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.region")
    private String region;

    /**
     * Parameters, as {@code --param} of the framework, such as {@code owner=me,size=3}; none by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.params")
    private List<String> params;

    /**
     * The variables of the environment that may be read, such as {@code OWNER,TIER}; their values are used and never shown; none by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.env")
    private List<String> env;

    /**
     * Folders outside the project that files may be included from, as in {@code check}; none by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.roots")
    private List<File> roots;

    /**
     * How much is read and worked out, in an element each: {@code megabytes} of a file ({@code 16} by default), {@code files} of a pattern ({@code 20000}), {@code values} of a
     * document ({@code 1000000}), {@code copies} of loops ({@code 20000}), {@code nested} stacks of one ({@code 200}), {@code seconds} of a rule ({@code 120}); on the command line
     * {@code -Dparity.limits=megabytes=64,seconds=600}.
     *
     * @since 0.1.0
     */
    @Parameter
    private PlexusConfiguration limits;

    /**
     * A path of the configuration, such as {@code resources.Resources.Users.Properties.TableName}, whose value is explained by the places that made
     * it; all is printed by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.explain")
    private String explain;

    /**
     * The language to print in: {@code json}, which is the default, or {@code yaml}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.format", defaultValue = "json")
    private String format;

    /**
     * The directory that {@code resolved.json} or {@code resolved.yml} is written to; {@code target/parity} by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.outputDirectory")
    private File outputDirectory;

    /**
     * Whether the console shows lines of source under each finding: {@code true}, which is the default, or {@code false}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.frames", defaultValue = "true")
    private boolean frames;

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
    public void execute() throws MojoExecutionException, MojoFailureException {
        var invocation = new Invocation(session, project, execution);
        var start = invocation.checkout().with(roots);
        var bounds = Bounds.of(invocation.configuration(start), limits);
        var checkout = start.within(bounds.limits());
        var language = language();
        var resolution = resolution(checkout);
        var problems = Stream.concat(bounds.problems().stream(), resolution.problems().stream()).sorted().toList();
        var report = new ParityReport(problems, List.of(), RuleSet.codes(), "");
        getLog().info("%s: %s".formatted(service.strip(), Terminal.line(resolution.said())));
        new Console(getLog(), frames, invocation.inIdea(), checkout).print(report);
        if (explain != null && !explain.isBlank()) {
            explain(resolution);
        } else if (resolution.resolved().isPresent()) {
            print(language.text(resolution.resolved().get().config().value()), invocation.reports(checkout, outputDirectory).folder().resolve(language.file()), checkout);
        }
        if (resolution.stops()) {
            throw failure("%s stops at `%s`: %s".formatted(resolution.reader(), service.strip(), report.totals()));
        }
    }

    private ConfigFormat language() throws MojoFailureException {
        var formats = Arrays.stream(ConfigFormat.values()).collect(Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), each -> each, (a, b) -> a, LinkedHashMap::new));
        return Optional.ofNullable(formats.get(format.strip().toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new MojoFailureException("there is no format `%s`: %s".formatted(format.strip(), Nearest.to(format.strip(), formats.keySet()).map("did you mean `%s`?"::formatted).orElse("it is json or yaml"))));
    }

    private Resolution resolution(Checkout checkout) throws MojoFailureException {
        var known = new Given(params, env, region).deployment();
        var given = Optional.ofNullable(stage).map(String::strip).filter(text -> !text.isEmpty());
        try {
            return Resolution.of(checkout.project(), checkout.fromStart(service.strip()), Deployment.exactly(given, known));
        } catch (Folder.Unreadable e) {
            throw failure("%s: name a service or a template inside the project with -Dparity.service".formatted(e.getMessage()));
        }
    }

    private void explain(Resolution resolution) throws MojoFailureException {
        var explained = resolution.explain(explain.strip());
        if (explained.value().isEmpty()) {
            throw failure(explained.missing());
        }
        getLog().info(explained.lines(explain.strip()).stream().collect(Collectors.joining(System.lineSeparator())));
    }

    /** A failure that may have names of the service in its text. */
    private static MojoFailureException failure(String text) {
        return new MojoFailureException(GitHubLog.text(Terminal.line(text), System.getenv()));
    }

    private void print(String text, Path file, Checkout checkout) throws MojoExecutionException {
        try {
            ReportFile.write(file, writer -> writer.write(text));
        } catch (IOException e) {
            throw new MojoExecutionException("the configuration cannot be written to %s".formatted(checkout.shown(file)), e);
        }
        getLog().info(System.lineSeparator() + text.stripTrailing());
        getLog().info("written to %s".formatted(checkout.shown(file)));
    }
}
