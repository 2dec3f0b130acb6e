package io.github.resourceparity.refer;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.refer.External.Name;
import io.github.resourceparity.refer.External.Stacks;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.yaml.Node;
import io.github.resourceparity.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What other repositories give, as somebody wrote it down.
 *
 * @param stacks names of stacks, each with its outputs behind a colon if only those are meant: {@code network-*: VpcId, SubnetIds}
 * @param exports names of exports
 * @param parameters names of parameters and secrets
 * @param files paths of files as {@code aws cloudformation list-exports}, {@code describe-stacks}, {@code aws ssm describe-parameters} and
 *     {@code aws secretsmanager list-secrets} print them; no value in them is read
 * @param complete whether that is all there is
 */
public record Declaration(List<Located<String>> stacks, List<Located<String>> exports, List<Located<String>> parameters, List<Located<String>> files, boolean complete) {

    /** What was meant, and what is wrong with how it was said. */
    public record Read(External external, List<Finding> problems) {}

    /** Works out what was meant, with the files as they are in a folder. */
    public Read read(Folder folder) {
        var problems = new ArrayList<Finding>();
        var listings = files.stream().flatMap(file -> listing(folder, file, problems).stream()).toList();
        var external = new External(
                Stream.concat(stacks.stream().map(Declaration::stack), listings.stream().flatMap(listing -> listing.stacks().stream())).toList(),
                Stream.concat(exports.stream().map(Name::pattern), listings.stream().flatMap(listing -> listing.exports().stream())).toList(),
                Stream.concat(parameters.stream().map(Name::pattern), listings.stream().flatMap(listing -> listing.parameters().stream())).toList(),
                complete);
        return new Read(external, List.copyOf(problems));
    }

    private static Stacks stack(Located<String> written) {
        int colon = written.value().indexOf(':');
        if (colon < 0) {
            return new Stacks(Name.pattern(written.map(String::strip)), Optional.empty());
        }
        var outputs = Arrays.stream(written.value().substring(colon + 1).split(",")).map(String::strip).filter(output -> !output.isEmpty()).map(output -> Name.pattern(written.map(text -> output))).toList();
        return new Stacks(Name.pattern(written.map(text -> text.substring(0, colon).strip())), Optional.of(outputs));
    }

    private static Optional<External> listing(Folder folder, Located<String> file, List<Finding> problems) {
        try {
            var document = YamlReader.read(folder.read(file.value()));
            if (document.root().isEmpty()) {
                problems.addAll(document.problems());
                return Optional.empty();
            }
            var listing = listing(document.root().get());
            if (listing.isEmpty()) {
                problems.add(unknown(file.span(), "`%s` lists no stacks, exports, parameters or secrets".formatted(file.value())));
            }
            return listing;
        } catch (Folder.Unreadable e) {
            problems.add(unknown(file.span(), e.getMessage()));
            return Optional.empty();
        }
    }

    private static Finding unknown(Span span, String message) {
        return YamlReader.INPUT_UNREADABLE.at(span, message).label("nothing of it is known").help("name what `aws cloudformation list-exports` or `describe-stacks` printed");
    }

    /** The lists that are in a document, or the one list that it is. */
    private static Optional<External> listing(Node root) {
        var stacks = Stream.of("Stacks", "StackSummaries").flatMap(key -> items(root, key, "StackName")).filter(Declaration::there).toList();
        var exports = Stream.concat(items(root, "Exports", "ExportingStackId").flatMap(item -> name(item, "Name").stream()), stacks.stream().flatMap(stack -> outputs(stack).flatMap(output -> name(output, "ExportName").stream()))).toList();
        var parameters = Stream.concat(items(root, "Parameters", "Type"), items(root, "SecretList", "ARN")).flatMap(item -> name(item, "Name").stream()).toList();
        boolean any = !stacks.isEmpty() || !exports.isEmpty() || !parameters.isEmpty() || empty(root);
        return any ? Optional.of(new External(stacks.stream().flatMap(stack -> described(stack).stream()).toList(), exports, parameters, false)) : Optional.empty();
    }

    private static Optional<Stacks> described(Node.Mapping stack) {
        var outputs = stack.value("Outputs").map(any -> outputs(stack).flatMap(output -> name(output, "OutputKey").stream()).toList());
        boolean summary = stack.value("TemplateDescription").isPresent() || stack.value("Parameters").isEmpty() && stack.value("Outputs").isEmpty() && stack.value("Tags").isEmpty();
        return name(stack, "StackName").map(name -> new Stacks(name, summary ? Optional.empty() : outputs.or(() -> Optional.of(List.of()))));
    }

    private static boolean there(Node.Mapping stack) {
        return stack.value("StackStatus").filter(status -> status instanceof Node.Scalar text && text.text().equals("DELETE_COMPLETE")).isEmpty();
    }

    /** A list of nothing is known, too. */
    private static boolean empty(Node root) {
        return root instanceof Node.Mapping map && Stream.of("Stacks", "StackSummaries", "Exports", "Parameters", "SecretList").anyMatch(key -> map.value(key).filter(Node.Sequence.class::isInstance).isPresent());
    }

    /** The maps of a list under that key; where the list stands alone, those that have what tells them. */
    private static Stream<Node.Mapping> items(Node root, String key, String telling) {
        if (root instanceof Node.Mapping map) {
            return map.value(key).stream().flatMap(Declaration::maps);
        }
        return maps(root).filter(item -> item.value(telling).isPresent());
    }

    private static Stream<Node.Mapping> maps(Node list) {
        return list instanceof Node.Sequence sequence ? sequence.items().stream().filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast) : Stream.empty();
    }

    private static Stream<Node.Mapping> outputs(Node.Mapping stack) {
        return stack.value("Outputs").stream().flatMap(Declaration::maps);
    }

    private static Optional<Name> name(Node.Mapping item, String key) {
        return item.value(key).filter(Node.Scalar.class::isInstance).map(node -> Name.exact(new Located<>(((Node.Scalar) node).text(), node.span())));
    }
}
