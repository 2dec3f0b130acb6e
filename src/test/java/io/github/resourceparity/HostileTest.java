package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.fuzz.Promises;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.resolve.Environment;
import io.github.resourceparity.rules.RuleSet;
import io.github.resourceparity.source.Source;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository that somebody made to do harm gets nothing out of whom it does not belong to, and its names are names. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTest {

    private static final String SECRET = "s3cr3t-0f-th3-machine";

    private static final String NAMED = """
            service: "%1$s"
            provider: {name: aws}
            resources:
              Resources:
                "%1$s": {Type: AWS::SQS::Queue, Properties: {QueueName: "%1$s", Tags: [{Key: "%1$s", Value: "%1$s"}]}}
                Jobs: {Type: AWS::SQS::Queue, Properties: {QueueName: jobs, KmsMasterKeyId: "%1$s%2$s"}}
              Outputs:
                "%1$s": {Value: x, Export: {Name: "%1$s-%2$s"}}
            """;

    private static final String QUEUE = "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {QueueName: %s}}}\n";

    private static final Map<String, String> ANY = Map.of("baseline", "baseline/**/*.yml", "candidates", "candidate/**/*.yml");

    @TempDir
    Path folder;

    private Map<String, String> outputs(String baseline, String candidate, Environment environment) throws IOException {
        var report = new Workshop(folder).with("baseline/serverless.yml", baseline).with("candidate/serverless.yml", candidate).check(environment);
        Promises.places(report.findings(), Map.of("baseline/serverless.yml", baseline, "candidate/serverless.yml", candidate));
        var outputs = Promises.outputs(report);
        Promises.wellFormed(outputs, true);
        return outputs;
    }

    /** What Markdown says without its code, in which markup is text. */
    private static String prose(Map<String, String> outputs) {
        return (outputs.get("markdown") + outputs.get("comparison")).replaceAll("(?ms)^(`{3,})text$.*?^\\1$", "").replaceAll("(`+)[^`\n].*?\\1", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "]]><evil/>", "' onmouseover='alert(1)", "[x](javascript:alert(1))", "a\\n::error file=x::y", "\\r::set-output name=x::y", "\\e[2J\\e[31mred", "\\x9b31m", "\\u202egnp.exe", "a\\n# heading\\n| x | y |", "```\\n<b>"})
    void whatStandsInANameIsText(String name) throws IOException {
        var outputs = outputs(NAMED.formatted(name, "a"), NAMED.formatted(name, "b"), Environment.CLOSED);
        var words = prose(outputs);

        assertThat(outputs.get("line")).contains("candidate/serverless.yml");
        assertThat(outputs.get("html")).doesNotContain("<script>alert", "<img src=x", "</script><script>alert", "' onmouseover='");
        assertThat(outputs).allSatisfy((format, text) -> assertThat(text.lines()).as(format).noneMatch(line -> line.matches("(?U)\\s*::[a-z].*") || line.startsWith("# heading")));
        assertThat(words).doesNotContainPattern("(?<!\\\\)<(script|img|/script)");
    }

    @Test
    void aNameInWhatThereIsToDoStaysOnItsLine() throws IOException {
        var outputs = outputs("Resources: {\"Files\\n::stop-commands::t\": {Type: AWS::DynamoDB::Table}}\n", "Resources: {Q: {Type: AWS::SNS::Topic}}\n", Environment.CLOSED);

        assertThat(outputs.get("console")).contains("define `Files ::stop-commands::t` here");
        assertThat(outputs).allSatisfy((format, text) -> assertThat(text.lines()).as(format).noneMatch(line -> line.matches("(?U)\\s*::[a-z].*")));
    }

    /** Windows has no such names, and {@code LC_ALL=C} only those of ASCII. */
    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @ValueSource(strings = {"a\n::error file=x::y", "\r::set-output name=x::y", "\u001b[2J\u001b[31mred", "\u202elmy.x", "`**bold**`<script>alert(1)<!--", "%0A::error::x", "a\n# heading\n| x | y |", "a,b:[1,2] c", "]]><evil '\""})
    void whatStandsInTheNameOfAFileIsText(String name) throws IOException {
        Assumptions.assumeTrue(Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode(name), "the locale has no such letters");
        var workshop = new Workshop(folder).configured(ANY).with("baseline/" + name + ".yml", QUEUE.formatted("a")).with("candidate/" + name + ".yml", QUEUE.formatted("b"));
        var report = workshop.check();
        var outputs = Promises.outputs(report);
        Promises.wellFormed(outputs, true);

        assertThat(report.findings()).extracting(finding -> finding.code().id()).containsExactly("name-differs");
        assertThat(report.findings().get(0).span().source().path()).isEqualTo("candidate/" + name + ".yml");
        assertThat(outputs.get("html")).doesNotContain("<script>alert");
        assertThat(outputs).allSatisfy((format, text) -> assertThat(text.lines()).as(format).noneMatch(line -> line.matches("::(error|set-output) ?(file=x|name=x)?::.*") || line.startsWith("# heading")));
        assertThat(prose(outputs)).doesNotContain("**bold**", "<script>");
    }

    /** Bytes that are no letters, as {@code LC_ALL=C} takes all but ASCII for. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileWhoseNameIsNoTextIsToldAndTheOthersAreChecked() throws Exception {
        var workshop = new Workshop(folder).configured(ANY).with("baseline/a.yml", QUEUE.formatted("a")).with("candidate/a.yml", QUEUE.formatted("b"));
        var copied = new ProcessBuilder("sh", "-c", "cp candidate/a.yml \"candidate/$(printf 'b\\377').yml\"").directory(folder.toFile()).start();
        assertThat(copied.waitFor()).isZero();

        assertThat(workshop.check().findings()).extracting(Finding::message).containsExactlyInAnyOrder(
                "queue `Q` is named `b`, was `a`",
                "the name of `candidate/b\uFFFD.yml` cannot be read in this locale: run with `LC_ALL=C.UTF-8`");
    }

    @Test
    void aFolderThatIsCalledLikeADefinitionIsNone() {
        var workshop = new Workshop(folder).configured(ANY).with("baseline/serverless.yml/template.yml", QUEUE.formatted("a")).with("candidate/serverless.yml/template.yml", QUEUE.formatted("b"));

        assertThat(workshop.check().findings()).extracting(Finding::message).containsExactly("queue `Q` is named `b`, was `a`");
        assertThat(workshop.configured(Map.of("baseline", "baseline/serverless.yml", "candidates", "candidate/**/*.yml")).check().findings()).extracting(Finding::message).containsExactly("queue `Q` is named `b`, was `a`");
    }

    /** Each asks for a file that is none of the repository's, by another way. */
    @ParameterizedTest
    @ValueSource(strings = {"../../outside.yml", "link.yml", "linked/outside.yml", "./a/../../../outside.yml", "~/outside.yml", "%s"})
    void nothingOutOfTheRepositoryIsRead(String path) throws IOException {
        var outside = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(outside.resolve("outside.yml"), SECRET);
        Files.writeString(folder.resolve("outside.yml"), SECRET);
        var inside = new Workshop(Files.createDirectories(folder.resolve("repository"))).with("candidate/a/x.yml", "a: 1");
        Files.createSymbolicLink(inside.folder().resolve("candidate/link.yml"), outside.resolve("outside.yml"));
        Files.createSymbolicLink(inside.folder().resolve("candidate/linked"), outside);
        var asked = NAMED.formatted("x", "${file(" + path.formatted(outside.resolve("outside.yml")) + ")}");
        var report = inside.with("baseline/serverless.yml", NAMED.formatted("x", "a")).with("candidate/serverless.yml", asked).check();

        assertThat(report.findings()).extracting(finding -> finding.code().id()).containsAnyOf("file-outside-root", "file-missing");
        assertThat(Promises.outputs(report).toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${file(.env)}", "${file(./.env)}", "${file(.env):TOKEN}", "${file(.env.dev)}", "${env:TOKEN}", "${env:PATH}", "${env:HOME}", "${file(${env:TOKEN}.yml)}"})
    void whatADotenvFileOrTheEnvironmentHoldsIsShownNowhere(String asked) throws IOException {
        new Workshop(folder).with("candidate/.env", "TOKEN=" + SECRET + "\n").with("candidate/.env.dev", "TOKEN=" + SECRET + "\n");
        var outputs = outputs(NAMED.formatted("x", "a"), "useDotenv: true\n" + NAMED.formatted("x", asked), Environment.of(Set.of("TOKEN"), Map.of("TOKEN", SECRET, "PATH", SECRET, "HOME", SECRET)));

        assertThat(outputs.toString()).doesNotContain(SECRET);
    }

    @Test
    void aHundredThousandFindingsAreWrittenInEveryFormat() throws IOException {
        var source = new Source("a.yml", "x: \n".repeat(100_000));
        var code = RuleSet.codes().stream().filter(each -> each.severity() == Severity.ERROR).findFirst().orElseThrow();
        var findings = IntStream.range(0, 100_000).mapToObj(i -> code.at(source.span(i * 4, i * 4 + 1), "finding number " + i).help("mend it")).toList();
        var outputs = Promises.outputs(new ParityReport(findings, List.of(), List.of(), ""));

        Promises.wellFormed(outputs, false);
        assertThat(outputs.get("line").lines().count()).isGreaterThanOrEqualTo(100_000);
        assertThat(outputs.get("console")).contains("100000 errors");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsReadAsItWasAtSomeTime() throws Exception {
        var workshop = new Workshop(folder).with("baseline/serverless.yml", NAMED.formatted("x", "a")).with("candidate/serverless.yml", NAMED.formatted("x", "b"));
        var file = folder.resolve("candidate/serverless.yml");
        var done = new AtomicBoolean();
        var editor = Executors.newSingleThreadExecutor();
        var edits = editor.submit(() -> {
            for (int i = 0; !done.get(); i++) {
                Files.deleteIfExists(file);
                Files.writeString(file, NAMED.formatted("x", "b".repeat(i % 5_000)));
                Files.writeString(file, "service: [");
            }
            return true;
        });
        try {
            for (int i = 0; i < 40; i++) {
                Promises.places(workshop.check().findings(), Map.of());
            }
        } finally {
            done.set(true);
            editor.shutdown();
        }
        assertThat(edits.get()).isTrue();
    }
}
