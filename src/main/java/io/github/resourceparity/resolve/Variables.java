package io.github.resourceparity.resolve;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.resolve.Variable.Words;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.yaml.Documents;
import io.github.resourceparity.yaml.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The variables of one service, resolved as the Serverless Framework does without asking anybody: what only AWS, the
 * command line or the environment knows becomes a symbol of that name.
 */
public final class Variables {

    /** A value comes from code. */
    public static final Code FILE_NOT_EVALUATED = ServiceFiles.FILE_NOT_EVALUATED;

    /** A variable without a value. */
    public static final Code VARIABLE_UNRESOLVED = Code.warning("variable-unresolved", "a variable leads nowhere and has no fallback");
    static final Code VARIABLE_LIMIT = Code.warning("variable-limit", "variables are nested deeper, or grow larger, than is worked out");
    static final Code VARIABLE_CYCLE = Code.error("variable-cycle", "a variable needs itself");

    /** The codes of what can be wrong with variables. */
    public static final List<Code> CODES =
            List.of(ServiceFiles.FILE_MISSING, ServiceFiles.FILE_OUTSIDE_ROOT, ServiceFiles.FILE_NOT_EVALUATED, VARIABLE_UNRESOLVED, VARIABLE_CYCLE, VARIABLE_LIMIT, VariableReferences.REFERENCE_MALFORMED);

    /** Sections with one entry a stage, of which version 4 and the fork look at that stage's only. */
    private static final Set<String> BY_STAGE = Set.of("params", "stages");

    private final Node.Mapping root;
    private final ServiceFiles files;
    private final Deployment deployment;
    private final Framework framework;
    private final Constants constants;
    private final Sources sources;
    private final VariableReferences references;
    private final List<Finding> problems = new ArrayList<>();
    private final Map<Node, Located<Term>> known = new IdentityHashMap<>();
    private final Map<Node, Located<Term>> guessed = new IdentityHashMap<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final Set<Node> passing = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The texts that could be read. */
    private final Map<String, Optional<Words>> words = new HashMap<>();
    /** Where addresses of the service lead, as the few that there are are asked over and over. */
    private final Map<String, Optional<Node>> places = new HashMap<>();
    private int depth;
    private int quiet;

    /** The variables of a service whose files are looked for from a folder on. */
    public Variables(Node.Mapping root, String folder, Documents documents, Deployment deployment, Binding binding) {
        this.root = root;
        this.deployment = deployment;
        this.files = new ServiceFiles(folder, documents);
        this.framework = deployment.given().edition().map(edition -> new Framework(edition, true, "it is asked for")).orElseGet(() -> Framework.of(root, files.fork()));
        this.files.caseMatters(framework.edition() != Edition.V4);
        this.constants = new Constants(root.span().source(), framework.edition());
        this.sources = new Sources(this, root, files, deployment, binding);
        this.references = new VariableReferences(this, root, sources);
    }

    /** Which edition's rules hold, and why. */
    public Framework framework() {
        return framework;
    }

    /** What was found wrong so far, once each. */
    public List<Finding> problems() {
        var all = new LinkedHashSet<>(files.problems());
        all.addAll(problems);
        return List.copyOf(all);
    }

    /** What the values that were resolved so far ask AWS for, once each. */
    public List<Reference> references() {
        return references.all();
    }

    /** The stage that the service is deployed to unless somebody says another. */
    public Optional<String> defaultStage() {
        return provider("stage").or(() -> Optional.of("dev"));
    }

    /** The stage that is looked at, as people may see it. */
    public String shownStage() {
        return deployment.stage().or(() -> quietly(() -> walk(root, List.of("provider", "stage"))).map(Located::value).filter(term -> term.assumed().isPresent()).map(Plain::text)).orElse("dev");
    }

    /** The stage that is looked at. */
    public String stage() {
        return deployment.stage().or(this::defaultStage).orElse("dev");
    }

    /** What the provider has under a name, as far as a text is known for it. */
    Optional<String> provider(String name) {
        return quietly(() -> walk(root, List.of("provider", name))).map(Located::value).flatMap(Term::assumed);
    }

    /** Whether what the edition refuses is wrong for certain. */
    boolean strict() {
        return framework.edition() != Edition.V2 && (deployment.exact() || framework.stated());
    }

    <T> T quietly(Supplier<T> question) {
        quiet++;
        try {
            return question.get();
        } finally {
            quiet--;
        }
    }

    boolean quiet() {
        return quiet > 0;
    }

    void report(Finding finding) {
        if (quiet == 0) {
            problems.add(finding);
        }
    }

    /** All of the service's configuration, as far as its edition looks at it. */
    public Fields config() {
        var fields = new LinkedHashMap<String, Field>();
        boolean one = framework.edition() == Edition.V4 || framework.edition() == Edition.OSLS;
        for (var entry : root.entries()) {
            var value = one && BY_STAGE.contains(entry.key().value()) && entry.value() instanceof Node.Mapping stages ? ofStage(stages) : entry.value();
            fields.put(entry.key().value(), new Field(entry.key(), term(value)));
        }
        new Places(root, framework).problems(this).forEach(this::report);
        return new Fields(fields);
    }

    private Node ofStage(Node.Mapping stages) {
        return new Node.Mapping(stages.span(), stages.entries().stream().filter(entry -> Set.of("default", stage()).contains(entry.key().value())).toList());
    }

    /** What a node means. */
    public Located<Term> term(Node node) {
        int levels = node.levels();
        boolean constant = levels > 0 && depth + levels <= Growth.DEEPEST;
        if (constant && node instanceof Node.Scalar scalar) {
            return constants.scalar(scalar);
        }
        var before = known.get(node);
        if (before == null && quiet > 0) {
            before = guessed.get(node);
        }
        if (before != null) {
            return before;
        }
        return constant ? kept(node, constants.term(node), known) : resolved(node);
    }

    /** What a node with variables in it means. */
    private Located<Term> resolved(Node node) {
        for (var other : open) {
            if (other == node) {
                return cycle(node);
            }
        }
        if (depth >= Growth.DEEPEST) {
            return refused(node, Wording.TOO_DEEP);
        }
        open.push(node);
        depth++;
        var term = read(node);
        depth--;
        open.pop();
        return kept(node, term, quiet > 0 ? guessed : known);
    }

    private Located<Term> kept(Node node, Located<Term> term, Map<Node, Located<Term>> terms) {
        var kept = Growth.tooLarge(term.value()) ? refused(node, "grows too large") : term;
        terms.put(node, kept);
        return kept;
    }

    private Located<Term> refused(Node node, String why) {
        var text = node instanceof Node.Scalar scalar ? scalar.text() : node.span().text();
        if (problems.stream().noneMatch(problem -> problem.message().endsWith(why))) {
            report(Wording.limited(node.span(), text, why));
        }
        return new Located<>(new Unknown(Wording.shortened(text)), node.span());
    }

    /** Reported at the variable that closes the circle, with the others that are in it. */
    private Located<Term> cycle(Node node) {
        var ring = new ArrayList<Node.Scalar>();
        for (var each : open) {
            if (each instanceof Node.Scalar scalar) {
                ring.add(scalar);
            }
            if (each == node) {
                break;
            }
        }
        var closing = ring.remove(0);
        var finding = VARIABLE_CYCLE
                .at(closing.span(), "`%s` needs itself".formatted(Wording.shortened(closing.text())))
                .label("its value is unknown, and is not compared");
        for (var other : ring) {
            finding = finding.note(other.span(), "this is in the circle, too");
        }
        report(finding.help("let one of the variables in the circle have a value of its own"));
        return new Located<>(new Unknown(Wording.shortened(closing.text())), node.span());
    }

    private Located<Term> read(Node node) {
        if (node instanceof Node.Mapping mapping) {
            var fields = new Filling(mapping.entries().size());
            for (var entry : mapping.entries()) {
                fields.put(entry.key().value(), new Field(entry.key(), term(entry.value())));
            }
            return new Located<>(fields.fields(), node.span());
        }
        if (node instanceof Node.Sequence sequence) {
            var items = new ArrayList<Located<Term>>(sequence.items().size());
            for (var item : sequence.items()) {
                items.add(term(item));
            }
            return new Located<>(new Items(List.copyOf(items)), node.span());
        }
        var scalar = (Node.Scalar) node;
        if (!variable(scalar)) {
            return constants.scalar(scalar);
        }
        if (scalar.text().contains("\\${")) {
            files.escaped();
        }
        return words(scalar.text(), scalar.span()).seenAt(scalar.span());
    }

    /** What a text with variables in it means. */
    Located<Term> words(String text, Span span) {
        var words = parsed(text, span);
        if (words.isEmpty()) {
            return new Located<>(new Unknown(Wording.shortened(text)), span);
        }
        depth++;
        if (!quiet()) {
            references.in(words.get(), span);
        }
        var value = sources.value(words.get(), span);
        depth--;
        return value;
    }

    /** A text as the edition reads it; what it refuses is read as it was meant where it is not certain to be that edition. */
    private Optional<Words> parsed(String text, Span span) {
        var before = words.get(text);
        if (before != null) {
            return before;
        }
        try {
            var read = Optional.of(framework.edition() == Edition.V4 ? PlaceholderParser.parse(text) : VariableParser.strict(text));
            words.put(text, read);
            return read;
        } catch (VariableParser.Malformed refused) {
            var meant = meant(text);
            if (strict() || meant.isEmpty()) {
                report(Wording.malformed(span, text, refused));
            }
            return deployment.exact() ? Optional.empty() : meant;
        }
    }

    private static Optional<Words> meant(String text) {
        try {
            return Optional.of(VariableParser.parse(text));
        } catch (VariableParser.Malformed e) {
            return Optional.empty();
        }
    }

    /** No number, date or keyword has a brace. */
    static boolean variable(Node.Scalar scalar) {
        return scalar.levels() == 0;
    }

    /** What stands at an address of the service: known for certain, or for the stage and other defaults that are assumed. */
    Optional<Located<Term>> address(Node start, Term address) {
        var text = address.assumed();
        if (text.isEmpty()) {
            return Optional.of(new Located<>(new Unknown("${self:" + address.display() + "}"), start.span()));
        }
        if (start == root) {
            var place = place(text.get());
            if (place.isPresent()) {
                return place.map(this::term);
            }
        }
        var found = walk(start, Paths.steps(text.get()));
        if (found.isEmpty() && address.constant().isEmpty() && !deployment.certain()) {
            return otherStage(start, address).or(() -> found);
        }
        return found;
    }

    /** What stands at an address, if all that is on the way is written out. */
    private Optional<Node> place(String address) {
        var before = places.get(address);
        if (before != null) {
            return before;
        }
        var place = straight(address);
        places.put(address, place);
        return place;
    }

    private Optional<Node> straight(String address) {
        var steps = Paths.steps(address);
        Optional<Node> node = hidden(root, steps) ? Optional.empty() : Optional.of(root);
        for (int i = 0; i < steps.size() && node.isPresent(); i++) {
            node = Paths.child(node.get(), steps.get(i));
        }
        return node.map(found -> name(root, found, steps));
    }

    /** Whether it is of another stage, which version 4 does not look at. */
    private boolean hidden(Node start, List<String> steps) {
        return start == root && framework.edition() == Edition.V4 && steps.size() > 1 && steps.get(0).equals("stages") && !Set.of("default", stage()).contains(steps.get(1));
    }

    /** Where only the service's own default stage has an entry, the value is there, but nobody can say that it is this one. */
    private Optional<Located<Term>> otherStage(Node start, Term address) {
        var own = defaultStage();
        var other = Term.Join.of(address.parts().stream()
                .map(part -> part instanceof Term.Symbol symbol && symbol.origin() == Term.Origin.STAGE ? new Text(own.orElse("")) : part)
                .toList());
        return other.assumed().flatMap(text -> walk(start, Paths.steps(text))).map(value -> value.map(term -> new Unknown(address.display())));
    }

    /** What stands at the end of the steps; only what is on the way is resolved. */
    Optional<Located<Term>> walk(Node start, List<String> steps) {
        Node node = start;
        if (hidden(start, steps)) {
            return Optional.empty();
        }
        for (int i = 0; i < steps.size(); i++) {
            var seen = node instanceof Node.Scalar variable ? behind(variable).orElse(node) : node;
            if (seen instanceof Node.Scalar scalar) {
                var rest = steps.subList(i, steps.size());
                return oldName(start, steps).or(() -> Paths.walk(term(scalar), rest));
            }
            var next = Paths.child(seen, steps.get(i));
            if (next.isEmpty()) {
                return seen instanceof Node.Sequence ? Paths.walk(term(seen), steps.subList(i, steps.size())) : Optional.empty();
            }
            node = next.get();
        }
        return Optional.of(term(name(start, node, steps)));
    }

    /** Versions 1 and 2 took {@code ${self:service.name}} for the service where {@code service} is only a name. */
    private Optional<Located<Term>> oldName(Node start, List<String> steps) {
        boolean old = start == root && steps.equals(List.of("service", "name")) && !strict();
        return old ? root.value("service").filter(Node.Scalar.class::isInstance).map(this::term) : Optional.empty();
    }

    /** Versions 1 and 2 took {@code ${self:service}} for the service's name where {@code service} is a map. */
    private Node name(Node start, Node node, List<String> steps) {
        return start == root && steps.equals(List.of("service")) && node instanceof Node.Mapping service ? service.value("name").orElse(node) : node;
    }

    /**
     * The map or list that a scalar's only variable stands for, with nothing in it resolved yet: what a file or a map holds
     * may need another part of the same one.
     */
    Optional<Node> behind(Node.Scalar scalar) {
        if (!variable(scalar) || !passing.add(scalar)) {
            return Optional.empty();
        }
        try {
            var whole = quietly(() -> parsed(scalar.text(), scalar.span())).flatMap(Words::whole);
            return whole.flatMap(variable -> quietly(() -> sources.behind(variable, scalar.span())));
        } finally {
            passing.remove(scalar);
        }
    }

    /** The node at the end of the steps, with nothing in it resolved yet. */
    Optional<Node> find(Node start, List<String> steps) {
        Optional<Node> node = Optional.of(start);
        for (var step : steps) {
            node = node.flatMap(here -> here instanceof Node.Scalar scalar ? behind(scalar) : Optional.of(here)).flatMap(here -> Paths.child(here, step));
        }
        return node;
    }
}
