package io.github.resourceparity.model;

import io.github.resourceparity.evaluate.Definition;
import io.github.resourceparity.finding.Spellings;
import io.github.resourceparity.resolve.Composed;
import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Framework;
import io.github.resourceparity.resolve.Generated;
import io.github.resourceparity.resolve.Reference;
import io.github.resourceparity.resolve.Sameness;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.template.Template;
import io.github.resourceparity.types.ResourceTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What one definition deploys.
 *
 * @param path the path of its definition, and what deploys it if that may be deployed more than once: what tells stacks apart
 * @param service what people call it
 * @param name the name it is deployed under
 * @param region the region it is deployed to, if it says so
 * @param account the account that it is deployed to, if that is known
 * @param heading where its resources stand
 * @param generated what is added to it when it is packaged
 * @param aside what else its definition says, such as a service's provider and functions
 * @param references the places where it asks others, or itself for what it does not have
 * @param referable what its own references may name, if one of them names something else
 * @param composed its place in the Compose file that deploys it, if one does
 * @param remarks what somebody wrote beside its resources to this tool
 * @param complete whether all of its resources are known, with all that its functions make
 * @param framework the edition whose rules it was read by, if it is a service
 */
public record Stack(
        String path,
        String service,
        Located<Term> name,
        Optional<Located<Term>> region,
        Optional<String> account,
        Span heading,
        List<Resource> resources,
        List<Output> outputs,
        Generated generated,
        Fields aside,
        List<Reference> references,
        Spellings referable,
        Optional<Composed> composed,
        List<Remark> remarks,
        boolean complete,
        Optional<Framework> framework) {

    /**
     * A value that a stack answers with.
     *
     * @param condition what must hold for it to be there; {@code true} if it always is
     */
    public record Output(String stack, Located<String> key, Located<Term> value, Optional<Located<Term>> exportName, String condition) {

        /** Every output is itself only. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return stack.hashCode() * 31 + key.hashCode();
        }
    }

    /** What definitions are called everywhere, so that the same name says nothing. */
    private static final Set<String> COMMON = Set.of("template", "stack", "main", "index", "cloudformation", "cfn", "resources");

    /** The stack of a definition; what it nests and is known is a stack of its own, and no resource. */
    public static Stack of(Definition definition, ResourceTypes types) {
        var path = definition.id();
        var resources = definition.resources().fields().values().stream().filter(field -> !definition.nested().containsKey(field.key().value())).flatMap(field -> resource(definition, field, types).stream()).toList();
        return new Stack(
                path,
                definition.service(),
                definition.name(),
                definition.region(),
                definition.account(),
                definition.heading(),
                resources,
                definition.outputs().fields().values().stream().flatMap(field -> output(definition, field).stream()).toList(),
                definition.generated(),
                definition.aside(),
                definition.references(),
                definition.referable(),
                definition.composed(),
                Remarks.of(resources),
                definition.complete() && !definition.generated().open(),
                definition.framework());
    }

    private static Optional<Resource> resource(Definition definition, Field field, ResourceTypes types) {
        if (!(field.value().value() instanceof Fields body) || body.value("Type").filter(type -> type.value().assumed().isPresent()).isEmpty()) {
            return Optional.empty();
        }
        var type = body.value("Type").get().map(Term::display);
        var facts = types.facts(type.value());
        var condition = body.value("Condition").map(value -> value.map(term -> definition.conditions().getOrDefault(term.display(), term.display())));
        return Optional.of(new Resource(
                definition.id(),
                definition.service(),
                field.key(),
                type,
                field.value().map(Fields.class::cast).map(fields -> JsonTexts.read(fields, facts)),
                facts,
                condition));
    }

    private static Optional<Output> output(Definition definition, Field field) {
        if (!(field.value().value() instanceof Fields body)) {
            return Optional.empty();
        }
        var value = body.value("Value").orElseGet(() -> new Located<>(Text.NOTHING, field.key().span()));
        var export = body.map("Export").value("Name");
        var condition = body.value("Condition").map(name -> name.value().display()).map(name -> definition.conditions().getOrDefault(name, name));
        return Optional.of(new Output(definition.id(), field.key(), value, export, condition.orElse("true")));
    }

    /** The same with the resources of some types only. */
    Stack scoped(Predicate<String> types) {
        var kept = resources.stream().filter(resource -> types.test(resource.type().value())).toList();
        return new Stack(path, service, name, region, account, heading, kept, outputs, generated, aside, references, referable, composed, remarks, complete, framework);
    }

    /** Every stack is itself only. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /**
     * Whether its definition is another writing of a second one's, to be deployed instead of it: a file of the same name with
     * another ending or a word behind it, such as {@code stack.json} and {@code stack-packaged.yaml}. Of a service the stack's name tells.
     */
    public boolean variantOf(Stack other) {
        var mine = stem(path);
        var theirs = stem(other.path);
        boolean alike = mine.startsWith(theirs) || theirs.startsWith(mine);
        boolean together = folder(path).equals(folder(other.path)) || !COMMON.contains(mine) && !COMMON.contains(theirs);
        return alike && together && framework.isEmpty() && other.framework.isEmpty();
    }

    private static String stem(String path) {
        var name = Template.path(path).substring(Template.path(path).lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Whether it is deployed to AWS, and so a stack at all; the framework has other providers, too. */
    public boolean aws() {
        var provider = aside.value("provider").map(Located::value);
        var name = provider.flatMap(value -> value instanceof Fields fields ? fields.value("name").map(Located::value) : Optional.of(value)).flatMap(Term::constant);
        return name.isEmpty() || name.get().equals("aws");
    }

    /** Whether it is deployed under the same name as another one for certain. */
    public boolean namedLike(Stack other) {
        return name.value().universal() && name.value().sameAs(other.name.value()) == Sameness.SAME;
    }

    /** Whether it is deployed to another region or account than another one, as far as both say so. */
    public boolean elsewhere(Stack other) {
        return differ(region.map(Located::value).flatMap(Term::assumed), other.region.map(Located::value).flatMap(Term::assumed)) || differ(account, other.account);
    }

    private static boolean differ(Optional<String> mine, Optional<String> theirs) {
        return mine.isPresent() && theirs.isPresent() && !mine.equals(theirs);
    }

    /** What it exports. */
    public List<Export> exports() {
        return outputs.stream().filter(output -> output.exportName().isPresent()).map(output -> new Export(output, output.exportName().get())).toList();
    }
}
