package io.github.resourceparity.resolve;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.resolve.Reference.Kind;
import io.github.resourceparity.resolve.Term.Output;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Variable.Lookup;
import io.github.resourceparity.resolve.Variable.Place;
import io.github.resourceparity.resolve.Variable.Quoted;
import io.github.resourceparity.resolve.Variable.Words;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.yaml.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the variables of one service ask AWS for, each where it stands, whichever of a variable's sources is the one that answers. */
final class VariableReferences {

    static final Code REFERENCE_MALFORMED = Code.error("reference-malformed", "a reference cannot be split into a stack and its output");

    private static final String SECRETS = "/aws/reference/secretsmanager/";

    /** Sections of which values are picked, often by the stage. */
    private static final Set<String> TABLES = Set.of("custom", "params", "stages");

    private final Variables variables;
    private final Node.Mapping root;
    private final Sources sources;
    private final Set<Reference> found = new LinkedHashSet<>();

    VariableReferences(Variables variables, Node.Mapping root, Sources sources) {
        this.variables = variables;
        this.root = root;
        this.sources = sources;
    }

    List<Reference> all() {
        return List.copyOf(found);
    }

    /** Those of a text's variables. */
    void in(Words words, Span span) {
        for (var piece : words.pieces()) {
            if (piece instanceof Variable variable) {
                in(variable, span);
            }
        }
    }

    private void in(Variable variable, Span span) {
        for (int i = 0; i < variable.sources().size(); i++) {
            in(variable, variable.sources().get(i), i + 1 < variable.sources().size(), i > 0, span);
        }
    }

    private boolean picked(Span span) {
        return span.source() == root.span().source() && root.entries().stream().anyMatch(entry -> TABLES.contains(entry.key().value()) && entry.value().span().start() <= span.start() && span.end() <= entry.value().span().end());
    }

    private static boolean remote(Lookup lookup) {
        return type(lookup).equals("cf") || type(lookup).equals("ssm");
    }

    private static String type(Lookup lookup) {
        int dot = lookup.type().indexOf('.');
        return dot < 0 ? lookup.type() : lookup.type().substring(0, dot);
    }

    private void in(Variable variable, Place place, boolean guarded, boolean instead, Span span) {
        if (place instanceof Quoted quoted) {
            in(quoted.words(), span);
        } else if (place instanceof Lookup lookup) {
            lookup.address().ifPresent(words -> in(words, span));
            for (var words : lookup.parameters().orElse(List.of())) {
                in(words, span);
            }
            if (lookup.address().isPresent() && remote(lookup)) {
                asked(lookup, guarded, instead || picked(span), variable, span);
            }
        }
    }

    private void asked(Lookup lookup, boolean guarded, boolean instead, Variable variable, Span span) {
        var type = type(lookup);
        var place = Wording.place(span, variable);
        var address = variables.quietly(() -> sources.value(lookup.address().get(), span)).value();
        var region = type.equals(lookup.type()) ? region(lookup, span) : Optional.<Term>of(new Text(lookup.type().substring(type.length() + 1)));
        if (type.equals("ssm")) {
            parameter(address, region, place, guarded, instead).ifPresent(found::add);
        } else if (Surroundings.stackAndOutput(address, variables.framework().edition()) instanceof Output output) {
            found.add(new Reference(Kind.OUTPUT, Optional.of(output.stack()), output.output(), region, place, guarded, instead));
        } else if (whole(address) && !address.secret()) {
            malformed(address, place);
        }
    }

    /** Whether nothing in it can have a dot. */
    private static boolean whole(Term address) {
        return address.parts().stream().allMatch(part -> part instanceof Text || part instanceof Symbol symbol && symbol.origin().everywhere());
    }

    private Optional<Term> region(Lookup lookup, Span span) {
        return lookup.parameters().stream().flatMap(List::stream)
                .map(words -> variables.quietly(() -> sources.value(words, span)).value())
                .filter(term -> !term.constant().filter(word -> word.equals("raw") || word.equals("noDecrypt")).isPresent())
                .findFirst();
    }

    /** A parameter without what says how it is read, or the secret that it stands for; what AWS publishes is there. */
    private static Optional<Reference> parameter(Term address, Optional<Term> region, Span place, boolean guarded, boolean instead) {
        var text = address.display();
        if (Reference.published(text)) {
            return Optional.empty();
        }
        boolean secret = text.startsWith(SECRETS) && address instanceof Text;
        var plain = address instanceof Text ? new Text(text.substring(secret ? SECRETS.length() : 0).replaceFirst("~(true|split|raw)$", "").replaceFirst("(?<=.):\\d+$", "")) : address;
        return Optional.of(new Reference(secret ? Kind.SECRET : Kind.PARAMETER, Optional.empty(), plain, region, place, guarded, instead));
    }

    private void malformed(Term address, Span place) {
        variables.report(REFERENCE_MALFORMED
                .at(place, "`${cf:%s}` names no stack and output".formatted(Wording.shortened(address.display())))
                .label("the framework takes what stands before the first dot for the stack")
                .help("write `${cf:<stack>.<output>}`"));
    }
}
