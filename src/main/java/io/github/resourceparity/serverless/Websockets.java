package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.serverless.ServiceFunction.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The API that functions answer to over lasting connections: a route each, and the functions' right to write back. */
final class Websockets {

    private static final String ID = "WebsocketsApi";
    private static final String NAME = "Serverless Websockets";

    private Websockets() {}

    static void add(Service service, Draft draft) {
        var first = service.functions().stream().flatMap(function -> function.events("websocket").stream()).findFirst();
        if (first.isEmpty()) {
            return;
        }
        var made = new Made(first.get().type().span());
        var external = service.value("provider/apiGateway/websocketApiId");
        Object api = external.<Object>map(id -> id).orElseGet(() -> made.ref(ID));
        if (external.isEmpty()) {
            draft.resource(ID, made, made.map("Type", "AWS::ApiGatewayV2::Api", "Properties", made.map(
                    "Name", service.value("provider/websocketsApiName").<Object>map(name -> name).orElseGet(() -> made.text(service.stage(), "-", service.name(), "-websockets")),
                    "RouteSelectionExpression", service.value("provider/websocketsApiRouteSelectionExpression").<Object>map(text -> text).orElse("$request.body.action"),
                    "Description", service.value("provider/websocketsDescription").<Object>map(text -> text).orElse(NAME),
                    "ProtocolType", "WEBSOCKET",
                    "DisableExecuteApiEndpoint", service.value("provider/apiGateway/disableDefaultEndpoint"))));
        }
        var routes = new ArrayList<Object>();
        service.functions().forEach(function -> function.events("websocket").forEach(event -> route(function, event, api, external.isEmpty(), routes, draft)));
        stage(service, api, routes, draft, made);
        draft.statement(Role.allow(made, List.of("execute-api:ManageConnections"), made.sub("arn:${AWS::Partition}:execute-api:*:*:*/@connections/*")));
        draft.output("ServiceEndpointWebsocket", made, "URL of the service endpoint", made.join("", "wss://", api, ".execute-api.", made.ref("AWS::Region"), ".", made.ref("AWS::URLSuffix"), made.text("/", service.stage())));
    }

    private static void route(ServiceFunction function, Event event, Object api, boolean own, List<Object> routes, Draft draft) {
        var made = new Made(event.value().span());
        var settings = event.settings();
        var route = settings.value("route").or(() -> event.value().value() instanceof Fields ? Optional.empty() : Optional.of(event.value())).flatMap(value -> Naming.text(value.value()));
        if (route.isEmpty()) {
            return;
        }
        var integration = function.prefix() + "WebsocketsIntegration";
        draft.resource(integration, made, made.map("Type", "AWS::ApiGatewayV2::Integration", "Properties", made.map(
                "ApiId", api,
                "IntegrationType", "AWS_PROXY",
                "IntegrationUri", made.arn(":apigateway:", made.ref("AWS::Region"), ":lambda:path/2015-03-31/functions/", function.target(made), "/invocations")), "DependsOn", function.aliasId()));
        var dependencies = new ArrayList<Object>(own ? List.of(ID, function.logicalId()) : List.of(function.logicalId()));
        function.aliasId().ifPresent(dependencies::add);
        var permission = made.permission(function.target(made), "apigateway.amazonaws.com");
        draft.resource(function.prefix() + "LambdaPermissionWebsockets", made, permission.with(Topics.field(permission, "DependsOn", made.value(dependencies).value(), made)));
        var id = route.get().replace("$", "S").replace("/", "Slash").replace("-", "Dash").replace("_", "Underscore").replace(".", "Period") + "WebsocketsRoute";
        var authorizer = settings.given("authorizer");
        draft.resource(id, made, made.map("Type", "AWS::ApiGatewayV2::Route", "Properties", made.map(
                "ApiId", api,
                "RouteKey", route.get(),
                "AuthorizationType", authorizer.isPresent() ? made.unknown("AuthorizationType") : "NONE",
                "AuthorizerId", authorizer.map(value -> made.unknown("AuthorizerId")),
                "RouteResponseSelectionExpression", settings.value("routeResponseSelectionExpression"),
                "Target", made.join("/", "integrations", made.ref(integration))), "DependsOn", authorizer.map(value -> made.unknown("DependsOn"))));
        settings.value("routeResponseSelectionExpression").ifPresent(value -> routes.add(id + "Response"));
        settings.value("routeResponseSelectionExpression").ifPresent(value -> draft.resource(id + "Response", made, made.map("Type", "AWS::ApiGatewayV2::RouteResponse", "Properties", made.map("ApiId", api, "RouteId", made.ref(id), "RouteResponseKey", "$default"))));
        routes.add(id);
    }

    private static void stage(Service service, Object api, List<Object> routes, Draft draft, Made made) {
        var described = service.value("provider/websocketsDescription").<Object>map(text -> text).orElse(NAME);
        draft.stem("WebsocketsDeployment", made, made.map("Type", "AWS::ApiGatewayV2::Deployment", "DependsOn", List.copyOf(routes), "Properties", made.map("ApiId", api, "Description", described)));
        boolean logs = service.value("provider/logs/websocket").filter(value -> !Service.isFalse(Optional.of(value))).isPresent();
        draft.resource("WebsocketsDeploymentStage", made, made.map("Type", "AWS::ApiGatewayV2::Stage", "Properties", made.map(
                "ApiId", api,
                "StageName", service.stage(),
                "Description", described,
                "DeploymentId", made.ref("WebsocketsDeployment"),
                "AccessLogSettings", logs ? Optional.of(made.unknown("AccessLogSettings")) : Optional.empty(),
                "DefaultRouteSettings", logs ? Optional.of(made.unknown("DefaultRouteSettings")) : Optional.empty()),
                "DependsOn", logs ? Optional.of(made.unknown("DependsOn")) : Optional.empty()));
        if (logs) {
            draft.resource("WebsocketsLogGroup", made, made.map("Type", "AWS::Logs::LogGroup", "Properties", made.map("LogGroupName", made.text("/aws/websocket/", service.name(), "-", service.stage()), "RetentionInDays", service.value("provider/logRetentionInDays"))));
        }
    }
}
