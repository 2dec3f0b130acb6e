package io.github.resourceparity.bench;

import java.util.Locale;
import java.util.Random;

/** A resource's text, made up from a number: the same number makes the same resource, and a drifted one differs in one property. */
record InventedResource(int service, int number) {

    private static final String TABLE = """
                Type: AWS::DynamoDB::Table
                DeletionPolicy: Retain
                Properties:
                  TableName: ${self:custom.prefix}-%1$s
                  BillingMode: PAY_PER_REQUEST
                  AttributeDefinitions:
                    - AttributeName: userId
                      AttributeType: S
                    - AttributeName: sort
                      AttributeType: S
                    - AttributeName: status
                      AttributeType: S
                  KeySchema:
                    - AttributeName: userId
                      KeyType: HASH
                    - AttributeName: sort
                      KeyType: RANGE
                  GlobalSecondaryIndexes:
                    - IndexName: StatusIndex
                      KeySchema:
                        - AttributeName: status
                          KeyType: HASH
                      Projection:
                        ProjectionType: %2$s
                  PointInTimeRecoverySpecification:
                    PointInTimeRecoveryEnabled: true
                  Tags:
                    - Key: service
                      Value: ${self:service}
            """;
    private static final String QUEUE = """
                Type: AWS::SQS::Queue
                Properties:
                  QueueName: ${self:custom.prefix}-%1$s
                  VisibilityTimeout: %2$s
                  MessageRetentionPeriod: 345600
                  ReceiveMessageWaitTimeSeconds: 20
                  KmsMasterKeyId: alias/aws/sqs
                  RedrivePolicy:
                    deadLetterTargetArn: !GetAtt Letters.Arn
                    maxReceiveCount: 5
                  Tags:
                    - Key: service
                      Value: ${self:service}
                    - Key: stage
                      Value: ${self:provider.stage}
            """;
    private static final String FUNCTION = """
                Type: AWS::Lambda::Function
                Properties:
                  FunctionName: !Sub '${self:custom.prefix}-%1$s'
                  Runtime: nodejs20.x
                  Handler: src/%1$s.handler
                  MemorySize: %2$s
                  Timeout: 30
                  Role: !GetAtt Role0.Arn
                  Code:
                    S3Bucket: !Sub 'artifacts-${AWS::AccountId}-${AWS::Region}'
                    S3Key: %1$s.zip
                  Environment:
                    Variables:
                      STAGE: ${self:provider.stage}
                      TABLE: !Ref Table0
                      QUEUE: !Ref Queue0
                      LEVEL: ${self:custom.level}
                      OTHER: !ImportValue '%4$s'
                  TracingConfig:
                    Mode: Active
            """;
    private static final String ROLE = """
                Type: AWS::IAM::Role
                Properties:
                  RoleName: ${self:custom.prefix}-%1$s
                  AssumeRolePolicyDocument:
                    Version: '2012-10-17'
                    Statement:
                      - Effect: Allow
                        Principal:
                          Service: lambda.amazonaws.com
                        Action: sts:AssumeRole
                  Policies:
                    - PolicyName: data
                      PolicyDocument:
                        Version: '2012-10-17'
                        Statement:
                          - Effect: Allow
                            Action:
                              - dynamodb:GetItem
                              - dynamodb:PutItem
                              - dynamodb:Query
                              - dynamodb:%2$s
                            Resource:
                              - !GetAtt Table0.Arn
                              - !Join ['/', [!GetAtt Table0.Arn, index, '*']]
                          - Effect: Allow
                            Action: sqs:SendMessage
                            Resource: !GetAtt Queue0.Arn
            """;
    private static final String BUCKET = """
                Type: AWS::S3::Bucket
                Properties:
                  BucketName: !Sub ${self:custom.prefix}-%1$s-${AWS::AccountId}
                  VersioningConfiguration:
                    Status: %2$s
                  BucketEncryption:
                    ServerSideEncryptionConfiguration:
                      - ServerSideEncryptionByDefault:
                          SSEAlgorithm: AES256
                  PublicAccessBlockConfiguration:
                    BlockPublicAcls: true
                    BlockPublicPolicy: true
                    IgnorePublicAcls: true
                    RestrictPublicBuckets: true
                  LifecycleConfiguration:
                    Rules:
                      - Id: expire
                        Status: Enabled
                        ExpirationInDays: 90
            """;
    private static final String RULE = """
                Type: AWS::Events::Rule
                Properties:
                  Name: ${self:custom.prefix}-%1$s
                  EventBusName: default
                  EventPattern:
                    source:
                      - shop.orders
                    detail-type:
                      - created
                      - %2$s
                  State: ENABLED
                  Targets:
                    - Id: queue
                      Arn: !GetAtt Queue0.Arn
                    - Id: other
                      Arn: ${cf:%3$s-${self:provider.stage}.QueueArn}
            """;
    private static final String ALARM = """
                Type: AWS::CloudWatch::Alarm
                Properties:
                  AlarmName: ${self:custom.prefix}-%1$s
                  Namespace: AWS/SQS
                  MetricName: ApproximateAgeOfOldestMessage
                  Dimensions:
                    - Name: QueueName
                      Value: !GetAtt Queue0.QueueName
                  Statistic: Maximum
                  Period: 60
                  EvaluationPeriods: %2$s
                  Threshold: 300
                  ComparisonOperator: GreaterThanThreshold
                  TreatMissingData: notBreaching
            """;

    /** A kind of resource: what it is called, its text, and the two values of the property that drifts. */
    private record Kind(String name, String text, String value, String drifted) {}

    private static final Kind[] KINDS = {
        new Kind("Table", TABLE, "ALL", "KEYS_ONLY"),
        new Kind("Queue", QUEUE, "60", "90"),
        new Kind("Role", ROLE, "UpdateItem", "DeleteItem"),
        new Kind("Function", FUNCTION, "512", "256"),
        new Kind("Bucket", BUCKET, "Enabled", "Suspended"),
        new Kind("Rule", RULE, "updated", "deleted"),
        new Kind("Alarm", ALARM, "3", "5"),
    };

    private Kind kind() {
        return KINDS[number % KINDS.length];
    }

    /** Its logical id. */
    String logicalId() {
        return kind().name() + number / KINDS.length;
    }

    /** Its physical name behind the service's prefix. */
    String name() {
        return logicalId().toLowerCase(Locale.ROOT) + "-" + service;
    }

    /**
     * Its text.
     *
     * @param drifted whether one of its properties is not what it should be
     */
    String text(long seed, boolean drifted) {
        int other = InventedService.before(service, new Random(seed * 31 + service * 1009L + number));
        var kind = kind();
        return "    %s:\n".formatted(logicalId()) + kind.text().formatted(name(), drifted ? kind.drifted() : kind.value(), InventedService.name(other), InventedService.export(other)).indent(2);
    }
}
