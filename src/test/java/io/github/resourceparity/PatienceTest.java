package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.fuzz.Promises;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.rules.RuleSet;
import io.github.resourceparity.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody makes large takes as much longer as it is larger: each of these takes seconds, and would take hours if it were gone through again for each of its parts. */
class PatienceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MANY = 100_000;

    @TempDir
    Path folder;

    private List<Finding> found(String template) {
        return found(template, template);
    }

    private List<Finding> found(String baseline, String candidate) {
        var workshop = new Workshop(folder).with("baseline/template.yml", baseline).with("candidate/template.yml", candidate);
        return assertTimeoutPreemptively(PATIENCE, () -> workshop.check()).findings();
    }

    private static String joined(String format) {
        return IntStream.range(0, MANY).mapToObj(format::formatted).collect(Collectors.joining());
    }

    @Test
    void namesInOneText() {
        var findings = found("Resources: {Q: {Type: AWS::SQS::Queue, Properties: {QueueName: !Sub '" + joined("${A%s}-") + "'}}}\n");

        assertThat(findings).hasSize(MANY);
        assertThat(findings).allSatisfy(finding -> assertThat(finding.span().text()).startsWith("A"));
        assertThat(findings.get(7).span().position().column()).isEqualTo(72 + 7 * 6);
    }

    @Test
    void namesThatStandInOneTextByAnotherSpelling() {
        assertThat(found("Resources: {Q: {Type: AWS::SQS::Queue, Properties: {QueueName: !Sub \"" + joined("${\\x41%s}-") + "\"}}}\n")).isEmpty();
    }

    @Test
    void loopsInLoops() {
        var items = IntStream.range(0, 1000).mapToObj(i -> "a" + i).collect(Collectors.joining(",", "[", "]"));
        var loops = IntStream.range(0, 5).mapToObj(i -> "{'Fn::ForEach::L%s': [V%s, %s, ".formatted(i, i, items)).collect(Collectors.joining());
        var findings = found("Transform: AWS::LanguageExtensions\nResources: " + loops + "{'Q${V0}${V1}${V2}${V3}${V4}': {Type: AWS::SQS::Queue}}" + "]}".repeat(5) + "\n");

        assertThat(findings).extracting(Finding::message).contains("loops write out more than 20000 copies");
        assertThat(findings).extracting(finding -> finding.span().place()).contains("candidate/template.yml:[2,13]");
    }

    @Test
    void filesThatIncludeEachOther() {
        var part = "{Fn::Transform: {Name: AWS::Include, Parameters: {Location: ./%s.yml}}}";
        for (int i = 0; i < 9; i++) {
            var next = part.formatted("part" + (i + 1));
            new Workshop(folder).with("candidate/part%s.yml".formatted(i), "{a: %s, b: %s, c: %s, d: %s, e: %s}\n".formatted(next, next, next, next, part.formatted("part" + i)));
        }
        var template = "Resources: {Q: {Type: AWS::SQS::Queue, Metadata: %s}}\n";

        assertThat(found(template.formatted("{}"), template.formatted(part.formatted("part0")))).isEmpty();
    }

    @Test
    void referencesToWhatIsNotThere() {
        int many = MANY / 5;
        var resources = IntStream.range(0, many).mapToObj(i -> "  Res%s:\n    Type: AWS::SQS::Queue\n    Properties:\n      KmsMasterKeyId: !Ref Key%s\n".formatted(i, i)).collect(Collectors.joining());
        var findings = found("Resources:\n" + resources);

        assertThat(findings).filteredOn(finding -> finding.code().id().equals("reference-undefined")).hasSize(many).allSatisfy(finding -> assertThat(finding.help()).contains("define it, or take the reference out"));
    }

    @Test
    void whatEveryServiceHasByOneLogicalId() {
        int many = 1000;
        var workshop = new Workshop(folder);
        for (int i = 0; i < many; i++) {
            var service = "service: s%s\nprovider: {name: aws}\nresources: {Resources: {Q: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: %s, VisibilityTimeout: %%s}}}}\n".formatted(i, i % 900);
            workshop.with("baseline/s%s/serverless.yml".formatted(i), service.formatted(30)).with("candidate/s%s/serverless.yml".formatted(i), service.formatted(60));
        }

        assertThat(assertTimeoutPreemptively(PATIENCE, () -> workshop.check()).findings()).extracting(finding -> finding.code().id()).hasSize(many).containsOnly("property-differs");
    }

    @Test
    void whatEveryTemplateHasByOneLogicalId() {
        int many = 4000;
        var workshop = new Workshop(folder);
        for (int i = 0; i < many; i++) {
            var template = "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: %s}}}\n".formatted(i % 900);
            workshop.with("baseline/s%s/template.yml".formatted(i), template).with("candidate/s%s/template.yml".formatted(i), template);
        }

        assertThat(assertTimeoutPreemptively(PATIENCE, () -> workshop.check()).findings()).isEmpty();
    }

    @Test
    void whatIsToldByWhatItBelongsTo() {
        int many = MANY / 5;
        var template = "Resources:\n" + IntStream.range(0, many).mapToObj(i -> "  T%1$s: {Type: AWS::SNS::Topic, Properties: {TopicName: t%1$s}}\n  %%1$s%1$s: {Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref T%1$s, Protocol: email, Endpoint: me@example.com}}\n".formatted(i)).collect(Collectors.joining());

        var findings = found(template.formatted("Reader"), template.formatted("Listener"));

        assertThat(findings).extracting(finding -> finding.code().id()).containsOnly("resource-renamed", "template-limit");
        assertThat(findings).filteredOn(finding -> finding.code().id().equals("resource-renamed")).hasSize(many).allSatisfy(finding -> assertThat(finding.message()).endsWith("(recognized by what it belongs to)"));
    }

    @Test
    void namesThatAreWrittenOut() {
        int many = MANY / 5;
        var values = IntStream.range(0, MANY).mapToObj(i -> "      - {Key: K%s, QUEUE_NAME: 'nobody-%s'}\n".formatted(i, i)).collect(Collectors.joining());
        var template = "Resources:\n" + IntStream.range(0, many).mapToObj(i -> "  Q%s: {Type: AWS::SQS::Queue, Properties: {QueueName: %%1$s-%s}}\n".formatted(i, i)).collect(Collectors.joining())
                + "  Asks:\n    Type: Custom::Queues\n    Properties:\n      ServiceToken: arn:aws:sns:eu-west-1:123456789012:t\n      First: 'https://sqs/orders-7'\n      Names:\n" + values.replace("    ", "      ");
        var workshop = new Workshop(folder).with("baseline/template.yml", template.formatted("orders")).with("candidate/template.yml", template.formatted("works")).configured(Map.of("only", "literal-name-stale;literal-name-unknown", "rules.literal-name-unknown", "warning"));
        var findings = assertTimeoutPreemptively(PATIENCE, () -> workshop.check()).findings();

        assertThat(findings).filteredOn(finding -> finding.code().id().equals("literal-name-stale")).extracting(Finding::message).containsExactly("`First` still spells `orders-7`, the name that queue `Q7` had");
        assertThat(findings).filteredOn(finding -> finding.code().id().equals("literal-name-unknown")).hasSize(MANY);
    }

    @Test
    void findingsOnOneLine() throws IOException {
        var source = new Source("a.yml", "x".repeat(1_000_000));
        var code = RuleSet.codes().get(0);
        var findings = IntStream.range(0, MANY / 10).mapToObj(i -> code.at(source.span(i * 50, i * 50 + 1_000), "finding number " + i)).toList();
        var outputs = assertTimeoutPreemptively(PATIENCE, () -> Promises.outputs(new ParityReport(findings, List.of(), List.of(), "")));

        assertThat(outputs.get("console")).contains("a.yml:[1,499951]", "1 | …" + "x".repeat(158) + "…\n");
    }

    /** A managed policy whose only statement names so many actions and resources. */
    private static String policy(int actions, int resources, String written) {
        var names = IntStream.range(0, actions).mapToObj("'s3:Get%s'"::formatted).collect(Collectors.joining(", ", "[", "]"));
        var places = IntStream.range(0, resources).mapToObj(i -> "!Sub '" + written.formatted(i) + "'").collect(Collectors.joining(", ", "[", "]"));
        return "Resources: {P: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: p, PolicyDocument: {Statement: [{Effect: Allow, Action: %s, Resource: %s}]}}}}\n".formatted(names, places);
    }

    @Test
    void oneStatementThatGrantsAllThereIs() {
        assertThat(found(policy(20_000, 20_000, "arn:aws:s3:::a%s"), policy(19_999, 20_000, "arn:aws:s3:::a%s"))).isEmpty();
    }

    @Test
    void oneOfManyActionsThatIsGone() {
        var findings = found(policy(30, 35, "arn:aws:s3:::a%s"), policy(29, 35, "arn:aws:s3:::a%s"));

        assertThat(findings).extracting(Finding::message).anyMatch(message -> message.contains("no longer allows `s3:Get29` on `arn:aws:s3:::a0` and `s3:Get29` on `arn:aws:s3:::a1` and 33 more"));
    }

    @Test
    void allThatIsGrantedIsOther() {
        var findings = found(policy(10, 250, "arn:aws:s3:${AWS::Region}::a%s"), policy(10, 250, "arn:aws:s3:${AWS::Region}::b%s"));

        assertThat(findings).extracting(Finding::message).anyMatch(message -> message.contains("and 2498 more, and allows in addition"));
    }

    @Test
    void moreThanAnybodyWouldHoldAgainstEachOther() {
        assertThat(found(policy(10, 1_000, "arn:aws:s3:${AWS::Region}::a%s"), policy(10, 1_000, "arn:aws:s3:${AWS::Region}::b%s"))).isEmpty();
    }

    @Test
    void listsInLists() {
        var baseline = "Resources: {P: {Type: Custom::Nest, Properties: {a: " + "[{a: ".repeat(60) + "%s" + "}]".repeat(60) + "}}}\n";
        var findings = found(baseline.formatted("x"), baseline.formatted("y"));

        assertThat(findings).extracting(Finding::message).singleElement().asString().contains("is `y`, was `x`");
    }
}
