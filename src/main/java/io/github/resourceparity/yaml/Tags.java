package io.github.resourceparity.yaml;

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
}
