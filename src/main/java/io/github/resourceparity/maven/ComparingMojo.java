package io.github.resourceparity.maven;

import static java.util.Objects.requireNonNull;

import io.github.resourceparity.Parity;
import io.github.resourceparity.Progress;
import io.github.resourceparity.Request;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.report.Formats;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.eclipse.aether.RepositorySystem;
import org.sonatype.plexus.build.incremental.BuildContext;

/** What goals have in common that compare: how they are configured, and how they say what they found. */
abstract class ComparingMojo extends AbstractMojo {

    /**
     * What must still hold: paths or globs from the directory of the pom, {@code git:REF:path} for files of a commit from the top of its
     * repository, or {@code artifact:group:artifact:version[:extension[:classifier]]} for a file or an archive of Maven's repositories; none
     * by default, and then only what holds without one is checked.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.baseline")
    private List<String> baseline;

    /**
     * What it has become: paths or globs, written like the baseline; none by default.
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
     * What rules count as before {@code rules} and {@code overrides} refine it: {@code parity}, which is the default, {@code move-only} (any difference is an error, as
     * where CloudFormation moves resources), {@code additive-ok}, {@code references} or {@code naming}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.preset", defaultValue = "parity")
    private String preset;

    /**
     * What a rule's findings count as, in an element named like the rule: {@code error}, {@code warning}, {@code note} or {@code off}; as {@code preset}
     * says by default; on the command line {@code -Dparity.rules=resource-added=note,name-differs=off}.
     *
     * @since 0.1.0
     */
    @Parameter
    private PlexusConfiguration rules;

    /**
     * What a rule's findings count as on some resources, in an element of any name with {@code rule}, {@code resource} (a logical id, type or
     * physical name, with {@code *} for any letters), {@code severity} (as in {@code rules}), {@code because} and {@code until} (a date); none by default; on the command line
     * {@code -Dparity.overrides=bucket.rule=name-differs;bucket.severity=off;bucket.because=…}.
     *
     * @since 0.1.0
     */
    @Parameter
    private PlexusConfiguration overrides;

    /**
     * Resources that are each other's counterparts, in an element of any name with {@code from} and {@code to}, each a logical id or
     * {@code service.LogicalId}; none by default; on the command line {@code -Dparity.mappings=core.UserPool=cognito.Pool}.
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
     * How much is read and worked out, in an element each: {@code megabytes} of a file ({@code 16} by default), {@code files} of a pattern ({@code 20000}), {@code values} of a
     * document ({@code 1000000}), {@code copies} of loops ({@code 20000}), {@code nested} stacks of one ({@code 200}), {@code seconds} of a rule ({@code 120}); on the command line
     * {@code -Dparity.limits=megabytes=64,seconds=600}.
     *
     * @since 0.1.0
     */
    @Parameter
    private PlexusConfiguration limits;

    /**
     * The directory that reports are written to; {@code target/parity} by default.
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

    /**
     * A file that the comparison is kept in as well, such as {@code docs/comparison.md}, to be committed; it is written when it would change; none by default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.comparisonFile")
    private File comparisonFile;

    /**
     * Whether {@code comparisonFile} must be as it would be written, and is left as it is: {@code true} on a server that checks what was committed, or {@code false}, which is the default.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.comparisonFresh", defaultValue = "false")
    private boolean comparisonFresh;

    /**
     * Whether a job of GitHub Actions is told of the findings, as annotations and in its summary: {@code auto}, which is the default, where there is one, or {@code never}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parity.githubAnnotations", defaultValue = "auto")
    private String githubAnnotations;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    private final RepositorySystem repositories;
    private LongSupplier clock = System::nanoTime;

    ComparingMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    /**
     * What a run has found, said on the console and written to its files.
     *
     * @param stale the committed comparison, if it must be as it would be written and is not
     */
    record Outcome(ParityReport report, String file, Optional<String> stale) {}

    /**
     * What is asked.
     *
     * @param problems what is wrong with how it is asked
     */
    private record Question(Invocation invocation, Checkout checkout, Configuration words, Reports reports, List<Finding> problems) {}

    @Override
    public final Log getLog() {
        return GitHubLog.of(super.getLog(), System.getenv());
    }

    /** Has another clock tell how long people wait. */
    final void clock(LongSupplier nanoseconds) {
        this.clock = nanoseconds;
    }

    /**
     * Compares, and says what is found.
     *
     * @param always formats that are written whatever {@code formats} says
     * @param more what is wrong with what only one of the goals can be told
     */
    final Outcome compare(List<String> always, Function<Configuration, List<Finding>> more) throws MojoExecutionException {
        var question = question(always, more);
        var checkout = question.checkout;
        var progress = question.invocation.isWatched() ? new Pace(getLog(), clock) : Progress.UNHEARD;
        var report = check(question, checkout.project(), progress);
        new Console(getLog(), frames, question.invocation.inIdea(), checkout).print(report);
        write(question.reports, report, checkout, progress);
        annotate(report, checkout);
        return new Outcome(report, checkout.shown(question.reports.sarif()), kept(report, checkout));
    }

    /** Compares for an IDE, unless nothing has changed, and puts markers; a file that we wrote would have it build again. */
    final void mark(BuildContext context, Function<Configuration, List<Finding>> more) {
        var question = question(List.of(), more);
        var workbench = workbench(context, question.invocation, question.checkout);
        if (workbench.upToDate()) {
            getLog().debug("nothing that was compared has changed");
            return;
        }
        var witness = new Witness(question.checkout.project());
        var report = check(question, witness, Progress.UNHEARD);
        workbench.show(report, witness, question.words.pom().poms(), inputs().noneMatch(Inputs::elsewhere));
        getLog().info(report.totals());
    }

    /** Takes the markers of an IDE away. */
    final void unmark(BuildContext context) {
        var invocation = new Invocation(session, project, execution);
        workbench(context, invocation, invocation.checkout()).clear();
    }

    private Workbench workbench(BuildContext context, Invocation invocation, Checkout checkout) {
        return new Workbench(new Markers(context, checkout, invocation.pom(checkout).toFile()), new Recollection(context, String.valueOf(execution.getExecutionId())));
    }

    private Stream<String> inputs() {
        return Stream.of(baseline, candidates, consumers).filter(Objects::nonNull).flatMap(List::stream).filter(Objects::nonNull).map(String::strip);
    }

    private Question question(List<String> always, Function<Configuration, List<Finding>> more) {
        var invocation = new Invocation(session, project, execution);
        var start = invocation.checkout().with(roots);
        var words = invocation.configuration(start);
        var bounds = Bounds.of(words, limits);
        var checkout = start.within(bounds.limits());
        var reports = new Reports(invocation.reports(checkout, outputDirectory), new Formats(execution.getVersion(), checkout.prefix()), words.list("formats", formats), always);
        var misnomers = new Misnomers(words, invocation.parameters());
        return new Question(invocation, checkout, words, reports, Stream.of(misnomers.problems(), new Annotations(words.word("githubAnnotations", githubAnnotations)).problems(), more.apply(words).stream(), reports.problems(), bounds.problems().stream()).flatMap(findings -> findings).toList());
    }

    /** What cannot be told to GitHub is told to everybody else all the same. */
    private void annotate(ParityReport report, Checkout checkout) {
        var job = Annotations.given(githubAnnotations).wanted() ? GitHub.of(System.getenv()) : Optional.<GitHub>empty();
        try {
            if (job.isPresent()) {
                job.get().tell(report, checkout.prefix());
            }
        } catch (IOException e) {
            getLog().warn("GitHub's summary cannot be written: %s".formatted(e.getMessage()));
        }
    }

    /** Keeps the committed comparison up to date, or says that it is not. */
    private Optional<String> kept(ParityReport report, Checkout checkout) throws MojoExecutionException {
        if (comparisonFile == null || report.survey().isEmpty()) {
            return Optional.empty();
        }
        var file = comparisonFile.toPath().toAbsolutePath().normalize();
        try {
            var kept = Kept.of(file, report);
            if (kept.fresh()) {
                return Optional.empty();
            }
            if (comparisonFresh) {
                return Optional.of(checkout.shown(file));
            }
            kept.write();
            getLog().info("the comparison has changed: commit %s".formatted(checkout.shown(file)));
            return Optional.empty();
        } catch (IOException e) {
            throw new MojoExecutionException("the comparison cannot be kept in %s".formatted(checkout.shown(file)), e);
        }
    }

    private ParityReport check(Question question, Folder folder, Progress progress) {
        var words = question.words;
        var inputs = new Inputs(question.checkout, folder, new Artifacts(repositories, session.getRepositorySession(), project.getRemoteProjectRepositories(), question.checkout.limits(), getLog()));
        var graded = new RuleParameters(words, rules, overrides, severity, skipRules, onlyRules, preset, conventions);
        var pairs = Mappings.of(words, mappings);
        var others = Externals.of(words, external, question.checkout, folder);
        var request = new Request(
                inputs.of(words.list("baseline", baseline)),
                inputs.of(words.list("candidates", candidates)),
                inputs.of(words.list("consumers", consumers)),
                words.list("scope", scope),
                words.list("stages", stages).stream().map(Located::value).toList(),
                new Given(List.of(), env, "").environment(),
                pairs.complete(),
                others.external(),
                graded.settings(),
                LocalDate.now(ZoneId.systemDefault()),
                question.checkout.limits(),
                Stream.of(question.problems.stream(), graded.problems(), pairs.problems(), others.problems().stream()).flatMap(findings -> findings).toList());
        return new Homeless(words.pom().home()).placed(Parity.check(request, progress));
    }

    private static void write(Reports reports, ParityReport report, Checkout checkout, Progress progress) throws MojoExecutionException {
        try {
            reports.write(report, progress);
        } catch (IOException e) {
            throw new MojoExecutionException("the report cannot be written to %s".formatted(checkout.shown(requireNonNull(reports.sarif().getParent()))), e);
        }
    }
}
