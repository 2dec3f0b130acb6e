package io.github.resourceparity.resolve;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.resolve.Variable.Literal;
import io.github.resourceparity.resolve.Variable.Lookup;
import io.github.resourceparity.resolve.Variable.Place;
import io.github.resourceparity.resolve.Variable.Quoted;
import io.github.resourceparity.resolve.Variable.Words;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.yaml.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the variables of one service get their values: one source after the other, until one has a value. */
final class Sources {

    /** How often the value of a variable may hold variables again, to the letter of version 3. */
    private static final int AGAIN = 10;

    private final Variables variables;
    private final Node.Mapping root;
    private final ServiceFiles files;
    private final Surroundings surroundings;
    private final Set<String> missingFiles = new HashSet<>();
    private int again;

    Sources(Variables variables, Node.Mapping root, ServiceFiles files, Deployment deployment, Binding binding) {
        this.variables = variables;
        this.root = root;
        this.files = files;
        this.surroundings = new Surroundings(variables, root, files, deployment, binding);
    }

    /** A whole variable keeps the type of its value; otherwise all is one text. */
    Located<Term> value(Words words, Span span) {
        var whole = words.whole();
        if (whole.isPresent()) {
            return value(whole.get(), span);
        }
        if (words.pieces().size() == 1) {
            return new Located<>(new Text((String) words.pieces().get(0)), span);
        }
        var pieces = new ArrayList<Term>();
        var origins = new ArrayList<Span>();
        for (var piece : words.pieces()) {
            if (piece instanceof Variable variable) {
                var value = value(variable, span);
                pieces.add(text(variable, value, span));
                if (!value.standsAt(span)) {
                    origins.add(value.span());
                }
                origins.addAll(value.via());
            } else {
                pieces.add(new Text((String) piece));
            }
        }
        var joined = new Located<>(Join.of(pieces), span, origins.size() < 2 ? List.copyOf(origins) : origins.stream().distinct().toList());
        return variables.framework().edition() == Edition.V4 ? lookedInto(joined, span) : joined;
    }

    /** The text that a value is inside another text: JavaScript's, which joins lists by commas and has none for maps and null. */
    private Term text(Variable variable, Located<Term> value, Span span) {
        var term = value.value();
        if (term instanceof Items items) {
            return listed(items);
        }
        boolean word = variables.framework().edition() == Edition.V4 && term.nothing();
        if (!word && (term instanceof Fields || term.nothing())) {
            variables.report(Wording.inText(span, variable, value));
            return new Unknown(variable.text());
        }
        return word ? new Text("null") : term;
    }

    private static Term listed(Items items) {
        var parts = new ArrayList<Term>();
        for (int i = 0; i < items.items().size(); i++) {
            var item = items.items().get(i).value();
            parts.add(new Text(i == 0 ? "" : ","));
            parts.add(item instanceof Items inner ? listed(inner) : item instanceof Fields ? new Text("[object Object]") : item.nothing() ? new Text("") : item);
        }
        return Join.of(parts);
    }

    private Located<Term> value(Variable variable, Span span) {
        return value(variable, 0, span).orElseGet(() -> {
            unresolved(variable, span).ifPresent(variables::report);
            return new Located<>(new Unknown(variable.text()), span);
        });
    }

    private Optional<Located<Term>> value(Variable variable, int from, Span span) {
        var sources = variable.sources();
        for (int i = from; i < sources.size(); i++) {
            int next = i + 1;
            var found = found(variable, sources.get(i), span, () -> variables.quietly(() -> value(variable, next, span)).map(Located::value).filter(term -> !term.secret()).flatMap(Term::assumed));
            boolean last = i + 1 == sources.size();
            if (found.isPresent() && (last && sources.get(i) instanceof Literal || !found.get().value().nothing())) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Located<Term>> found(Variable variable, Place place, Span span, Surroundings.Fallback fallback) {
        if (place instanceof Literal literal) {
            return Optional.of(new Located<>(literal.value(), span));
        }
        if (place instanceof Quoted quoted) {
            return Optional.of(value(quoted.words(), span));
        }
        var lookup = (Lookup) place;
        var address = lookup.address().map(words -> value(words, span).value()).orElse(new Text(""));
        var found = switch (lookup.type()) {
            case "self" -> variables.address(root, address).map(value -> value.value() instanceof Text text && text.endless() ? value.<Term>map(term -> Text.NOTHING) : value);
            case "file" -> file(lookup, address, span);
            default -> surroundings.to(lookup, parameters(lookup, span), address, Wording.place(span, variable), fallback).map(term -> term.standsAt(span) ? term : new Located<>(term.value(), span, term.via()));
        };
        return lookup.type().equals("file") ? found : found.map(value -> lookedInto(value, span));
    }

    private List<Term> parameters(Lookup lookup, Span span) {
        return lookup.parameters().orElse(List.of()).stream().map(words -> value(words, span).value()).toList();
    }

    /** A value may hold variables again, which were escaped where it stands or came from somewhere that knows none. */
    private Located<Term> lookedInto(Located<Term> value, Span span) {
        var term = value.value();
        if (term instanceof Fields || term instanceof Items) {
            return files.escapes() ? deeply(value, span) : value;
        }
        var text = term.constant().filter(known -> known.contains("${"));
        if (text.isEmpty() || term instanceof Join && term.secret() || term instanceof Text known && known.kind() != Kind.STRING) {
            return value;
        }
        if (again >= AGAIN && variables.framework().edition() != Edition.V4) {
            variables.report(Wording.refused(span, term.display(), "leads to variables more than %s times over".formatted(AGAIN)));
            return value.map(old -> new Unknown(old.display()));
        }
        if (again >= Growth.DEEPEST / 4) {
            variables.report(Wording.limited(span, term.display(), Wording.TOO_DEEP));
            return value.map(old -> new Unknown(old.display()));
        }
        again++;
        var more = variables.words(text.get(), span);
        again--;
        return masked(term, more).map(known -> value.map(old -> known)).orElse(new Located<>(more.value(), value.span(), value.via()));
    }

    /** What comes out of a secret's text is as secret. */
    private static Optional<Term> masked(Term secret, Located<Term> more) {
        return secret instanceof Term.Symbol symbol && secret.secret() && more.value().assumed().isPresent() && !(more.value() instanceof Fields)
                ? Optional.of(new Term.Symbol(symbol.origin(), symbol.name(), more.value().assumed(), symbol.bound()))
                : Optional.empty();
    }

    private Located<Term> deeply(Located<Term> value, Span span) {
        if (value.value() instanceof Items items) {
            return value.map(term -> new Items(items.items().stream().map(item -> deeply(item, span)).toList()));
        }
        if (value.value() instanceof Fields fields) {
            var changed = new LinkedHashMap<String, Field>();
            fields.fields().forEach((name, field) -> changed.put(name, new Field(field.key(), deeply(field.value(), span))));
            return value.map(term -> new Fields(changed));
        }
        return value.value() instanceof Text ? lookedInto(value, span) : value;
    }

    private Optional<Located<Term>> file(Lookup lookup, Term address, Span span) {
        var path = path(lookup, span);
        if (path.constant().filter(String::isEmpty).isPresent()) {
            variables.report(Variables.VARIABLE_UNRESOLVED.at(span, "a file without a path").label(Wording.UNKNOWN));
            return Optional.of(new Located<>(new Unknown("${file()}"), span));
        }
        var file = files.open(path, span, variables.quiet());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (file.get().node().isEmpty()) {
            return Optional.of(file.get().opaque(span));
        }
        var node = file.get().node().get();
        return supported(lookup, address, node, span);
    }

    /** What version 3 takes from a file is what JSON can hold: no date, nothing endless, and not what a file of no bytes has. */
    private Optional<Located<Term>> supported(Lookup lookup, Term address, Node node, Span span) {
        var found = from(lookup, address, node);
        boolean bare = found.isPresent() && found.get().value() instanceof Text text && (text.kind() == Kind.DATE || text.endless());
        boolean none = lookup.address().isEmpty() && node.span().source().text().isEmpty() && found.map(Located::value).orElse(Text.NOTHING).nothing() && ServiceFiles.data(node.span().source().path());
        if (!variables.strict() || variables.framework().edition() == Edition.V4 || !bare && !none) {
            return found;
        }
        variables.report(Variables.VARIABLE_UNRESOLVED.at(span, "a file gives %s".formatted(none ? "nothing at all" : "`%s`, which is no text and no number".formatted(found.get().value().display()))).label("Serverless 3 stops here; " + Wording.UNKNOWN).note(node.span(), "taken from here"));
        return Optional.of(new Located<>(new Unknown("${file()}"), span));
    }

    private Optional<Located<Term>> from(Lookup lookup, Term address, Node node) {
        return lookup.address().isEmpty() ? Optional.of(variables.term(node)) : variables.address(node, address);
    }

    private Term path(Lookup lookup, Span span) {
        return lookup.parameters().stream().flatMap(List::stream).findFirst().map(words -> value(words, span).value()).orElse(new Text(""));
    }

    /** The map or list that a variable stands for, with nothing in it resolved yet. */
    Optional<Node> behind(Variable variable, Span span) {
        for (var place : variable.sources()) {
            if (!(place instanceof Lookup lookup) || !lookup.type().equals("self") && !lookup.type().equals("file")) {
                return Optional.empty();
            }
            var file = lookup.type().equals("file") ? files.open(path(lookup, span), span, true) : Optional.of(new ServiceFiles.Opened("", Optional.<Node>of(root)));
            if (file.isPresent()) {
                var address = lookup.address().map(words -> value(words, span).value().assumed()).orElse(Optional.of(""));
                var found = file.get().node().flatMap(node -> address.flatMap(text -> variables.find(node, Paths.steps(text))));
                if (found.isPresent()) {
                    return found.flatMap(node -> node instanceof Node.Scalar next ? variables.behind(next) : Optional.of(node));
                }
            }
        }
        return Optional.empty();
    }

    /** What is wrong with a variable without a value; a missing file is said once a service, however often it is named. */
    private Optional<Finding> unresolved(Variable variable, Span span) {
        var last = variable.sources().get(variable.sources().size() - 1);
        if (last instanceof Lookup lookup && lookup.type().equals("file")) {
            var path = variables.quietly(() -> path(lookup, span));
            var missing = path.assumed().flatMap(name -> files.missing(path, Wording.place(span, variable)));
            if (missing.isPresent()) {
                return variables.quiet() || missingFiles.add(path.display()) ? missing : Optional.empty();
            }
        }
        var finding = Wording.leadsNowhere(span, variable);
        if (last instanceof Lookup lookup && lookup.type().equals("self")) {
            var address = lookup.address().map(words -> variables.quietly(() -> value(words, span)).value()).filter(term -> !term.secret()).flatMap(Term::assumed);
            return address.map(text -> explained(finding, Paths.steps(text))).or(() -> Optional.of(finding.label("its value is unknown, and is not compared")));
        }
        return Optional.of(finding.label("its value is unknown, and is not compared"));
    }

    private Finding explained(Finding finding, List<String> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            var above = steps.subList(0, i);
            var parent = above.isEmpty() ? Optional.<Located<Term>>empty() : variables.quietly(() -> variables.walk(root, above));
            if (above.isEmpty() || parent.isPresent()) {
                var names = above.isEmpty() ? root.entries().stream().map(entry -> entry.key().value()).toList() : names(parent.get().value());
                return Wording.explained(finding, steps.get(i), above.isEmpty() ? "the service" : "`" + String.join(".", above) + "`", parent, names);
            }
        }
        return finding.label("its value is unknown, and is not compared");
    }

    private static List<String> names(Term term) {
        return term instanceof Fields fields ? List.copyOf(fields.fields().keySet()) : List.of();
    }
}
