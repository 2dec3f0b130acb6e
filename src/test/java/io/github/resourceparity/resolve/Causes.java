package io.github.resourceparity.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Finding;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a tool's errors mean in our words: a part of its message, and what one of ours must have in it. The first that fits counts, and an
 * error that none fits is no answer.
 */
public record Causes(List<Cause> all) {

    /** Several errors in one message, as version 3 lists them. */
    private static final Pattern SEVERAL = Pattern.compile("\n\\s+- ");

    /** What the Serverless Framework stops at. */
    public static final Causes FRAMEWORK = of(
            "Value not found at \"file\"", "there is no file|leads nowhere",
            "Value not found at", "leads nowhere",
            "No value is available", "there is no file|leads nowhere",
            "cannot be resolved from CLI options", "leads nowhere",
            "Circular reference", "needs itself",
            "Cyclic reference", "needs itself",
            "Maximum call stack", "needs itself",
            "\"self:\" is not valid JSON", "needs itself",
            "Excessive", "times over|needs itself",
            "syntax error", "a variable in .* cannot be read",
            "Missing \"strToBool\"", "nothing to be read as true or false",
            "\"strToBool\" input: Expected", "is none of true, false|nothing to be read as true or false",
            "Non-string \"strToBool\"", "neither true nor false",
            "Missing address argument", "without a name",
            "Missing path argument", "without a path",
            "address argument in variable", " has no `| names no ",
            "String value consist of", "stands inside a text",
            "returned not supported result", "a file gives",
            "Invalid stage name", "is no text of letters, digits and hyphens",
            "invalid \"--param\"", "is given without a value",
            "property is not accessible", "cannot come from",
            "Unrecognized configuration variable sources", "there is no variable source",
            "can only be used in services deployed with", "there is no variable source",
            "Provider ", "there is no variable source",
            "resolver of provider self not found", "there is a second colon",
            "Object notation for \"service\"", "`service` is a map",
            "\"service\" property is missing", "a service without `service`",
            "\"provider.name\" property is missing", "a service without `provider`|a provider without `name`",
            "Plain object expected", "is empty|is neither a Serverless service nor",
            "Non-object value specified in resources", "stands among maps that are merged",
            "\"params\" and \"stages\"", "`params` and `stages` stand in one service",
            "Cannot extend", "to extend",
            "duplicated mapping key", "stands here a second time",
            "unknown tag", "is no tag that Serverless knows|is not a CloudFormation tag",
            "cannot merge mappings", "can be merged",
            "expected a single document", "a second document starts here",
            "tab characters must not", "a tab cannot indent",
            "bad indentation of a sequence entry", "a tab cannot indent",
            "unidentified alias", "stands for nothing",
            "nested arrays are not supported inside keys", "a list cannot be a key",
            "EISDIR", "is a directory",
            "JSON parse error", "not JSON",
            "Cannot parse", "not YAML",
            "is not valid JSON", "a variable in .* cannot be read");

    /** An error and what it means. */
    private record Cause(String theirs, Pattern ours) {}

    /** Parts of errors, each with an expression for what it means. */
    public static Causes of(String... pairs) {
        return new Causes(IntStream.range(0, pairs.length / 2).mapToObj(i -> new Cause(pairs[2 * i], Pattern.compile(pairs[2 * i + 1]))).toList());
    }

    /** Asserts that for everything in an error one of the findings says what it means. */
    public void assertSaid(String error, List<Finding> findings) {
        assertThat(findings).as(error).isNotEmpty();
        var parts = SEVERAL.split(error);
        Stream.of(parts).skip(parts.length > 1 ? 1 : 0).forEach(part -> {
            var ours = all.stream().filter(cause -> part.contains(cause.theirs())).findFirst().orElseThrow(() -> new AssertionError("nobody knows what this means: " + part)).ours();
            assertThat(findings).extracting(Finding::message).as(part).anyMatch(message -> ours.matcher(message).find());
        });
    }
}
