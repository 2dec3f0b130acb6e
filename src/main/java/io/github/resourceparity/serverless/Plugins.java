package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The plugins of a service, which may add to its template whatever they like. */
final class Plugins {

    /** What packages, runs locally, prints, or changes what is there, and adds no resource that somebody could refer to. */
    private static final Pattern HARMLESS = Pattern.compile(
            "(@[^/]+/)?serverless-(offline.*|webpack|esbuild|bundle|plugin-typescript|dotenv-plugin|dotenv|prune-plugin|python-requirements|dynamodb(-local)?|s3-local|plugin-scripts|scriptable-plugin|"
                    + "stack-termination-protection|plugin-common-excludes|plugin-include-dependencies|pseudo-parameters|go-plugin|golang|plugin-monorepo|plugin-tracing|export-env|stack-output|export-outputs|"
                    + "deployment-bucket|plugin-ifelse|s3-sync|iam-roles-per-function|plugin-split-stacks|localstack|plugin-optimize|jetpack|package-external|rust|dotnet|online|s3-bucket-helper|iam-helper|"
                    + "plugin-git-variables|plugin-resource-tagging|plugin-lambda-insights|better-credentials|disable-request-validators|hooks-plugin|plugin-reducer|plugin-utils|layers-manager|"
                    + "webpack-prisma|aws-documentation|openapi-documentation|openapi-documenter|auto-swagger|plugin-conditional-functions|compose|plugin-datadog|plugin-stack-config|certificate-creator|domain-manager|plugin-log-retention)");

    private Plugins() {}

    /** What version 4 has built in that were plugins before, by the key that asks for it. */
    private static final List<String> BUILT_IN = List.of("appSync", "ai", "mcp", "sandboxes");

    /** The names of those that may add resources. */
    static List<String> others(Fields config) {
        var named = names(config).filter(name -> !HARMLESS.matcher(name).matches() || name.equals("serverless-domain-manager"));
        var asked = BUILT_IN.stream().filter(key -> config.field(key).isPresent());
        var domain = Stream.of("domain", "domains").filter(key -> config.map("provider").field(key).isPresent()).limit(1).map(key -> "provider.domain");
        return Stream.of(named, asked, domain).flatMap(each -> each).toList();
    }

    /** A list, or a map with one under {@code modules}. */
    private static Stream<String> names(Fields config) {
        var value = config.value("plugins").map(Located::value);
        var list = value.flatMap(term -> term instanceof Fields fields ? fields.value("modules").map(Located::value) : java.util.Optional.of(term));
        return list.stream().flatMap(term -> term instanceof Items items ? items.items().stream().map(Located::value) : Stream.of(term)).filter(term -> !term.nothing()).map(Term::display);
    }
}
