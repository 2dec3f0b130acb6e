package io.github.resourceparity.maven;

import io.github.resourceparity.Parity;
import io.github.resourceparity.Request;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.report.Formats;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.source.Located;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.eclipse.aether.RepositorySystem;

/**
 * Fails the build when the candidates no longer define what the baseline does.
 *
 * <p>An element of the pom has its way over the property of the same name; where elements have names in them, such as
 * {@code rules}, the property is laid over them name by name.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CheckMojo extends AbstractMojo {

    /**
     * What must still hold: paths or globs from the directory of the pom, {@code git:REF:path} for files of a commit from the top of its
     * repository, or {@code artifact:group:artifact:version[:extension[:classifier]]} for a file or an archive of Maven's repositories.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.baseline")
    private List<String> baseline;

    /**
     * What it has become: paths or globs, written like the baseline.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.candidates")
    private List<String> candidates;

    /**
     * Services whose references to either are checked, and whose resources are their own; written like the baseline, none by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.consumers")
    private List<String> consumers;

    /**
     * The resource types that the candidates answer for, such as {@code AWS::DynamoDB::*}; every type by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.scope")
    private List<String> scope;

    /**
     * The stages to look at, such as {@code dev,prod}; the baseline's own default stage by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.stages")
    private List<String> stages;

    /**
     * The variables of the environment that may be read, such as {@code OWNER,TIER}; their values are used and never shown; none by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.env")
    private List<String> env;

    /**
     * Folders outside the project that files may be included from, from the directory of the pom; none by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.roots")
    private List<File> roots;

    /**
     * The files to write besides {@code sarif}, which is always written: {@code html}, {@code markdown}, {@code comparison}, {@code junit}, {@code json}, {@code checkstyle}, {@code gitlab}, {@code console}, {@code line}; none by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.formats")
    private List<String> formats;

    /**
     * What rules count as before {@code rules} and {@code overrides} refine it: {@code parity}, {@code move-only} (any difference is an error, as
     * where CloudFormation moves resources), {@code additive-ok}, {@code references} or {@code naming}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.preset", defaultValue = "parity")
    private String preset;

    /**
     * What a rule's findings count as, in an element named like the rule: {@code error}, {@code warning}, {@code note} or {@code off}; on the
     * command line {@code -Dparity.rules=resource-added=note,name-differs=off}.
     *
     * @since 0.1.0
     */
    @Parameter
    private PlexusConfiguration rules;

    /**
     * What a rule's findings count as on some resources, in an element of any name with {@code rule}, {@code resource} (a logical id, type or
     * physical name, with {@code *} for any letters), {@code severity} (as in {@code rules}), {@code because} and {@code until} (a date); on the command line
     * {@code -Dparity.overrides=bucket.rule=name-differs;bucket.severity=off;bucket.because=…}.
     *
     * @since 0.1.0
     */
    @Parameter
    private PlexusConfiguration overrides;

    /**
     * Resources that are each other's counterparts, in an element of any name with {@code from} and {@code to}, each a logical id or
     * {@code service.LogicalId}; on the command line {@code -Dparity.mappings=core.UserPool=cognito.Pool}.
     *
     * @since 0.1.0
     */
    @Parameter
    private PlexusConfiguration mappings;

    /**
     * How things are to be named, in an element of any name with {@code pattern}, such as {@code shop-{stage}-{kebab}}, and what it is for: a
     * {@code type}, and {@code of}, which is {@code name}, {@code logicalId}, {@code index} or {@code export}; nothing by default; on the command line
     * {@code -Dparity.conventions=tables.type=AWS::DynamoDB::Table;tables.pattern=…}.
     *
     * @since 0.1.0
     */
    @Parameter
    private PlexusConfiguration conventions;

    /**
     * What other repositories give: {@code stacks} such as {@code network-*: VpcId, SubnetIds; dns}, {@code exports}, {@code parameters}, each with {@code *} for any
     * letters and {@code {stage}} for the stage; {@code files} as {@code aws cloudformation list-exports} or {@code describe-stacks} prints them; and {@code complete},
     * which is {@code true} if whatever is neither there nor declared is wrong; nothing by default; on the command line
     * {@code -Dparity.external=exports=shared-*;complete=true}.
     *
     * @since 0.1.0
     */
    @Parameter
    private PlexusConfiguration external;

    /**
     * The mildest finding that fails the build: {@code error}, {@code warning} or {@code never}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.failOn", defaultValue = "error")
    private String failOn;

    /**
     * The directory that reports are written to; {@code target/parity} by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.outputDirectory")
    private File outputDirectory;

    /**
     * Whether the console shows lines of source under each finding: {@code true} or {@code false}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.frames", defaultValue = "true")
    private boolean frames;

    /**
     * Whether to check nothing: {@code true} or {@code false}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.skip", defaultValue = "false")
    private boolean skip;

    /**
     * Rules that do not run, such as {@code resource-added,name-differs}, for the command line; none by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.skipRules")
    private List<String> skipRules;

    /**
     * The only rules that run, such as {@code resource-missing}, for the command line; all by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.onlyRules")
    private List<String> onlyRules;

    /**
     * What rules' findings count as, over whatever the pom says in {@code rules}, such as {@code resource-added=error,name-differs=off}, for
     * the command line; nothing by default.
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

    private final RepositorySystem repositories;

    @Inject
    public CheckMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("nothing is checked, because parity.skip is set");
            return;
        }
        var invocation = new Invocation(session, project, execution);
        var checkout = invocation.checkout().with(roots);
        var words = invocation.configuration(checkout);
        var fails = new FailOn(words.word("failOn", failOn));
        var reports = new Reports(invocation.reports(checkout, outputDirectory), new Formats(execution.getVersion(), checkout.prefix()), words.list("formats", formats));
        var misnomers = new Misnomers(words, invocation.parameters());
        var report = check(words, checkout, Stream.of(misnomers.problems(), fails.problems(), reports.problems()).flatMap(findings -> findings).toList());

        new Console(getLog(), frames, invocation.inIdea(), checkout).print(report);
        write(reports, report, checkout);
        if (fails.fails(report)) {
            throw new MojoFailureException("not at parity: %s (%s)".formatted(report.totals(), checkout.shown(reports.sarif())));
        }
    }

    private ParityReport check(Configuration words, Checkout checkout, List<Finding> problems) {
        var inputs = new Inputs(checkout, new Artifacts(repositories, session.getRepositorySession(), project.getRemoteProjectRepositories()));
        var graded = new RuleParameters(words, rules, overrides, severity, skipRules, onlyRules, preset, conventions);
        var pairs = Mappings.of(words, mappings);
        var others = Externals.of(words, external, checkout);
        var request = new Request(
                inputs.of(words.list("baseline", baseline)),
                inputs.of(words.list("candidates", candidates)),
                inputs.of(words.list("consumers", consumers)),
                words.list("scope", scope),
                words.list("stages", stages).stream().map(Located::value).toList(),
                new Given(List.of(), env, null).environment(),
                pairs.complete(),
                others.external(),
                graded.settings(),
                LocalDate.now(),
                Stream.of(problems.stream(), graded.problems(), pairs.problems(), others.problems().stream()).flatMap(findings -> findings).toList());
        return new Homeless(words.pom().home()).placed(Parity.check(request));
    }

    private static void write(Reports reports, ParityReport report, Checkout checkout) throws MojoExecutionException {
        try {
            reports.write(report);
        } catch (IOException e) {
            throw new MojoExecutionException("the report cannot be written to %s".formatted(checkout.shown(reports.sarif().getParent())), e);
        }
    }
}
