package io.github.resourceparity.bench;

import io.github.resourceparity.evaluate.Definition;
import io.github.resourceparity.evaluate.Resolver;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Agreement;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Matcher;
import io.github.resourceparity.model.Estate;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.External;
import io.github.resourceparity.refer.Traces;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.report.SarifFormat;
import io.github.resourceparity.resolve.Binding;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.rules.RuleSet;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.template.Template;
import io.github.resourceparity.template.TemplateReader;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.yaml.Documents;
import io.github.resourceparity.yaml.YamlReader;
import io.github.resourceparity.yaml.YamlReader.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;

/** Each stage by itself, on what the stages before it made of both sides of a sample, warm; on one thread but for matching and rules, which take all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 3)
public class StageBenchmark {

    /** The stages, in their order. */
    private static final List<String> STAGES = List.of("compose", "yaml", "template", "resolve", "model", "refer", "match", "rules", "report");

    @Param({"tenth", "large"})
    private String sample;

    @Param("")
    private String samples;

    private final ResourceTypes types = ResourceTypes.shipped();
    private final RuleSet ruleSet = Settings.NONE.configure(types, LocalDate.EPOCH).rules();
    private Documents documents;
    private List<Source> sources;
    private List<Document> read;
    private List<Template> templates;
    private List<Definition> definitions;
    private List<Stack> stacks;
    private Traces traces;
    private Comparison comparison;
    private List<Finding> findings;

    /** Milliseconds of each stage of each sample, by their names. */
    static Map<String, Double> run(Path bench, List<Sample> chosen) throws RunnerException {
        var names = chosen.stream().map(Sample::name).filter(List.of("tenth", "large")::contains).toArray(String[]::new);
        if (names.length == 0) {
            return Map.of();
        }
        var options = new OptionsBuilder().include(StageBenchmark.class.getName()).param("sample", names).param("samples", bench.resolve("samples").toString()).output(bench.resolve("jmh.txt").toString()).build();
        var found = new LinkedHashMap<String, Double>();
        new Runner(options).run().forEach(result -> found.put(result.getParams().getParam("sample") + " " + result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore()));
        var ordered = new LinkedHashMap<String, Double>();
        Stream.of(names).forEach(sample -> STAGES.forEach(stage -> ordered.put(sample + " " + stage, found.get(sample + " " + stage))));
        return ordered;
    }

    /** Goes the way once up to the stage that is measured, so that it has what it starts from. */
    @Setup
    public void prepare(BenchmarkParams params) throws IOException, Folder.Unreadable {
        var project = new Project(Path.of(samples).resolve(sample));
        documents = new Documents(project);
        sources = new ArrayList<>();
        for (var side : List.of("baseline", "candidate")) {
            for (var path : project.match(Sample.pattern(side))) {
                sources.add(project.read(path));
            }
        }
        var measured = params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
        for (var stage : STAGES.subList(1, Math.max(1, STAGES.indexOf(measured)))) {
            pass(stage);
        }
    }

    private void pass(String stage) {
        switch (stage) {
            case "yaml" -> read = yaml();
            case "template" -> templates = template();
            case "resolve" -> definitions = resolve();
            case "model" -> stacks = model();
            case "refer" -> traces = refer();
            case "match" -> comparison = match();
            default -> findings = rules();
        }
    }

    @Benchmark
    public long compose() {
        var settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        return sources.stream().filter(source -> new Compose(settings).composeString(source.text()).isPresent()).count();
    }

    @Benchmark
    public List<Document> yaml() {
        return sources.stream().map(YamlReader::read).toList();
    }

    @Benchmark
    public List<Template> template() {
        return read.stream().flatMap(document -> TemplateReader.read(document).template().stream()).toList();
    }

    @Benchmark
    public List<Definition> resolve() {
        return templates.stream().map(template -> new Resolver(documents, Deployment.OPEN, types).resolve(template, Binding.NONE)).toList();
    }

    @Benchmark
    public List<Stack> model() {
        return definitions.stream().map(definition -> Stack.of(definition, types)).toList();
    }

    private Estate side(String folder) {
        return new Estate(stacks.stream().filter(stack -> stack.path().startsWith(folder)).toList(), List.of(), true);
    }

    private static Estate nobody() {
        return new Estate(List.of(), List.of(), true);
    }

    @Benchmark
    public Traces refer() {
        return Traces.of(side("baseline"), side("candidate"), nobody(), External.NONE, StageBenchmark::nobody);
    }

    @Benchmark
    public Comparison match() {
        return Matcher.compare(side("baseline"), side("candidate"), nobody(), new Agreement(List.of(), List.of(), type -> true, false), traces);
    }

    @Benchmark
    public List<Finding> rules() {
        return ruleSet.grade(ruleSet.check(comparison, Limits.USUAL.rule()).distinct().toList()).findings();
    }

    @Benchmark
    public int report() throws IOException {
        var text = new StringBuilder();
        new SarifFormat("1", "").write(new ParityReport(findings, List.of(), RuleSet.codes(), ""), text);
        return text.length();
    }
}
