package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.resolve.Variable.Lookup;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What surrounds a service, the command line, the environment and AWS, and what it answers to a variable: known as far as somebody says it, else a symbol. */
final class Surroundings {

    /** The value that a variable has if a source has none. */
    @FunctionalInterface
    interface Fallback extends Supplier<Optional<String>> {}

    private static final Set<String> AWS = Set.of("cf", "ssm", "s3");

    /** Sources that version 4 has besides, and whose values nobody here knows. */
    private static final Set<String> FOURTH = Set.of("git", "vault", "doppler", "terraform", "output", "state");

    private final Variables variables;
    private final Node.Mapping root;
    private final ServiceFiles files;
    private final Deployment deployment;
    private final Binding binding;

    Surroundings(Variables variables, Node.Mapping root, ServiceFiles files, Deployment deployment, Binding binding) {
        this.variables = variables;
        this.root = root;
        this.files = files;
        this.deployment = deployment;
        this.binding = binding;
    }

    /** The answer of a source; empty if it has none, so that the next one is asked. */
    Optional<Located<Term>> to(Lookup lookup, List<Term> parameters, Term address, Span place, Fallback fallback) {
        var type = lookup.type();
        if (type.equals("cf") && variables.framework().edition() == Edition.V4) {
            return remote(type, parameters, twice(address), place, fallback).map(term -> new Located<>(term, place));
        }
        return switch (type) {
            case "opt" -> option(address, fallback).map(term -> new Located<>(term, place));
            case "env" -> environment(address, place, fallback);
            case "sls" -> Optional.of(new Located<>(framework(address, place), place));
            case "aws" -> provider(address, place, fallback).map(term -> new Located<>(term, place));
            case "param" -> parameter(address, place, fallback);
            case "strToBool" -> Optional.of(new Located<>(bool(parameters, place), place));
            default -> AWS.contains(type) ? remote(type, parameters, address, place, fallback).map(term -> new Located<>(term, place)) : Optional.of(new Located<>(unknown(type, address, place, fallback), place));
        };
    }

    private Optional<Term> option(Term address, Fallback fallback) {
        var name = address.display();
        if (!deployment.exact()) {
            return Optional.of(switch (name) {
                case "stage" -> stage(fallback);
                case "region" -> new Symbol(Origin.REGION, "region", fallback.get());
                default -> new Symbol(Origin.VARIABLE, "opt:" + name, fallback.get());
            });
        }
        var options = new LinkedHashMap<String, Field>();
        deployment.stage().ifPresent(stage -> options.put("stage", field("stage", stage)));
        deployment.given().region().ifPresent(region -> options.put("region", field("region", region)));
        if (!deployment.given().parameters().isEmpty()) {
            var given = deployment.given().parameters().entrySet().stream().map(each -> new Located<Term>(new Text(each.getKey() + "=" + each.getValue()), root.span())).toList();
            options.put("param", new Field(new Located<>("param", root.span()), new Located<>(new Items(given), root.span())));
        }
        return name.isEmpty() ? Optional.of(new Fields(options)) : Optional.ofNullable(options.get(name)).map(field -> field.value().value());
    }

    private Field field(String name, String value) {
        return new Field(new Located<>(name, root.span()), new Located<>(new Text(value), root.span()));
    }

    private Term stage(Fallback fallback) {
        return new Symbol(Origin.STAGE, "stage", deployment.stage().or(() -> variables.quietly(fallback)), deployment.certain());
    }

    /** Only what configuration names is read; its value is never shown. */
    private Optional<Located<Term>> environment(Term address, Span place, Fallback fallback) {
        var name = address.display();
        if (name.isEmpty()) {
            return Optional.of(new Located<>(wrong(place, "a variable of the environment without a name", "${env:}"), place));
        }
        var environment = deployment.given().environment();
        if (!environment.open(name)) {
            return Optional.of(new Located<>(new Symbol(Origin.VARIABLE, "env:" + name, fallback.get()), place));
        }
        boolean fork = variables.framework().edition() == Edition.OSLS;
        var value = environment.value(name).filter(text -> !fork || !text.isEmpty() || !dotenv().containsKey(name)).or(() -> Optional.ofNullable(dotenv().get(name)));
        return value.map(text -> new Located<>(new Symbol(Origin.VARIABLE, "env:" + name, Optional.of(text), true), place));
    }

    /** Version 3 reads one file, and only where it is told to; version 4 reads both, unless it is told not to. */
    private java.util.Map<String, String> dotenv() {
        var told = variables.quietly(() -> variables.walk(root, List.of("useDotenv"))).flatMap(value -> value.value().assumed()).orElse("");
        boolean fourth = variables.framework().edition() == Edition.V4;
        return fourth && !told.equals("false") || told.equals("true") ? files.dotenv(variables.stage(), fourth, deployment.given().environment()) : java.util.Map.of();
    }

    private Term framework(Term address, Span place) {
        return switch (address.display()) {
            case "stage" -> stage(place);
            case "instanceId" -> new Unknown("${sls:instanceId}");
            default -> wrong(place, "`sls` has no `%s`".formatted(address.display()), "${sls:" + address.display() + "}");
        };
    }

    private Term stage(Span place) {
        if (deployment.exact()) {
            var stage = deployment.stage().<Term>map(Text::new).or(() -> provided("stage")).orElseGet(() -> new Text("dev"));
            var written = deployment.stage().isPresent() ? stage : variables.walk(root, List.of("provider", "stage")).map(Located::value).orElse(stage);
            boolean odd = variables.framework().edition() == Edition.OSLS && written instanceof Text text && !text.nothing() && !(text.kind() == Kind.STRING && text.value().matches("[A-Za-z0-9-]+"));
            return odd ? wrong(place, "the stage `%s` is no text of letters, digits and hyphens".formatted(Wording.shortened(Plain.text(written))), "${sls:stage}") : stage;
        }
        return new Symbol(Origin.STAGE, "stage", deployment.stage().or(() -> provided("stage").flatMap(Term::assumed)).or(() -> Optional.of("dev")), deployment.certain());
    }

    /** What the provider says; what is wrong with it is said where it stands, if the question is an exact one. */
    private Optional<Term> provided(String name) {
        var path = List.of("provider", name);
        var found = deployment.exact() ? variables.walk(root, path) : variables.quietly(() -> variables.walk(root, path));
        return found.map(Located::value).filter(term -> term.assumed().filter(text -> !text.isEmpty()).isPresent());
    }

    private Optional<Term> provider(Term address, Span place, Fallback fallback) {
        return switch (address.display()) {
            case "region", ":region" -> Optional.of(region());
            case "partition" -> Optional.of(variables.strict() && variables.framework().edition() != Edition.V4 ? wrong(place, "`aws` has no `partition`", "${aws:partition}") : new Symbol(Origin.PARTITION, "partition", Optional.of("aws")));
            case "accountId" -> answer("aws:accountId").or(() -> deployment.given().answers().isPresent() ? Optional.empty() : Optional.of(new Symbol(Origin.ACCOUNT, "account")));
            default -> {
                var expression = "${aws:" + address.display() + "}";
                boolean parameter = variables.framework().edition() == Edition.V4 || !variables.strict();
                yield Optional.of(parameter ? new Symbol(Origin.VARIABLE, "aws:" + address.display(), fallback.get()) : wrong(place, "`aws` has no `%s`".formatted(address.display()), expression));
            }
        };
    }

    private Term region() {
        var environment = variables.framework().edition() == Edition.V4 ? deployment.given().environment().value("AWS_REGION") : Optional.<String>empty();
        var other = new Text(environment.orElse("us-east-1"));
        var region = deployment.given().region().<Term>map(Text::new).or(() -> provided("region")).orElse(other);
        return deployment.exact() ? region : new Symbol(Origin.REGION, "region", region.assumed());
    }

    /** The first that has the parameter: version 3 asks the command line, the stage, the default, and passes nothing by. */
    private Optional<Located<Term>> parameter(Term address, Span place, Fallback fallback) {
        var name = address.display();
        if (deployment.given().parameters().getOrDefault(name, "-").isEmpty()) {
            return Optional.of(new Located<>(wrong(place, "the parameter `%s` is given without a value".formatted(name), "${param:" + name + "}"), place));
        }
        var given = Optional.ofNullable(deployment.given().parameters().get(name)).map(text -> new Located<Term>(new Text(text), place));
        var bound = Optional.ofNullable(binding.parameters().get(name)).map(value -> value.seenAt(place));
        boolean fourth = variables.framework().edition() == Edition.V4;
        var found = Stream.of(given.stream(), fourth ? Stream.<Located<Term>>empty() : bound.stream(), written(name, fourth), fourth ? bound.stream() : Stream.<Located<Term>>empty())
                .flatMap(values -> values)
                .filter(value -> fourth || !value.value().nothing())
                .findFirst();
        boolean asked = deployment.exact() || found.isPresent();
        return asked ? found : Optional.of(new Located<>(new Symbol(Origin.PARAMETER, "param:" + name, fallback.get()), place));
    }

    private Stream<Located<Term>> written(String name, boolean fourth) {
        var stage = variables.stage();
        var third = Stream.of(List.of("params", stage, name), List.of("params", "default", name));
        var both = Stream.of(List.of("stages", stage, "params", name), List.of("params", stage, name), List.of("stages", "default", "params", name), List.of("params", "default", name));
        return (fourth || !deployment.exact() ? both : third).flatMap(path -> variables.walk(root, path).stream());
    }

    private Term bool(List<Term> parameters, Span place) {
        var input = parameters.stream().findFirst().orElse(new Text(""));
        if (input instanceof Fields || input instanceof Items) {
            return wrong(place, "a map or a list is neither true nor false", "${strToBool()}");
        }
        var expression = "${strToBool(" + input.display() + ")}";
        if (input.assumed().isEmpty()) {
            return new Unknown(expression);
        }
        var text = input.assumed().get().strip().toLowerCase(Locale.ROOT);
        if (!List.of("true", "1", "false", "0").contains(text)) {
            var what = text.isEmpty() ? "there is nothing to be read as true or false" : "`%s` is none of true, false, 1 and 0".formatted(Wording.shortened(input.display()));
            return wrong(place, what, expression);
        }
        var value = String.valueOf(text.equals("true") || text.equals("1"));
        return input instanceof Symbol secret && secret.name().startsWith("env:") ? new Symbol(Origin.VARIABLE, "strToBool(" + secret.name() + ")", Optional.of(value), secret.bound()) : new Text(value, Kind.BOOLEAN);
    }

    /** What AWS knows is a symbol, unless somebody answers for it. */
    private Optional<Term> remote(String type, List<Term> parameters, Term address, Span place, Fallback fallback) {
        var region = parameters.stream().map(Term::display).filter(word -> word.matches("[a-z]{2}(-[a-z]+)+-\\d")).findFirst().map("(%s)"::formatted).orElse("");
        boolean raw = parameters.stream().anyMatch(word -> word.display().equals("raw"));
        boolean cut = !type.equals("s3") || address.constant().isEmpty() || address.constant().get().indexOf('/') >= 0;
        if (!cut && variables.strict() && variables.framework().edition() != Edition.V4) {
            return Optional.of(wrong(place, "`%s` names no bucket and key".formatted(address.display()), "${" + type + ":" + address.display() + "}"));
        }
        if (type.equals("cf") && address.assumed().filter(text -> text.indexOf('.') < 0).isPresent()) {
            return Optional.of(new Unknown("${cf:" + address.display() + "}"));
        }
        if (deployment.given().answers().isPresent()) {
            return answer(type + region + ":" + address.display() + (raw ? "~raw" : "")).or(() -> answer(type + region + ":" + address.display()));
        }
        if (type.equals("cf")) {
            return Optional.of(output(address));
        }
        var name = type.equals("ssm") && !deployment.exact() ? address.display().replaceFirst("~(true|split)$", "") : address.display();
        return Optional.of(new Symbol(Origin.VARIABLE, type + ":" + name, fallback.get()));
    }

    private Optional<Term> answer(String question) {
        return deployment.given().answers().flatMap(all -> Optional.ofNullable(all.get(question)));
    }

    /** The output that an address asks for; something else where it names none. */
    static Term stackAndOutput(Term address, Edition edition) {
        return output(edition == Edition.V4 ? twice(address) : address);
    }

    /** Version 4 takes what stands between the first dot and the second for the output. */
    private static Term twice(Term address) {
        var text = address.constant();
        return text.filter(known -> known.split("\\.", -1).length > 2).<Term>map(known -> new Text(String.join(".", List.of(known.split("\\.", -1)).subList(0, 2)))).orElse(address);
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

    /** A source that the edition does not have is a plugin's, or a mistake. */
    private Term unknown(String type, Term address, Span place, Fallback fallback) {
        if (type.startsWith("cf.") && !variables.strict()) {
            return output(address);
        }
        var expression = "${" + type + ":" + address.display() + "}";
        boolean fourth = variables.framework().edition() == Edition.V4;
        boolean others = root.value("plugins").isPresent() || fourth && (FOURTH.contains(type) || root.value("stages").isPresent());
        if (variables.strict() && !others) {
            return wrong(place, "there is no variable source `%s`".formatted(type), expression);
        }
        return fourth ? new Unknown(expression) : new Symbol(Origin.VARIABLE, type + ":" + address.display(), fallback.get());
    }

    private Term wrong(Span place, String what, String expression) {
        variables.report(Variables.VARIABLE_UNRESOLVED.at(place, what).label("Serverless stops here; the value is unknown, and is not compared"));
        return new Unknown(expression);
    }
}
