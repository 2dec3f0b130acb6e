package io.github.resourceparity.estate;

import static io.github.resourceparity.estate.Val.arn;
import static io.github.resourceparity.estate.Val.either;
import static io.github.resourceparity.estate.Val.obj;
import static io.github.resourceparity.estate.Val.ref;
import static io.github.resourceparity.estate.Val.set;
import static io.github.resourceparity.estate.Val.some;
import static io.github.resourceparity.estate.Val.truth;
import static io.github.resourceparity.estate.Val.usual;

import io.github.resourceparity.estate.Val.Json;
import io.github.resourceparity.estate.Val.Part;
import io.github.resourceparity.estate.Val.Piece;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Families of resources that send something on.
 *
 * @param draft the service that they are made up for
 */
record MessageFamilies(Draft draft) {

    static final List<BiConsumer<Draft, String>> ALL = List.of(
            (draft, word) -> new MessageFamilies(draft).queue(word),
            (draft, word) -> new MessageFamilies(draft).queue(word),
            (draft, word) -> new MessageFamilies(draft).bus(word),
            (draft, word) -> new MessageFamilies(draft).topic(word),
            (draft, word) -> new MessageFamilies(draft).ordered(word),
            (draft, word) -> new MessageFamilies(draft).delivery(word));

    void queue(String word) {
        var id = Draft.capital(word) + "Queue";
        var dead = Draft.capital(word) + "DeadLetters";
        draft.add(dead, "AWS::SQS::Queue", obj("QueueName", draft.name(word + "-dlq"), "MessageRetentionPeriod", 1209600));
        draft.add(id, "AWS::SQS::Queue", draft.tagged(obj(
                "QueueName", draft.name(word),
                "VisibilityTimeout", draft.random().nextInt(3) == 0 ? usual(30) : Val.number(60 + draft.random().nextInt(5) * 60),
                "DelaySeconds", usual(0),
                "MessageRetentionPeriod", usual(345600),
                "RedrivePolicy", new Json(obj("deadLetterTargetArn", arn(dead), "maxReceiveCount", 3)))));
        if (draft.maybe()) {
            draft.add(id + "Policy", "AWS::SQS::QueuePolicy", obj("Queues", set(ref(id)), "PolicyDocument", Draft.document(Draft.statement("sqs:SendMessage", arn(id)).with("Principal", obj("Service", some("events.amazonaws.com"))))));
        }
        draft.out(id + "Url", ref(id));
    }

    void bus(String word) {
        var id = Draft.capital(word) + "Bus";
        draft.add(id, "AWS::Events::EventBus", obj("Name", draft.name(word + "-bus")));
        draft.add(id + "Queue", "AWS::SQS::Queue", obj("QueueName", draft.name(word + "-in")));
        draft.add(id + "Rule", "AWS::Events::Rule", obj(
                "Name", draft.name(word + "-rule"), "EventBusName", either(ref(id), Draft.text(new Piece(Part.REF, id))), "State", usual("ENABLED"),
                "EventPattern", new Json(obj("source", set("shop.cart", "shop.order"), "detail-type", set("Placed"))),
                "Targets", set(obj("Id", "queue", "Arn", arn(id + "Queue")))));
        draft.add(id + "Archive", "AWS::Events::Archive", obj("ArchiveName", draft.name(word + "-archive"), "SourceArn", arn(id), "RetentionDays", 30, "EventPattern", obj("source", set("shop.cart", "shop.order"))));
        draft.add(id + "Timer", "AWS::Events::Rule", obj(
                "Name", draft.name(word + "-timer"), "ScheduleExpression", either("rate(1 hour)", "rate(60 minutes)"), "Targets", set(obj("Id", "again", "Arn", arn(id + "Queue")))));
    }

    void topic(String word) {
        var id = Draft.capital(word) + "Topic";
        draft.add(id, "AWS::SNS::Topic", draft.tagged(obj("TopicName", draft.name(word + "-topic"), "FifoTopic", usual(false))));
        draft.add(id + "Mail", "AWS::SNS::Subscription", obj("TopicArn", ref(id), "Protocol", "email", "Endpoint", word + "@example.com", "RawMessageDelivery", usual(false), "FilterPolicy", new Json(obj("kind", set("a", "b")))));
        draft.add(id + "Policy", "AWS::SNS::TopicPolicy", obj("Topics", set(ref(id)), "PolicyDocument", Draft.document(obj("Effect", "Allow", "Principal", obj("Service", some("s3.amazonaws.com", "events.amazonaws.com")), "Action", some("sns:Publish"), "Resource", some(ref(id))))));
        draft.add(id + "Alarm", "AWS::CloudWatch::Alarm", obj(
                "AlarmName", draft.name(word + "-alarm"), "Namespace", "AWS/SNS", "MetricName", "NumberOfNotificationsFailed", "Statistic", "Sum", "Period", 60, "EvaluationPeriods", 1, "Threshold", 1,
                "ComparisonOperator", "GreaterThanOrEqualToThreshold", "TreatMissingData", usual("missing"), "AlarmActions", set(ref(id))));
    }

    /** Queues that keep an order, whose names say so. */
    void ordered(String word) {
        var id = Draft.capital(word) + "Fifo";
        var dead = id + "DeadLetters";
        draft.add(dead, "AWS::SQS::Queue", obj("QueueName", draft.name(word + "-dlq").plus(".fifo"), "FifoQueue", true));
        draft.add(id, "AWS::SQS::Queue", draft.tagged(obj(
                "QueueName", draft.name(word).plus(".fifo"),
                "FifoQueue", true,
                "ContentBasedDeduplication", draft.maybe() ? truth(true) : usual(false),
                "DeduplicationScope", usual("queue"),
                "KmsMasterKeyId", "alias/aws/sqs",
                "RedrivePolicy", new Json(obj("deadLetterTargetArn", arn(dead), "maxReceiveCount", either(5, "5"))))));
        draft.out(id + "Arn", arn(id));
    }

    void delivery(String word) {
        var id = Draft.capital(word) + "Delivery";
        draft.add(id + "Bucket", "AWS::S3::Bucket", obj("BucketName", draft.global(word + "-delivery"), "BucketEncryption", usual(obj("ServerSideEncryptionConfiguration", set(obj("ServerSideEncryptionByDefault", obj("SSEAlgorithm", "AES256")))))));
        draft.add(id, "AWS::KinesisFirehose::DeliveryStream", obj(
                "DeliveryStreamName", draft.name(word + "-delivery"),
                "DeliveryStreamType", "DirectPut",
                "ExtendedS3DestinationConfiguration", obj(
                        "BucketARN", arn(id + "Bucket"), "RoleARN", "arn:aws:iam::123456789012:role/firehose", "CompressionFormat", "GZIP", "BufferingHints", obj("IntervalInSeconds", 60, "SizeInMBs", 5))));
    }
}
