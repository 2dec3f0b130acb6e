package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Drift.Expected.at;
import static io.github.resourceparity.estate.Val.number;
import static io.github.resourceparity.estate.Val.obj;
import static io.github.resourceparity.estate.Val.set;
import static io.github.resourceparity.estate.Val.truth;
import static io.github.resourceparity.estate.Val.word;

import io.github.resourceparity.estate.Estate.Res;
import io.github.resourceparity.estate.Val.Json;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What can be done to queues, topics, streams and rules that route events. */
final class MessageDrifts {

    private static final String QUEUE = "AWS::SQS::Queue";

    private MessageDrifts() {}

    static void enter(Catalogue all) {
        all.put("set aside elsewhere", MessageDrifts::elsewhere);
        all.on("dead letters kept no longer", QUEUE, queue -> queue.has("MessageRetentionPeriod", 1209600).with("MessageRetentionPeriod", number(345600)), at("setting-weakened", "MessageRetentionPeriod"), at("dead-letter-retention", "MessageRetentionPeriod"));
        all.on("queue in order, with the ending", QUEUE, queue -> queue.lacks("RedrivePolicy").lacks("MessageRetentionPeriod").lacks("FifoQueue").plus("QueueName", ".fifo").with("FifoQueue", truth(true)), at("replacement-required", "FifoQueue"), at("name-differs", "QueueName"));
        all.on("queue in order, without the ending", QUEUE, queue -> queue.lacks("RedrivePolicy").lacks("MessageRetentionPeriod").lacks("FifoQueue").with("FifoQueue", truth(true)), at("replacement-required", "FifoQueue"), at("name-invalid", "QueueName"));
        all.on("queue in order, and its dead letters not", QUEUE, queue -> queue.has("RedrivePolicy").lacks("FifoQueue").plus("QueueName", ".fifo").with("FifoQueue", truth(true)), at("replacement-required", "FifoQueue"), at("name-differs", "QueueName"), at("dead-letter-queue-kind", "RedrivePolicy/deadLetterTargetArn", "RedrivePolicy", "FifoQueue"));
        all.onSource("queue in no order", QUEUE, queue -> queue.has("FifoQueue").has("RedrivePolicy").has("ContentBasedDeduplication", Val.usual(false)).without("FifoQueue").without("ContentBasedDeduplication").without("DeduplicationScope"), at("replacement-required", ""), at("name-invalid", "QueueName"), at("dead-letter-queue-kind", "RedrivePolicy/deadLetterTargetArn", "RedrivePolicy"));
        all.on("queue without its key", QUEUE, queue -> queue.has("KmsMasterKeyId").without("KmsMasterKeyId"), "setting-weakened", "");
        all.on("queue deduplicates otherwise", QUEUE, queue -> queue.has("FifoQueue").has("DeduplicationScope").with("DeduplicationScope", word("messageGroup")), "property-differs", "DeduplicationScope");
        all.on("archive kept otherwise", "AWS::Events::Archive", archive -> archive.with("RetentionDays", number(31)), "property-differs", "RetentionDays");
        all.on("archive of others", "AWS::Events::Archive", archive -> archive.with("SourceArn", word("arn:aws:events:eu-west-1:123456789012:event-bus/default")), "replacement-required", "SourceArn");
        all.on("delivery from a stream", "AWS::KinesisFirehose::DeliveryStream", delivery -> delivery.with("DeliveryStreamType", word("KinesisStreamAsSource")), "replacement-required", "DeliveryStreamType");
        all.on("delivery buffered", "AWS::KinesisFirehose::DeliveryStream", delivery -> delivery.inside("ExtendedS3DestinationConfiguration", found -> found.with("BufferingHints", obj("IntervalInSeconds", 300, "SizeInMBs", 5))), "property-differs", "ExtendedS3DestinationConfiguration/BufferingHints/IntervalInSeconds");
        all.on("topic for fewer", "AWS::SNS::TopicPolicy", policy -> policy.with("PolicyDocument", Draft.document(obj("Effect", "Allow", "Principal", obj("Service", Val.some("s3.amazonaws.com")), "Action", Val.some("sns:Publish"), "Resource", Val.some("*")))), "policy-differs", "PolicyDocument/Statement");
        all.on("topic in order", "AWS::SNS::Topic", topic -> topic.plus("TopicName", ".fifo").with("FifoTopic", truth(true)), at("replacement-required", "FifoTopic"), at("name-differs", "TopicName"));
        all.on("protocol", "AWS::SNS::Subscription", subscription -> subscription.with("Protocol", word("email-json")), "property-differs", "Protocol");
        all.on("raw", "AWS::SNS::Subscription", subscription -> subscription.with("RawMessageDelivery", truth(true)), "property-differs", "RawMessageDelivery");
        all.on("rule off", "AWS::Events::Rule", rule -> rule.has("State").with("State", word("DISABLED")), "property-differs", "State");
        all.on("no targets", "AWS::Events::Rule", rule -> rule.without("Targets"), "event-rule-without-target", "");
        all.on("stream kept", "AWS::Kinesis::Stream", stream -> stream.has("RetentionPeriodHours", 48).without("RetentionPeriodHours"), "setting-weakened", "");
        all.on("source", "AWS::Lambda::EventSourceMapping", mapping -> mapping.plus("EventSourceArn", "-v2"), "property-differs", "EventSourceArn");
        all.on("redrive lost", QUEUE, queue -> queue.has("RedrivePolicy").without("RedrivePolicy"), "dead-letter-queue-missing", "");
        all.on("attempts", QUEUE, queue -> queue.inside("RedrivePolicy", policy -> policy.with("maxReceiveCount", number(9))), "dead-letter-queue-differs", "RedrivePolicy/maxReceiveCount");
        all.on("visibility", QUEUE, queue -> queue.has("VisibilityTimeout").with("VisibilityTimeout", number(900)), "property-differs", "VisibilityTimeout");
        all.on("delay spelled out", QUEUE, queue -> queue.has("DelaySeconds").with("DelaySeconds", number(7)), "property-differs", "DelaySeconds");
        all.on("queue named otherwise", QUEUE, queue -> queue.lacks("FifoQueue").longer("QueueName"), "name-differs", "QueueName");
        all.on("pattern", "AWS::Events::Rule", rule -> rule.has("EventPattern").with("EventPattern", new Json(obj("source", set("shop.cart"), "detail-type", set("Placed")))), "property-differs", "EventPattern/source");
        all.on("rate", "AWS::Events::Rule", rule -> rule.has("ScheduleExpression").with("ScheduleExpression", word("rate(2 hours)")), "property-differs", "ScheduleExpression");
        all.on("filter", "AWS::SNS::Subscription", subscription -> subscription.with("FilterPolicy", new Json(obj("kind", set("a")))), "property-differs", "FilterPolicy/kind");
        all.on("shards", "AWS::Kinesis::Stream", stream -> stream.with("ShardCount", number(4)), "property-differs", "ShardCount");
        all.on("anybody", "AWS::SQS::QueuePolicy", policy -> policy.with("PolicyDocument", new Json(obj("Version", "2012-10-17", "Statement", set(obj("Effect", "Allow", "Principal", "*", "Action", "sqs:SendMessage", "Resource", "*"))))), "policy-differs", "PolicyDocument/Statement");
    }

    /** What is set aside in another queue of the same service, which keeps it as long and in the same order. */
    private static Optional<Drift> elsewhere(Estate estate, Random random) {
        var queues = estate.resources().filter(resource -> resource.type().equals(QUEUE)).toList();
        return Catalogue.one(queues.stream().filter(queue -> queue.properties().fields().containsKey("RedrivePolicy")).flatMap(queue -> {
            var target = queue.properties().fields().get("RedrivePolicy").ids().findFirst().orElseThrow();
            var home = estate.services().stream().filter(service -> service.resources().contains(queue)).findFirst().orElseThrow();
            return home.resources().stream()
                    .filter(other -> other.id().endsWith("DeadLetters") && !other.id().equals(target) && fifo(other) == fifo(queue))
                    .map(other -> new Drift("set aside elsewhere", estate.replaced(queue, queue.inside("RedrivePolicy", policy -> policy.with("deadLetterTargetArn", Val.arn(other.id())))), List.of(at("dead-letter-queue-differs", queue.id() + "/RedrivePolicy/deadLetterTargetArn"))));
        }), random);
    }

    private static boolean fifo(Res queue) {
        return queue.properties().fields().containsKey("FifoQueue");
    }
}
