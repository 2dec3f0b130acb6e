package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.serverless.ServiceFunction.Event;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The HTTP API that functions answer to, unless the service names one that there is: its stage, routes, integrations and authorizers. */
final class HttpApi {

    private static final String ID = "HttpApi";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "OPTIONS", "HEAD", "DELETE");
    private static final String FORMAT = "{\"requestId\":\"$context.requestId\",\"ip\":\"$context.identity.sourceIp\",\"requestTime\":\"$context.requestTime\",\"httpMethod\":\"$context.httpMethod\","
            + "\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\",\"protocol\":\"$context.protocol\",\"responseLength\":\"$context.responseLength\"}";

    private final Service service;
    private final Draft draft;
    private final Made made;
    private final Fields config;

    private HttpApi(Service service, Draft draft) {
        this.service = service;
        this.draft = draft;
        this.made = new Made(service.functions().stream().filter(function -> !function.events("httpApi").isEmpty()).findFirst().map(function -> function.events("httpApi").get(0).type().span()).orElseGet(service::head));
        this.config = service.provider().map("httpApi");
    }

    /** A route: {@code GET /users/{id}}, or {@code *} for whatever has no other. */
    private record Route(String method, String path) {

        String key() {
            return path.equals("*") ? "$default" : method + " " + path;
        }

        String logicalId() {
            return "HttpApiRoute" + (path.equals("*") ? "Default" : Naming.capital(method.toLowerCase(Locale.ROOT)) + Naming.path(path));
        }
    }

    static void add(Service service, Draft draft) {
        if (service.functions().stream().anyMatch(function -> !function.events("httpApi").isEmpty())) {
            new HttpApi(service, draft).add();
        }
    }

    private Object api() {
        return config.value("id").<Object>map(id -> id).orElseGet(() -> made.ref(ID));
    }

    private void add() {
        if (config.value("id").isEmpty()) {
            api(format());
        }
        authorizers();
        service.functions().forEach(function -> function.events("httpApi").forEach(event -> route(event).ifPresent(route -> route(function, event, route))));
    }

    private Optional<Object> format() {
        var logs = service.value("provider/logs/httpApi").filter(value -> !Service.isFalse(Optional.of(value)));
        return logs.map(value -> value.value() instanceof Fields fields ? fields.value("format").<Object>map(format -> format).orElse(FORMAT) : FORMAT);
    }

    private void api(Optional<Object> format) {
        var tags = service.value("provider/tags");
        draft.resource(ID, made, made.map("Type", "AWS::ApiGatewayV2::Api", "Properties", made.map(
                "Name", config.value("name").<Object>map(name -> name).orElseGet(this::name),
                "ProtocolType", "HTTP",
                "DisableExecuteApiEndpoint", config.value("disableDefaultEndpoint"),
                "Tags", tags,
                "CorsConfiguration", config.value("cors").filter(value -> !Service.isFalse(Optional.of(value))).map(value -> Cors.of(value, made, methods())))));
        format.ifPresent(text -> draft.resource("HttpApiLogGroup", made, made.map("Type", "AWS::Logs::LogGroup", "Properties", made.map(
                "LogGroupName", made.text("/aws/http-api/", service.stackName()), "RetentionInDays", service.value("provider/logRetentionInDays"), "DataProtectionPolicy", service.value("provider/logDataProtectionPolicy")))));
        draft.resource("HttpApiStage", made, made.map(
                "Type", "AWS::ApiGatewayV2::Stage",
                "Properties", made.map(
                        "ApiId", made.ref(ID),
                        "StageName", "$default",
                        "AutoDeploy", true,
                        "DefaultRouteSettings", made.map("DetailedMetricsEnabled", config.value("metrics").<Object>map(value -> value).orElse(false)),
                        "Tags", tags,
                        "AccessLogSettings", format.map(text -> made.map("DestinationArn", made.attribute("HttpApiLogGroup", "Arn"), "Format", text))),
                "DependsOn", format.map(text -> "HttpApiLogGroup")));
        draft.output("HttpApiId", made, "Id of the HTTP API", made.ref(ID));
        draft.output("HttpApiUrl", made, "URL of the HTTP API", made.join("", "https://", made.ref(ID), ".execute-api.", made.ref("AWS::Region"), ".", made.ref("AWS::URLSuffix")));
    }

    private Object name() {
        return Service.isTrue(config.value("shouldStartNameWithService")) ? made.text(service.name(), "-", service.stage()) : made.text(service.stage(), "-", service.name());
    }

    /** What routes ask for, and the question itself. */
    private List<String> methods() {
        var all = new LinkedHashSet<>(Set.of("OPTIONS"));
        service.functions().forEach(function -> function.events("httpApi").forEach(event -> route(event).ifPresent(route -> all.addAll(route.method().equals("ANY") ? METHODS : List.of(route.method())))));
        return List.copyOf(all);
    }

    private static Optional<Route> route(Event event) {
        var settings = event.settings();
        var text = Naming.text(event.value().value());
        if (text.isPresent() && !(event.value().value() instanceof Fields)) {
            var words = text.get().strip().split("\\s+");
            return text.get().strip().equals("*") ? Optional.of(new Route("ANY", "*")) : words.length == 2 ? Optional.of(route(words[0], words[1])) : Optional.empty();
        }
        var path = settings.value("path").flatMap(value -> Naming.text(value.value()));
        var method = settings.value("method").flatMap(value -> value.value().assumed()).orElse("*");
        return path.map(known -> route(method, known));
    }

    private static Route route(String method, String path) {
        return new Route(method.equals("*") ? "ANY" : method.toUpperCase(Locale.ROOT), path);
    }

    private void authorizers() {
        config.map("authorizers").fields().forEach((name, field) -> {
            if (field.value().value() instanceof Fields authorizer) {
                authorizer(name, authorizer, new Made(field.key().span()));
            }
        });
    }

    private void authorizer(String key, Fields authorizer, Made here) {
        var name = authorizer.value("name").flatMap(value -> Naming.text(value.value())).orElse(key);
        boolean request = authorizer.value("type").flatMap(type -> type.value().assumed()).filter("request"::equals).isPresent();
        var function = authorizer.value("functionName").flatMap(value -> value.value().assumed()).flatMap(this::function);
        var target = function.<Object>map(known -> known.target(here)).or(() -> authorizer.value("functionArn"));
        var source = authorizer.value("identitySource").<Object>map(value -> value.value() instanceof Items ? value : here.list(value)).orElse(List.of());
        var uri = target.map(arn -> here.arn(":apigateway:", here.ref("AWS::Region"), ":lambda:path/2015-03-31/functions/", arn, "/invocations"));
        draft.resource("HttpApiAuthorizer" + Naming.normal(name), here, here.map(
                "Type", "AWS::ApiGatewayV2::Authorizer",
                "Properties", here.map(
                        "ApiId", api(),
                        "Name", name,
                        "IdentitySource", source,
                        "AuthorizerType", request ? "REQUEST" : "JWT",
                        "EnableSimpleResponses", request ? authorizer.value("enableSimpleResponses") : Optional.empty(),
                        "AuthorizerResultTtlInSeconds", request ? authorizer.value("resultTtlInSeconds") : Optional.empty(),
                        "AuthorizerPayloadFormatVersion", request ? authorizer.value("payloadVersion").<Object>map(value -> value).or(() -> Optional.of("2.0")) : Optional.empty(),
                        "AuthorizerUri", request ? uri : Optional.empty(),
                        "JwtConfiguration", request ? Optional.empty() : Optional.of(here.map("Audience", authorizer.value("audience").<Object>map(value -> value.value() instanceof Items ? value : here.list(value)), "Issuer", authorizer.value("issuerUrl")))),
                "DependsOn", request ? function.flatMap(ServiceFunction::aliasId) : Optional.empty()));
        if (request && target.isPresent() && !Service.isTrue(authorizer.value("managedExternally"))) {
            permission(Naming.normal(name) + "LambdaAuthorizerPermissionHttpApi", target.get(), function.flatMap(ServiceFunction::aliasId), here);
        }
    }

    private Optional<ServiceFunction> function(String key) {
        return service.functions().stream().filter(each -> each.key().value().equals(key)).findFirst();
    }

    private void permission(String id, Object target, Optional<String> alias, Made here) {
        var source = here.arn(":execute-api:", here.ref("AWS::Region"), ":", here.ref("AWS::AccountId"), ":", api(), "/*");
        var permission = here.permission(target, "apigateway.amazonaws.com", "SourceArn", source);
        draft.resource(id, here, here.after(permission, alias));
    }

    private void route(ServiceFunction function, Event event, Route route) {
        var here = new Made(event.value().span());
        permission(function.prefix() + "LambdaPermissionHttpApi", function.target(here), function.aliasId(), here);
        var integration = "HttpApiIntegration" + function.prefix();
        draft.resource(integration, here, here.map(
                "Type", "AWS::ApiGatewayV2::Integration",
                "Properties", here.map(
                        "ApiId", api(),
                        "IntegrationType", "AWS_PROXY",
                        "IntegrationUri", function.target(here),
                        "PayloadFormatVersion", function.config().map("httpApi").value("payload").or(() -> config.value("payload")).<Object>map(value -> value).orElse("2.0"),
                        "TimeoutInMillis", 30000),
                "DependsOn", function.aliasId()));
        var properties = new ArrayList<Object>(List.of("ApiId", api(), "RouteKey", route.key(), "Target", here.join("/", "integrations", here.ref(integration))));
        event.settings().value("authorizer").ifPresent(authorizer -> authorization(authorizer, properties, here));
        draft.resource(route.logicalId(), here, here.map("Type", "AWS::ApiGatewayV2::Route", "Properties", here.map(properties), "DependsOn", integration));
    }

    private void authorization(Located<Term> authorizer, List<Object> properties, Made here) {
        var settings = authorizer.value() instanceof Fields fields ? fields : here.map("name", authorizer);
        var name = settings.value("name").flatMap(value -> Naming.text(value.value()));
        var configured = name.map(key -> config.map("authorizers").map(key)).orElse(Fields.EMPTY);
        var type = settings.value("type").or(() -> configured.value("type")).flatMap(value -> value.value().assumed()).orElse("jwt");
        properties.addAll(List.of("AuthorizationType", type.equals("request") ? "CUSTOM" : type.equals("aws_iam") ? "AWS_IAM" : "JWT"));
        if (!type.equals("aws_iam")) {
            var own = name.map(key -> configured.value("name").flatMap(value -> Naming.text(value.value())).orElse(key));
            properties.addAll(List.of("AuthorizerId", settings.value("id").<Object>map(id -> id).orElseGet(() -> here.ref("HttpApiAuthorizer" + Naming.normal(own.orElse(""))))));
            properties.addAll(List.of("AuthorizationScopes", settings.value("scopes")));
        }
    }
}
