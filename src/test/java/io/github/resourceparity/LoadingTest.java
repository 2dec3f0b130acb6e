package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.Request.Input;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.model.Estate;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.yaml.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a pattern names, the stacks that it stands for come out: each once, with what whoever deploys it gives to it. */
class LoadingTest {

    @TempDir
    Path folder;

    private LoadingTest with(String path, String content) {
        new Workshop(folder).with(path, content);
        return this;
    }

    private Estates estates(String... patterns) {
        var project = new Project(folder);
        return Estates.read(Arrays.stream(patterns).map(pattern -> new Input(project, new Located<>(pattern, new Source("settings", pattern).head()))).toList(), Estates.documents());
    }

    private Estate estate(Deployment deployment, String... patterns) {
        return estates(patterns).estate(new Meanings(deployment, ResourceTypes.shipped(), true));
    }

    /** Each resource as {@code stack type name}. */
    private List<String> resources(String... patterns) {
        return resources(Deployment.OPEN, patterns);
    }

    private List<String> resources(Deployment deployment, String... patterns) {
        return resources(estate(deployment, patterns));
    }

    private static List<String> resources(Estate estate) {
        return estate.stacks().stream().flatMap(stack -> stack.resources().stream().map(resource -> "%s %s %s".formatted(stack.name().value().display(), resource.logicalId().value(), resource.shown()))).sorted().toList();
    }

    private static List<String> messages(Estate estate) {
        return estate.problems().stream().sorted().map(finding -> "%s %s: %s".formatted(finding.span().place(), finding.code().id(), finding.message())).toList();
    }

    private static String service(String name, String table) {
        return """
                service: %s
                provider: {name: aws, stage: "${opt:stage, 'dev'}"}
                resources:
                  Resources:
                    Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: "%s"}}
                  Outputs:
                    Name: {Value: !Ref Table}
                """.formatted(name, table);
    }

    private static String template(String table) {
        return "{Resources: {Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: '%s'}}}}".formatted(table);
    }

    // Compose

    private LoadingTest composed(String... more) {
        return with("services/serverless-compose.yml", """
                services:
                  users: {path: users, params: {name: "users-${sls:stage}", size: 5}}
                  jobs: {path: jobs, params: {users: "${users.Name}"}, region: eu-west-1}
                """ + String.join("\n", more))
                .with("services/users/serverless.yml", service("users", "${param:name}-${param:size}"))
                .with("services/jobs/serverless.yml", service("jobs", "jobs-${param:users}-${aws:region}") + "params: {default: {users: own}}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"services/serverless-compose.yml", "services/**/*.yml", "services/*/serverless.yml", "services", "services/users;services/jobs"})
    void composeBindsTheParametersOfItsServicesHoweverTheyAreNamed(String patterns) {
        var estate = composed().estate(Deployment.OPEN, patterns.split(";"));
        assertThat(messages(estate)).isEmpty();
        assertThat(resources(estate)).containsExactly(
                "jobs-${stage} Table jobs-${cf:users-${stage}.Name}-${region}",
                "users-${stage} Table users-${stage}-5");
        assertThat(estate.stacks()).filteredOn(stack -> stack.service().equals("jobs")).singleElement().satisfies(stack -> assertThat(stack.region().orElseThrow().value().display()).isEqualTo("eu-west-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy/serverless-compose.yml;services/users/serverless.yml", "services/users/serverless.yml;deploy/serverless-compose.yml"})
    void aServiceThatIsNamedBesideItsComposeFileIsThereOnce(String patterns) {
        with("deploy/serverless-compose.yml", "services: {users: {path: ../services/users, params: {name: given}}}").with("services/users/serverless.yml", service("users", "${param:name}"));
        assertThat(resources(patterns.split(";"))).containsExactly("users-${stage} Table given");
    }

    @Test
    void inVersionFourTheServiceItselfKnowsBetter() {
        assertThat(composed("frameworkVersion: '4'").resources("services/serverless-compose.yml")).contains("jobs-${stage} Table jobs-own-${region}");
    }

    @Test
    void withoutAStageItsServicesAreLookedAtInTheOneTheyAreWrittenFor() {
        with("a/serverless-compose.yml", "services: {x: {path: x}}").with("a/x/serverless.yml", service("x", "x").replace("'dev'", "'main'"));
        assertThat(estates("a/serverless-compose.yml").defaultStage(ResourceTypes.shipped())).contains("main");
    }

    @Test
    void versionFourDeploysTemplatesToo() {
        with("a/serverless-compose.yml", "{stages: {}, services: {data: {path: data}, plain: {path: plain}, jobs: {path: jobs, params: {t: '${data.Name}'}}}}")
                .with("a/data/template.yaml", "{Parameters: {P: {Type: String}}, Resources: {Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Sub 'users-${P}'}}}}")
                .with("a/data/samconfig.toml", """
                        version = 0.1
                        [default.deploy.parameters]
                        stack_name = "data-dev" # once
                        region = "eu-west-1"
                        parameter_overrides = "P=\\"x y\\" Q=z"
                        [prod.global.parameters]
                        stack_name = "data-prod"
                        parameter_overrides = [
                          "P=p",
                        ]
                        """)
                .with("a/plain/template.json", template("plain").replace('\'', '"'))
                .with("a/jobs/serverless.yml", service("jobs", "${param:t}"));
        assertThat(resources("a/serverless-compose.yml")).containsExactly("data-dev Table users-x y", "jobs-${stage} Table ${cf:data-dev.Name}", "plain Table plain");
        assertThat(resources(Deployment.to("prod"), "a/serverless-compose.yml")).contains("data-prod Table users-p");
    }

    @Test
    void whatIsWrongWithAComposeFileIsFoundAndTheOtherServicesAreThere() {
        with("c/serverless-compose.yml", """
                services:
                  a: {path: gone}
                  b: {path: b, dependsOn: z}
                  c: {path: "${sls:stage}"}
                  d: {path: ../../outside}
                  e: {path: e}
                """).with("c/b/serverless.yml", service("b", "b")).with("c/e/serverless.ts", "export default {}");
        var estate = estate(Deployment.OPEN, "c/serverless-compose.yml");
        assertThat(messages(estate)).containsExactly(
                "c/e/serverless.ts:[1,1] file-not-evaluated: `c/e/serverless.ts` is code, which is never run",
                "c/serverless-compose.yml:[2,13] compose-path-missing: service `a` has no service file in `c/gone`",
                "c/serverless-compose.yml:[3,27] input-unreadable: there is no service `z` in the Compose file",
                "c/serverless-compose.yml:[4,13] input-unreadable: the path of service `c` has a variable in it",
                "c/serverless-compose.yml:[5,13] compose-path-missing: service `d` has no service file in `../outside`");
        assertThat(estate.complete()).isFalse();
        assertThat(resources(estate)).containsExactly("b-${stage} Table b");
    }

    @Test
    void whatAComposeFileDeploysIsWorkedOutOnceForAllOfItsServices() {
        var compositions = new Compositions(new Named(new Documents(new Project(composed().folder))));

        assertThat(compositions.listed("services/users/serverless.yml")).isPresent();
        assertThat(compositions.listed("services/users/serverless.yml").orElseThrow()).isSameAs(compositions.listed("services/users/serverless.yml").orElseThrow());
    }

    // Cloud assemblies

    private LoadingTest synthesized(String folder) {
        return with(folder + "/manifest.json", """
                {"version": "36.0.0", "artifacts": {
                  "Data.assets": {"type": "cdk:asset-manifest"},
                  "Data": {"type": "aws:cloudformation:stack", "environment": "aws://unknown-account/eu-west-1",
                           "properties": {"templateFile": "Data.template.json", "stackName": "shop-data"}},
                  "assembly-Prod": {"type": "cdk:cloud-assembly", "properties": {"directoryName": "assembly-Prod"}}}}
                """)
                .with(folder + "/Data.template.json", """
                        {"Resources": {
                          "DataUsers839EEF6E": {"Type": "AWS::DynamoDB::Table", "Properties": {"TableName": {"Fn::Sub": "users-${AWS::StackName}-${AWS::Region}"}}, "Metadata": {"aws:cdk:path": "Data/Data/Users/Resource"}},
                          "DataInner745E041B": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": {"Fn::Sub": "https://s3.${AWS::URLSuffix}/x/9152595f897a191e268751528cd3f42c7d06b8fa74e62eecd143599f7081967c.json"}},
                            "Metadata": {"aws:asset:path": "Inner.nested.template.json", "aws:asset:property": "TemplateURL"}},
                          "CDKMetadata": {"Type": "AWS::CDK::Metadata"}},
                         "Parameters": {"BootstrapVersion": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/cdk-bootstrap/hnb659fds/version"}}}
                        """)
                .with(folder + "/Inner.nested.template.json", "{\"Resources\": {\"Alerts7D06B8FA\": {\"Type\": \"AWS::SNS::Topic\", \"Properties\": {\"TopicName\": \"alerts\"}}}}")
                .with(folder + "/tree.json", "{}")
                .with(folder + "/cdk.out", "{\"version\": \"36.0.0\"}")
                .with(folder + "/Data.assets.json", "{}")
                .with(folder + "/assembly-Prod/manifest.json", "{\"artifacts\": {\"ProdJobs1\": {\"type\": \"aws:cloudformation:stack\", \"properties\": {\"templateFile\": \"ProdJobs1.template.json\", \"stackName\": \"Prod-Jobs\"}}}}")
                .with(folder + "/assembly-Prod/ProdJobs1.template.json", "{\"Resources\": {\"Jobs\": {\"Type\": \"AWS::SQS::Queue\", \"Properties\": {\"QueueName\": \"jobs\"}}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app/cdk.out/manifest.json", "app/cdk.out", "app", "app/cdk.out/*", "**/cdk.out/manifest.json", "app/cdk.out/**/*.template.json"})
    void anAssemblyIsItsStacks(String pattern) {
        var estate = synthesized("app/cdk.out").estate(Deployment.OPEN, pattern);
        assertThat(messages(estate)).isEmpty();
        assertThat(resources(estate)).containsExactly(
                "${DataInner745E041B.StackName} Alerts7D06B8FA alerts",
                "Prod-Jobs Jobs jobs",
                "shop-data CDKMetadata CDKMetadata",
                "shop-data DataUsers839EEF6E users-shop-data-${region}");
    }

    @Test
    void aTemplateThatWasNotSynthesizedIsSaid() {
        with("cdk.out/manifest.json", "{\"artifacts\": {\"A\": {\"type\": \"aws:cloudformation:stack\", \"properties\": {\"templateFile\": \"A.template.json\"}}}}");
        assertThat(messages(estate(Deployment.OPEN, "cdk.out"))).containsExactly("cdk.out/manifest.json:[1,89] input-unreadable: there is no file `cdk.out/A.template.json`");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anAssemblyThatHoldsItselfIsThereOnce() {
        var held = IntStream.range(0, 10).mapToObj(i -> "\"A%s\": {\"type\": \"cdk:cloud-assembly\", \"properties\": {\"directoryName\": \"%s\"}}".formatted(i, i % 2 == 0 ? "." : "../cdk.out")).collect(Collectors.joining(","));
        with("cdk.out/manifest.json", "{\"artifacts\": {%s, \"S\": {\"type\": \"aws:cloudformation:stack\", \"properties\": {\"templateFile\": \"S.template.json\"}}}}".formatted(held));
        with("cdk.out/S.template.json", "{\"Resources\": {\"Jobs\": {\"Type\": \"AWS::SQS::Queue\", \"Properties\": {\"QueueName\": \"jobs\"}}}}");

        assertThat(resources("cdk.out")).containsExactly("S Jobs jobs");
    }

    /** Each path that leads through a link is another one. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anAssemblyThatLinksLeadToOverAndOverIsSaid() throws IOException {
        with("cdk.out/manifest.json", "{\"artifacts\": {\"A\": {\"type\": \"cdk:cloud-assembly\", \"properties\": {\"directoryName\": \"a\"}}, \"B\": {\"type\": \"cdk:cloud-assembly\", \"properties\": {\"directoryName\": \"b\"}}}}");
        Files.createSymbolicLink(folder.resolve("cdk.out/a"), folder.resolve("cdk.out"));
        Files.createSymbolicLink(folder.resolve("cdk.out/b"), folder.resolve("cdk.out"));

        var estate = estate(Deployment.OPEN, "cdk.out");
        assertThat(messages(estate)).isNotEmpty().allMatch(message -> message.endsWith("input-unreadable: more than 1000 assemblies lie in each other"));
        assertThat(estate.complete()).isFalse();
    }

    // Nested stacks

    private LoadingTest nested() {
        return with("main.yml", """
                Resources:
                  Tables:
                    Type: AWS::CloudFormation::Stack
                    Properties:
                      TemplateURL: ./nested/tables.yml
                      Parameters: {Stage: prod, Names: "a, b"}
                  Queues:
                    Type: AWS::Serverless::Application
                    Properties:
                      Location: nested/queues.yml
                      Parameters: {Table: !GetAtt Tables.Outputs.Name}
                  Remote: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: "https://example.com/x.yml"}}
                  Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: !Sub "topic-${Tables.Outputs.Name}-${Tables.Outputs.None}"}}
                """)
                .with("nested/tables.yml", """
                        Parameters: {Stage: {Type: String}, Names: {Type: CommaDelimitedList}, Size: {Type: String, Default: s}}
                        Resources:
                          Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Join ["-", [!Select [1, !Ref Names], !Ref Stage, !Ref Size]]}}
                        Outputs: {Name: {Value: !Ref Table}}
                        """)
                .with("nested/queues.yml", """
                        Parameters: {Table: {Type: String}}
                        Resources:
                          Queue: {Type: AWS::SQS::Queue, Properties: {QueueName: !Sub "queue-${Table}"}}
                          Own: {Type: AWS::SQS::Queue, Properties: {QueueName: !Sub "${AWS::StackName}-own"}}
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main.yml", "**/*.yml", "nested/tables.yml;main.yml"})
    void aNestedStackIsAStackWithItsParentsParameters(String patterns) {
        var estate = nested().estate(Deployment.OPEN, patterns.split(";"));
        assertThat(messages(estate)).isEmpty();
        assertThat(resources(estate)).containsExactly(
                "${AWS::StackName} Remote Remote",
                "${AWS::StackName} Topic topic-b-prod-s-${Tables.Outputs.None}",
                "${Queues.StackName} Own ${Queues.StackName}-own",
                "${Queues.StackName} Queue queue-b-prod-s",
                "${Tables.StackName} Table b-prod-s");
        assertThat(estate.complete()).isTrue();
    }

    @Test
    void aTemplateThatIsNestedTwiceIsTwoStacks() {
        with("main.yml", "{Resources: {A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: n.yml, Parameters: {P: a}}}, B: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: n.yml, Parameters: {P: b}}}}}")
                .with("n.yml", "{Parameters: {P: {Type: String}}, Resources: {Q: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref P}}}}");
        assertThat(resources("main.yml")).containsExactly("${A.StackName} Q a", "${B.StackName} Q b");
        assertThat(estate(Deployment.OPEN, "main.yml").stacks()).map(Stack::path).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            ./gone.yml      => main.yml:[1,78] input-unreadable: there is no file `gone.yml`
            main.yml        => main.yml:[1,78] input-unreadable: `main.yml` nests itself
            ../outside.yml  => main.yml:[1,78] input-unreadable: `../outside.yml` is outside the project
            broken.yml      => broken.yml:[2,1] input-unreadable: not YAML: it ends in the middle of a value
            """)
    void aNestedTemplateThatCannotBeReadIsSaid(String path, String message) {
        var estate = with("main.yml", "{Resources: {N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: %s}}}}".formatted(path)).with("broken.yml", "a: [\n").estate(Deployment.OPEN, "main.yml");
        assertThat(messages(estate)).containsExactly(message);
        assertThat(estate.complete()).isFalse();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void templatesThatNestEachOtherManyTimesOverComeToAnEnd() {
        for (int i = 0; i < 12; i++) {
            var text = new StringBuilder("Resources:\n");
            for (int j = 0; j < 30; j++) {
                text.append("  N%s: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: t%s.yml, Parameters: {P: !GetAtt N%s.Outputs.O}}}\n".formatted(j, i + 1, (j + 1) % 30));
            }
            with("t%s.yml".formatted(i), text.toString());
        }
        assertThat(estate(Deployment.OPEN, "t0.yml").stacks()).hasSizeLessThan(300);
    }

    // Packaged services and what AWS prints

    private LoadingTest packaged() {
        return with("s/.serverless/cloudformation-template-update-stack.json", "{\"Resources\": {\"Table\": {\"Type\": \"AWS::DynamoDB::Table\", \"Properties\": {\"TableName\": {\"Fn::Sub\": \"t-${AWS::StackName}\"}}}}}")
                .with("s/.serverless/cloudformation-template-create-stack.json", "{\"Resources\": {\"ServerlessDeploymentBucket\": {\"Type\": \"AWS::S3::Bucket\"}}}")
                .with("s/.serverless/serverless-state.json", "{\"service\": {\"service\": \"orders\", \"provider\": {\"name\": \"aws\", \"stage\": \"prod\", \"region\": \"eu-west-1\"}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"**/.serverless/cloudformation-template-update-stack.json", "s/.serverless/*.json", "s/.serverless", "s", "s/.serverless/serverless-state.json"})
    void aPackagedServiceIsWhatItsStateSays(String pattern) {
        var estate = packaged().estate(Deployment.OPEN, pattern);
        assertThat(messages(estate)).isEmpty();
        assertThat(resources(estate)).containsExactly("orders-prod Table t-orders-prod");
        assertThat(estate.stacks().get(0).service()).isEqualTo("orders");
        assertThat(estates(pattern).defaultStage(ResourceTypes.shipped())).contains("prod");
    }

    @Test
    void aPackagedServiceWithoutItsStateIsATemplate() {
        with("s/.serverless/cloudformation-template-update-stack.json", template("t").replace('\'', '"'));
        assertThat(resources("s/.serverless/*")).containsExactly("${AWS::StackName} Table t");
    }

    @Test
    void whatIsPrintedOfADeployedTemplateIsThatTemplate() {
        with("live/a.json", "{\"StagesAvailable\": [\"Original\"], \"TemplateBody\": \"Resources:\\n  Table:\\n    Type: AWS::DynamoDB::Table\\n    Properties:\\n      TableName: users\\n\"}")
                .with("live/b.json", "{\"TemplateBody\": {\"Resources\": {\"Queue\": {\"Type\": \"AWS::SQS::Queue\"}}}}");
        var estate = estate(Deployment.OPEN, "live/*.json");
        assertThat(resources(estate)).containsExactly("${AWS::StackName} Queue Queue", "${AWS::StackName} Table users");
        assertThat(estate.resources().map(Resource::logicalId).filter(id -> id.value().equals("Table")).findFirst().orElseThrow().span().text()).isEqualTo("Table");
    }

    // Folders and other files

    @ParameterizedTest
    @CsvSource({"serverless.yml", "serverless.yaml", "serverless.json", "template.yml", "template.yaml", "template.json"})
    void aFolderIsTheDefinitionInIt(String name) {
        var content = name.startsWith("serverless") ? "{\"service\": \"x\", \"provider\": {\"name\": \"aws\"}, \"resources\": {\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}}" : "{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}";
        assertThat(with("infra/tables/" + name, content).resources("infra/tables")).hasSize(1);
    }

    @Test
    void aServiceComesBeforeATemplateInOneFolder() {
        with("a/template.yml", template("template")).with("a/serverless.json", "{\"service\": \"x\", \"provider\": {\"name\": \"aws\"}, \"resources\": {\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}}");
        assertThat(resources("a")).containsExactly("x-${stage} Q Q");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/serverless.ts", "a", "a/serverless.*"})
    void codeIsNotRunAndSaidOnce(String pattern) {
        var estate = with("a/serverless.ts", "import type { AWS } from '@serverless/typescript';\n").estate(Deployment.OPEN, pattern);
        assertThat(messages(estate)).containsExactly("a/serverless.ts:[1,1] file-not-evaluated: `a/serverless.ts` is code, which is never run");
        assertThat(estate.complete()).isFalse();
    }

    // What pairs with what

    private List<String> compared() {
        return new Workshop(folder).check().findings().stream().map(Finding::message).sorted().toList();
    }

    private static String cdk(Stream<String> resources) {
        return "{\"Resources\": {" + String.join(", ", resources.toList()) + "}}";
    }

    private static String table(String id, String path, String key) {
        return "\"%s\": {\"Type\": \"AWS::DynamoDB::Table\", \"Properties\": {\"KeySchema\": [{\"AttributeName\": \"%s\", \"KeyType\": \"HASH\"}], \"AttributeDefinitions\": [{\"AttributeName\": \"%s\", \"AttributeType\": \"S\"}], \"BillingMode\": \"PAY_PER_REQUEST\"}, \"DeletionPolicy\": \"Retain\", \"Metadata\": {\"aws:cdk:path\": \"%s\"}}".formatted(id, key, key, path);
    }

    @Test
    void aConstructThatMovedIsTheSameOne() {
        with("baseline/template.json", cdk(Stream.of(table("DataUsers839EEF6E", "Shop/Data/Users/Resource", "id"), table("DataJobs20A4E13F", "Shop/Data/Jobs/Resource", "id"))))
                .with("candidate/template.json", cdk(Stream.of(table("StoreJobsED29A24A", "Shop/Store/Jobs/Resource", "id"), table("StoreUsersCAAF64C8", "Shop/Store/Users/Resource", "id"))));
        assertThat(compared()).containsExactly(
                "table `StoreJobsED29A24A` has the logical id `StoreJobsED29A24A`, was `DataJobs20A4E13F` (recognized by its construct's name)",
                "table `StoreUsersCAAF64C8` has the logical id `StoreUsersCAAF64C8`, was `DataUsers839EEF6E` (recognized by its construct's name)");
    }

    @Test
    void aConstructPairsWithWhatIsWrittenByHand() {
        with("baseline/template.yml", "{Resources: {Users: {Type: AWS::DynamoDB::Table, DeletionPolicy: Retain, Properties: {KeySchema: [{AttributeName: id, KeyType: HASH}], AttributeDefinitions: [{AttributeName: id, AttributeType: S}], BillingMode: PAY_PER_REQUEST}}, Jobs: {Type: AWS::DynamoDB::Table, DeletionPolicy: Retain, Properties: {KeySchema: [{AttributeName: id, KeyType: HASH}], AttributeDefinitions: [{AttributeName: id, AttributeType: S}], BillingMode: PAY_PER_REQUEST}}}}")
                .with("candidate/template.json", cdk(Stream.of(table("StoreJobsED29A24A", "Shop/Store/Jobs/Resource", "id"), table("StoreUsersCAAF64C8", "Shop/Store/Users/Resource", "id"))));
        assertThat(compared()).hasSize(2).allMatch(message -> message.contains("recognized by its construct's name"));
    }

    @Test
    void whatTheCdkBringsAlongIsNothingToCompare() {
        with("baseline/template.yml", "{Resources: {Topic: {Type: AWS::SNS::Topic}}}").with("candidate/template.json", cdk(Stream.of(
                "\"Topic\": {\"Type\": \"AWS::SNS::Topic\"}",
                "\"CDKMetadata\": {\"Type\": \"AWS::CDK::Metadata\", \"Condition\": \"CDKMetadataAvailable\"}",
                "\"CustomS3AutoDeleteObjectsCustomResourceProviderRole3B1BD092\": {\"Type\": \"AWS::IAM::Role\"}",
                "\"CustomS3AutoDeleteObjectsCustomResourceProviderHandler9D90184F\": {\"Type\": \"AWS::Lambda::Function\"}",
                "\"LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8aFD4BFC8A\": {\"Type\": \"AWS::Lambda::Function\"}",
                "\"FilesAutoDeleteObjectsCustomResource8E8AC315\": {\"Type\": \"Custom::S3AutoDeleteObjects\"}")));
        assertThat(compared()).isEmpty();
    }

    @Test
    void anotherAssetIsOtherCodeOnly() {
        var function = "{\"Resources\": {\"F\": {\"Type\": \"AWS::Lambda::Function\", \"Properties\": {\"Code\": {\"S3Bucket\": \"b\", \"S3Key\": \"%s.zip\"}, \"Handler\": \"h\"}}}}";
        with("baseline/template.json", function.formatted("a".repeat(64))).with("candidate/template.json", function.formatted("b".repeat(64)));
        assertThat(compared()).isEmpty();
    }

    @Test
    void aStackThatIsSplitIntoNestedOnesHasLostNothing() {
        var queue = "Queue: {Type: AWS::SQS::Queue, Properties: {QueueName: jobs}}";
        with("baseline/template.yml", "{Resources: {" + queue + "}}")
                .with("candidate/template.yml", "{Resources: {Queues: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: queues.yml}}}}")
                .with("candidate/queues.yml", "{Resources: {" + queue + "}}");
        assertThat(compared()).isEmpty();
    }
}
