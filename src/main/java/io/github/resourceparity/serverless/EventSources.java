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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Functions that read queues and streams: a mapping each, and what the functions' role must be allowed for it. */
final class EventSources {

    private static final List<String> QUEUE = List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    private static final List<String> TABLE = List.of("dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream", "dynamodb:ListStreams");
    private static final List<String> STREAM = List.of("kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:DescribeStream", "kinesis:ListStreams");
    private static final List<String> CONSUMED = List.of("kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:DescribeStreamSummary", "kinesis:ListShards");

    private static final List<String> SUBSCRIBED = List.of("kinesis:SubscribeToShard");
    private static final List<String> PUBLISHED = List.of("sns:Publish");
    private static final List<String> SENT = List.of("sqs:ListQueues", "sqs:SendMessage");
    private static final List<List<String>> ORDER = List.of(TABLE, STREAM, CONSUMED, SUBSCRIBED, PUBLISHED, SENT, QUEUE);

    private EventSources() {}

    static void streams(Service service, Draft draft) {
        service.functions().forEach(function -> {
            var read = new LinkedHashMap<List<String>, List<Object>>();
            function.events("stream").forEach(event -> stream(service, function, event, read, draft));
            allow(service, read, draft);
        });
    }

    static void queues(Service service, Draft draft) {
        var read = new LinkedHashMap<List<String>, List<Object>>();
        service.functions().forEach(function -> {
            function.events("sqs").forEach(event -> arn(event).ifPresent(arn -> {
                var made = new Made(event.value().span());
                var settings = event.settings();
                read.computeIfAbsent(QUEUE, key -> new ArrayList<>()).add(arn);
                draft.resource(function.prefix() + "EventSourceMappingSQS" + Naming.alphanumeric(name(arn, ":")), made, mapping(service, function, made, made.map(
                        "BatchSize", settings.value("batchSize").<Object>map(value -> value).orElse(10),
                        "MaximumBatchingWindowInSeconds", settings.value("maximumBatchingWindow"),
                        "EventSourceArn", arn,
                        "FunctionName", function.target(made),
                        "Enabled", settings.value("enabled").<Object>map(value -> value).orElse(true),
                        "FunctionResponseTypes", settings.value("functionResponseType").map(made::list),
                        "FilterCriteria", settings.value("filterPatterns").map(value -> filters(value, made)),
                        "ScalingConfig", settings.value("maximumConcurrency").map(value -> made.map("MaximumConcurrency", value))), List.of()));
            }));
        });
        allow(service, read, draft);
    }

    private static void allow(Service service, Map<List<String>, List<Object>> read, Draft draft) {
        if (read.isEmpty()) {
            return;
        }
        ORDER.forEach(actions -> Optional.ofNullable(read.get(actions)).ifPresent(arns -> draft.statement(Role.allow(new Made(service.head()), actions, arns.toArray()))));
    }

    private static Optional<Located<Term>> arn(Event event) {
        return event.value().value() instanceof Fields fields && !reference(fields) ? fields.value("arn") : Optional.of(event.value());
    }

    private static boolean reference(Fields fields) {
        return fields.fields().keySet().stream().anyMatch(key -> key.startsWith("Fn::") || key.equals("Ref"));
    }

    private static Fields mapping(Service service, ServiceFunction function, Made made, Fields properties, List<String> more) {
        var role = Role.of(service, function, made);
        var own = Role.custom(service, function).isEmpty() ? Optional.<Object>of(Role.ID) : role.dependency();
        var dependencies = Stream.of(own.stream(), function.aliasId().stream(), more.stream()).flatMap(each -> each).map(Object.class::cast).toList();
        return made.map("Type", "AWS::Lambda::EventSourceMapping", "DependsOn", dependencies, "Properties", properties);
    }

    private static Fields filters(Located<Term> patterns, Made made) {
        var items = patterns.value() instanceof Items list ? list.items() : List.<Located<Term>>of();
        return made.map("Filters", items.stream().map(pattern -> (Object) made.map("Pattern", made.unknown("Pattern"))).toList());
    }

    /** What a queue or stream is called in logical ids: the resource, the export, the end of what is joined, or the end of its ARN. */
    private static String name(Located<Term> arn, String separator) {
        if (arn.value() instanceof Fields fields) {
            var value = fields.fields().values().stream().findFirst().map(field -> field.value().value()).orElse(new Term.Text(""));
            boolean joined = fields.fields().containsKey("Fn::Join");
            if (value instanceof Items items && !items.items().isEmpty()) {
                var part = joined && items.items().size() > 1 && items.items().get(1).value() instanceof Items list && !list.items().isEmpty() ? list.items().get(list.items().size() - 1) : items.items().get(0);
                var text = Plain.text(part.value());
                return joined ? text.substring(text.lastIndexOf('/') + 1) : text;
            }
            return Plain.text(value);
        }
        var text = Plain.text(arn.value());
        var parts = text.split(separator, -1);
        return separator.equals("/") ? parts.length > 1 ? parts[1] : text : parts[parts.length - 1];
    }

    private static void stream(Service service, ServiceFunction function, Event event, Map<List<String>, List<Object>> read, Draft draft) {
        var found = arn(event);
        if (found.isEmpty()) {
            return;
        }
        var arn = found.get();
        var made = new Made(event.value().span());
        var settings = reference(event.settings()) ? Fields.EMPTY : event.settings();
        var parts = arn.value().assumed().map(text -> text.split(":")).orElse(new String[0]);
        var type = settings.value("type").flatMap(value -> value.value().assumed()).orElse(parts.length > 2 ? parts[2] : "");
        var name = name(arn, "/");
        boolean kinesis = type.equals("kinesis");
        var consumer = settings.given("consumer").filter(value -> kinesis && !Service.isFalse(Optional.of(value)));
        read.computeIfAbsent(kinesis ? consumer.isPresent() ? CONSUMED : STREAM : TABLE, key -> new ArrayList<>()).add(arn);
        Object source = arn;
        var after = new ArrayList<String>();
        if (consumer.isPresent()) {
            source = consumer.get();
            if (Service.isTrue(consumer)) {
                var id = Naming.normal(function.key().value() + name + "Consumer") + "StreamConsumer";
                draft.resource(id, made, made.map("Type", "AWS::Kinesis::StreamConsumer", "Properties", made.map("StreamARN", arn, "ConsumerName", function.key().value() + name + "Consumer")));
                after.add(id);
                source = made.ref(id);
            }
            read.computeIfAbsent(SUBSCRIBED, key -> new ArrayList<>()).add(source);
        }
        var failure = settings.map("destinations").value("onFailure");
        var destination = failure.map(value -> value.value() instanceof Fields fields && fields.value("arn").isPresent() ? fields.value("arn").get() : value);
        destination.ifPresent(target -> {
            var kind = failure.get().value() instanceof Fields fields ? fields.value("type").flatMap(value -> value.value().assumed()).orElse("") : target.value().assumed().orElse("").contains(":sns:") ? "sns" : "sqs";
            read.computeIfAbsent(kind.equals("sns") ? PUBLISHED : SENT, key -> new ArrayList<>()).add(target);
        });
        draft.resource(function.prefix() + "EventSourceMapping" + Naming.capital(type) + Naming.alphanumeric(name), made, mapping(service, function, made, made.map(
                "BatchSize", settings.value("batchSize").<Object>map(value -> value).orElse(10),
                "Enabled", settings.value("enabled").<Object>map(value -> value).orElse(true),
                "EventSourceArn", source,
                "FunctionName", function.target(made),
                "ParallelizationFactor", settings.value("parallelizationFactor"),
                "StartingPosition", settings.value("startingPosition").<Object>map(value -> value).orElse("TRIM_HORIZON"),
                "StartingPositionTimestamp", consumer.flatMap(value -> settings.value("startingPositionTimestamp")),
                "MaximumBatchingWindowInSeconds", settings.value("batchWindow"),
                "MaximumRetryAttempts", settings.value("maximumRetryAttempts"),
                "BisectBatchOnFunctionError", settings.value("bisectBatchOnFunctionError"),
                "FunctionResponseTypes", settings.value("functionResponseType").map(made::list),
                "MaximumRecordAgeInSeconds", settings.value("maximumRecordAgeInSeconds"),
                "TumblingWindowInSeconds", settings.value("tumblingWindowInSeconds"),
                "DestinationConfig", destination.map(target -> made.map("OnFailure", made.map("Destination", target))),
                "FilterCriteria", settings.value("filterPatterns").map(value -> filters(value, made))), after));
    }
}
