package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Val.number;
import static io.github.resourceparity.estate.Val.obj;
import static io.github.resourceparity.estate.Val.set;
import static io.github.resourceparity.estate.Val.word;

import io.github.resourceparity.estate.Val.Json;

/** What can be done to queues, topics, streams and rules that route events. */
final class MessageDrifts {

    private static final String QUEUE = "AWS::SQS::Queue";

    private MessageDrifts() {}

    static void enter(Catalogue all) {
        all.on("redrive lost", QUEUE, queue -> queue.has("RedrivePolicy").without("RedrivePolicy"), "dead-letter-queue-missing", "");
        all.on("attempts", QUEUE, queue -> queue.has("RedrivePolicy").with("RedrivePolicy", new Json(((Json) queue.properties().fields().get("RedrivePolicy")).value().with("maxReceiveCount", number(9)))), "dead-letter-queue-differs", "RedrivePolicy/maxReceiveCount");
        all.on("visibility", QUEUE, queue -> queue.has("VisibilityTimeout").with("VisibilityTimeout", number(900)), "property-differs", "VisibilityTimeout");
        all.on("delay spelled out", QUEUE, queue -> queue.has("DelaySeconds").with("DelaySeconds", number(7)), "property-differs", "DelaySeconds");
        all.on("queue named otherwise", QUEUE, queue -> queue.longer("QueueName"), "name-differs", "QueueName");
        all.on("pattern", "AWS::Events::Rule", rule -> rule.has("EventPattern").with("EventPattern", new Json(obj("source", set("shop.cart"), "detail-type", set("Placed")))), "property-differs", "EventPattern/source");
        all.on("rate", "AWS::Events::Rule", rule -> rule.has("ScheduleExpression").with("ScheduleExpression", word("rate(2 hours)")), "property-differs", "ScheduleExpression");
        all.on("filter", "AWS::SNS::Subscription", subscription -> subscription.with("FilterPolicy", new Json(obj("kind", set("a")))), "property-differs", "FilterPolicy/kind");
        all.on("shards", "AWS::Kinesis::Stream", stream -> stream.with("ShardCount", number(4)), "property-differs", "ShardCount");
        all.on("anybody", "AWS::SQS::QueuePolicy", policy -> policy.with("PolicyDocument", new Json(obj("Version", "2012-10-17", "Statement", set(obj("Effect", "Allow", "Principal", "*", "Action", "sqs:SendMessage", "Resource", "*"))))), "policy-differs", "PolicyDocument/Statement");
    }
}
