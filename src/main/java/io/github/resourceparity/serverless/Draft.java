package io.github.resourceparity.serverless;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The template while the parts that the framework adds are put together; lives for one packaging only. */
final class Draft {

    private final Map<String, Field> resources = new LinkedHashMap<>();
    private final Map<String, Field> outputs = new LinkedHashMap<>();
    private final Set<String> stems = new LinkedHashSet<>();
    private final Set<String> infrastructure = new LinkedHashSet<>();
    private final Set<String> principals = new LinkedHashSet<>();
    private final List<Located<Term>> statements = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();

    /** Adds a resource with {@code Type}, {@code Properties} and the like; one of that id that is there already stays. */
    void resource(String logicalId, Made made, Fields body) {
        resources.putIfAbsent(logicalId, new Field(new Located<>(logicalId, made.place()), made.value(body)));
    }

    /**
     * Adds a resource whose logical id ends with a hash or a time that only packaging knows: it is kept under the stem, and
     * every id that starts with the stem is known to be the framework's.
     */
    void stem(String stem, Made made, Fields body) {
        stems.add(stem);
        resource(stem, made, body);
    }

    /** The resource of that id that has been added so far. */
    Optional<Fields> resource(String logicalId) {
        return Optional.ofNullable(resources.get(logicalId)).map(field -> field.value().value()).filter(Fields.class::isInstance).map(Fields.class::cast);
    }

    /** Replaces a resource that has been added. */
    void replace(String logicalId, Fields body) {
        resources.computeIfPresent(logicalId, (id, field) -> new Field(field.key(), field.value().map(term -> body)));
    }

    /** Adds an output without export; every output of the framework gets its export at the end. */
    void output(String key, Made made, Object value) {
        outputs.put(key, new Field(new Located<>(key, made.place()), made.value(made.map("Value", made.value(value)))));
    }

    /** Adds an output that says what it is. */
    void output(String key, Made made, String description, Object value) {
        outputs.put(key, new Field(new Located<>(key, made.place()), made.value(made.map("Description", description, "Value", made.value(value)))));
    }

    /** Says that a resource is one of its own, such as a topic, which an event makes. */
    void infrastructure(String logicalId) {
        infrastructure.add(logicalId);
    }

    /** Says that the functions' role is taken on by a service, too. */
    void assumedBy(String service) {
        principals.add(service);
    }

    Set<String> infrastructure() {
        return infrastructure;
    }

    Set<String> principals() {
        return principals;
    }

    /** Adds a statement to the policy of the functions' role. */
    void statement(Located<Term> statement) {
        statements.add(statement);
    }

    /** Says that something is wrong that makes the framework stop. */
    void problem(Finding finding) {
        problems.add(finding);
    }

    Map<String, Field> resources() {
        return resources;
    }

    Map<String, Field> outputs() {
        return outputs;
    }

    Set<String> stems() {
        return stems;
    }

    List<Located<Term>> statements() {
        return statements;
    }

    List<Finding> problems() {
        return problems;
    }
}
