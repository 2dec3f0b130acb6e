package io.github.resourceparity.report;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.finding.Subject;
import io.github.resourceparity.report.ParityReport.Accepted;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.source.Span;
import java.util.List;
import java.util.stream.Stream;

/** A report with one of everything that formats have to get right. */
final class FixedReport {

    static final Code GONE = Code.error("test-gone", "a resource is gone");
    static final Code DIFFERS = Code.error("test-differs", "a property is not the baseline's");
    static final Code LOOSE = Code.warning("test-loose", "a queue has no dead-letter queue");
    static final Code UNDECIDED = Code.note("test-undecided", "two values cannot be compared before deployment");
    static final Code INPUT = Code.error("test-input", "a text cannot be read");
    static final Code CLEAN = Code.error("test-clean", "a rule that finds nothing");
    static final Code OPTIONAL = Code.off("test-optional", Severity.WARNING, "a rule that nobody switched on");

    static final Source BASELINE = new Source("../core/serverless.yml", """
            service: core
            resources:
              Resources:
                OrdersTable:
                  Type: AWS::DynamoDB::Table
                  Properties:
                    TableName: orders-${self:provider.stage}
                    KeySchema:
                      - AttributeName: orderId
                EventsQueue:
                  Type: AWS::SQS::Queue
                  Properties:
                    RedrivePolicy:
                      maxReceiveCount: 3
            """);

    static final Source TABLES = new Source("data/tables & more.yml", """
            service: data
            custom:
            \ttabbed:\t"größe 😀 <b>|*_" # 日本語
            resources:
              Resources:
                OrdersTable:
                  Properties:
                    KeySchema:
                      - AttributeName: customerId
                      - AttributeName: orderId
            """);

    static final Source QUEUES = new Source(
            "queues/serverless.yml",
            "service: queues\r\nresources:\r\n  Resources:\r\n"
                    + "    EventsQueue:\r\n      Type: AWS::SQS::Queue\r\n    AuditQueue:\r\n");

    static final Source PROPERTY = new Source("-Dparity.severity", "loud");

    private FixedReport() {}

    static ParityReport report() {
        return new ParityReport(
                Stream.of(gone(), differs(), tabbed(), loose(), unloved(), undecided(), broken())
                        .sorted()
                        .toList(),
                List.of(
                        new Accepted(renamed(), "account and region make the name <globally> unique, see *ADR 7*"),
                        new Accepted(named(), "nobody reads it")),
                List.of(CLEAN, DIFFERS, GONE, INPUT, LOOSE, OPTIONAL, UNDECIDED),
                "13 resources of 1 stack with 17 of 5");
    }

    static Finding differs() {
        return DIFFERS.at(
                        at(TABLES, "KeySchema:\n          - AttributeName: customerId"),
                        "table `orders-${stage}` has keys (customerId, orderId), was (orderId)")
                .label("other keys make a new, empty table")
                .note(at(BASELINE, "KeySchema:"), "baseline keys")
                .help("keep the keys (orderId), and reach items by others through an index")
                .about(table().property("KeySchema", "orderId", "customerId,orderId"));
    }

    private static Finding gone() {
        return GONE.at(at(TABLES, "Resources:\n"), "bucket `a<b>&\"c\"` | *gone* is missing")
                .label("no bucket here has its name, logical id or tags")
                .note(at(BASELINE, "OrdersTable:"), "baseline defines it here")
                .note(at(QUEUES, "EventsQueue"), "`queues` uses it")
                .note(at(QUEUES, "AuditQueue"), "`audit` uses it")
                .note(at(QUEUES, "service"), "`billing` uses it")
                .note(at(QUEUES, "queues"), "`shipping` uses it")
                .note("4 functions use it: listOrders, getOrder, placeOrder, cancelOrder")
                .help("copy the resource `DataBucket`, or say in the pom why not:",
                        "<orders><rule>test-gone</rule><because>…</because></orders>")
                .about(new Subject(
                        "AWS::S3::Bucket", List.of("DataBucket", "DataBucket"), List.of("a<b>"), "", List.of()));
    }

    private static Finding tabbed() {
        return LOOSE.at(
                        at(TABLES, "\"größe 😀 <b>|*_\""),
                        "value has ünïcödé `😀` and specials [x](y) <b> & $HOME_DIR_")
                .label("日本語 is fine")
                .in(List.of("dev", "test", "prod"));
    }

    static Finding loose() {
        return LOOSE.at(at(QUEUES, "EventsQueue:"), "queue `orders-events-${stage}` has no dead-letter queue")
                .label("a message that keeps failing is retried until it expires, then lost")
                .note(at(BASELINE, "RedrivePolicy:"), "baseline sets failing messages aside here, after 3 attempts")
                .help("add a RedrivePolicy whose `maxReceiveCount` is 3")
                .about(new Subject("AWS::SQS::Queue", List.of("EventsQueue"), List.of(), "RedrivePolicy", List.of()))
                .in(List.of("prod"));
    }

    private static Finding unloved() {
        return LOOSE.at(at(QUEUES, "EventsQueue:"), "queue `orders-events-${stage}` keeps messages for 1 day, was 14")
                .about(new Subject(
                        "AWS::SQS::Queue", List.of("EventsQueue"), List.of(), "MessageRetentionPeriod", List.of()));
    }

    private static Finding undecided() {
        return UNDECIDED
                .at(at(TABLES, "service: data"), "name of `OrdersTable` is undecided")
                .note("`${env:NAME}` is known at deployment only")
                .about(table());
    }

    private static Finding broken() {
        return INPUT.at(PROPERTY.span(0, 4), "`loud` is no severity").help("use `note`, `warning` or `error`");
    }

    private static Finding renamed() {
        return DIFFERS.at(at(TABLES, "OrdersTable:"), "table `OrdersTable` is named `orders-v2`, was `orders`")
                .note(at(BASELINE, "TableName:"), "baseline name")
                .about(table().property("TableName", "orders", "orders-v2"));
    }

    private static Finding named() {
        return LOOSE.at(at(QUEUES, "AuditQueue:"), "queue `audit` has no dead-letter queue")
                .about(new Subject("AWS::SQS::Queue", List.of("AuditQueue"), List.of(), "RedrivePolicy", List.of()));
    }

    private static Subject table() {
        return new Subject("AWS::DynamoDB::Table", List.of("OrdersTable"), List.of("orders-${stage}"), "", List.of());
    }

    /** The first place where a source has that text. */
    static Span at(Source source, String text) {
        int start = source.text().indexOf(text);
        if (start < 0) {
            throw new IllegalArgumentException(source + " has no " + text);
        }
        return source.span(start, start + text.length());
    }
}
