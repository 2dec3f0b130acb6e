package io.github.resourceparity.yaml;

import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * CloudFormation's short tags and the intrinsic functions they stand for.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">the reference</a>
 */
final class Tags {

    static final List<String> ALL = List.of(
            "!And", "!Base64", "!Cidr", "!Condition", "!Contains", "!EachMemberEquals", "!EachMemberIn", "!Equals",
            "!FindInMap", "!ForEach", "!GetAtt", "!GetAZs", "!GetStackOutput", "!If", "!ImportValue", "!Join", "!Length", "!Not",
            "!Or", "!Ref", "!RefAll", "!Select", "!Split", "!Sub", "!ToJsonString", "!Transform", "!ValueOf",
            "!ValueOfAll");

    /** Those that the Serverless Framework does not know; two more are known to its fork only. */
    static final List<String> FOREIGN = List.of("!Contains", "!EachMemberEquals", "!EachMemberIn", "!ForEach", "!Length", "!RefAll", "!ToJsonString", "!ValueOf", "!ValueOfAll");

    private Tags() {}

    /** The key of the map that a short tag stands for: {@code !Sub} for {@code Fn::Sub}; empty for no CloudFormation tag. */
    static Optional<String> function(String tag) {
        if (!ALL.contains(tag)) {
            return Optional.empty();
        }
        var name = tag.substring(1);
        return Optional.of(name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name);
    }

    /**
     * The call that a tag stands for.
     *
     * @param key the function, where the tag stands
     * @param argument what the tag stands before
     */
    static Node.Mapping call(String tag, Located<String> key, Node argument) {
        var whole = key.span().source().span(key.span().start(), Math.max(argument.span().end(), key.span().end()));
        return new Node.Mapping(whole, List.of(new Node.Entry(key, tag.equals("!GetAtt") ? split(argument) : text(argument))));
    }

    /** What a function's tag stands before is a text, whatever it looks like. */
    private static Node text(Node node) {
        return node instanceof Node.Scalar scalar && scalar.plain() && !scalar.text().isEmpty() ? new Node.Scalar(scalar.span(), scalar.text(), false) : node;
    }

    /** {@code !GetAtt a.b.c} is the attribute {@code b.c} of {@code a}, for every tool that knows the tag. */
    private static Node split(Node node) {
        if (!(node instanceof Node.Scalar scalar) || scalar.text().indexOf('.') < 0) {
            return node;
        }
        int dot = scalar.text().indexOf('.');
        int at = scalar.span().text().indexOf(scalar.text());
        int start = scalar.span().start() + Math.max(0, at);
        var source = scalar.span().source();
        var id = at < 0 ? scalar.span() : source.span(start, start + dot);
        var attribute = at < 0 ? scalar.span() : source.span(start + dot + 1, start + scalar.text().length());
        return new Node.Sequence(scalar.span(), List.of(new Node.Scalar(id, scalar.text().substring(0, dot), false), new Node.Scalar(attribute, scalar.text().substring(dot + 1), false)));
    }
}
