package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Val.arn;
import static io.github.resourceparity.estate.Val.either;
import static io.github.resourceparity.estate.Val.obj;
import static io.github.resourceparity.estate.Val.ref;
import static io.github.resourceparity.estate.Val.set;
import static io.github.resourceparity.estate.Val.some;
import static io.github.resourceparity.estate.Val.usual;
import static io.github.resourceparity.estate.Val.word;

import io.github.resourceparity.estate.Val.Answer;
import io.github.resourceparity.estate.Val.Given;
import io.github.resourceparity.estate.Val.Part;
import io.github.resourceparity.estate.Val.Piece;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Families of resources that run something.
 *
 * @param draft the service that they are made up for
 */
record WebFamilies(Draft draft) {

    static final List<BiConsumer<Draft, String>> ALL = List.of(
            (draft, word) -> new WebFamilies(draft).function(word),
            (draft, word) -> new WebFamilies(draft).api(word),
            (draft, word) -> new WebFamilies(draft).machine(word),
            (draft, word) -> new WebFamilies(draft).rest(word));

    void function(String word) {
        var id = Draft.capital(word) + "Function";
        draft.add(id + "Role", "AWS::IAM::Role", obj("AssumeRolePolicyDocument", Draft.document(obj("Effect", "Allow", "Principal", obj("Service", some("lambda.amazonaws.com")), "Action", some("sts:AssumeRole")))));
        draft.add(id, "AWS::Lambda::Function", obj(
                "FunctionName", draft.name(word + "-function"), "Runtime", "nodejs20.x", "Handler", "index.handler", "Role", arn(id + "Role"), "Code", obj("S3Bucket", "code-bucket", "S3Key", "a.zip"),
                "MemorySize", draft.maybe() ? usual(128) : Val.number(256), "Timeout", usual(3), "Environment", obj("Variables", obj("LEVEL", "info"))));
        draft.add(id + "Permission", "AWS::Lambda::Permission", obj("FunctionName", ref(id), "Action", "lambda:InvokeFunction", "Principal", "events.amazonaws.com"));
        draft.add(id + "Source", "AWS::Lambda::EventSourceMapping", obj("FunctionName", ref(id), "FilterCriteria", obj("Filters", set(obj("Pattern", either("{\"body\": {\"a\": [1]}}", "{\"body\":{\"a\":[1]}}")))), "EventSourceArn", Draft.text("arn:aws:sqs:", new Piece(Part.REGION, ""), ":", new Piece(Part.ACCOUNT, ""), ":" + word), "Enabled", usual(true), "BatchSize", 5));
    }

    void api(String word) {
        var id = Draft.capital(word) + "Api";
        draft.add(id, "AWS::ApiGatewayV2::Api", obj("Name", draft.name(word + "-api"), "ProtocolType", "HTTP", "CorsConfiguration", obj("AllowOrigins", set("https://a.example.com", "https://b.example.com"), "AllowHeaders", set(either("content-type", "Content-Type"), "x-id"))));
        draft.add(id + "Stage", "AWS::ApiGatewayV2::Stage", obj("ApiId", ref(id), "StageName", "$default", "AutoDeploy", true));
        draft.add(id + "Route", "AWS::ApiGatewayV2::Route", obj("ApiId", ref(id), "RouteKey", "GET /" + word));
    }

    void machine(String word) {
        var id = Draft.capital(word) + "Machine";
        draft.add(id, "AWS::StepFunctions::StateMachine", obj(
                "StateMachineName", draft.name(word + "-machine"), "RoleArn", "arn:aws:iam::123456789012:role/states", "StateMachineType", usual("STANDARD"),
                "DefinitionString", either(word("{\"StartAt\": \"End\", \"States\": {\"End\": {\"Type\": \"Succeed\"}}}"), word("{\"States\":{\"End\":{\"Type\":\"Succeed\"}},\"StartAt\":\"End\"}"))));
        draft.add(id + "Schedule", "AWS::Scheduler::Schedule", obj(
                "Name", draft.name(word + "-schedule"), "ScheduleExpression", either("rate(1 day)", "rate(24 hours)"), "FlexibleTimeWindow", obj("Mode", "OFF"), "Target", obj("Arn", ref(id), "RoleArn", "arn:aws:iam::123456789012:role/scheduler")));
    }

    void rest(String word) {
        var id = Draft.capital(word) + "Rest";
        draft.add(id, "AWS::ApiGateway::RestApi", draft.tagged(obj("Name", draft.name(word + "-rest"), "EndpointConfiguration", obj("Types", set("REGIONAL")), "BinaryMediaTypes", set("image/png", "image/jpeg"))));
        draft.add(id + "Path", "AWS::ApiGateway::Resource", obj("RestApiId", ref(id), "ParentId", new Answer(id, "RootResourceId"), "PathPart", word));
        draft.add(id + "Get", "AWS::ApiGateway::Method", obj(
                "RestApiId", ref(id), "ResourceId", ref(id + "Path"), "HttpMethod", "GET", "AuthorizationType", "NONE",
                "Integration", obj("Type", "MOCK", "RequestTemplates", obj("application/json", either("{\"statusCode\": 200}", "{\"statusCode\": 200}")), "IntegrationResponses", set(obj("StatusCode", "200"), obj("StatusCode", "404", "SelectionPattern", "none"))),
                "MethodResponses", set(obj("StatusCode", "200"), obj("StatusCode", "404"))));
    }

    /** What reads what another service gives. */
    void reader(String word, Given given) {
        if (given.value().id().endsWith("Fifo")) {
            draft.add(Draft.capital(word) + "Retried", "AWS::SQS::Queue", obj("QueueName", draft.name(word + "-retried").plus(".fifo"), "FifoQueue", true, "RedrivePolicy", obj("deadLetterTargetArn", given, "maxReceiveCount", 3)));
        }
        draft.add(Draft.capital(word) + "Known", "AWS::SSM::Parameter", obj("Name", draft.name("known/" + word), "Type", "String", "Description", "what others give", "Value", given));
        draft.add(Draft.capital(word) + "Reader", "AWS::Lambda::Function", obj(
                "FunctionName", draft.name(word + "-reader"), "Runtime", "nodejs20.x", "Handler", "index.handler", "Role", "arn:aws:iam::123456789012:role/reader", "Code", obj("S3Bucket", "code-bucket", "S3Key", "a.zip"),
                "Environment", obj("Variables", obj("LEVEL", "info", "GIVEN", given))));
    }
}
