package io.github.resourceparity.resolve;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.resolve.Term.Field;
import io.github.resourceparity.resolve.Term.Fields;
import io.github.resourceparity.resolve.Term.Items;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.resolve.Variable.Literal;
import io.github.resourceparity.resolve.Variable.Lookup;
import io.github.resourceparity.resolve.Variable.Place;
import io.github.resourceparity.resolve.Variable.Quoted;
import io.github.resourceparity.resolve.Variable.Words;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.yaml.Documents;
import io.github.resourceparity.yaml.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The variables of one service, resolved as the Serverless Framework 3 does without asking anybody: what only AWS, the
 * command line or the environment knows becomes a symbol of that name.
 */
public final class Variables {

    static final Code VARIABLE_UNRESOLVED = Code.warning("variable-unresolved", "a variable leads nowhere and has no fallback");
    static final Code VARIABLE_CYCLE = Code.error("variable-cycle", "a variable needs itself");

    /** The codes of what can be wrong with variables. */
    public static final List<Code> CODES =
            List.of(ServiceFiles.FILE_MISSING, ServiceFiles.FILE_OUTSIDE_ROOT, ServiceFiles.FILE_NOT_EVALUATED, VARIABLE_UNRESOLVED, VARIABLE_CYCLE);

    /** How deep values and the variables in them may stand in each other, so that no input overflows the stack. */
    private static final int DEEPEST = 250;

    /** How many values variables may grow one to, so that no input exhausts the memory. */
    private static final long LARGEST = 2_000_000;

    private final Node.Mapping root;
    private final ServiceFiles files;
    private final Deployment deployment;
    private final Binding binding;
    private final List<Finding> problems = new ArrayList<>();
    private final Map<Node, Located<Term>> known = new IdentityHashMap<>();
    private final Map<Node, Located<Term>> guessed = new IdentityHashMap<>();
    private final Map<Term, Size> sizes = new IdentityHashMap<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final Set<Node> passing = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> missingFiles = new HashSet<>();
    private int depth;
    private int quiet;

    /** The variables of a service whose files are looked for from a folder on. */
    public Variables(Node.Mapping root, String folder, Documents documents, Deployment deployment, Binding binding) {
        this.root = root;
        this.files = new ServiceFiles(folder, documents);
        this.deployment = deployment;
        this.binding = binding;
    }

    /** What was found wrong so far, once each. */
    public List<Finding> problems() {
        var all = new ArrayList<>(files.problems());
        all.addAll(problems);
        return List.copyOf(new HashSet<>(all));
    }

    /** The stage that the service is deployed to unless somebody says another. */
    public Optional<String> defaultStage() {
        return quietly(() -> provider("stage")).map(Located::value).flatMap(Term::assumed).or(() -> Optional.of("dev"));
    }

    private Optional<Located<Term>> provider(String name) {
        return root.value("provider")
                .filter(Node.Mapping.class::isInstance)
                .flatMap(node -> ((Node.Mapping) node).value(name))
                .map(this::term);
    }

    private <T> T quietly(java.util.function.Supplier<T> question) {
        quiet++;
        try {
            return question.get();
        } finally {
            quiet--;
        }
    }

    private void report(Finding finding) {
        if (quiet == 0) {
            problems.add(finding);
        }
    }

    /** What a node means. */
    public Located<Term> term(Node node) {
        var before = quiet > 0 ? known.getOrDefault(node, guessed.get(node)) : known.get(node);
        if (before != null) {
            return before;
        }
        for (var other : open) {
            if (other == node) {
                return cycle(node);
            }
        }
        if (depth >= DEEPEST) {
            return refused(node, "needs too many others one after the other");
        }
        open.push(node);
        depth++;
        var term = read(node);
        depth--;
        open.pop();
        var kept = size(term.value()).tooLarge() ? refused(node, "grows too large") : term;
        (quiet > 0 ? guessed : known).put(node, kept);
        return kept;
    }

    private Located<Term> refused(Node node, String why) {
        var text = shortened(node instanceof Node.Scalar scalar ? scalar.text() : node.span().text());
        if (problems.stream().noneMatch(problem -> problem.message().endsWith(why))) {
            report(VARIABLE_UNRESOLVED.at(node.span(), "`%s` %s".formatted(text, why)).label("its value is unknown, and is not compared"));
        }
        return new Located<>(new Unknown(text), node.span());
    }

    /** How many values a term holds, where a long text counts as many, and in how many levels. */
    private record Size(long values, int levels) {

        boolean tooLarge() {
            return values > LARGEST || levels > DEEPEST;
        }

        Size with(Size part) {
            return new Size(values + part.values, Math.max(levels, part.levels + 1));
        }
    }

    /** Its parts have been measured before it. */
    private Size size(Term term) {
        if (term instanceof Text || term instanceof Symbol) {
            return new Size(1 + term.assumed().map(String::length).orElse(0) / 16, 1);
        }
        var size = sizes.get(term);
        if (size == null) {
            size = held(term).map(this::size).reduce(new Size(1, 1), Size::with);
            sizes.put(term, size);
        }
        return size;
    }

    private static Stream<Term> held(Term term) {
        if (term instanceof Items items) {
            return items.items().stream().map(Located::value);
        }
        if (term instanceof Fields fields) {
            return fields.fields().values().stream().map(field -> field.value().value());
        }
        return term instanceof Join join ? join.pieces().stream() : Stream.empty();
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
                .at(closing.span(), "`%s` needs itself".formatted(shortened(closing.text())))
                .label("its value is unknown, and is not compared");
        for (var other : ring) {
            finding = finding.note(other.span(), "this is in the circle, too");
        }
        report(finding.help("let one of the variables in the circle have a value of its own"));
        return new Located<>(new Unknown(shortened(closing.text())), node.span());
    }

    private static String shortened(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() > 60 ? line.substring(0, 59) + "…" : line;
    }

    private Located<Term> read(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return new Located<>(new Items(sequence.items().stream().map(this::term).toList()), node.span());
        }
        if (node instanceof Node.Mapping mapping) {
            var fields = new LinkedHashMap<String, Field>();
            mapping.entries().forEach(entry -> fields.put(entry.key().value(), new Field(entry.key(), term(entry.value()))));
            return new Located<>(new Fields(fields), node.span());
        }
        return scalar((Node.Scalar) node);
    }

    private Located<Term> scalar(Node.Scalar scalar) {
        var value = Scalars.service(scalar);
        if (value.kind() != Kind.STRING || !value.value().contains("${")) {
            return new Located<>(value, scalar.span());
        }
        try {
            return words(VariableParser.parse(value.value()), scalar.span()).seenAt(scalar.span());
        } catch (VariableParser.Malformed e) {
            report(VARIABLE_UNRESOLVED
                    .at(scalar.span(), "a variable in `%s` cannot be read: %s".formatted(shortened(value.value()), e.getMessage()))
                    .label("this value is unknown, and is not compared"));
            return new Located<>(new Unknown(value.value()), scalar.span());
        }
    }

    /** A whole variable keeps the type of its value; otherwise all is one text. */
    private Located<Term> words(Words words, Span span) {
        var whole = words.whole();
        if (whole.isPresent()) {
            return value(whole.get(), span);
        }
        var pieces = new ArrayList<Term>();
        var origins = new ArrayList<Span>();
        for (var piece : words.pieces()) {
            if (piece instanceof Variable variable) {
                var value = value(variable, span);
                pieces.add(text(variable, value, span));
                if (!value.span().equals(span)) {
                    origins.add(value.span());
                }
                origins.addAll(value.via());
            } else {
                pieces.add(new Text((String) piece));
            }
        }
        return new Located<>(Join.of(pieces), span, origins.stream().distinct().toList());
    }

    /** The text that a value is inside another text: JavaScript's, which joins lists by commas and has none for maps and null. */
    private Term text(Variable variable, Located<Term> value, Span span) {
        var term = value.value();
        if (term instanceof Items items) {
            return listed(items);
        }
        if (term instanceof Fields || term instanceof Text text && text.kind() == Kind.NOTHING) {
            report(VARIABLE_UNRESOLVED
                    .at(place(span, variable), "`%s` is %s, and stands inside a text".formatted(shortened(variable.text()), term instanceof Fields ? "a map" : "nothing"))
                    .label("Serverless refuses this; the value is unknown, and is not compared")
                    .note(value.span(), "its value"));
            return new Unknown(variable.text());
        }
        return term;
    }

    private static Term listed(Items items) {
        var parts = new ArrayList<Term>();
        for (int i = 0; i < items.items().size(); i++) {
            var item = items.items().get(i).value();
            parts.add(new Text(i == 0 ? "" : ","));
            parts.add(item instanceof Items inner ? listed(inner) : item instanceof Fields ? new Text("[object Object]") : item);
        }
        return Join.of(parts);
    }

    private static Span place(Span span, Variable variable) {
        int at = span.text().indexOf(variable.text());
        return at < 0 ? span : span.source().span(span.start() + at, span.start() + at + variable.text().length());
    }

    private Located<Term> value(Variable variable, Span span) {
        depth++;
        var value = value(variable, 0, span);
        depth--;
        return value.orElseGet(() -> {
            unresolved(variable, span).ifPresent(this::report);
            return new Located<>(new Unknown(variable.text()), span);
        });
    }

    private Optional<Located<Term>> value(Variable variable, int from, Span span) {
        var sources = variable.sources();
        for (int i = from; i < sources.size(); i++) {
            int next = i + 1;
            var place = sources.get(i);
            var found = found(place, span, () -> quietly(() -> value(variable, next, span)).map(Located::value).flatMap(Term::assumed));
            boolean last = i + 1 == sources.size();
            if (found.isPresent() && (last && place instanceof Literal || !nothing(found.get().value()))) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean nothing(Term term) {
        return term instanceof Text text && text.kind() == Kind.NOTHING;
    }

    private Optional<Located<Term>> found(Place place, Span span, java.util.function.Supplier<Optional<String>> fallback) {
        if (place instanceof Literal literal) {
            return Optional.of(new Located<>(literal.value(), span));
        }
        if (place instanceof Quoted quoted) {
            return Optional.of(words(quoted.words(), span));
        }
        var lookup = (Lookup) place;
        var address = lookup.address().map(words -> words(words, span).value()).orElse(new Text(""));
        return switch (lookup.type()) {
            case "self" -> self(address);
            case "file" -> file(lookup, address, span);
            case "param" -> parameter(address, span, fallback);
            case "strToBool" -> bool(lookup, span);
            default -> Optional.of(new Located<>(symbol(lookup.type(), address, fallback), span));
        };
    }

    private Term symbol(String type, Term address, java.util.function.Supplier<Optional<String>> fallback) {
        var name = type.equals("ssm") ? address.display().replaceFirst("~(true|split)$", "") : address.display();
        var asked = type + ":" + name;
        return switch (asked) {
            case "opt:stage" -> stage(fallback);
            case "sls:stage" -> stage(() -> provider("stage").map(Located::value).flatMap(Term::assumed).or(() -> Optional.of("dev")));
            case "opt:region" -> new Symbol(Origin.REGION, "region", fallback.get());
            case "aws:region" -> new Symbol(Origin.REGION, "region", quietly(() -> provider("region")).map(Located::value).flatMap(Term::assumed).or(() -> Optional.of("us-east-1")));
            case "aws:accountId" -> new Symbol(Origin.ACCOUNT, "account");
            case "aws:partition" -> new Symbol(Origin.PARTITION, "partition", Optional.of("aws"));
            case "sls:instanceId" -> new Unknown("${sls:instanceId}");
            default -> type.equals("cf") ? output(address) : new Symbol(Origin.VARIABLE, asked, fallback.get());
        };
    }

    private Term stage(java.util.function.Supplier<Optional<String>> fallback) {
        return new Symbol(Origin.STAGE, "stage", deployment.stage().or(() -> quietly(fallback)), deployment.certain());
    }

    /** {@code stack.Output}: the stack ends at the first dot. */
    private static Term output(Term address) {
        var stack = new ArrayList<Term>();
        var parts = address.parts();
        for (int i = 0; i < parts.size(); i++) {
            int dot = parts.get(i) instanceof Text text ? text.value().indexOf('.') : -1;
            if (dot >= 0) {
                var text = ((Text) parts.get(i)).value();
                stack.add(new Text(text.substring(0, dot)));
                var output = new ArrayList<Term>(List.of(new Text(text.substring(dot + 1))));
                output.addAll(parts.subList(i + 1, parts.size()));
                return new Term.Output(Join.of(stack), Join.of(output));
            }
            stack.add(parts.get(i));
        }
        return new Unknown("${cf:" + address.display() + "}");
    }

    private Optional<Located<Term>> bool(Lookup lookup, Span span) {
        var input = lookup.parameters().stream().flatMap(List::stream).findFirst().map(words -> words(words, span).value());
        var text = input.flatMap(Term::assumed).map(value -> value.strip().toLowerCase(Locale.ROOT)).orElse("");
        if (List.of("true", "1", "false", "0").contains(text)) {
            return Optional.of(new Located<>(new Text(String.valueOf(text.equals("true") || text.equals("1")), Kind.BOOLEAN), span));
        }
        return Optional.of(new Located<>(new Unknown("${strToBool(" + input.map(Term::display).orElse("") + ")}"), span));
    }

    /** Parameters of the stage, then those of all stages, as v3 ({@code params}) and v4 ({@code stages}) have them. */
    private Optional<Located<Term>> parameter(Term address, Span span, java.util.function.Supplier<Optional<String>> fallback) {
        var name = address.display();
        var stage = deployment.stage().or(this::defaultStage).orElse("dev");
        if (binding.parameters().containsKey(name)) {
            return Optional.of(binding.parameters().get(name).seenAt(span));
        }
        return List.of(List.of("params", stage, name), List.of("stages", stage, "params", name), List.of("params", "default", name), List.of("stages", "default", "params", name))
                .stream()
                .flatMap(path -> walk(root, path).stream())
                .filter(value -> !nothing(value.value()))
                .findFirst()
                .or(() -> Optional.of(new Located<>(new Symbol(Origin.PARAMETER, "param:" + name, fallback.get()), span)));
    }

    private Optional<Located<Term>> self(Term address) {
        return address(root, address);
    }

    /** What stands at an address: known for certain, or for the stage and other defaults that are assumed. */
    private Optional<Located<Term>> address(Node start, Term address) {
        var text = address.assumed();
        if (text.isEmpty()) {
            return Optional.of(new Located<>(new Unknown("${self:" + address.display() + "}"), start.span()));
        }
        var found = walk(start, steps(text.get()));
        if (found.isEmpty() && address.constant().isEmpty() && !deployment.certain()) {
            return otherStage(start, address).or(() -> found);
        }
        return found;
    }

    private static List<String> steps(String address) {
        return address.isEmpty() ? List.of() : List.of(address.split("\\."));
    }

    /** Where only the service's own default stage has an entry, the value is there, but nobody can say that it is this one. */
    private Optional<Located<Term>> otherStage(Node start, Term address) {
        var own = defaultStage();
        var other = Join.of(address.parts().stream()
                .map(part -> part instanceof Symbol symbol && symbol.origin() == Origin.STAGE ? new Text(own.orElse("")) : part)
                .toList());
        return other.assumed().flatMap(text -> walk(start, steps(text))).map(value -> value.map(term -> new Unknown(address.display())));
    }

    private Optional<Located<Term>> walk(Node start, List<String> steps) {
        Node node = start;
        for (int i = 0; i < steps.size(); i++) {
            var seen = node instanceof Node.Scalar variable ? behind(variable).orElse(node) : node;
            if (seen instanceof Node.Scalar scalar) {
                return variable(scalar) ? walk(term(scalar), steps.subList(i, steps.size())) : oldName(start, steps);
            }
            var step = steps.get(i);
            var next = seen instanceof Node.Mapping mapping ? mapping.value(step) : item(((Node.Sequence) seen).items(), step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            node = next.get();
        }
        return Optional.of(term(name(start, node, steps)));
    }

    /** Versions 1 and 2 took {@code ${self:service.name}} for the service where {@code service} is only a name. */
    private Optional<Located<Term>> oldName(Node start, List<String> steps) {
        return start == root && steps.equals(List.of("service", "name")) ? root.value("service").filter(Node.Scalar.class::isInstance).map(this::term) : Optional.empty();
    }

    /** Versions 1 and 2 took {@code ${self:service}} for the service's name where {@code service} is a map. */
    private Node name(Node start, Node node, List<String> steps) {
        return start == root && steps.equals(List.of("service")) && node instanceof Node.Mapping service ? service.value("name").orElse(node) : node;
    }

    private static boolean variable(Node.Scalar scalar) {
        return Scalars.service(scalar).kind() == Kind.STRING && scalar.text().contains("${");
    }

    /**
     * The map or list that a scalar's only variable stands for, with nothing in it resolved yet: what a file or a map holds
     * may need another part of the same one.
     */
    private Optional<Node> behind(Node.Scalar scalar) {
        if (!variable(scalar) || !passing.add(scalar)) {
            return Optional.empty();
        }
        try {
            var whole = VariableParser.parse(scalar.text()).whole();
            return whole.isPresent() ? quietly(() -> behind(whole.get(), scalar.span())) : Optional.empty();
        } catch (VariableParser.Malformed e) {
            return Optional.empty();
        } finally {
            passing.remove(scalar);
        }
    }

    private Optional<Node> behind(Variable variable, Span span) {
        for (var place : variable.sources()) {
            if (!(place instanceof Lookup lookup) || !lookup.type().equals("self") && !lookup.type().equals("file")) {
                return Optional.empty();
            }
            var file = lookup.type().equals("file") ? files.open(path(lookup, span), span, true) : Optional.of(new ServiceFiles.Opened("", Optional.of(root)));
            if (file.isPresent()) {
                var address = lookup.address().map(words -> words(words, span).value().assumed()).orElse(Optional.of(""));
                var found = file.get().node().flatMap(node -> address.flatMap(text -> find(node, steps(text))));
                return found.flatMap(node -> node instanceof Node.Scalar next ? behind(next) : Optional.of(node));
            }
        }
        return Optional.empty();
    }

    private Optional<Node> find(Node start, List<String> steps) {
        Optional<Node> node = Optional.of(start);
        for (var step : steps) {
            node = node.flatMap(here -> here instanceof Node.Scalar scalar ? behind(scalar) : Optional.of(here)).flatMap(here -> child(here, step));
        }
        return node;
    }

    private static Optional<Node> child(Node node, String step) {
        return node instanceof Node.Mapping mapping ? mapping.value(step) : item(((Node.Sequence) node).items(), step);
    }

    private static Optional<Located<Term>> walk(Located<Term> start, List<String> steps) {
        var value = start;
        for (var step : steps) {
            if (value.value() instanceof Fields fields) {
                var next = fields.value(step);
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                value = next.get();
            } else if (value.value() instanceof Items items) {
                var next = item(items.items(), step);
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                value = next.get();
            } else if (value.value() instanceof Text) {
                return Optional.empty();
            } else {
                return Optional.of(value.map(term -> new Unknown(term.display() + "." + step)));
            }
        }
        return Optional.of(value);
    }

    private static <T> Optional<T> item(List<T> items, String step) {
        return IntStream.range(0, items.size()).filter(i -> String.valueOf(i).equals(step)).mapToObj(items::get).findFirst();
    }

    private Optional<Located<Term>> file(Lookup lookup, Term address, Span span) {
        var file = files.open(path(lookup, span), span, quiet > 0);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (file.get().node().isEmpty()) {
            return Optional.of(file.get().opaque(span));
        }
        var node = file.get().node().get();
        return lookup.address().isEmpty() ? Optional.of(term(node)) : address(node, address);
    }

    /** What is wrong with a variable without a value; a missing file is said once a service, however often it is named. */
    private Optional<Finding> unresolved(Variable variable, Span span) {
        var last = variable.sources().get(variable.sources().size() - 1);
        if (last instanceof Lookup lookup && lookup.type().equals("file")) {
            var path = quietly(() -> path(lookup, span)).assumed().orElse("");
            var missing = path.isEmpty() ? Optional.<Finding>empty() : files.missing(path, place(span, variable));
            if (missing.isPresent()) {
                return quiet > 0 || missingFiles.add(path) ? missing : Optional.empty();
            }
        }
        var finding = VARIABLE_UNRESOLVED.at(place(span, variable), "`%s` leads nowhere".formatted(shortened(variable.text())));
        if (last instanceof Lookup lookup && lookup.type().equals("self")) {
            var address = lookup.address().map(words -> quietly(() -> words(words, span)).value()).flatMap(Term::assumed).orElse("");
            return Optional.of(explained(finding, steps(address)));
        }
        return Optional.of(finding.label("its value is unknown, and is not compared"));
    }

    private Term path(Lookup lookup, Span span) {
        return lookup.parameters().stream().flatMap(List::stream).findFirst().map(words -> words(words, span).value()).orElse(new Text(""));
    }

    private Finding explained(Finding finding, List<String> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            var parent = quietly(i == 0 ? () -> Optional.<Located<Term>>empty() : at(steps.subList(0, i)));
            var names = i == 0 ? root.entries().stream().map(entry -> entry.key().value()).toList() : parent.map(value -> names(value.value())).orElse(List.of());
            if (i == 0 || parent.isPresent()) {
                var owner = i == 0 ? "the service" : "`" + String.join(".", steps.subList(0, i)) + "`";
                var labelled = finding.label("%s has no `%s`".formatted(owner, steps.get(i)));
                var noted = i == 0 || names.isEmpty() ? labelled : labelled.note(parent.get().origin(), "%s has: %s".formatted(owner, names.stream().limit(8).collect(Collectors.joining(", "))));
                return Nearest.to(steps.get(i), names).map(name -> noted.help("did you mean `%s`?".formatted(name))).orElse(noted);
            }
        }
        return finding.label("its value is unknown, and is not compared");
    }

    private java.util.function.Supplier<Optional<Located<Term>>> at(List<String> steps) {
        return () -> walk(root, steps);
    }

    private static List<String> names(Term term) {
        return term instanceof Fields fields ? List.copyOf(fields.fields().keySet()) : List.of();
    }
}
