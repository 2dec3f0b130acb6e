package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.model.Stack;
import io.github.resourceparity.refer.Graph.Edge;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who needs whom, and what becomes of each reference. */
class RelationsTest {

    @TempDir
    private Path folder;

    private Workshop service(String name, String more) {
        return new Workshop(folder).with("candidate/%s/serverless.yml".formatted(name), "service: %s\nprovider: {name: aws}\n%s".formatted(name, more));
    }

    /** A service that reads others' outputs, and has one of its own. */
    private Workshop reading(String name, String... others) {
        var read = Arrays.stream(others).map("${cf:%s-dev.Url}"::formatted).collect(Collectors.joining(" "));
        return service(name, "custom: {read: '%s'}\nresources: {Outputs: {Url: {Value: 'https://%s'}}}\n".formatted(read, name));
    }

    private Relations relations() {
        return relations(Map.of());
    }

    private Relations relations(Map<String, String> settings) {
        return Relations.of(new Workshop(folder).configured(settings).request());
    }

    private static List<List<String>> order(Relations relations) {
        return relations.graph().order().stream().map(step -> step.stream().map(Stack::service).toList()).toList();
    }

    private static List<List<String>> circles(Relations relations) {
        return relations.graph().cycles().stream().map(circle -> circle.stream().map(RelationsTest::shown).toList()).toList();
    }

    private static List<String> edges(Relations relations) {
        return relations.graph().edges().stream().map(RelationsTest::shown).toList();
    }

    private static String shown(Edge edge) {
        return edge.from().service() + (edge.needed().isPresent() ? " needs " : " asks ") + edge.to().service();
    }

    private static List<String> verdicts(Relations relations) {
        return relations.traces().all().stream().map(traced -> "%s: %s%s%s".formatted(traced.reference().asked(), traced.verdict().kind().word(), traced.verdict().producer().map(stack -> " by " + stack.path()).orElse(""), traced.verdict().why().isEmpty() ? "" : ", " + traced.verdict().why())).toList();
    }

    @Test
    void whatIsNeededComesFirstAndWhatNeedsACircleNever() {
        reading("a", "b");
        reading("b", "a");
        reading("c", "a", "d");
        reading("d");
        reading("e", "d");
        reading("f", "d", "e");
        assertThat(order(relations())).containsExactly(List.of("d"), List.of("e"), List.of("f"));
        assertThat(circles(relations())).containsExactly(List.of("a needs b", "b needs a"));
    }

    @Test
    void edgesAreInTheOrderOfTheirEnds() {
        reading("b", "d", "c");
        reading("a", "d", "c");
        reading("c");
        reading("d");
        assertThat(edges(relations())).containsExactly("a needs c", "a needs d", "b needs c", "b needs d");
    }

    @Test
    void aCircleIsToldByItsShortestWay() {
        reading("a", "b", "c");
        reading("b", "a");
        reading("c", "d");
        reading("d", "a");
        assertThat(circles(relations())).containsExactly(List.of("a needs b", "b needs a"));
    }

    @Test
    void ofCirclesThatShareAStackOneIsToldAndThoseThatDoNotAllAre() {
        reading("a", "b");
        reading("b", "a", "c");
        reading("c", "b");
        reading("x", "y");
        reading("y", "z");
        reading("z", "x");
        assertThat(circles(relations())).containsExactly(List.of("a needs b", "b needs a"), List.of("x needs y", "y needs z", "z needs x"));
    }

    @Test
    void whatIsReadWhereverItComesFromMakesNoCircle() {
        service("a", "custom: {read: '${ssm:/b/url}'}\nresources: {Outputs: {Url: {Value: x}}}\n");
        service("b", "custom: {read: '${cf:a-dev.Url}'}\nresources: {Resources: {P: {Type: 'AWS::SSM::Parameter', Properties: {Name: /b/url, Type: String, Value: x}}}}\n");
        assertThat(edges(relations())).containsExactly("a asks b", "b needs a");
        assertThat(order(relations())).containsExactly(List.of("a"), List.of("b"));
        assertThat(circles(relations())).isEmpty();
    }

    @Test
    void whoIsAskedInVainIsNotNeeded() {
        service("a", "custom: {read: '${cf(eu-west-1):b-dev.Url}'}\nresources: {Outputs: {Url: {Value: x}}}\n");
        new Workshop(folder).with("candidate/b/serverless.yml", "service: b\nprovider: {name: aws, region: us-east-1}\ncustom: {read: '${cf(us-east-1):a-dev.Nothing}'}\nresources: {Outputs: {Url: {Value: x}}}\n");
        assertThat(edges(relations())).isEmpty();
        assertThat(order(relations())).containsExactly(List.of("a", "b"));
    }

    private void template(String name, String text) {
        new Workshop(folder).with("candidate/%s/template.yml".formatted(name), "AWSTemplateFormatVersion: '2010-09-09'\n" + text);
    }

    @Test
    void aNameOfWhichEachStackHasItsOwnIsNotTheSameInTwo() {
        template("a", "Parameters: {Network: {Type: String}}\nResources: {T: {Type: 'AWS::SNS::Topic'}}\nOutputs: {A: {Value: x, Export: {Name: !Sub '${AWS::StackName}-A'}}, B: {Value: x, Export: {Name: !Sub '${Network}-B'}}}\n");
        template("b", "Parameters: {Network: {Type: String}}\nResources: {T: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !ImportValue {'Fn::Sub': '${AWS::StackName}-A'}, TopicName: !ImportValue {'Fn::Sub': '${Network}-B'}}}}\n");
        assertThat(verdicts(relations())).containsExactly(
                "${AWS::StackName}-A: undecided by candidate/a/template.yml, whether it is `${AWS::StackName}-A` is for the deployment to say",
                "${Network}-B: undecided by candidate/a/template.yml, whether it is `${Network}-B` is for the deployment to say");
    }

    @Test
    void aNameWithMoreSaidInItMayBeTheOneWithLessAndTwoOfDifferentWordsAreNot() {
        template("a", "Parameters: {Name: {Type: String}, Network: {Type: String}}\nResources: {T: {Type: 'AWS::SNS::Topic'}}\nOutputs: {A: {Value: x, Export: {Name: !Sub '${Name}-VpcId'}}, B: {Value: x, Export: {Name: !Sub 'eu-${Network}-Zone'}}, C: {Value: x, Export: {Name: !Sub 'Arn-${Name}'}}}\n");
        template("b", "Parameters: {Network: {Type: String}}\nResources: {T: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !ImportValue net-VpcId, KmsMasterKeyId: !ImportValue {'Fn::Sub': '${Network}-Zone'}, TopicName: !ImportValue {'Fn::Sub': '${Network}-Key'}}}}\n");
        assertThat(verdicts(relations())).containsExactly(
                "net-VpcId: undecided by candidate/a/template.yml, whether it is `${Name}-VpcId` is for the deployment to say",
                "${Network}-Zone: undecided by candidate/a/template.yml, whether it is `eu-${Network}-Zone` is for the deployment to say",
                "${Network}-Key: export unknown");
    }

    @Test
    void aParameterOfWhichNobodyWroteTheNameMayBeAny() {
        template("a", "Resources: {P: {Type: 'AWS::SSM::Parameter', Properties: {Type: String, Value: x}}}\n");
        service("b", "custom: {read: '${ssm:/b/url}', secret: '${ssm:/aws/reference/secretsmanager/b}'}\n");
        assertThat(verdicts(relations())).containsExactly(
                "/b/url: undecided by candidate/a/template.yml, whether it is the one that `candidate/a/template.yml` writes is for the deployment to say",
                "b: parameter unknown");
    }

    @Test
    void whatAServiceGivesThatNobodyNamedIsThere() {
        service("a", "custom: {p: '${ssm:/b/url}', s: '${ssm:/aws/reference/secretsmanager/b}', u: '${cf:b-dev.Url}', n: '${cf:b-dev.Nothing}'}\nresources: {Resources: {T: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !ImportValue b-url}}}}\n");
        service("b", "resources: {Resources: {P: {Type: 'AWS::SSM::Parameter', Properties: {Name: /b/url, Type: String, Value: x}}, S: {Type: 'AWS::SecretsManager::Secret', Properties: {Name: b}}}, Outputs: {Url: {Value: x, Export: {Name: b-url}}}}\n");
        var given = ": external, given by `b` (candidate/b/serverless.yml), which is neither a candidate nor a consumer";
        assertThat(verdicts(relations(Map.of("candidates", "candidate/a/*")))).containsExactlyInAnyOrder("/b/url" + given, "b" + given, "b-dev.Url" + given, "b-url" + given, "b-dev.Nothing: output unknown by candidate/b/serverless.yml");
    }

    @Test
    void whatAServiceThatNobodyNamedMayGiveIsUndecided() {
        service("a", "custom: {p: '${ssm:/b/url}'}\nresources: {Resources: {T: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !ImportValue b-url}}}}\n");
        service("b", "resources: {Parameters: {Name: {Type: String}}, Resources: {P: {Type: 'AWS::SSM::Parameter', Properties: {Type: String, Value: x}}}, Outputs: {Url: {Value: x, Export: {Name: !Sub 'b-${Name}'}}}}\n");
        var maybe = ": undecided, whether `b` gives it is for the deployment to say";
        assertThat(verdicts(relations(Map.of("candidates", "candidate/a/*")))).containsExactlyInAnyOrder("/b/url" + maybe, "b-url" + maybe);
    }

    @Test
    void aNameOfAServiceThatNobodyNamedIsNotTheOneByAccident() {
        service("a", "resources: {Parameters: {Other: {Type: String}}, Resources: {T: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !ImportValue {'Fn::Sub': 'net-${Other}'}}}}}\n");
        service("b", "resources: {Parameters: {Name: {Type: String}}, Outputs: {Url: {Value: x, Export: {Name: !Sub '${Name}-url'}}}}\n");
        assertThat(verdicts(relations(Map.of("candidates", "candidate/a/*")))).containsExactly("net-${Other}: export unknown");
    }

    @Test
    void whatIsDeclaredForAnotherRegionIsNotTheOneHere() {
        service("a", "custom: {o: '${cf(us-east-1):b-dev.Url}'}\n");
        new Workshop(folder).with("candidate/b/serverless.yml", "service: b\nprovider: {name: aws, region: eu-west-1}\nresources: {Outputs: {Url: {Value: x}}}\n");
        assertThat(verdicts(relations())).containsExactly("b-dev.Url: elsewhere by candidate/b/serverless.yml");
        assertThat(verdicts(relations(Map.of("external.stacks", "b-dev: Url")))).allSatisfy(verdict -> assertThat(verdict).startsWith("b-dev.Url: external, declared at "));
    }

    @Test
    void aNameThatARegionIsInIsAnotherOneInAnotherRegion() {
        new Workshop(folder).with("candidate/net/template.yml", "Resources: {T: {Type: 'AWS::SNS::Topic'}}\nOutputs: {A: {Value: x, Export: {Name: net-us-east-1-vpc}}}\n");
        for (var region : List.of("us-east-1", "eu-west-1", "eu-north-1")) {
            new Workshop(folder).with("candidate/%s/serverless.yml".formatted(region), "service: in-%s\nprovider: {name: aws, region: %s}\nresources: {Resources: {T: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !ImportValue {'Fn::Sub': 'net-${AWS::Region}-vpc'}}}}}\n".formatted(region, region));
        }
        var maybe = "net-${region}-vpc: undecided by candidate/net/template.yml, whether it is `net-us-east-1-vpc` is for the deployment to say";
        assertThat(verdicts(relations())).containsExactlyInAnyOrder(maybe, maybe, "net-${region}-vpc: resolved by candidate/net/template.yml");
    }

    @Test
    void whereAServiceThatNobodyNamedCannotBeReadNothingIsUnknown() {
        service("a", "custom: {p: '${ssm:/b/url}', u: '${cf:b-dev.Url}'}\n");
        service("b", "custom: [");
        assertThat(verdicts(relations(Map.of("candidates", "candidate/a/*")))).containsExactly("/b/url: undecided, not every service of the project could be read", "b-dev.Url: undecided, not every service of the project could be read");
    }

    @Test
    void aNameThatNobodyKnowsAsksNobody() {
        service("a", "custom: {o: '${cf:b-dev.${env:NAME}}', s: '${cf:${env:NAME}.Url}', p: '${ssm:${env:NAME}}', before: '${cf:old-dev.${env:NAME}}'}\nresources: {Parameters: {Name: {Type: String}}, Resources: {T: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !ImportValue {Ref: Name}}}}}\n");
        service("b", "");
        new Workshop(folder).with("baseline/old/serverless.yml", "service: old\nprovider: {name: aws}\n");
        assertThat(verdicts(relations())).containsExactlyInAnyOrder(
                "b-dev.${env:NAME}: undecided by candidate/b/serverless.yml, the name of the output is not known",
                "${env:NAME}.Url: undecided, the name of the stack is not known",
                "${env:NAME}: undecided, the name is not known",
                "old-dev.${env:NAME}: undecided, the name of the output is not known",
                "${Name}: undecided, the name of the export is not known");
    }

    @Test
    void whatOnlyTheBaselineGivesIsToldSo() {
        service("a", "custom: {o: '${cf:b-dev.Url}', n: '${cf:b-dev.Nothing}'}\nresources: {Resources: {T: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !ImportValue b-url}}}}\n");
        new Workshop(folder).with("baseline/b/serverless.yml", "service: b\nprovider: {name: aws}\nresources: {Outputs: {Url: {Value: x, Export: {Name: b-url}}}}\n");
        assertThat(verdicts(relations())).containsExactlyInAnyOrder("b-dev.Url: baseline by baseline/b/serverless.yml", "b-dev.Nothing: output unknown by baseline/b/serverless.yml", "b-url: baseline by baseline/b/serverless.yml");
    }

    @Test
    void ofTwoStacksOfOneNameTheOneThatTheSameComposeFileDeploysAnswers() {
        for (var each : List.of("x", "y")) {
            new Workshop(folder).with("candidate/%s/serverless-compose.yml".formatted(each), "services: {a: {path: a}, b: {path: b}}\n");
            new Workshop(folder).with("candidate/%s/a/serverless.yml".formatted(each), "service: a-%s\nprovider: {name: aws}\ncustom: {o: '${cf:b-dev.Url}'}\n".formatted(each));
            new Workshop(folder).with("candidate/%s/b/serverless.yml".formatted(each), "service: b\nprovider: {name: aws}\nresources: {Outputs: {Url: {Value: x}}}\n");
        }
        assertThat(relations().graph().edges().stream().map(edge -> edge.from().path() + " " + edge.to().path())).containsExactly("candidate/x/a/serverless.yml candidate/x/b/serverless.yml", "candidate/y/a/serverless.yml candidate/y/b/serverless.yml");
    }

    @Test
    void whereAFileCannotBeReadNothingIsUnknown() {
        service("a", "custom: {p: '${ssm:/b/url}', u: '${cf:b-dev.Url}'}\nresources: {Resources: {T: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !ImportValue b-url}}}}\n");
        var open = List.of("/b/url: undecided, not every file could be read", "b-dev.Url: undecided, not every file could be read", "b-url: undecided, not every file could be read");
        assertThat(verdicts(relations())).containsExactlyInAnyOrder("/b/url: parameter unknown", "b-dev.Url: stack unknown", "b-url: export unknown");
        new Workshop(folder).with("consumer/template.yml", "Resources: [");
        assertThat(verdicts(relations())).containsExactlyInAnyOrderElementsOf(open);
        assertThat(verdicts(relations(Map.of("candidates", "candidate/**/serverless.yml; consumer/template.yml", "consumers", "candidate/a/serverless.yml")))).containsExactlyInAnyOrderElementsOf(open);
        assertThat(verdicts(relations(Map.of("consumers", "nowhere/serverless.yml")))).containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void aStackOfWhichOnlyTheDeploymentKnowsTheNameIsMeantOnlyIfItMayHaveTheOutput() {
        service("a", "custom: {u: '${cf:b-dev.Url}'}\n");
        template("c", "Resources: {T: {Type: 'AWS::SNS::Topic'}}\n");
        assertThat(verdicts(relations())).containsExactly("b-dev.Url: stack unknown");
        template("d", "Resources: {T: {Type: 'AWS::SNS::Topic'}}\nOutputs: {Url: {Value: x}}\n");
        assertThat(verdicts(relations())).containsExactly("b-dev.Url: undecided by candidate/d/template.yml, whether it is `candidate/d/template.yml` is for the deployment to say");
        template("d", "Transform: Macro\nResources: {T: {Type: 'AWS::SNS::Topic'}}\n");
        assertThat(verdicts(relations())).first().asString().startsWith("b-dev.Url: undecided, whether it is the stack `");
    }

    @Test
    void aStackWithAPartOfTheNameMayBeTheOneThatIsAsked() {
        new Workshop(folder).with("candidate/b/serverless.yml", "service: b\nprovider: {name: aws, stackName: '${env:NAME}-dev'}\n");
        service("a", "custom: {u: '${cf:b-dev.Url}'}\n");
        assertThat(verdicts(relations())).contains("b-dev.Url: undecided, whether it is the stack `${env:NAME}-dev` is for the deployment to say");
    }

    @Test
    void aStackOfWhichAPartIsNotKnownMayHaveEverything() {
        service("a", "custom: {u: '${cf:b-dev.Url}'}\n");
        service("b", "resources: ['${file(made.js):resources}', {Resources: {T: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !Ref Name}}}}]\n");
        new Workshop(folder).with("candidate/b/made.js", "module.exports = {}\n");
        assertThat(verdicts(relations())).containsExactly("b-dev.Url: undecided by candidate/b/serverless.yml, a plugin or a part that is not known may add the output", "Name: undecided, a part of the stack is not known");
    }

    @Test
    void whatAPluginMayAddIsUndefinedOnlyWhereItIsElsewhereOrASlip() {
        service("a", "plugins: [serverless-anything]\nresources: {Resources: {Topic: {Type: 'AWS::SNS::Topic', Properties: {A: !Ref Tpic, B: !Ref Queue, C: !Ref Bucket, D: !Ref Made}}}}\n");
        service("b", "resources: {Resources: {Queue: {Type: 'AWS::SQS::Queue'}}}\n");
        new Workshop(folder).with("baseline/b/serverless.yml", "service: b\nprovider: {name: aws}\nresources: {Resources: {Bucket: {Type: 'AWS::S3::Bucket'}}}\n");
        assertThat(verdicts(relations())).containsExactly("Tpic: undefined", "Queue: undefined", "Bucket: undefined", "Made: undecided, `serverless-anything` may add it");
    }

    @Test
    void parametersAndSecretsOfOneNameAreTwoThings() {
        service("a", "custom: {p: '${ssm:/b/url}', s: '${ssm:/aws/reference/secretsmanager//b/url}'}\n");
        service("b", "resources: {Resources: {P: {Type: 'AWS::SSM::Parameter', Properties: {Name: /b/url, Type: String, Value: x}}}}\n");
        assertThat(verdicts(relations())).containsExactly("/b/url: resolved by candidate/b/serverless.yml", "/b/url: parameter unknown");
    }

    @Test
    void whatIsAnsweredStaysSoWhereSomethingElseIsNot() {
        service("a", "custom: {p: '${ssm:/a/url}', n: '${ssm:/b/url}'}\nresources: {Resources: {P: {Type: 'AWS::SSM::Parameter', Properties: {Name: /a/url, Type: String, Value: x}}}}\n");
        service("b", "custom: [");
        assertThat(verdicts(relations(Map.of("candidates", "candidate/a/*")))).containsExactly("/a/url: resolved by candidate/a/serverless.yml", "/b/url: undecided, not every service of the project could be read");
    }

    @Test
    void whoIsNamedIsNotAskedAsANeighbourAgain() {
        service("a", "custom: {u: '${cf:b-dev.Url}'}\n");
        new Workshop(folder).with("candidate/c/serverless.yml", "service: c\nprovider: {name: aws, stackName: '${env:NAME}'}\n");
        assertThat(verdicts(relations())).containsExactly("b-dev.Url: stack unknown");
    }

    @Test
    void aListedNameIsCoveredByOneThatTheDeploymentCompletes() {
        service("a", "resources: {Resources: {T: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !ImportValue 'net-${sls:stage}-vpc'}}}}\n");
        new Workshop(folder).with("exports.json", "{\"Exports\": [{\"Name\": \"net-prod-vpc\", \"ExportingStackId\": \"x\"}]}");
        assertThat(verdicts(relations(Map.of("external.files", "exports.json")))).singleElement().asString().startsWith("net-${stage}-vpc: external, declared at exports.json");
        assertThat(verdicts(relations(Map.of("external.exports", "net-dev-*")))).singleElement().asString().startsWith("net-${stage}-vpc: external, declared at ");
        assertThat(verdicts(relations(Map.of("external.exports", "net-{stage}-*")))).singleElement().asString().startsWith("net-${stage}-vpc: external, declared at ");
        assertThat(verdicts(relations(Map.of("external.exports", "net-*-zone")))).containsExactly("net-${stage}-vpc: export unknown");
    }

    private static List<String> names(Relations relations) {
        return relations.traces().names().stream().map(traced -> "%s:%s %s by %s".formatted(traced.from().service(), traced.reference().span().position().line(), traced.reference().asked(), traced.verdict().producer().orElseThrow().service())).toList();
    }

    private void owner() {
        service("own", """
                resources:
                  Resources:
                    T: {Type: 'AWS::DynamoDB::Table', Properties: {TableName: shop-orders, KeySchema: [{AttributeName: id, KeyType: HASH}]}}
                    Q: {Type: 'AWS::SQS::Queue', Properties: {QueueName: 'shop-${sls:stage}-jobs'}}
                    S: {Type: 'AWS::S3::Bucket', Properties: {BucketName: shop-files}}
                    B: {Type: 'AWS::S3::Bucket', Properties: {BucketName: plain}}
                    C: {Type: 'AWS::S3::Bucket', Properties: {BucketName: '${env:BUCKET}'}}
                    D: {Type: 'AWS::S3::Bucket', Properties: {BucketName: '${env:OWN}-files'}}
                    E: {Type: 'AWS::S3::Bucket', Properties: {BucketName: '${sls:stage}'}}
                    F: {Type: 'AWS::S3::Bucket', Properties: {BucketName: shop-}}
                """);
    }

    @Test
    void aNameThatIsSpelledTellsWhoHasIt() {
        owner();
        service("user", """
                functions:
                  f: {handler: shop-orders, environment: {ORDERS_TABLE: shop-orders, orders_table: shop-orders, FILES_BUCKET_NAME: shop-files, JOBS_QUEUE: 'shop-${sls:stage}-jobs', NOTHING: shop-orders, LIST_TABLE: [shop-orders]}}
                  g: {handler: g, environment: {A_BUCKET: plain, B_BUCKET: '${env:BUCKET}', C_BUCKET: '${env:OWN}-files', D_BUCKET: '${sls:stage}', E_BUCKET: shop-, F_TABLE: shop-files}}
                resources:
                  Resources:
                    P:
                      Type: AWS::IAM::ManagedPolicy
                      Properties:
                        Description: arn:aws:s3:::shop-files
                        PolicyDocument:
                          Statement:
                            - Resource: 'arn:aws:dynamodb:eu-west-1:123456789012:table/shop-orders/index/by-user'
                            - Resource: !Sub 'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/shop-orders'
                            - Resource: arn:aws-cn:s3:::shop-files/*
                            - Resource: arn:aws:s3:::shop-*
                            - Resource: !Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:shop-${Lost.Name}-jobs'
                            - Resource: !Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:shop-${sls:stage}-jobs'
                  Outputs:
                    O: {Value: arn:aws:s3:::shop-files}
                """);
        assertThat(names(relations())).containsExactly(
                "user:4 shop-orders by own", "user:4 shop-files by own", "user:4 shop-${stage}-jobs by own", "user:4 shop-orders by own",
                "user:14 shop-orders by own", "user:15 shop-orders by own", "user:16 shop-files by own", "user:19 shop-${stage}-jobs by own", "user:21 shop-files by own");
    }

    @Test
    void whoSpellsItsOwnNamesNeedsNobody() {
        service("own", "functions: {f: {handler: f, environment: {FILES_BUCKET: shop-files}}}\nresources: {Resources: {S: {Type: 'AWS::S3::Bucket', Properties: {BucketName: shop-files}}}}\n");
        assertThat(names(relations())).isEmpty();
    }

    @Test
    void aNameWithAPartThatNobodyKnowsAsksNobody() {
        service("a", "resources: {Resources: {T: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !ImportValue 'x-${file(made.js):y}'}}}}\n");
        new Workshop(folder).with("candidate/a/made.js", "module.exports = {}\n");
        assertThat(verdicts(relations())).singleElement().asString().endsWith("undecided, the name of the export is not known");
    }

    @Test
    void aNameWithAParameterInItIsNobodysForCertain() {
        template("a", "Parameters: {Own: {Type: String}}\nResources: {B: {Type: 'AWS::S3::Bucket', Properties: {BucketName: !Sub '${Own}-files'}}}\n");
        template("b", "Parameters: {Own: {Type: String}}\nResources: {P: {Type: 'AWS::IAM::ManagedPolicy', Properties: {Resource: !Sub 'arn:aws:s3:::${Own}-files'}}}\n");
        assertThat(names(relations())).isEmpty();
    }

    @Test
    void aFileThatMayBeAPartOfAServiceMayHaveWhatTheServiceHas() {
        service("a", "resources: {Resources: {Topic: {Type: 'AWS::SNS::Topic'}}}\n");
        new Workshop(folder).with("candidate/a/template-queues.yml", "Resources: {Q: {Type: 'AWS::SQS::Queue', Properties: {A: !Ref Topic}}}\n");
        assertThat(verdicts(relations())).containsExactly("Topic: undecided, the file that includes it may have it");
    }

    @Test
    void aFileThatAServiceIncludesIsNoStackAndTheServiceIs() {
        service("a", "resources: '${file(template-all.yml)}'\n");
        new Workshop(folder).with("candidate/a/template-all.yml", "Resources: {Topic: {Type: 'AWS::SNS::Topic'}}\n");
        service("b", "resources: ['${file(template-some.yml)}']\n");
        new Workshop(folder).with("candidate/b/template-some.yml", "Resources: {Topic: {Type: 'AWS::SNS::Topic'}}\n");
        template("c", "Resources: {}\n");
        service("d", "resources: {Resources: {Topic: '${file(template.yml):Resources.Topic}'}}\n");
        template("d", "Resources: {Topic: {Type: 'AWS::SNS::Topic'}, Queue: {Type: 'AWS::SQS::Queue'}}\n");
        service("e", "resources: {Resources: '${file(template.yml):Resources}'}\n");
        template("e", "Resources: {Topic: {Type: 'AWS::SNS::Topic'}}\n");
        assertThat(relations().graph().stacks().stream().map(Stack::path)).containsExactly("candidate/a/serverless.yml", "candidate/b/serverless.yml", "candidate/c/template.yml", "candidate/d/serverless.yml", "candidate/d/template.yml", "candidate/e/serverless.yml");
    }
}
