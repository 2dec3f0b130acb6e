package io.github.resourceparity.evaluate;

import static java.util.Objects.requireNonNull;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Nearest;
import io.github.resourceparity.resolve.Contents;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.resolve.Term.Call;
import io.github.resourceparity.resolve.Term.Choice;
import io.github.resourceparity.resolve.Term.Imported;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Output;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The intrinsic functions of one template, evaluated as far as that is possible before deployment. */
final class Intrinsics {

    static final Code INTRINSIC_UNKNOWN = Code.error("intrinsic-unknown", "a key can only be a damaged intrinsic function");

    private static final Set<String> FUNCTIONS = Set.of(
            "Ref", "Fn::And", "Fn::Base64", "Fn::Cidr", "Fn::Contains", "Fn::EachMemberEquals", "Fn::EachMemberIn", "Fn::Equals", "Fn::FindInMap", "Fn::GetAtt",
            "Fn::GetAZs", "Fn::GetStackOutput", "Fn::If", "Fn::ImportValue", "Fn::Join", "Fn::Length", "Fn::Not", "Fn::Or", "Fn::RefAll", "Fn::Select",
            "Fn::Split", "Fn::Sub", "Fn::ToJsonString", "Fn::Transform", "Fn::ValueOf", "Fn::ValueOfAll", "Fn::ForEach");

    /** How many names may be made of each other's; more would only serve to grow without end. */
    private static final int DEEPEST = 8;

    private static final Pattern DAMAGED = Pattern.compile("(?i)f?n?::?[a-z]+");
    private static final Pattern DYNAMIC = Pattern.compile("\\{\\{resolve:[^}]*}}");

    private final String stack;
    private final Fields template;
    private final Answers answers;
    private final Nested nested;
    private final Map<String, Located<Term>> given;
    private final Map<String, Term> pseudo;
    private final Conditions conditions;
    /** What the types' references are made of, as the few that there are are asked over and over. */
    private final Map<String, List<Substitution>> patterns = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<Finding> problems = new LinkedHashSet<>();

    /**
     * The functions of a template.
     *
     * @param stack what the stack is called among those that are loaded
     * @param nested the stacks that are nested in it
     * @param name the name that it is deployed under
     * @param region the region that it is deployed to unless somebody says another
     * @param given the values of parameters that somebody gives
     */
    Intrinsics(String stack, Fields template, Answers answers, Nested nested, Term name, Optional<String> region, Map<String, Located<Term>> given) {
        this.stack = stack;
        this.template = template;
        this.answers = answers;
        this.nested = nested;
        this.given = given;
        this.pseudo = Map.of(
                "AWS::Region", new Symbol(Origin.REGION, "region", region),
                "AWS::AccountId", new Symbol(Origin.ACCOUNT, "account"),
                "AWS::Partition", new Symbol(Origin.PARTITION, "partition", Optional.of("aws")),
                "AWS::URLSuffix", new Symbol(Origin.URL_SUFFIX, "urlSuffix", Optional.of("amazonaws.com")),
                "AWS::StackName", name,
                "AWS::StackId", new Call("StackId", List.of(name)),
                "AWS::NotificationARNs", new Unknown("${AWS::NotificationARNs}"),
                "AWS::NoValue", Text.NOTHING);
        this.conditions = new Conditions(section("Conditions"), this);
    }

    private Fields section(String name) {
        return template.map(name);
    }

    Set<Finding> problems() {
        return problems;
    }

    /** What CloudFormation itself answers to. */
    Set<String> pseudo() {
        return pseudo.keySet();
    }

    /** Whether a name is not CloudFormation's own, and was meant to be: other tools have templates with names like those. */
    boolean nearlyPseudo(String name) {
        return !pseudo.containsKey(name) && Nearest.to(name, pseudo.keySet()).isPresent();
    }

    Conditions conditions() {
        return conditions;
    }

    /** A value with all functions in it evaluated; what has no value is left out. */
    Located<Term> evaluate(Located<Term> located) {
        var term = located.value();
        if (!term.holds(Contents.ANY)) {
            return located;
        }
        if (term instanceof Fields fields) {
            return fields(fields, located);
        }
        if (term instanceof Items items) {
            return located.with(items.mapped(this::evaluate).given());
        }
        return located.with(dynamic(term));
    }

    /** {@code {{resolve:…}}} stands for what is read at deployment, whatever the name in it is made of. */
    private static Term dynamic(Term term) {
        if (!resolved(term)) {
            return term;
        }
        var spelled = Spelled.of(term);
        var parts = new ArrayList<Term>();
        var matcher = DYNAMIC.matcher(spelled.text());
        int at = 0;
        while (matcher.find()) {
            parts.add(spelled.between(at, matcher.start()));
            parts.add(new Symbol(Origin.SECRET, spelled.between(matcher.start() + 2, matcher.end() - 2).display()));
            at = matcher.end();
        }
        parts.add(spelled.between(at, spelled.text().length()));
        return Join.of(parts);
    }

    /** Whether {@code {{resolve:…}}} is in a text; a loop, since it is asked of every text there is. */
    static boolean resolved(Term term) {
        if (term instanceof Join join) {
            for (var part : join.pieces()) {
                if (resolved(part)) {
                    return true;
                }
            }
        }
        return term instanceof Text text && text.value().contains("{{resolve:");
    }

    private Located<Term> fields(Fields fields, Located<Term> located) {
        if (fields.fields().size() == 1) {
            var field = fields.fields().values().iterator().next();
            var name = field.key().value();
            if (FUNCTIONS.contains(name)) {
                var value = call(name, field.value());
                return new Located<>(value.value(), located.span(), value.via().isEmpty() ? located.via() : value.via());
            }
        }
        for (var field : fields.fields().values()) {
            if (damaged(field, fields)) {
                fields.fields().values().stream().takeWhile(before -> before != field).forEach(before -> evaluate(before.value()));
                return new Located<>(new Unknown(field.key().value()), located.span());
            }
        }
        return located.with(fields.without(this::evaluate));
    }

    private boolean damaged(Field field, Fields all) {
        var name = field.key().value();
        if (name.indexOf(':') < 0) {
            return false;
        }
        boolean beside = name.startsWith("Fn::") && all.fields().size() > 1 && !name.equals("Fn::Transform") && !name.startsWith("Fn::ForEach");
        boolean broken = !FUNCTIONS.contains(name) && !name.startsWith("Fn::ForEach") && (name.startsWith("Fn::") || DAMAGED.matcher(name).matches() && Nearest.to(name, FUNCTIONS).isPresent());
        if (!beside && !broken) {
            return name.startsWith("Fn::");
        }
        var message = broken ? "`%s` is no intrinsic function" : "`%s` stands beside other keys";
        var finding = INTRINSIC_UNKNOWN.at(field.key().span(), message.formatted(name)).label("this value is unknown, and is not compared");
        if (!field.key().span().text().startsWith("!")) {
            problems.add(broken
                    ? Nearest.to(name, FUNCTIONS).map(nearest -> finding.help("did you mean `%s`?".formatted(nearest))).orElse(finding)
                    : finding.help("let the function be the only key of its map"));
        }
        return true;
    }

    private Located<Term> call(String function, Located<Term> argument) {
        if (function.equals("Fn::If")) {
            return choice(argument);
        }
        var value = argument.value();
        var span = argument.span();
        return switch (function) {
            case "Ref" -> reference(value.display(), argument);
            case "Fn::GetAtt" -> new Located<>(attribute(evaluate(argument).value()), span);
            case "Fn::Sub" -> new Located<>(substituted(argument), span, argument.via());
            case "Fn::Join" -> new Located<>(dynamic(ListFunctions.joined(evaluate(argument).value())), span);
            case "Fn::Split" -> new Located<>(ListFunctions.cut(evaluate(argument)), span);
            case "Fn::Select" -> ListFunctions.selected(evaluate(argument));
            case "Fn::FindInMap" -> found(evaluate(argument));
            case "Fn::ImportValue" -> new Located<>(new Imported(evaluate(argument).value()), span);
            case "Fn::GetStackOutput" -> new Located<>(output(evaluate(argument).value()), span);
            case "Fn::Length" -> ListFunctions.length(evaluate(argument));
            case "Fn::ToJsonString" -> evaluate(argument);
            case "Fn::GetAZs" -> new Located<>(new Call("GetAZs", List.of(zones(evaluate(argument).value()))), span);
            case "Fn::Transform", "Fn::ForEach" -> new Located<>(new Unknown(function), span);
            default -> new Located<>(new Call(function.substring(4), List.of(evaluate(argument).value())), span);
        };
    }

    /** No region is the stack's own. */
    private Term zones(Term region) {
        return region instanceof Text text && text.value().isEmpty() ? requireNonNull(pseudo.get("AWS::Region")) : region;
    }

    private static Term output(Term argument) {
        if (argument instanceof Fields fields && fields.value("StackName").isPresent() && fields.value("OutputName").isPresent()) {
            return new Output(fields.value("StackName").get().value(), fields.value("OutputName").get().value());
        }
        return new Unknown("Fn::GetStackOutput");
    }

    private Located<Term> reference(String name, Located<Term> argument) {
        var known = pseudo.get(name);
        if (known != null) {
            return new Located<>(known, argument.span());
        }
        if (given.containsKey(name)) {
            return given.get(name).seenAt(argument.span());
        }
        var parameter = section("Parameters").value(name);
        return parameter.map(value -> parameter(name, value, argument)).orElseGet(() -> new Located<>(answer(name, "Ref"), argument.span()));
    }

    /** A parameter's default is what it is unless the deployment sets it; a list, a secret or an SSM type has none that is known. */
    private Located<Term> parameter(String name, Located<Term> definition, Located<Term> argument) {
        var fields = definition.value() instanceof Fields map ? map : Fields.EMPTY;
        var type = fields.value("Type").map(value -> value.value().display()).orElse("String");
        boolean plain = (type.equals("String") || type.equals("Number")) && fields.value("NoEcho").isEmpty();
        var fallback = fields.value("Default").filter(value -> plain);
        var symbol = new Symbol(Origin.PARAMETER, name, fallback.flatMap(value -> value.value().assumed()));
        return new Located<>(symbol, argument.span(), fallback.map(value -> List.of(value.span())).orElse(List.of()));
    }

    private Term answer(String id, String attribute) {
        var resource = section("Resources").block(id);
        var output = resource.filter(fields -> attribute.startsWith("Outputs.")).flatMap(fields -> nested.output(id, fields, attribute.substring("Outputs.".length()), this));
        if (output.isPresent()) {
            return output.get();
        }
        var type = resource.flatMap(fields -> fields.value("Type")).map(value -> value.value().display()).orElse("");
        var pattern = resource.flatMap(fields -> answers.pattern(type, attribute));
        if (pattern.isEmpty() || open.size() >= DEEPEST) {
            return new Attribute(stack, id, type, attribute, Optional.empty());
        }
        var question = id + "." + attribute;
        if (!open.add(question)) {
            return new Attribute(stack, id, type, attribute, Optional.empty());
        }
        var properties = resource.get().map("Properties");
        var expansion = expanded(pattern.get(), properties);
        open.remove(question);
        return new Attribute(stack, id, type, attribute, expansion);
    }

    private Optional<Term> expanded(String pattern, Fields properties) {
        var pieces = new ArrayList<Term>();
        for (var part : patterns.computeIfAbsent(pattern, Substitution::parse)) {
            if (!part.name()) {
                pieces.add(new Text(part.text()));
                continue;
            }
            var value = pseudo.containsKey(part.text()) ? Optional.of(pseudo.get(part.text())) : properties.value(part.text()).map(property -> evaluate(property).value());
            if (value.isEmpty() || value.get() instanceof Unknown || value.get().nothing()) {
                return Optional.empty();
            }
            pieces.add(value.get());
        }
        return Optional.of(Join.of(pieces));
    }

    private Term attribute(Term argument) {
        if (argument instanceof Items items && items.items().size() >= 2) {
            var name = items.items().get(1).value().display();
            for (int i = 2; i < items.items().size(); i++) {
                name += "." + items.items().get(i).value().display();
            }
            return answer(items.items().get(0).value().display(), name);
        }
        var text = argument.display();
        int dot = text.indexOf('.');
        return dot < 0 ? new Unknown("GetAtt " + text) : answer(text.substring(0, dot), text.substring(dot + 1));
    }

    private Term substituted(Located<Term> argument) {
        return dynamic(text(argument));
    }

    /** What an {@code Fn::Sub} makes of its argument, short of what stands in it for a value that is read at deployment. */
    Term text(Located<Term> argument) {
        Term text = argument.value();
        var names = Fields.EMPTY;
        if (text instanceof Items items && !items.items().isEmpty()) {
            text = items.items().get(0).value();
            names = items.items().size() > 1 && evaluate(items.items().get(1)).value() instanceof Fields fields ? fields : Fields.EMPTY;
        }
        if (!(text instanceof Text) && !(text instanceof Join)) {
            return text instanceof Symbol ? text : new Unknown("Sub " + text.display());
        }
        var pieces = new ArrayList<Term>();
        for (var piece : text.parts()) {
            if (piece instanceof Text known) {
                for (var part : Substitution.parse(known.value())) {
                    pieces.add(part.name() ? named(part.text(), names, argument) : new Text(part.text()));
                }
            } else {
                pieces.add(piece);
            }
        }
        return Join.of(pieces);
    }

    private Term named(String name, Fields names, Located<Term> argument) {
        var own = names.value(name);
        if (own.isPresent()) {
            return own.get().value();
        }
        int dot = name.indexOf('.');
        return dot < 0 ? reference(name, argument).value() : answer(name.substring(0, dot), name.substring(dot + 1));
    }

    /** The value for keys that are known; otherwise the same as another's only where the whole map and the keys are. */
    private Located<Term> found(Located<Term> argument) {
        var keys = argument.value() instanceof Items items ? items.items() : List.<Located<Term>>of();
        if (keys.size() < 3 || keys.get(0).value().constant().isEmpty()) {
            return new Located<>(new Call("FindInMap", List.of(argument.value())), argument.span());
        }
        var map = section("Mappings").value(keys.get(0).value().constant().get());
        var first = keys.get(1).value();
        var second = keys.get(2).value();
        if (map.isPresent() && map.get().value() instanceof Fields rows) {
            if (first.constant().isPresent() && second.constant().isPresent()) {
                var value = rows.map(first.constant().get()).value(second.constant().get());
                if (value.isPresent()) {
                    return value.get().seenAt(argument.span());
                }
            }
            var other = keys.size() > 3 && keys.get(3).value() instanceof Fields more ? more.value("DefaultValue") : Optional.<Located<Term>>empty();
            if (other.isPresent() && first.constant().isPresent() && second.constant().isPresent()) {
                return other.get().seenAt(argument.span());
            }
            return only(rows, first, second, other).map(value -> new Located<>(value.value(), argument.span())).orElseGet(() -> new Located<>(new Call("FindInMap", List.of(first, second, rows)), argument.span()));
        }
        return new Located<>(new Unknown("FindInMap " + keys.get(0).value().display()), argument.span());
    }

    /** The one value that all rows have that may be meant. */
    private static Optional<Located<Term>> only(Fields rows, Term first, Term second, Optional<Located<Term>> other) {
        var values = rows.fields().entrySet().stream()
                .filter(row -> first.constant().isEmpty() || first.constant().get().equals(row.getKey()))
                .flatMap(row -> row.getValue().value().value() instanceof Fields cells ? cells.fields().entrySet().stream() : java.util.stream.Stream.empty())
                .filter(cell -> second.constant().isEmpty() || second.constant().get().equals(cell.getKey()))
                .map(cell -> cell.getValue().value())
                .toList();
        var same = values.stream().distinct().toList();
        return other.isEmpty() && same.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private Located<Term> choice(Located<Term> argument) {
        if (!(argument.value() instanceof Items items) || items.items().size() != 3) {
            return new Located<>(new Unknown("Fn::If"), argument.span());
        }
        var verdict = conditions.named(items.items().get(0).value().display());
        var then = items.items().get(1);
        var otherwise = items.items().get(2);
        if (verdict.truth().isPresent()) {
            return evaluate(verdict.truth().get() ? then : otherwise);
        }
        var a = evaluate(then).value();
        var b = evaluate(otherwise).value();
        var opposite = verdict.opposite().expression();
        boolean turned = opposite.length() < verdict.expression().length();
        var choice = turned ? new Choice(opposite, b, a) : new Choice(verdict.expression(), a, b);
        return new Located<>(a.sameAs(b) == Sameness.SAME && a.equals(b) ? a : choice, argument.span());
    }
}
