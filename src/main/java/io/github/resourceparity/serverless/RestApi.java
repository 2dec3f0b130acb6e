package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Plain;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.serverless.ServiceFunction.Event;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The REST API that functions answer to, unless the service names one that there is: a resource for each part of a path, a method for each event. */
final class RestApi {

    private static final String ID = "ApiGatewayRestApi";
    private static final List<String> HEADERS =
            List.of("Content-Type", "X-Amz-Date", "Authorization", "X-Api-Key", "X-Amz-Security-Token", "X-Amz-User-Agent", "X-Amzn-Trace-Id");

    private final Service service;
    private final Draft draft;
    private final Made made;
    private final Fields config;
    private final List<Route> routes;
    private final Set<String> methods = new LinkedHashSet<>();

    private RestApi(Service service, Draft draft, List<Route> routes) {
        this.service = service;
        this.draft = draft;
        this.routes = routes;
        this.made = new Made(routes.get(0).event().type().span());
        this.config = service.provider().map("apiGateway");
    }

    /** What a function answers to. */
    private record Route(ServiceFunction function, Event event, String method, String path) {

        private static final Pattern SLASHES = Pattern.compile("^/+|/+$");

        static Optional<Route> of(ServiceFunction function, Event event) {
            var fields = event.settings();
            var words = event.value().value() instanceof Fields ? new String[0] : Naming.text(event.value().value()).orElse("").strip().split("\\s+");
            var path = words.length == 2 ? Optional.of(words[1]) : fields.value("path").flatMap(value -> Naming.text(value.value()));
            var method = words.length == 2 ? Optional.of(words[0]) : fields.value("method").flatMap(value -> value.value().assumed());
            return path.isEmpty() || method.isEmpty() ? Optional.empty() : Optional.of(new Route(function, event, method.get().toLowerCase(Locale.ROOT), SLASHES.matcher(path.get()).replaceAll("")));
        }

        Optional<Located<Term>> setting(String name) {
            return event.settings().given(name);
        }
    }

    static void add(Service service, Draft draft) {
        var routes = service.functions().stream().flatMap(function -> function.events("http").stream().flatMap(event -> Route.of(function, event).stream())).toList();
        if (!routes.isEmpty()) {
            new RestApi(service, draft, routes).add();
        }
    }

    private Object api() {
        return config.value("restApiId").<Object>map(id -> id).orElseGet(() -> made.ref(ID));
    }

    private void add() {
        if (config.value("restApiId").isEmpty()) {
            api(service.value("provider/endpointType").flatMap(value -> value.value().assumed()).orElse("EDGE").toUpperCase(Locale.ROOT));
        }
        routes.forEach(route -> resources(route.path()));
        preflights();
        routes.forEach(this::method);
        draft.stem("ApiGatewayDeployment", made, made.map(
                "Type", "AWS::ApiGateway::Deployment",
                "Properties", made.map("RestApiId", api(), "StageName", service.stage(), "Description", config.value("description")),
                "DependsOn", List.copyOf(methods)));
        keys();
        draft.output("ServiceEndpoint", made, "URL of the service endpoint", made.join("", "https://", api(), ".execute-api.", made.ref("AWS::Region"), ".", made.ref("AWS::URLSuffix"), made.text("/", service.stage())));
    }

    private void api(String endpoint) {
        var name = service.value("provider/apiName").<Object>map(value -> value)
                .orElseGet(() -> Service.isTrue(config.value("shouldStartNameWithService")) ? made.text(service.name(), "-", service.stage()) : made.text(service.stage(), "-", service.name()));
        draft.resource(ID, made, made.map("Type", "AWS::ApiGateway::RestApi", "Properties", made.map(
                "Name", name,
                "BinaryMediaTypes", config.value("binaryMediaTypes"),
                "DisableExecuteApiEndpoint", config.value("disableDefaultEndpoint"),
                "EndpointConfiguration", made.map("Types", made.list(endpoint), "VpcEndpointIds", service.value("provider/vpcEndpointIds")),
                "Policy", config.value("resourcePolicy").<Object>map(statements -> made.map("Version", "2012-10-17", "Statement", statements)).orElse(""),
                "ApiKeySourceType", config.value("apiKeySourceType"),
                "MinimumCompressionSize", config.value("minimumCompressionSize"),
                "Description", config.value("description"))));
    }

    private Object resource(String path) {
        return path.isEmpty() ? config.value("restApiRootResourceId").<Object>map(id -> id).orElseGet(() -> made.attribute(ID, "RootResourceId")) : made.ref("ApiGatewayResource" + Naming.path(path));
    }

    private void resources(String path) {
        if (path.isEmpty()) {
            return;
        }
        int slash = path.lastIndexOf('/');
        var parent = slash < 0 ? "" : path.substring(0, slash);
        resources(parent);
        draft.resource("ApiGatewayResource" + Naming.path(path), made, made.map("Type", "AWS::ApiGateway::Resource", "Properties",
                made.map("ParentId", resource(parent), "PathPart", path.substring(slash + 1), "RestApiId", api())));
    }

    private static String methodId(String path, String method) {
        return "ApiGatewayMethod" + Naming.path(path) + Naming.capital(method);
    }

    /** One answer for each path that other sites may ask, with what all of its methods allow. */
    private void preflights() {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        Map<String, Fields> settings = new LinkedHashMap<>();
        routes.forEach(route -> route.setting("cors").filter(cors -> !Service.isFalse(Optional.of(cors))).ifPresent(cors -> {
            allowed.computeIfAbsent(route.path(), path -> new LinkedHashSet<>(List.of("OPTIONS"))).add(route.method().toUpperCase(Locale.ROOT));
            settings.merge(route.path(), cors.value() instanceof Fields fields ? fields : Fields.EMPTY, (a, b) -> a.fields().isEmpty() ? b : a);
        }));
        allowed.forEach((path, names) -> preflight(path, names, settings.getOrDefault(path, Fields.EMPTY)));
    }

    private void preflight(String path, Set<String> names, Fields cors) {
        var parameters = new LinkedHashMap<String, Object>();
        var several = cors.value("origins").or(() -> cors.value("origin").filter(value -> value.value().assumed().orElse("").contains(",")));
        parameters.put("Access-Control-Allow-Origin", several.isPresent() ? made.unknown("Origin") : made.text("'", cors.value("origin").<Object>map(value -> value).orElse("*"), "'"));
        parameters.put("Access-Control-Allow-Headers", cors.value("headers").<Object>map(value -> made.unknown("Headers")).orElse("'" + String.join(",", HEADERS) + "'"));
        parameters.put("Access-Control-Allow-Methods", "'" + String.join(",", names).replace("ANY", "DELETE,GET,HEAD,PATCH,POST,PUT") + "'");
        if (Service.isTrue(cors.value("allowCredentials"))) {
            parameters.put("Access-Control-Allow-Credentials", "'true'");
        }
        cors.value("maxAge").ifPresent(age -> parameters.put("Access-Control-Max-Age", made.text("'", age, "'")));
        cors.value("cacheControl").ifPresent(cache -> parameters.put("Cache-Control", made.text("'", cache, "'")));
        var yes = parameters.keySet().stream().flatMap(name -> Stream.of("method.response.header." + name, true)).toList();
        var values = parameters.entrySet().stream().flatMap(each -> Stream.of("method.response.header." + each.getKey(), each.getValue())).toList();
        var id = methodId(path, "options");
        methods.add(id);
        var answer = made.map("StatusCode", "200", "ResponseParameters", made.map(values), "ResponseTemplates", made.map("application/json", several.isPresent() ? made.unknown("Template") : ""));
        draft.resource(id, made, made.map("Type", "AWS::ApiGateway::Method", "Properties", made.map(
                "AuthorizationType", "NONE",
                "HttpMethod", "OPTIONS",
                "MethodResponses", made.list(made.map("StatusCode", "200", "ResponseParameters", made.map(yes), "ResponseModels", Fields.EMPTY)),
                "RequestParameters", Fields.EMPTY,
                "Integration", made.map("Type", "MOCK", "RequestTemplates", made.map("application/json", "{statusCode:200}"), "ContentHandling", "CONVERT_TO_TEXT", "IntegrationResponses", made.list(answer)),
                "ResourceId", resource(path),
                "RestApiId", api())));
    }

    private void method(Route route) {
        var here = new Made(route.event().value().span());
        var function = route.function();
        var permission = function.prefix() + "LambdaPermissionApiGateway";
        permission(permission, function.target(here), function.aliasId(), here);
        var authorizer = route.setting("authorizer");
        var dependencies = new ArrayList<Object>(List.of(permission));
        function.aliasId().ifPresent(dependencies::add);
        var properties = new ArrayList<Object>(List.of(
                "HttpMethod", route.method().toUpperCase(Locale.ROOT),
                "RequestParameters", parameters(route, here),
                "ResourceId", resource(route.path()),
                "RestApiId", api(),
                "OperationName", route.setting("operationId"),
                "ApiKeyRequired", Service.isTrue(route.setting("private"))));
        if (authorizer.isPresent()) {
            authorization(authorizer.get(), properties, dependencies, here);
        } else {
            properties.addAll(List.of("AuthorizationType", "NONE"));
        }
        var integration = route.setting("integration").flatMap(value -> value.value().assumed()).orElse("lambda-proxy").toLowerCase(Locale.ROOT).replace('_', '-');
        boolean proxy = List.of("lambda-proxy", "aws-proxy").contains(integration) && !Service.isTrue(route.setting("async"));
        properties.addAll(List.of("Integration", proxy ? integration(function, here) : here.unknown("Integration"), "MethodResponses", proxy ? List.of() : here.unknown("MethodResponses")));
        validation(route, properties, here);
        var id = methodId(route.path(), route.method());
        methods.add(id);
        draft.resource(id, here, here.map("Type", "AWS::ApiGateway::Method", "Properties", here.map(properties), "DependsOn", dependencies));
    }

    /** What a request must have is asked by one validator of the whole API. */
    private void validation(Route route, List<Object> properties, Made here) {
        var request = route.event().settings().map("request");
        boolean schemas = request.value("schemas").isPresent() || request.value("schema").isPresent();
        if (!schemas && request.value("parameters").isEmpty()) {
            return;
        }
        var id = "ApiGateway" + Naming.alphanumeric(Plain.text(service.name().value())) + "RequestValidator";
        draft.resource(id, made, made.map("Type", "AWS::ApiGateway::RequestValidator", "Properties", made.map(
                "RestApiId", api(),
                "ValidateRequestBody", true,
                "ValidateRequestParameters", true,
                "Name", config.value("request").<Object>map(value -> made.unknown("Name")).orElseGet(() -> made.text(service.stackName(), " | Validate request body and querystring parameters")))));
        properties.addAll(List.of("RequestValidatorId", here.ref(id), "RequestModels", schemas ? Optional.of(here.unknown("RequestModels")) : Optional.empty()));
    }

    /** Which parts of a request must be there, as a method of API Gateway names them. */
    private static Fields parameters(Route route, Made here) {
        var named = new ArrayList<Object>();
        var parameters = route.event().settings().map("request").map("parameters");
        Map.of("querystrings", "querystring", "headers", "header", "paths", "path").entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(kind -> parameters.map(kind.getKey()).fields()
                .forEach((name, field) -> named.addAll(List.of("method.request." + kind.getValue() + "." + name, field.value().value() instanceof Fields fields ? fields.value("required").<Object>map(value -> value).orElse(true) : field.value()))));
        return here.map(named);
    }

    private static Fields integration(ServiceFunction function, Made here) {
        var pieces = new ArrayList<Object>(List.of(":apigateway:", here.ref("AWS::Region"), ":lambda:path/2015-03-31/functions/", here.attribute(function.logicalId(), "Arn")));
        function.alias().ifPresent(alias -> pieces.addAll(List.of(":", alias)));
        pieces.add("/invocations");
        return here.map("IntegrationHttpMethod", "POST", "Type", "AWS_PROXY", "Uri", here.arn(pieces.toArray()));
    }

    private void permission(String id, Object target, Optional<String> alias, Made here) {
        var source = here.arn(":execute-api:", here.ref("AWS::Region"), ":", here.ref("AWS::AccountId"), ":", api(), "/*/*");
        draft.resource(id, here, here.after(here.permission(target, "apigateway.amazonaws.com", "SourceArn", source), alias));
    }

    /** Who is asked whether a call may come in: AWS itself, a function of the service, or whoever an ARN or id names. */
    private void authorization(Located<Term> authorizer, List<Object> properties, List<Object> dependencies, Made here) {
        var settings = authorizer.value() instanceof Fields fields ? fields : here.map("name", authorizer);
        var type = settings.value("type").flatMap(value -> value.value().assumed()).orElse("").toUpperCase(Locale.ROOT);
        var word = settings.value("name").or(() -> settings.value("arn")).flatMap(value -> Naming.text(value.value())).orElse("");
        if (type.equals("AWS_IAM") || word.equalsIgnoreCase("aws_iam")) {
            properties.addAll(List.of("AuthorizationType", "AWS_IAM"));
            return;
        }
        if (settings.value("authorizerId").isPresent()) {
            properties.addAll(List.of("AuthorizationType", type.equals("TOKEN") || type.equals("REQUEST") ? "CUSTOM" : type, "AuthorizerId", settings.value("authorizerId"), "AuthorizationScopes", settings.value("scopes").filter(value -> type.startsWith("COGNITO"))));
            return;
        }
        var own = service.functions().stream().filter(function -> function.key().value().equals(word)).findFirst().filter(function -> settings.value("arn").isEmpty());
        var arn = own.<Object>map(function -> function.target(here)).or(() -> settings.value("arn")).or(() -> word.startsWith("arn:") ? Optional.of(word) : Optional.empty());
        var text = settings.value("arn").flatMap(value -> Naming.text(value.value())).orElse(word);
        var name = settings.value("name").flatMap(value -> Naming.text(value.value())).filter(known -> !known.startsWith("arn:")).orElseGet(() -> text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1));
        boolean pool = type.equals("COGNITO_USER_POOLS") || text.contains(":cognito-idp:");
        var id = Naming.normal(name) + "ApiGatewayAuthorizer";
        properties.addAll(List.of("AuthorizationType", pool ? "COGNITO_USER_POOLS" : "CUSTOM", "AuthorizerId", here.ref(id), "AuthorizationScopes", settings.value("scopes").filter(value -> pool && value.value() instanceof Items items && !items.items().isEmpty())));
        dependencies.clear();
        dependencies.add(id);
        var uri = arn.map(target -> here.arn(":apigateway:", here.ref("AWS::Region"), ":lambda:path/2015-03-31/functions/", target, "/invocations"));
        draft.resource(id, here, here.map("Type", "AWS::ApiGateway::Authorizer", "Properties", here.map(
                "AuthorizerResultTtlInSeconds", settings.value("resultTtlInSeconds").<Object>map(value -> value).or(() -> authorizer.value() instanceof Fields ? Optional.of(300) : Optional.empty()),
                "IdentitySource", settings.value("identitySource").<Object>map(value -> value).orElse("method.request.header.Authorization"),
                "Name", name,
                "RestApiId", api(),
                "IdentityValidationExpression", settings.value("identityValidationExpression"),
                "Type", pool ? "COGNITO_USER_POOLS" : type.isEmpty() ? "TOKEN" : type,
                "ProviderARNs", pool ? arn.map(here::list) : Optional.empty(),
                "AuthorizerUri", pool ? Optional.empty() : uri)));
        if (!pool && arn.isPresent() && !Service.isTrue(settings.value("managedExternally"))) {
            permission(Naming.normal(name) + "LambdaPermissionApiGateway", arn.get(), own.flatMap(ServiceFunction::aliasId), here);
        }
    }

    /** Keys and plans are known by their ids; what is in them is left to packaging. */
    private void keys() {
        var keys = config.value("apiKeys").map(Located::value).filter(Items.class::isInstance).map(items -> ((Items) items).items()).orElse(List.of());
        for (int i = 0; i < keys.size(); i++) {
            open("ApiGatewayApiKey" + (i + 1), "AWS::ApiGateway::ApiKey");
            open("ApiGatewayUsagePlanKey" + (i + 1), "AWS::ApiGateway::UsagePlanKey");
        }
        if (config.value("usagePlan").isPresent() || !keys.isEmpty()) {
            open("ApiGatewayUsagePlan", "AWS::ApiGateway::UsagePlan");
        }
    }

    private void open(String id, String type) {
        draft.stem(id, made, made.map("Type", type, "Properties", made.unknown("Properties")));
    }
}
