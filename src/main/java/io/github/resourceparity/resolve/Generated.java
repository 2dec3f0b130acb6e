package io.github.resourceparity.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a tool adds to a definition when it packages it, told by names: it may stand in the packaged template only, so that
 * neither side has lost or gained it.
 *
 * @param ids the logical ids of the resources that it adds
 * @param stems how the ids begin that end with a hash
 * @param outputs the keys of the outputs that it adds
 * @param service whether it is the Serverless Framework that adds, and so its plugins and events may, too
 * @param prefixes how the ids begin of what belongs to a function or layer of a service; empty for a template
 * @param others the plugins and macros that may add more, and of which nobody here knows what
 * @param owners the ids of resources for which a tool makes others, called after them or as they say
 * @param open whether it adds more for functions, or for their events, that only code or AWS knows
 */
public record Generated(Set<String> ids, Set<String> stems, Set<String> outputs, boolean service, Set<String> prefixes, List<String> others, Set<String> owners, boolean open) {

    /** Nothing is added. */
    public static final Generated NOTHING = new Generated(Set.of(), Set.of(), Set.of(), false, Set.of(), List.of(), Set.of(), false);

    /** What SAM makes once for a template, whatever its functions are called. */
    private static final Pattern SAM = Pattern.compile("Serverless(RestApi|HttpApi|DeploymentApplication).*|CodeDeployServiceRole");

    /** Who may add to a map of resources that is no template by itself. */
    public static final String WHOLE = "the file that includes it";

    private static final Pattern DOMAIN = Pattern.compile("(Distribution)?DomainName(Http|Websocket)?|HostedZoneId(Http|Websocket)?");
    private static final Pattern GRAPHQL = Pattern.compile(".*GraphQ[lL].*");

    /** Plugins for things of their own, and what the outputs are called that they add. */
    private static final Map<String, Pattern> ANSWERS = Map.ofEntries(
            Map.entry("serverless-domain-manager", DOMAIN),
            Map.entry("provider.domain", DOMAIN),
            Map.entry("appSync", GRAPHQL),
            Map.entry("ai", Pattern.compile(".*")),
            Map.entry("mcp", Pattern.compile(".*Arn")),
            Map.entry("sandboxes", Pattern.compile(".*(Arn|Identifier)")),
            Map.entry("serverless-appsync-plugin", GRAPHQL),
            Map.entry("serverless-step-functions", Pattern.compile(".*(Arn|StateMachine.*|StepFunctions?.*)")),
            Map.entry("serverless-lift", Pattern.compile(".*")),
            Map.entry("serverless-fargate", Pattern.compile(".*")),
            Map.entry("serverless-finch", Pattern.compile("Website.*")),
            Map.entry("serverless-single-page-app-plugin", Pattern.compile("Web.*")));

    /** What the Serverless Framework may add by itself or by its plugins for events, whatever the service says. */
    private static final Pattern SERVICE = Pattern.compile(
            "ServerlessDeploymentBucket(Policy)?|IamRoleLambdaExecution|IamRoleCustomResources.*|CustomDash.*|CustomApiGatewayAccountCloudWatchRole|HttpApi.*|ApiGateway.*|Websockets.*|.*WebsocketsRoute|.*LambdaAuthorizerPermissionHttpApi|.*ApiGatewayAuthorizer|CloudFrontDistribution.*|CloudFrontCachePolicy.*|.*EventBridgeRule|.*EventBridgeEventBus");

    /** The types of what functions and their events make the framework add. */
    private static final Pattern CALLED = Pattern.compile(
            "AWS::(Lambda|Logs|ApiGateway|ApiGatewayV2|Events|Scheduler|SNS|IoT|ElasticLoadBalancingV2|CloudFront)::.*|AWS::(S3::Bucket|Cognito::UserPool|IAM::Role|SQS::QueuePolicy|Kinesis::StreamConsumer)");

    /** What is added to any of several, so that a question about all of them is asked once. */
    public static Generated toAny(List<Generated> all) {
        return new Generated(
                all.stream().flatMap(each -> each.ids.stream()).collect(Collectors.toSet()),
                all.stream().flatMap(each -> each.stems.stream()).collect(Collectors.toSet()),
                Set.of(),
                all.stream().anyMatch(Generated::service),
                all.stream().flatMap(each -> each.prefixes.stream()).collect(Collectors.toSet()),
                List.of(),
                Set.of(),
                all.stream().anyMatch(Generated::open));
    }

    /** Whether packaging makes a resource of that logical id, or may make it of that type for a function that is not known. */
    public boolean makes(String logicalId, String type) {
        return makes(logicalId) || mayCall(type);
    }

    /** Whether it is among what is added, or what code that is not read may add; a name alone is no evidence. */
    public boolean gives(String logicalId, String type) {
        return adds(logicalId) || mayCall(type);
    }

    private boolean mayCall(String type) {
        return open && CALLED.matcher(type).matches();
    }

    /** Whether packaging makes a resource of that logical id. */
    public boolean makes(String logicalId) {
        return adds(logicalId)
                || stems.stream().anyMatch(logicalId::startsWith)
                || service && SERVICE.matcher(logicalId).matches()
                || prefixes.stream().anyMatch(prefix -> logicalId.startsWith(prefix) && logicalId.length() > prefix.length());
    }

    /** The same where others may add, too. */
    public Generated with(List<String> more) {
        return more.isEmpty() ? this : new Generated(ids, stems, outputs, service, prefixes, Stream.concat(others.stream(), more.stream()).toList(), owners, open);
    }

    /** Whether it is only a part of what somebody deploys, as far as can be told. */
    public boolean part() {
        return others.contains(WHOLE);
    }

    /** Whether one of the plugins may add an output of that key. */
    public boolean mayAnswer(String output) {
        return others.stream().anyMatch(other -> ANSWERS.containsKey(other) && ANSWERS.get(other).matcher(output).matches());
    }

    /** Whether packaging makes a resource of that logical id, or may make it for one of the definition's own. */
    public boolean mayMake(String logicalId) {
        return makes(logicalId) || !owners.isEmpty() && (SAM.matcher(logicalId).matches() || owners.stream().anyMatch(logicalId::startsWith));
    }

    /** Whether a resource of the definition itself is the tool's. */
    public boolean adds(String logicalId) {
        return ids.contains(logicalId);
    }
}
