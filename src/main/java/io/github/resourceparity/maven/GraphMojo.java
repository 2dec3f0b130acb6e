package io.github.resourceparity.maven;

import io.github.resourceparity.Relations;
import io.github.resourceparity.Request;
import io.github.resourceparity.finding.Count;
import io.github.resourceparity.refer.Graph;
import io.github.resourceparity.refer.Graph.Edge;
import io.github.resourceparity.refer.Traces;
import io.github.resourceparity.refer.Verdict;
import io.github.resourceparity.report.GraphFormat;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.report.Terminal;
import io.github.resourceparity.rules.RuleSet;
import io.github.resourceparity.rules.Settings;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
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
import org.eclipse.aether.RepositorySystem;

/**
 * Draws who refers to whom, as {@code graph.mmd} for Mermaid, {@code graph.dot} for Graphviz and {@code graph.json} with every reference and what became of
 * it, and prints the order that the stacks can be deployed in; fails only where there is no stack.
 *
 * @since 0.1.0
 */
@Mojo(name = "graph", threadSafe = true, requiresProject = false)
public final class GraphMojo extends AbstractMojo {

    /**
     * The services and templates to draw: paths or globs, as in {@code check}; <code>**&#47;serverless.yml</code> by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.candidates", defaultValue = "**/serverless.yml")
    private List<String> candidates;

    /**
     * More of them, as in {@code check}; none by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.consumers")
    private List<String> consumers;

    /**
     * What others may refer to though it is not drawn, as in {@code check}; none by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.baseline")
    private List<String> baseline;

    /**
     * What other repositories give, as in {@code check}; nothing by default.
     *
     * @since 0.1.0
     */
    @Parameter
    private PlexusConfiguration external;

    /**
     * The stage that is drawn; the first service's own default stage by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.stage")
    private String stage;

    /**
     * The variables of the environment that may be read, as in {@code check}; none by default.
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
     * The directory that the files are written to; {@code target/parity} by default.
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

    private final RepositorySystem repositories;

    @Inject
    public GraphMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public Log getLog() {
        return GitHubLog.of(super.getLog(), System.getenv());
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        var invocation = new Invocation(session, project, execution);
        var start = invocation.checkout().with(roots);
        var words = invocation.configuration(start);
        var bounds = Bounds.of(words, limits);
        var checkout = start.within(bounds.limits());
        var relations = Relations.of(request(words, checkout, bounds));
        if (!relations.problems().isEmpty()) {
            new Console(getLog(), frames, invocation.inIdea(), checkout).print(new ParityReport(relations.problems(), List.of(), RuleSet.codes(), ""));
        }
        if (relations.graph().stacks().isEmpty()) {
            throw new MojoFailureException("there is no stack to draw: name services or templates with -Dparity.candidates");
        }
        getLog().info("drew %s, %s".formatted(Count.of(relations.graph().stacks().size(), "stack"), verdicts(relations.traces())));
        print(relations.graph());
        write(relations, invocation, checkout);
    }

    private Request request(Configuration words, Checkout checkout, Bounds bounds) {
        var folder = checkout.project();
        var inputs = new Inputs(checkout, folder, new Artifacts(repositories, session.getRepositorySession(), project.getRemoteProjectRepositories(), bounds.limits(), getLog()));
        var others = Externals.of(words, external, checkout, folder);
        return new Request(
                inputs.of(words.list("baseline", baseline)),
                inputs.of(words.list("candidates", candidates)),
                inputs.of(words.list("consumers", consumers)),
                List.of(),
                Optional.ofNullable(stage).map(String::strip).filter(text -> !text.isEmpty()).stream().toList(),
                new Given(List.of(), env, "").environment(),
                List.of(),
                others.external(),
                Settings.NONE,
                LocalDate.now(ZoneId.systemDefault()),
                bounds.limits(),
                Stream.concat(others.problems().stream(), bounds.problems().stream()).toList());
    }

    private static String verdicts(Traces traces) {
        var counts = Stream.of(Verdict.Kind.values()).filter(kind -> traces.of(kind).findAny().isPresent()).map(kind -> "%s %s".formatted(traces.of(kind).count(), kind.word())).collect(Collectors.joining(", "));
        return Count.of(traces.all().size(), "reference") + (counts.isEmpty() ? "" : ": " + counts);
    }

    private void print(Graph graph) {
        var lines = new ArrayList<String>();
        var order = graph.order();
        for (int i = 0; i < order.size(); i++) {
            lines.add("  %s. %s".formatted(i + 1, order.get(i).stream().map(stack -> Terminal.line(stack.service())).collect(Collectors.joining(", "))));
        }
        getLog().info("the order to deploy them in, all of a line at once:" + System.lineSeparator() + String.join(System.lineSeparator(), lines));
        graph.cycles().forEach(cycle -> getLog().warn("in a circle: " + cycle.stream().map(GraphMojo::shown).collect(Collectors.joining(", "))));
    }

    private static String shown(Edge edge) {
        return Terminal.line("`%s` needs `%s` (%s)".formatted(edge.from().service(), edge.to().service(), edge.needed().orElseThrow().reference().span().place()));
    }

    private void write(Relations relations, Invocation invocation, Checkout checkout) throws MojoExecutionException {
        var folder = invocation.reports(checkout, outputDirectory).folder();
        try {
            for (var format : GraphFormat.values()) {
                ReportFile.write(folder.resolve(format.file()), writer -> writer.write(format.text(relations.graph(), relations.traces())));
            }
        } catch (IOException e) {
            throw new MojoExecutionException("the graph cannot be written to %s".formatted(checkout.shown(folder)), e);
        }
        getLog().info("written to %s: %s".formatted(checkout.shown(folder), Arrays.stream(GraphFormat.values()).map(GraphFormat::file).collect(Collectors.joining(", "))));
    }
}
