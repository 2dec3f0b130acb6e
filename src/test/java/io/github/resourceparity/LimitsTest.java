package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.Request.Input;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.refer.External;
import io.github.resourceparity.resolve.Environment;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is too much is said at its place, with the limit and what raises it; what is raised is read. */
class LimitsTest {

    private static final Limits LITTLE = new Limits(1L << 20, 2, 100, 10, 1, Duration.ofMinutes(2));
    private static final String QUEUE = "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 1}}}\n";

    @TempDir
    private Path folder;

    private List<String> found(Limits limits) {
        return found("**/template*.yml", limits);
    }

    private List<String> found(String pattern, Limits limits) {
        var project = new Project(folder, folder, List.of(), limits);
        var input = new Input(project, new Located<>(pattern, new Source("pattern", pattern).head()));
        var request = new Request(List.of(), List.of(input), List.of(), List.of(), List.of(), Environment.CLOSED, List.of(), External.NONE, Settings.NONE, Workshop.TODAY, limits, List.of());
        return Parity.check(request).findings().stream().map(LimitsTest::said).toList();
    }

    private static String said(Finding finding) {
        return "%s %s: %s; %s".formatted(finding.span().place(), finding.code().id(), finding.message(), finding.help().stream().collect(Collectors.joining("; ")));
    }

    private LimitsTest with(String path, String text) {
        new Workshop(folder).with(path, text);
        return this;
    }

    @Test
    void filesOfAPattern() {
        IntStream.range(0, 3).forEach(i -> with("template-%s.yml".formatted(i), QUEUE));

        assertThat(found(LITTLE)).containsExactly("pattern:[1,1] input-unreadable: `**/template*.yml` matches 3 files, more than the 2 that are read; name less, such as `*/serverless.yml`, or raise `limits` with `files`");
        assertThat(found(Limits.USUAL)).isEmpty();
    }

    /** The export may be given by one that is not read. */
    @Test
    void servicesOfTheProjectThatNobodyNamed() throws IOException {
        with("template.yml", "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {QueueName: !ImportValue given}}}\n");
        IntStream.range(0, 3).forEach(i -> with("service-%s/serverless.yml".formatted(i), "service: s%s\nprovider: {name: aws, runtime: nodejs20.x}\n".formatted(i)));

        assertThat(found(Limits.USUAL)).hasSize(1).first().asString().contains("import-unknown");
        assertThat(found(LITTLE)).isEmpty();

        for (int i = 0; i < 100; i++) {
            Files.createDirectories(folder.resolve("service-0/folders/" + i));
        }
        assertThat(found("template*.yml", LITTLE)).isEmpty();
    }

    /** From the first folder two links lead to the next, and so on: no link leads back, and there are 2^32 paths. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void filesAndFoldersThatAPatternIsLookedForAmong() throws IOException {
        for (int level = 0; level <= 32; level++) {
            Files.createDirectories(folder.resolve("levels/" + level));
        }
        for (int level = 0; level < 32; level++) {
            Files.createSymbolicLink(folder.resolve("levels/%s/a".formatted(level)), folder.resolve("levels/" + (level + 1)));
            Files.createSymbolicLink(folder.resolve("levels/%s/b".formatted(level)), folder.resolve("levels/" + (level + 1)));
        }
        with("template.yml", QUEUE);

        assertThat(found(LITTLE)).containsExactly("pattern:[1,1] input-unreadable: `**/template*.yml` would be looked for among more than 100 files and directories, or in one that links lead to over and over; name less, such as `*/serverless.yml`, take out links that lead to each other, or raise `limits` with `files`");
        assertThat(found(Limits.USUAL)).hasSize(1).first().asString().contains("among more than 1000000 files and directories");
    }

    @Test
    void bytesOfAFile() {
        with("template.yml", QUEUE + "#".repeat(1 << 20));

        assertThat(found(LITTLE).get(0)).startsWith("pattern:[1,1] input-unreadable: `template.yml` has 2 MB, more than the 1 MB that are read (`limits` with `megabytes` raises that)");
        assertThat(found(Limits.USUAL)).isEmpty();
    }

    @Test
    void valuesOfADocument() {
        with("template.yml", "Mappings: {M: {a: {b: &x [1, 2, 3, 4, 5, 6, 7, 8, 9]}, c: {d: [*x, *x, *x, *x, *x, *x, *x, *x, *x, *x]}}}\n" + QUEUE);

        assertThat(found(LITTLE).get(0)).contains("input-unreadable: more than 100 values, with what its aliases stand for; no template that CloudFormation takes is this large; `limits` with `values` raises that");
        assertThat(found(Limits.USUAL)).isEmpty();
    }

    @Test
    void copiesOfLoops() {
        with("template.yml", """
                Transform: AWS::LanguageExtensions
                Resources:
                  Fn::ForEach::Queues:
                    - Name
                    - [A, B, C, D, E, F, G, H, I, J, K]
                    - Queue${Name}: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 1}}
                """);

        assertThat(found(LITTLE).get(0)).isEqualTo("template.yml:[3,3] template-limit: loops write out more than 10 copies; no template that CloudFormation takes is this large; `limits` with `copies` raises that");
        assertThat(found(Limits.USUAL)).isEmpty();
    }

    @Test
    void stacksThatAreNested() {
        with("template.yml", "Resources:\n  A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: a.yml}}\n  B: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: b.yml}}\n").with("a.yml", QUEUE).with("b.yml", QUEUE);

        assertThat(found(LITTLE)).anyMatch(text -> text.startsWith("template.yml:[3,67] input-unreadable: more than 1 stacks are nested (`limits` with `nested` raises that)"));
        assertThat(found(Limits.USUAL)).noneMatch(text -> text.contains("nested"));
    }
}
