package io.github.resourceparity.compose;

import io.github.resourceparity.compose.Compose.Service;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Binding;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Edition;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Plain;
import io.github.resourceparity.resolve.Reference;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.resolve.Variables;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.yaml.Documents;
import io.github.resourceparity.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the values of a Compose file mean for one deployment. */
public final class ComposeVariables {

    /** Characters that stand for a reference while the other variables of its value are resolved. */
    private static final Pattern MARK = Pattern.compile("\uE000(\\d{1,6})\uE001");

    private final Compose compose;
    private final Deployment deployment;
    private final Variables variables;
    private final Function<String, Optional<Term>> stacks;

    /**
     * The values of a Compose file.
     *
     * @param stacks the names of the stacks of its services
     */
    public ComposeVariables(Compose compose, Documents documents, Deployment deployment, Function<String, Optional<Term>> stacks) {
        this.compose = compose;
        this.deployment = deployment;
        this.variables = new Variables(compose.root(), Folder.of(compose.source().path()), documents, deployment.by(compose.edition()), Binding.NONE);
        this.stacks = stacks;
    }

    /**
     * What a service is given, by name: in version 4 what the stage gives to every service, and under its own names what the service
     * itself is given.
     */
    public Map<String, Located<Term>> parameters(Service service) {
        var stages = compose.edition() == Edition.V4 ? Stream.of("default", deployment.stage().orElse("dev")).flatMap(this::ofStage) : Stream.<Node.Entry>empty();
        var values = new LinkedHashMap<String, Located<Term>>();
        Stream.concat(stages, service.params().stream()).forEach(entry -> values.put(entry.key().value(), value(entry.value())));
        return values;
    }

    private Stream<Node.Entry> ofStage(String stage) {
        Optional<Node> node = Optional.of(compose.root());
        for (var step : List.of("stages", stage, "params")) {
            node = node.filter(Node.Mapping.class::isInstance).flatMap(here -> ((Node.Mapping) here).value(step));
        }
        return node.filter(Node.Mapping.class::isInstance).stream().flatMap(params -> ((Node.Mapping) params).entries().stream());
    }

    /** The region that a service is deployed to, if the file says so. */
    public Optional<Located<Term>> region(Service service) {
        return service.region().map(this::value);
    }

    /** What a node means; version 3 hands it on as words of the command line, where everything is a text. */
    private Located<Term> value(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return new Located<>(new Items(sequence.items().stream().map(this::value).toList()), node.span());
        }
        if (node instanceof Node.Mapping mapping) {
            var fields = new LinkedHashMap<String, Field>();
            mapping.entries().forEach(entry -> fields.put(entry.key().value(), new Field(entry.key(), value(entry.value()))));
            return new Located<>(new Fields(fields), node.span());
        }
        var value = scalar((Node.Scalar) node);
        boolean word = compose.edition() == Edition.V3 && value.value() instanceof Text text && text.kind() != Term.Kind.STRING;
        return word ? value.map(term -> new Text(((Text) term).kind() == Term.Kind.NOTHING ? "null" : Plain.text(term))) : value;
    }

    /** Where a service is, as it is for this deployment. */
    public Located<Term> path(Service service) {
        return variables.term(new Node.Scalar(service.path().span(), service.path().value(), false));
    }

    /** What is wrong with the variables that were resolved so far. */
    public List<Finding> problems() {
        return variables.problems();
    }

    private Located<Term> scalar(Node.Scalar scalar) {
        var references = Placeholder.in(scalar).filter(reference -> compose.edition() == Edition.V3 || reference.fourth()).toList();
        if (references.isEmpty()) {
            return variables.term(scalar);
        }
        var first = references.get(0);
        if (compose.edition() == Edition.V4 && !first.named()) {
            return new Located<>(output(first), scalar.span());
        }
        var marked = new StringBuilder();
        int at = 0;
        for (int i = 0; i < references.size(); i++) {
            marked.append(scalar.text(), at, references.get(i).start()).append('\uE000').append(i).append('\uE001');
            at = references.get(i).start() + references.get(i).text().length();
        }
        marked.append(scalar.text().substring(at));
        var resolved = variables.term(new Node.Scalar(scalar.span(), marked.toString(), false));
        return resolved.map(term -> filled(term, references));
    }

    private Term filled(Term term, List<Placeholder> references) {
        if (term instanceof Items || term instanceof Fields) {
            return new Unknown(term.display());
        }
        var pieces = new ArrayList<Term>();
        for (var part : term.parts()) {
            if (part instanceof Text text) {
                pieces.addAll(filled(text.value(), references));
            } else {
                pieces.add(part);
            }
        }
        return Join.of(pieces);
    }

    private List<Term> filled(String text, List<Placeholder> references) {
        var pieces = new ArrayList<Term>();
        var matcher = MARK.matcher(text);
        int at = 0;
        while (matcher.find()) {
            int index = Integer.parseInt(matcher.group(1));
            pieces.add(new Text(text.substring(at, matcher.start())));
            pieces.add(index < references.size() ? output(references.get(index)) : new Text(matcher.group()));
            at = matcher.end();
        }
        pieces.add(new Text(text.substring(at)));
        return pieces;
    }

    /** What a service's values ask for, once they have been resolved: the outputs of other services, and whatever variables ask AWS. */
    public List<Reference> references(Service service) {
        var outputs = service.params().stream()
                .flatMap(entry -> Placeholder.in(entry.value()))
                .filter(placeholder -> compose.edition() == Edition.V3 || placeholder.fourth())
                .flatMap(placeholder -> asked(placeholder).stream());
        return Stream.concat(outputs, variables.references().stream()).distinct().toList();
    }

    private Optional<Reference> asked(Placeholder placeholder) {
        return output(placeholder) instanceof Term.Output output ? Optional.of(new Reference(Reference.Kind.OUTPUT, Optional.of(output.stack()), output.output(), Optional.empty(), placeholder.span(), false, false)) : Optional.empty();
    }

    private Term output(Placeholder reference) {
        var stack = reference.output().isEmpty() ? Optional.<Term>empty() : stacks.apply(reference.service());
        return stack.<Term>map(name -> new Term.Output(name, new Text(reference.output()))).orElseGet(() -> new Unknown(reference.text()));
    }
}
