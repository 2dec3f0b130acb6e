package io.github.resourceparity.bench;

import java.util.Random;

/**
 * A service of made-up resources.
 *
 * @param number what its name ends with
 * @param resources how many it has
 */
record InventedService(int number, int resources) {

    /** One resource in so many has drifted on the candidate's side. */
    private static final int DRIFTING = 400;

    private static final String HEAD = """
            service: %1$s
            frameworkVersion: '3'
            custom:
              prefix: shop-${self:provider.stage}
              level: ${self:custom.levels.${self:provider.stage}, 'info'}
              levels:
                dev: debug
                prod: warn
            provider:
              name: aws
              runtime: nodejs20.x
              stage: ${opt:stage, 'dev'}
              region: eu-central-1
              environment:
                STAGE: ${self:provider.stage}
                LEVEL: ${self:custom.level}
            functions:
              read:
                handler: src/read.handler
                events:
                  - http:
                      path: /%1$s
                      method: get
              work:
                handler: src/work.handler
                environment:
                  OTHER: ${cf:%2$s-${self:provider.stage}.QueueArn}
                events:
                  - sqs:
                      arn: !GetAtt Queue0.Arn
            resources:
            """;
    private static final String RESOURCES = """
              Resources:
                Letters:
                  Type: AWS::SQS::Queue
                  Properties:
                    QueueName: ${self:custom.prefix}-letters-%1$s
                    MessageRetentionPeriod: 1209600
            """;
    private static final String OUTPUTS = """
              Outputs:
                QueueArn:
                  Value: !GetAtt Queue0.Arn
                TableArn:
                  Value: !GetAtt Table0.Arn
                  Export:
                    Name: %1$s
            """;

    /** What a service is called. */
    static String name(int number) {
        return "service-" + number;
    }

    /** The name that a service exports its table under. */
    static String export(int number) {
        return name(number) + "-${self:provider.stage}-TableArn";
    }

    /** One of the services before it, which it asks for something, so that none of them ask in a circle; the first one asks one that is not there. */
    static int before(int number, Random random) {
        return number == 0 ? -1 : random.nextInt(number);
    }

    /** Its text in a language of its own. */
    String service(long seed, boolean candidate) {
        int other = before(number, new Random(seed + number));
        return HEAD.formatted(name(number), name(other)) + body(seed, candidate);
    }

    /** The same resources in CloudFormation's language, which knows no variables. */
    String template(long seed, boolean candidate) {
        var body = body(seed, candidate).replaceAll("(?m)^ {2}", "");
        return "AWSTemplateFormatVersion: '2010-09-09'\n" + body
                .replaceAll("\\$\\{cf:[^}]*}\\.QueueArn}", "arn:aws:sqs:eu-central-1:123456789012:other")
                .replace("${self:custom.prefix}", "shop-dev")
                .replace("${self:custom.level}", "debug")
                .replace("${self:service}", name(number))
                .replace("${self:provider.stage}", "dev");
    }

    private String body(long seed, boolean candidate) {
        var text = new StringBuilder(RESOURCES.formatted(number));
        for (int i = 0; i < resources; i++) {
            boolean drifted = candidate && new Random(seed ^ number * 7919L + i).nextInt(DRIFTING) == 0;
            text.append(new InventedResource(number, i).text(seed, drifted));
        }
        return text.append(OUTPUTS.formatted(export(number))).toString();
    }
}
