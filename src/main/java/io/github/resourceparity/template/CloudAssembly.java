package io.github.resourceparity.template;

import io.github.resourceparity.source.Located;
import io.github.resourceparity.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the CDK synthesizes: the {@code manifest.json} of a folder such as {@code cdk.out}.
 *
 * @param stacks the stacks that it has a template of
 * @param assemblies the folders of the assemblies that it holds, one for each stage of a pipeline
 */
public record CloudAssembly(List<Stack> stacks, List<Located<String>> assemblies) {

    /**
     * A stack of an assembly.
     *
     * @param template the file of its template
     * @param name what it is deployed as
     * @param region where it is deployed to; empty if the app leaves it open
     * @param account whose account it is deployed to; empty if the app leaves it open
     */
    public record Stack(Located<String> template, Located<String> name, Optional<Located<String>> region, Optional<String> account) {}

    /** The assembly that a manifest describes; empty if it is no manifest of one. */
    public static Optional<CloudAssembly> of(Node manifest) {
        return child(manifest, "artifacts").filter(Node.Mapping.class::isInstance).map(node -> of((Node.Mapping) node));
    }

    private static CloudAssembly of(Node.Mapping artifacts) {
        var stacks = artifacts.entries().stream().filter(entry -> type(entry, "aws:cloudformation:stack")).flatMap(entry -> stack(entry).stream()).toList();
        var assemblies = artifacts.entries().stream()
                .filter(entry -> type(entry, "cdk:cloud-assembly"))
                .flatMap(entry -> text(entry.value(), "properties", "directoryName").stream())
                .toList();
        return new CloudAssembly(stacks, assemblies);
    }

    private static boolean type(Node.Entry artifact, String type) {
        return text(artifact.value(), "type").filter(known -> known.value().equals(type)).isPresent();
    }

    private static Optional<Stack> stack(Node.Entry artifact) {
        var name = text(artifact.value(), "properties", "stackName").orElse(artifact.key());
        return text(artifact.value(), "properties", "templateFile").map(file -> new Stack(file, name, text(artifact.value(), "environment").flatMap(CloudAssembly::region), text(artifact.value(), "environment").flatMap(CloudAssembly::account)));
    }

    /** The region of {@code aws://account/region}. */
    private static Optional<Located<String>> region(Located<String> environment) {
        var region = environment.value().substring(environment.value().lastIndexOf('/') + 1);
        return region.isEmpty() || region.equals("unknown-region") ? Optional.empty() : Optional.of(environment.map(known -> region));
    }

    /** The account of {@code aws://account/region}. */
    private static Optional<String> account(Located<String> environment) {
        return Stream.of(environment.value().split("/")).filter(part -> part.matches("\\d{12}")).findFirst();
    }

    static Optional<Located<String>> text(Node node, String... path) {
        Optional<Node> found = Optional.of(node);
        for (var step : path) {
            found = found.flatMap(here -> child(here, step));
        }
        return found.filter(Node.Scalar.class::isInstance).map(value -> new Located<>(((Node.Scalar) value).text(), value.span())).filter(text -> !text.value().isBlank());
    }

    private static Optional<Node> child(Node node, String step) {
        return node instanceof Node.Mapping mapping ? mapping.value(step) : Optional.empty();
    }
}
