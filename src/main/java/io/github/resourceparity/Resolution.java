package io.github.resourceparity;

import io.github.resourceparity.evaluate.Resolved;
import io.github.resourceparity.evaluate.Resolver;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.report.Terminal;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Plain;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.yaml.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one definition means for one deployment, in the shape that its own tool prints it in, and where each value comes from. */
public record Resolution(Optional<Resolved> resolved, List<Finding> problems) {

    /** What makes the framework stop before it prints anything. */
    private static final Set<String> STOPPING = Set.of("input-unreadable", "key-duplicated", "tag-unknown", "variable-unresolved", "variable-cycle", "file-missing", "reference-malformed");

    private static final int SHOWN = 500;

    /**
     * Reads the one definition that a path or a folder stands for, with what is wrong with it; a service that a Compose file lists gets
     * the parameters of the file.
     */
    public static Resolution of(Folder folder, String path, Deployment deployment) throws Folder.Unreadable {
        return of(folder, path, deployment, ResourceTypes.shipped());
    }

    /** The same for somebody who asks often, and has read the facts on types. */
    public static Resolution of(Folder folder, String path, Deployment deployment, ResourceTypes types) throws Folder.Unreadable {
        var named = new Named(new Documents(folder));
        var found = found(named, path);
        if (found.all().size() > 1) {
            var paths = found.all().stream().map(each -> "`%s`".formatted(each.template().source().path())).distinct().limit(8).collect(Collectors.joining(", "));
            throw new Folder.Unreadable(Folder.Reason.OTHER, "`%s` stands for %s definitions, such as %s".formatted(path, found.all().size(), paths));
        }
        var resolved = found.all().stream().findFirst().map(one -> printed(one, deployment, types));
        var problems = Stream.concat(found.problems().stream(), resolved.stream().flatMap(known -> known.problems().stream())).distinct().sorted().toList();
        return new Resolution(resolved, problems);
    }

    private static Deployables found(Named named, String path) throws Folder.Unreadable {
        try {
            return named.at(path);
        } catch (Folder.Unreadable e) {
            var inside = named.folder(path);
            if (inside.isEmpty()) {
                throw e;
            }
            return inside.get();
        }
    }

    private static Resolved printed(Deployable one, Deployment deployment, ResourceTypes types) {
        return new Resolver(one.documents(), one.deployer().deployment(deployment), types).print(one.template(), one.deployer().binding(deployment, types));
    }

    /** Whether the tool that the definition is for would stop at it. */
    public boolean stops() {
        return resolved.isEmpty() || problems.stream().anyMatch(problem -> STOPPING.contains(problem.code().id()));
    }

    /** {@code Serverless Framework 3}, or what a template is for. */
    public String reader() {
        return resolved.flatMap(Resolved::framework).map(framework -> framework.edition().described()).orElse("CloudFormation");
    }

    /** Whose rules it was read by, why, and for which stage. */
    public String said() {
        return resolved.flatMap(Resolved::framework)
                .map(framework -> "read by the rules of %s (%s) for stage %s".formatted(framework.edition().described(), framework.because(), resolved.get().stage().orElse("")))
                .orElse("read as CloudFormation reads it");
    }

    /** The places that made the value at a path of the configuration, nearest first. */
    public Explained explain(String path) {
        Optional<Located<Term>> value = resolved.map(Resolved::config);
        var above = "";
        for (var step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            var next = value.flatMap(here -> child(here.value(), step));
            if (next.isEmpty()) {
                var names = value.map(here -> names(here.value())).orElse(List.of());
                var nearest = Nearest.to(step, names).map("did you mean `%s`?"::formatted).orElseGet(() -> names.isEmpty() ? "it has nothing under it" : "it has: " + String.join(", ", names.stream().limit(12).toList()));
                return new Explained(Optional.empty(), "%s has no `%s`: %s".formatted(above.isEmpty() ? "the configuration" : "`" + above + "`", step, nearest));
            }
            value = next;
            above = above.isEmpty() ? step : above + "." + step;
        }
        return new Explained(value, "");
    }

    private static Optional<Located<Term>> child(Term term, String step) {
        if (term instanceof Fields fields) {
            return fields.value(step);
        }
        return term instanceof Items items && step.matches("\\d{1,6}") && Integer.parseInt(step) < items.items().size() ? Optional.of(items.items().get(Integer.parseInt(step))) : Optional.empty();
    }

    private static List<String> names(Term term) {
        return term instanceof Fields fields ? List.copyOf(fields.fields().keySet()) : List.of();
    }

    /**
     * A value and where it comes from.
     *
     * @param value empty if there is none
     * @param missing why there is none
     */
    public record Explained(Optional<Located<Term>> value, String missing) {

        /** The value in one line, and under it each place with what is written there. */
        public List<String> lines(String path) {
            var lines = new ArrayList<String>();
            value.ifPresent(known -> {
                var shown = String.valueOf(Plain.of(known.value()));
                lines.add("%s = %s".formatted(path, Terminal.line(shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown)));
                Stream.concat(Stream.of(known.span()), known.via().stream()).distinct().map(Explained::line).forEach(lines::add);
            });
            return lines;
        }

        private static String line(Span span) {
            return "  %s  %s".formatted(Terminal.line(span.place()), Terminal.line(span.source().line(span.position().line())));
        }
    }
}
