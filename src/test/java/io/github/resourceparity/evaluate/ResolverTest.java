package io.github.resourceparity.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Folder.Unreadable;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.template.TemplateReader;
import io.github.resourceparity.types.ResourceTypes;
import io.github.resourceparity.yaml.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A definition is what its files mean together: merged, with every value at the place where it was written. */
class ResolverTest {

    private static final ResourceTypes TYPES = ResourceTypes.shipped();

    @TempDir
    Path folder;

    private ResolverTest with(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Definition resolve(String path, Deployment deployment) {
        try {
            var documents = new Documents(new Project(folder));
            return new Resolver(documents, deployment, TYPES).resolve(TemplateReader.read(documents.at(path)).template().orElseThrow());
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    private Definition service(String text) {
        return with("svc/serverless.yml", text).resolve("svc/serverless.yml", Deployment.OPEN);
    }

    private Definition template(String text) {
        return with("svc/template.yml", text).resolve("svc/template.yml", Deployment.OPEN);
    }

    private static Located<Term> value(Definition definition, String path) {
        var value = new Located<Term>(definition.resources(), definition.heading());
        for (var step : path.split("/")) {
            value = ((Fields) value.value()).value(step).orElseThrow();
        }
        return value;
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '^', textBlock = """
            {service: a, provider: {name: aws}}                               => a-${stage} => a-dev
            {service: a, provider: aws}                                       => a-${stage} => a-dev
            {service: a, provider: {name: aws, stage: live}}                  => a-${stage} => a-live
            {service: a, provider: {name: aws, stage: '${opt:stage, "test"}'}} => a-${stage} => a-test
            {service: a, provider: {name: aws, stackName: own}}               => own        => own
            {service: a, provider: {name: aws, stackName: 'own-${sls:stage}'}} => own-${stage} => own-dev
            {service: {name: a}, provider: {name: aws}}                       => a-${stage} => a-dev
            {service: '${self:custom.n}', provider: {name: aws}, custom: {n: b}} => b-${stage} => b-dev
            """)
    void aStackIsNamedAfterServiceAndStageUnlessItSaysOtherwise(String service, String shown, String assumed) {
        var name = service(service).name().value();
        assertThat(name.display()).isEqualTo(shown);
        assertThat(name.assumed()).contains(assumed);
    }

    @Test
    void aStageThatIsConfiguredNamesTheStack() {
        var definition = with("s/serverless.yml", "{service: a, provider: {name: aws}}").resolve("s/serverless.yml", Deployment.to("prod"));
        assertThat(definition.name().value().constant()).contains("a-prod");
    }

    @Test
    void aTemplateDoesNotKnowItsStacksName() {
        assertThat(template("{Resources: {}}").name().value().display()).isEqualTo("${AWS::StackName}");
    }

    @Test
    void aServiceSaysItsRegionOrNot() {
        assertThat(service("{service: a, provider: {name: aws, region: eu-west-1}}").region().orElseThrow().value().constant()).contains("eu-west-1");
        assertThat(service("{service: a, provider: {name: aws}}").region()).isEmpty();
    }

    @Test
    void resourcesInAListAreMergedDeeplyAndTheirListsByPosition() {
        var definition = service("""
                service: a
                provider: {name: aws}
                resources:
                  - Resources: {A: {Type: AWS::SQS::Queue, Properties: {QueueName: a, DelaySeconds: 5, Tags: [{Key: k1, Value: v1}, {Key: k2, Value: v2}]}}}
                  - ~
                  - Resources: {B: {Type: AWS::SQS::Queue}}
                  - Resources: {A: {Properties: {QueueName: b, DelaySeconds: ~, Tags: [{Key: k9}]}}}
                """);
        assertThat(definition.resources().display())
                .isEqualTo("{A: {Type: AWS::SQS::Queue, Properties: {QueueName: b, Tags: [{Key: k9, Value: v1}, {Key: k2, Value: v2}]}}, B: {Type: AWS::SQS::Queue}}");
    }

    @Test
    void aFragmentsValuesStandInTheFragment() {
        with("svc/parts/tables.yml", "Resources:\n  Table:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      TableName: ${self:service}-t\n");
        var definition = service("service: a\nprovider: {name: aws}\nresources:\n  - ${file(parts/tables.yml)}\n");
        assertThat(definition.resources().field("Table").orElseThrow().key().span().place()).isEqualTo("svc/parts/tables.yml:[2,3]");
        assertThat(value(definition, "Table/Properties/TableName").span().place()).isEqualTo("svc/parts/tables.yml:[5,18]");
        assertThat(value(definition, "Table/Properties/TableName").value().constant()).contains("a-t");
    }

    @Test
    void aFragmentOfOneSectionMayBeTakenByItsAddress() {
        with("svc/all.yml", "tables:\n  Table: {Type: AWS::DynamoDB::Table}\n");
        var definition = service("service: a\nprovider: {name: aws}\nresources:\n  Resources: ${file(all.yml):tables}\n");
        assertThat(definition.resources().display()).isEqualTo("{Table: {Type: AWS::DynamoDB::Table}}");
    }

    @Test
    void aResourceMayBeAFragmentItself() {
        with("svc/queue.json", "{\"Type\": \"AWS::SQS::Queue\", \"Properties\": {\"QueueName\": \"${self:custom.q}\"}}");
        var definition = service("service: a\nprovider: {name: aws}\ncustom: {q: jobs}\nresources:\n  Resources:\n    Q: ${file(queue.json)}\n");
        assertThat(value(definition, "Q/Properties/QueueName").value().constant()).contains("jobs");
        assertThat(definition.resources().field("Q").orElseThrow().key().span().source().path()).isEqualTo("svc/serverless.yml");
    }

    @Test
    void fragmentsInFragmentsStartAtTheServicesFolder() {
        with("svc/parts/outer.yml", "Resources: ${file(parts/inner.yml)}\n").with("svc/parts/inner.yml", "Q: {Type: AWS::SQS::Queue}\n");
        assertThat(service("service: a\nprovider: {name: aws}\nresources: ${file(parts/outer.yml)}\n").resources().display()).isEqualTo("{Q: {Type: AWS::SQS::Queue}}");
    }

    @Test
    void problemsInAFragmentPointIntoTheFragment() {
        with("svc/parts/q.yml", "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties: {QueueName: !GetAttr x, QueueName: y}\n");
        var places = service("service: a\nprovider: {name: aws}\nresources:\n  - ${file(parts/q.yml)}\n").problems().stream().map(Finding::span).map(Object::toString);
        assertThat(places).containsExactlyInAnyOrder("svc/parts/q.yml:[4,29]", "svc/parts/q.yml:[4,41]");
    }

    @Test
    void aFragmentThatIsNotThereLeavesTheOthers() {
        var definition = service("service: a\nprovider: {name: aws}\nresources:\n  - ${file(nope.yml)}\n  - Resources: {Q: {Type: AWS::SQS::Queue}}\n");
        assertThat(definition.resources().display()).isEqualTo("{Q: {Type: AWS::SQS::Queue}}");
        assertThat(definition.problems()).singleElement().satisfies(finding -> assertThat(finding.code().id()).isEqualTo("file-missing"));
        assertThat(definition.complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '^', textBlock = """
            {service: a, provider: aws, resources: {Resources: {}}}                                     => true
            {service: a, provider: aws}                                                                 => true
            {service: a, provider: aws, resources: {Resources: ~}}                                      => true
            {service: a, provider: aws, resources: '${file(r.js)}'}                                     => false
            {service: a, provider: aws, resources: ['${file(r.js)}']}                                   => false
            {service: a, provider: aws, resources: {Resources: '${file(r.js)}'}}                        => false
            {service: a, provider: aws, resources: {Resources: {Fn::Transform: {Name: x}}}}             => false
            {Resources: {Fn::ForEach::T: [i, [a], {'T${i}': {Type: AWS::SQS::Queue}}]}}                 => true
            {Resources: {Fn::ForEach::T: [i, !Ref Names, {'T${i}': {Type: AWS::SQS::Queue}}]}}            => false
            {Resources: {A: {Type: AWS::SQS::Queue}}}                                                   => true
            """)
    void whatIsNotThereDoesNotExistOnlyIfAllIsKnown(String text, boolean complete) {
        with("svc/r.js", "");
        assertThat(service(text).complete()).isEqualTo(complete);
    }

    @Test
    void conditionsOfResourcesAreWhatTheyAskFor() {
        var definition = template("""
                Parameters: {Stage: {Type: String}}
                Conditions: {IsProd: !Equals [!Ref Stage, prod], Never: !Equals [a, b]}
                Resources:
                  A: {Type: AWS::SQS::Queue, Condition: IsProd}
                  B: {Type: AWS::SQS::Queue, Condition: Never}
                  C: {Type: AWS::SQS::Queue, Condition: Unheard}
                """);
        assertThat(definition.conditions()).containsEntry("IsProd", "${Stage} = prod").containsEntry("Never", "false").containsEntry("Unheard", "Unheard");
    }

    private static List<String> asked(Definition definition) {
        return definition.references().stream().map(each -> "%s %s%s%s at %s".formatted(each.kind(), each.asked(), each.region().map(region -> " in " + region.display()).orElse(""), each.guarded() ? " or else" : "", each.span().place().replaceFirst(".*:", ""))).toList();
    }

    @Test
    void whateverVariablesAskOfOthersIsAReference() {
        var definition = service("""
                service: a
                provider:
                  name: aws
                  environment: {T: '${cf:core-${sls:stage}.Table}', U: 'x-${cf(eu-west-1):core.U}', V: '${self:custom.v}'}
                custom:
                  unused: ${cf:core.Nothing}
                  v: ${env:V, cf:core.V}
                  w: ${cf:core.W, ssm:/w~true, 'none'}
                  nested: ${self:custom.${cf:core.Key}}
                  secret: ${ssm:/aws/reference/secretsmanager/token}
                  public: ${ssm:/aws/service/ami}
                """);
        assertThat(asked(definition)).containsExactly(
                "OUTPUT core-${stage}.Table at [4,21]", "OUTPUT core.U in eu-west-1 at [4,59]", "OUTPUT core.V at [7,6]", "OUTPUT core.Nothing at [6,11]",
                "OUTPUT core.W or else at [8,6]", "PARAMETER /w or else at [8,6]", "OUTPUT core.Key at [9,25]", "SECRET token at [10,11]");
    }

    @Test
    void whateverFunctionsAskOfOthersIsAReference() {
        var definition = template("""
                Parameters: {Vpc: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /vpc}, E: {Type: String}}
                Resources:
                  Q:
                    Type: AWS::SQS::Queue
                    DependsOn: [Gone]
                    Properties:
                      QueueName: !If [c, !ImportValue q, !Sub '${E}-${Lost.Arn}']
                      A: !GetAtt Away.Arn
                      B: !Ref E
                      C: '{{resolve:ssm:/x:3}}'
                      D: !Sub '{{resolve:secretsmanager:${E}-token:SecretString:key}}'
                      F: !GetStackOutput {StackName: other, OutputName: O, Region: eu-west-1}
                      G: !Sub ['${a}${AWS::Region}${!Literal}', {a: !ImportValue o}]
                """);
        assertThat(asked(definition)).containsExactly(
                "EXPORT q at [7,26]", "OWN Lost.Arn at [7,55]", "OWN Away.Arn at [8,18]", "PARAMETER /x at [10,10]", "SECRET ${E}-token at [11,15]",
                "OUTPUT other.O in eu-west-1 at [12,10]", "EXPORT o at [13,53]", "OWN Gone at [5,17]", "PARAMETER /vpc at [1,73]");
    }

    @Test
    void whatStandsInsideOfAFunctionAsksToo() {
        var definition = template("""
                Parameters: {Name: {Type: String}}
                Conditions:
                  C: !Equals [!Ref Lost1, x]
                Resources:
                  Q:
                    Type: AWS::SQS::Queue
                    DependsOn: Lost2
                    Properties:
                      A: !ImportValue {'Fn::Sub': '${Lost3}-a'}
                      B: !GetAtt [Q, !Ref Lost4]
                      C: {Fn::GetAtt: Lost5.Arn}
                      D: !If [C, !Ref Lost6, x]
                      E: {Ref: Lost7, more: !Ref Lost8}
                      F: !Sub ['${a}-${Name}', {a: !Ref Lost9}]
                      G: {Fn::Transform: {Name: 'AWS::Include', Parameters: {Location: !Ref Any}}}
                      H: !Join ['-', [!Ref Lost10]]
                Outputs:
                  O: {Value: !Ref Lost11}
                """);
        assertThat(asked(definition)).containsExactly(
                "EXPORT ${Lost3}-a at [9,10]", "OWN Lost3 at [9,38]", "OWN Lost4 at [10,27]", "OWN Lost5.Arn at [11,23]", "OWN Lost6 at [12,23]", "OWN Lost8 at [13,34]",
                "OWN Lost9 at [14,41]", "OWN Lost10 at [16,28]", "OWN Lost2 at [7,16]", "OWN Lost11 at [18,19]", "OWN Lost1 at [3,20]");
    }

    @Test
    void whatIsThereOrMadeByAToolIsNotAsked() {
        var definition = template("""
                Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
                Parameters: {Name: {Type: String}, Names: {Type: CommaDelimitedList}}
                Resources:
                  M: {Type: 'Acme::Vpc::Net::MODULE'}
                  C: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: Q}, Destination: {Id: Q}, Permissions: [Read]}}
                  W: {Type: AWS::SNS::Topic, Connectors: {Me: {Properties: {Destination: {Id: Q}, Permissions: [Read]}}}}
                  T: {Type: !Ref Name}
                  Q:
                    Type: AWS::SQS::Queue
                    Properties:
                      A: !Ref MVpc
                      B: !Ref CPolicy
                      C: !Ref WMePolicy
                      D: !Ref TAny
                      E: !Ref AWS::Regoin
                      F: !Ref AWS::Region
                      G: !Ref AWS::SomethingElse
                      H: !Ref Not-An-Id
                      I: !Ref Name
                  Fn::ForEach::Loop: [It, !Ref Names, {'Q${It}': {Type: 'AWS::SQS::Queue', Properties: {QueueName: !Ref It}}}]
                """);
        assertThat(asked(definition)).containsExactly("OWN AWS::Regoin at [15,15]");
    }

    @Test
    void ofADynamicReferenceTheNameIsAsked() {
        var definition = template("""
                Parameters: {Stage: {Type: String}, P: {Type: 'AWS::SSM::Parameter::Value<String>', Default: !Sub '/${Stage}'}, A: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /aws/service/ami}}
                Resources:
                  S: {Type: AWS::SecretsManager::Secret}
                  Q:
                    Type: AWS::SQS::Queue
                    Properties:
                      A: '{{resolve:ssm-secure:/a:1}}'
                      B: '{{resolve:secretsmanager:arn:aws:secretsmanager:eu-west-1:123456789012:secret:b-abc}}'
                      C: !Sub '{{resolve:ssm:/aws/service/c}}'
                      D: !Sub '{{resolve:ssm:/${Stage}/d/${AWS::Region}:2}}'
                      E: !Sub '{{resolve:secretsmanager:${S}:SecretString:e}}'
                      F: !Join ['', ['{{resolve:ssm:/f/', !Ref Stage, '}}{{resolve:ssm:/f2}}']]
                      G: !GetStackOutput {StackName: other, OutputName: O, RoleArn: 'arn:aws:iam::123456789012:role/r'}
                """);
        assertThat(asked(definition)).contains("PARAMETER /a at [7,10]", "PARAMETER /${Stage}/d/${region} at [10,15]").noneMatch(each -> each.contains("arn:") || each.contains("/aws/service") || each.startsWith("SECRET") || each.startsWith("OUTPUT"));
    }

    @Test
    void aPluginsSectionMayNameWhatItMakes() {
        var definition = service("""
                service: a
                provider: {name: aws, environment: {T: !Ref Lost1}}
                plugins: [serverless-anything]
                custom: {anything: !Ref Lost2, other: '${cf:core.T}'}
                """);
        assertThat(asked(definition)).containsExactly("OUTPUT core.T at [4,40]", "OWN Lost1 at [2,45]");
    }

    @Test
    void whatAVariablesPartsAskIsAReference() {
        var definition = service("""
                service: a
                provider: {name: aws}
                custom:
                  a: ${env:A, 'x-${cf:core.A}'}
                  b: ${ssm:/${cf:core.B}/b}
                  c: ${cf(${cf:core.Region}):core.C}
                  d: ${ssm(raw):/d~true}
                  e: ${ssm(noDecrypt, eu-west-1):/e:3}
                  f: ${ssm.us-east-1:/f~split}
                  g: ${ssm:/aws/service/g}
                  h: ${ssm:/aws/reference/secretsmanager/h~true}
                """);
        assertThat(asked(definition)).contains(
                "OUTPUT core.A at [4,18]", "OUTPUT core.B at [5,13]", "OUTPUT core.Region at [6,11]", "PARAMETER /d at [7,6]", "PARAMETER /e in eu-west-1 at [8,6]", "PARAMETER /f in us-east-1 at [9,6]",
                "SECRET h at [11,6]").noneMatch(each -> each.contains("/aws/service"));
        assertThat(definition.references()).as("values of a table are picked").allMatch(each -> each.instead());
    }

    @Test
    void whatIsAskedFirstWhereItIsUsedIsAskedAlways() {
        var definition = service("""
                service: a
                provider: {name: aws, environment: {A: '${cf:core.A, cf:core.B}', C: 'x-${cf:core.${cf:core.D}}'}}
                """);
        assertThat(definition.references().stream().filter(each -> each.instead()).map(each -> each.asked())).containsExactly("core.B");
    }

    @Test
    void anAddressWithoutADotIsMalformedOnlyIfAllOfItIsKnown() {
        var definition = service("""
                service: a
                provider: {name: aws}
                custom:
                  a: ${cf:core}
                  b: ${cf:core-${sls:stage}}
                  c: ${cf:core-${env:X}}
                """);
        assertThat(definition.problems().stream().filter(found -> found.code().id().equals("reference-malformed")).map(found -> found.span().position().line())).containsExactly(4, 5);
    }

    @Test
    void outputsAreEvaluatedWithTheirExports() {
        var definition = template("{Resources: {}, Outputs: {O: {Value: !Sub 'a-${AWS::Region}', Export: {Name: !Sub '${AWS::StackName}-O'}}}}");
        assertThat(definition.outputs().display()).isEqualTo("{O: {Value: a-${region}, Export: {Name: ${AWS::StackName}-O}}}");
    }

    @Test
    void theHeadingIsWhereAMissingResourceShouldStand() {
        assertThat(service("service: a\nprovider: aws\nresources:\n  Resources:\n    A: {Type: X}\n").heading().place()).isEqualTo("svc/serverless.yml:[4,3]");
        assertThat(service("service: a\nprovider: aws\nresources: {}\n").heading().place()).isEqualTo("svc/serverless.yml:[3,1]");
        assertThat(service("service: a\nprovider: aws\n").heading().place()).isEqualTo("svc/serverless.yml:[1,1]");
    }

    @ParameterizedTest
    @CsvSource({"Resources, 500", "Outputs, 200", "Parameters, 200"})
    void moreThanCloudFormationTakesIsSaid(String section, int limit) {
        assertThat(crowded(section, limit).problems()).isEmpty();
        assertThat(crowded(section, limit + 1).problems()).singleElement().satisfies(finding -> {
            assertThat(finding.code().id()).isEqualTo("template-limit");
            assertThat(finding.message()).isEqualTo("a template has %s %s, at most %s are taken".formatted(limit + 1, section.toLowerCase(Locale.ROOT), limit));
            assertThat(finding.span().text()).isEqualTo(section);
        });
    }

    private Definition crowded(String section, int count) {
        var entries = IntStream.range(0, count).mapToObj(i -> "  E%s: {Type: String, Value: x}\n".formatted(i)).collect(Collectors.joining());
        return template((section.equals("Resources") ? "" : "Resources: {}\n") + section + ":\n" + entries);
    }

    @Test
    void aProblemIsSaidOnceHoweverOftenItsValueIsUsed() {
        var definition = service("""
                service: a
                provider: aws
                custom: {t: '${self:custom.nope}'}
                resources:
                  Resources:
                    A: {Type: AWS::SQS::Queue, Properties: {QueueName: '${self:custom.t}'}}
                    B: {Type: AWS::SQS::Queue, Properties: {QueueName: '${self:custom.t}-b'}}
                """);
        assertThat(definition.problems()).hasSize(1);
    }

    @Test
    void theDefaultStageIsTheServicesOwn() throws Unreadable {
        with("svc/serverless.yml", "{service: a, provider: {name: aws, stage: '${opt:stage, \"test\"}'}}").with("svc/template.yml", "{Resources: {}}");
        var documents = new Documents(new Project(folder));
        var resolver = new Resolver(documents, Deployment.OPEN, TYPES);
        assertThat(resolver.defaultStage(TemplateReader.read(documents.at("svc/serverless.yml")).template().orElseThrow())).contains("test");
        assertThat(resolver.defaultStage(TemplateReader.read(documents.at("svc/template.yml")).template().orElseThrow())).isEqualTo(Optional.empty());
    }
}
