package io.github.resourceparity.model;

import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.template.Template;
import io.github.resourceparity.types.TypeFacts;
import java.util.List;
import java.util.Optional;

/** A resource of a stack; what everybody asks of it is worked out once. */
public final class Resource {

    private final String stack;
    private final String service;
    private final Located<String> logicalId;
    private final Located<String> type;
    private final Located<Fields> body;
    private final Optional<TypeFacts> facts;
    private final Optional<Located<String>> condition;
    private final Located<Fields> properties;
    private final Optional<Located<Term>> name;
    private final String identity;

    /**
     * A resource that is defined.
     *
     * @param stack what tells its stack from all others: the path of its definition, and what deploys it if that may be deployed more than once
     * @param service what people call the stack
     * @param body all of it: {@code Type}, {@code Properties}, {@code Condition}, {@code DeletionPolicy} and so on
     * @param facts what is known of its type
     * @param condition what its condition asks, if it has one
     */
    public Resource(String stack, String service, Located<String> logicalId, Located<String> type, Located<Fields> body, Optional<TypeFacts> facts, Optional<Located<String>> condition) {
        this.stack = stack;
        this.service = service;
        this.logicalId = logicalId;
        this.type = type;
        this.body = body;
        this.facts = facts;
        this.condition = condition;
        this.properties = properties(body, logicalId);
        this.name = facts.flatMap(TypeFacts::nameProperty).flatMap(this::value).filter(term -> !term.value().nothing());
        this.identity = stack + "|" + logicalId.value();
    }

    private static Located<Fields> properties(Located<Fields> body, Located<String> logicalId) {
        var field = body.value().field("Properties");
        return field.isPresent() && field.get().value().value() instanceof Fields ? field.get().value().map(Fields.class::cast) : new Located<>(Fields.EMPTY, logicalId.span());
    }

    /** What tells its stack from all others. */
    public String stack() {
        return stack;
    }

    /** What people call its stack. */
    public String service() {
        return service;
    }

    /** What its stack calls it. */
    public Located<String> logicalId() {
        return logicalId;
    }

    /** What it is, such as {@code AWS::DynamoDB::Table}. */
    public Located<String> type() {
        return type;
    }

    /** All of it. */
    public Located<Fields> body() {
        return body;
    }

    /** What is known of its type. */
    public Optional<TypeFacts> facts() {
        return facts;
    }

    /** What its condition asks, if it has one. */
    public Optional<Located<String>> condition() {
        return condition;
    }

    /** Its properties, at their place. */
    public Located<Fields> properties() {
        return properties;
    }

    /** Whether its properties are known, so that one that is not there is left out. */
    public boolean known() {
        return body.value().value("Properties").map(properties -> properties.value() instanceof Fields || properties.value().nothing()).orElse(true);
    }

    /** The field at a path of properties, such as {@code Projection} or {@code StreamSpecification/StreamViewType}. */
    public Optional<Field> field(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? properties.value().field(path) : below(properties.value().field(path.substring(0, slash)), path.substring(slash + 1));
    }

    private static Optional<Field> below(Optional<Field> owner, String path) {
        if (owner.isEmpty() || !(owner.get().value().value() instanceof Fields fields)) {
            return Optional.empty();
        }
        int slash = path.indexOf('/');
        return slash < 0 ? fields.field(path) : below(fields.field(path.substring(0, slash)), path.substring(slash + 1));
    }

    /** The value at a path of properties. */
    public Optional<Located<Term>> value(String path) {
        return field(path).map(Field::value);
    }

    /** The folder that its stack's definition is in, which is what people call a service, too; empty if it is in none. */
    public String folder() {
        var steps = Template.path(stack).split("/");
        return steps.length < 2 ? "" : steps[steps.length - 2];
    }

    /** What tells it from all other resources of a side. */
    public String identity() {
        return identity;
    }

    /** Whether it and another are both made in one deployment for certain: two conditions may never hold at the same time. */
    public boolean togetherWith(Resource other) {
        var mine = condition.map(Located::value).orElse("true");
        var theirs = other.condition.map(Located::value).orElse("true");
        boolean never = mine.equals("false") || theirs.equals("false");
        return !never && (mine.equals(theirs) || mine.equals("true") || theirs.equals("true"));
    }

    /** What the CDK made it of, if it did. */
    public Optional<Construct> construct() {
        return Construct.of(this);
    }

    /** What it is called among people: {@code table} for {@code AWS::DynamoDB::Table}. */
    public String word() {
        return facts.map(TypeFacts::word).orElse(type.value());
    }

    /** The physical name that it is given; empty if CloudFormation makes one up. */
    public Optional<Located<Term>> name() {
        return name;
    }

    /** Where it is named; where it stands if it has no name. */
    public Span naming() {
        return name.map(Located::span).orElse(heading());
    }

    /** Whether its physical name is what makes it the one it is, and not only a label. */
    public boolean namedByIdentity() {
        return facts.filter(known -> known.nameKind() == TypeFacts.Name.IDENTITY).isPresent();
    }

    /** Whether its physical name alone tells it from all others. */
    public boolean toldByName() {
        return facts.filter(TypeFacts::nameAlone).isPresent();
    }

    /** Its physical name if it has one that says anything, else its logical id. */
    public String shown() {
        return name.map(name -> name.value().display()).filter(name -> name.length() <= 80).orElse(logicalId.value());
    }

    /** {@code table `orders-${stage}`}. */
    public String described() {
        return "%s `%s`".formatted(word(), shown());
    }

    /** Where to point for something that it lacks: the heading of its properties' list, else its own. */
    public Span heading() {
        return logicalId.span();
    }

    /** Every resource is itself only: the same one on the other side is its counterpart, and not equal to it. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return stack.hashCode() * 31 + logicalId.hashCode();
    }

    /** It as what a finding is about. */
    public Subject subject() {
        return new Subject(type.value(), List.of(logicalId.value()), name.map(name -> name.value().display()).stream().toList(), "", List.of(), List.of(identity()));
    }
}
