package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A service as it is configured, its variables resolved.
 *
 * @param config all of it
 * @param name what it is called
 * @param stage the stage that it is deployed to
 * @param stackName the name of its stack: {@code provider.stackName}, else {@code <service>-<stage>}
 * @param region the region that it says it is deployed to
 * @param functions its functions, in their order; a list of maps counts as one map
 * @param head what a finding about the whole points at
 */
public record Service(Fields config, Located<Term> name, Term stage, Located<Term> stackName, Optional<Located<Term>> region, List<ServiceFunction> functions, Span head) {

    /** Where a service is deployed that names no region. */
    public static final String DEFAULT_REGION = "us-east-1";

    /** The service that a configuration describes; versions 1 and 2 took a map with its name in it, too. */
    public static Service of(Fields config, Term stage, Span head) {
        var name = config.value("service")
                .map(value -> value.map(term -> term instanceof Fields map ? map.value("name").map(Located::value).orElse(term) : term))
                .orElseGet(() -> new Located<>(new Text("service"), head));
        var provider = config.map("provider");
        var stackName = provider.given("stackName").filter(value -> !(value.value() instanceof Fields) && !(value.value() instanceof Items))
                .orElseGet(() -> name.map(term -> Join.of(List.of(term, new Text("-"), stage))));
        return new Service(config, name, stage, stackName, provider.value("region"), functions(config, name, stage, head), head);
    }

    /** The value at a path of maps, such as {@code provider/iam/role}. */
    Optional<Located<Term>> value(String path) {
        var fields = config;
        int at = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', at)) {
            fields = fields.map(path.substring(at, slash));
            at = slash + 1;
        }
        return fields.given(path.substring(at));
    }

    /** Whether all of its functions are known, with what calls them and so makes topics, buckets and the like. */
    boolean whole() {
        var given = Merged.of(config.value("functions").orElseGet(() -> new Located<>(Fields.EMPTY, head)));
        return given.complete() && given.template().fields().values().stream().allMatch(field -> Merged.known(field.value().value())) && functions.stream().allMatch(ServiceFunction::known);
    }

    /** Whether a value is true. */
    static boolean isTrue(Optional<Located<Term>> value) {
        return value.flatMap(known -> known.value().assumed()).filter("true"::equals).isPresent();
    }

    /** Whether a value is false. */
    static boolean isFalse(Optional<Located<Term>> value) {
        return value.flatMap(known -> known.value().assumed()).filter("false"::equals).isPresent();
    }

    Fields provider() {
        return config.map("provider");
    }

    private static List<ServiceFunction> functions(Fields config, Located<Term> name, Term stage, Span head) {
        var functions = new ArrayList<ServiceFunction>();
        for (var field : Merged.of(config.value("functions").orElseGet(() -> new Located<>(Fields.EMPTY, head))).template().fields().values()) {
            if (field.value().value() instanceof Fields function) {
                functions.add(ServiceFunction.of(field.key(), functionName(field, function, name, stage), function));
            }
        }
        return List.copyOf(functions);
    }

    private static Located<Term> functionName(Field field, Fields function, Located<Term> name, Term stage) {
        return function.value("name")
                .orElseGet(() -> new Located<>(Join.of(List.of(name.value(), new Text("-"), stage, new Text("-" + field.key().value()))), field.key().span()));
    }
}
