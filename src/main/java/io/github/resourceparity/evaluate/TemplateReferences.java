package io.github.resourceparity.evaluate;

import io.github.resourceparity.resolve.Contents;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Generated;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Reference;
import io.github.resourceparity.resolve.Reference.Kind;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the functions of one template ask for: exports, outputs of other stacks, parameters and secrets, and of their own stack what it does
 * not have. They are looked for in what somebody wrote, both branches of an {@code Fn::If} among it, since CloudFormation looks there too.
 */
final class TemplateReferences {

    private static final Pattern DYNAMIC = Pattern.compile("\\{\\{resolve:(ssm|ssm-secure|secretsmanager):([^}]+)}}");

    /** What CloudFormation takes for a logical id; {@code Function.Version} is one of SAM's names for what it makes. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+");

    /** A loop that is not written out has names of its own. */
    private static final String LOOP = "Fn::ForEach";

    /** How an attribute begins that is an output of a nested stack. */
    private static final String OUTPUTS = "Outputs.";

    private static final Pattern STORED = Pattern.compile("AWS::SSM::Parameter::Value<.*>");

    /** Sections of a service that become part of its template. */
    private static final List<String> OWN = List.of("provider", "functions", "layers");

    private final Fields template;
    private final Intrinsics intrinsics;
    private final Generated generated;
    private final Nested nested;
    private final List<String> modules;
    private final Set<Reference> found = new LinkedHashSet<>();

    TemplateReferences(Fields template, Intrinsics intrinsics, Generated generated, Nested nested) {
        this.template = template;
        this.intrinsics = intrinsics;
        this.generated = generated;
        this.nested = nested;
        this.modules = template.map("Resources").fields().entrySet().stream().filter(entry -> module(entry.getValue().value().value())).map(Map.Entry::getKey).toList();
    }

    /** What a module or a connector adds gets its logical id in front; a resource whose type is no text may be of another tool's. */
    private static boolean module(Term resource) {
        var type = resource instanceof Fields body ? body.value("Type").flatMap(value -> value.value().constant()).orElse("::MODULE") : "";
        return type.endsWith("::MODULE") || type.equals("AWS::Serverless::Connector") || resource instanceof Fields body && body.field("Connectors").isPresent();
    }

    /** All that is asked for, once each; a section that a plugin may read can name what that plugin makes. */
    List<Reference> all(Asking asking) {
        var beside = asking.beside();
        beside.fields().forEach((name, field) -> {
            if (!OWN.contains(name)) {
                in(field.value());
            }
        });
        if (!generated.others().isEmpty()) {
            found.removeIf(reference -> reference.kind() == Kind.OWN);
        }
        OWN.forEach(name -> beside.value(name).ifPresent(this::in));
        asking.written().map("Resources").fields().forEach((id, field) -> {
            if (!id.startsWith(LOOP)) {
                resource(field.value());
            }
        });
        Stream.of("Globals", "Outputs", "Conditions").flatMap(section -> asking.written().value(section).stream()).forEach(this::in);
        asking.written().map("Parameters").fields().values().forEach(field -> stored(field.value()));
        return List.copyOf(found);
    }

    private void resource(Located<Term> resource) {
        in(resource);
        if (resource.value() instanceof Fields body) {
            body.value("DependsOn").ifPresent(value -> {
                var ids = value.value() instanceof Items items ? items.items() : List.of(value);
                ids.forEach(id -> id(id.value()).ifPresent(text -> own(text, "", id.span())));
            });
        }
    }

    private static Optional<String> id(Term term) {
        return term.constant().filter(text -> !(term instanceof Text known) || known.kind() == Term.Kind.STRING);
    }

    private void stored(Located<Term> parameter) {
        if (parameter.value() instanceof Fields fields && fields.value("Type").filter(type -> STORED.matcher(type.value().display()).matches()).isPresent()) {
            fields.value("Default").filter(name -> name.value().constant().isPresent()).ifPresent(name -> parameter(Kind.PARAMETER, name.value(), name.span()));
        }
    }

    private void in(Located<Term> value) {
        var term = value.value();
        if (!term.holds(Contents.FUNCTION | Contents.BRACE)) {
            return;
        }
        if (term instanceof Items items) {
            items.items().forEach(this::in);
        } else if (term instanceof Fields fields) {
            boolean function = fields.fields().size() == 1;
            fields.fields().forEach((name, field) -> {
                boolean looked = name.startsWith(LOOP) || function && function(name, field.value(), value.span());
                if (!looked) {
                    in(field.value());
                }
            });
        } else {
            dynamic(term, value.span());
        }
    }

    /** Whether it is a function that has been looked into. */
    private boolean function(String name, Located<Term> argument, Span whole) {
        switch (name) {
            case "Ref" -> id(argument.value()).ifPresent(id -> own(id, "", argument.span()));
            case "Fn::GetAtt" -> attribute(argument);
            case "Fn::Sub" -> substituted(argument);
            case "Fn::ImportValue" -> {
                found.add(Reference.to(Kind.EXPORT, intrinsics.evaluate(argument).value(), whole));
                in(argument);
            }
            case "Fn::GetStackOutput" -> {
                output(argument, whole);
                in(argument);
            }
            case "Fn::If" -> branches(argument);
            case "Fn::Transform" -> {
                return true;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The first of the three is a condition's name. */
    private void branches(Located<Term> argument) {
        if (argument.value() instanceof Items items) {
            rest(items);
        } else {
            in(argument);
        }
    }

    private void rest(Items items) {
        for (int i = 1; i < items.items().size(); i++) {
            in(items.items().get(i));
        }
    }

    private void output(Located<Term> argument, Span whole) {
        if (argument.value() instanceof Fields fields && fields.value("StackName").isPresent() && fields.value("OutputName").isPresent() && fields.value("RoleArn").isEmpty()) {
            var region = fields.value("Region").map(value -> intrinsics.evaluate(value).value());
            found.add(new Reference(Kind.OUTPUT, Optional.of(intrinsics.evaluate(fields.value("StackName").get()).value()), intrinsics.evaluate(fields.value("OutputName").get()).value(), region, whole, false, false));
        }
    }

    private void attribute(Located<Term> argument) {
        if (argument.value() instanceof Items items && items.items().size() >= 2) {
            var id = items.items().get(0);
            var name = items.items().get(1).value().constant().orElse("?");
            for (int i = 2; i < items.items().size(); i++) {
                name += "." + items.items().get(i).value().constant().orElse("?");
            }
            var text = id.value().constant();
            if (text.isPresent()) {
                own(text.get(), name, id.span());
            }
            rest(items);
            return;
        }
        argument.value().constant().filter(text -> text.indexOf('.') > 0).ifPresent(text -> own(text.substring(0, text.indexOf('.')), text.substring(text.indexOf('.') + 1), argument.span()));
    }

    private void substituted(Located<Term> argument) {
        var text = argument;
        var names = Fields.EMPTY;
        if (argument.value() instanceof Items items && !items.items().isEmpty()) {
            text = items.items().get(0);
            names = items.items().size() > 1 && items.items().get(1).value() instanceof Fields fields ? fields : Fields.EMPTY;
            rest(items);
        }
        if (text.value().display().contains("{{resolve:")) {
            dynamic(intrinsics.text(argument), text.span());
        }
        var asked = new ArrayList<String>();
        for (var piece : text.value().parts()) {
            if (piece instanceof Text known) {
                for (var part : Substitution.parse(known.value())) {
                    if (part.name() && names.field(part.text()).isEmpty() && asks(part.text())) {
                        asked.add(part.text());
                    }
                }
            }
        }
        if (!asked.isEmpty()) {
            var braced = Braced.in(text.span());
            asked.forEach(name -> own(id(name), attribute(name), braced.place(name), braced::has));
        }
    }

    /** Whether a name may be one that nobody knows, so that it matters where it stands. */
    private boolean asks(String name) {
        return attribute(name).startsWith(OUTPUTS) || !there(id(name));
    }

    private static String id(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String attribute(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /** {@code {{resolve:ssm:name:version}}}, {@code {{resolve:secretsmanager:id:SecretString:key}}}; a secret's ARN says more than its name. */
    private void dynamic(Term term, Span span) {
        if (!Intrinsics.resolved(term)) {
            return;
        }
        var spelled = Spelled.of(term);
        var matcher = DYNAMIC.matcher(spelled.text());
        while (matcher.find()) {
            boolean secret = matcher.group(1).equals("secretsmanager");
            var name = matcher.group(2).startsWith("arn:") ? "" : matcher.group(2).split(":", 2)[0];
            if (!name.isEmpty()) {
                parameter(secret ? Kind.SECRET : Kind.PARAMETER, spelled.between(matcher.start(2), matcher.start(2) + name.length()), span);
            }
        }
    }

    private void parameter(Kind kind, Term name, Span span) {
        boolean given = name.parts().stream().anyMatch(part -> part instanceof Attribute || part instanceof Unknown);
        if (!given && !Reference.published(name.display())) {
            found.add(Reference.to(kind, name, span));
        }
    }

    private void own(String id, String attribute, Span span) {
        own(id, attribute, span, span.text()::contains);
    }

    /** What the stack has is no question; what a tool added, nobody wrote. */
    private void own(String id, String attribute, Span span, Predicate<String> wrote) {
        if (attribute.startsWith(OUTPUTS)) {
            nested(id, attribute.substring(OUTPUTS.length()), span);
        }
        if (!there(id) && wrote.test(id)) {
            found.add(Reference.to(Kind.OWN, new Text(attribute.isEmpty() ? id : id + "." + attribute), span));
        }
    }

    /** Whether a name is the stack's, or none that could be; nearly all are its resources, so that these are asked first. */
    private boolean there(String id) {
        if (template.map("Resources").field(id).isPresent() || template.map("Parameters").field(id).isPresent()) {
            return true;
        }
        boolean name = id.startsWith("AWS::") ? intrinsics.nearlyPseudo(id) : ID.matcher(id).matches();
        return !name || generated.mayMake(id) || modules.stream().anyMatch(id::startsWith);
    }

    private void nested(String id, String output, Span span) {
        if (nested.known(id).filter(definition -> definition.outputs().field(output).isEmpty() && definition.complete()).isPresent()) {
            found.add(new Reference(Kind.NESTED, Optional.of(new Text(id)), new Text(output), Optional.empty(), span, false, false));
        }
    }
}
