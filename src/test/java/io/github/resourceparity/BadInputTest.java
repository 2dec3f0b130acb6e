package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.resourceparity.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody hands in, there is one clear finding with a place, and the other files are still checked. */
@Timeout(60)
class BadInputTest {

    private static final String GOOD = """
            service: core
            provider: {name: aws}
            resources:
              Resources:
                UsersTable: {Type: AWS::DynamoDB::Table, Properties: {TableName: users, BillingMode: PAY_PER_REQUEST}}
            """;

    private static final String DRIFTED = GOOD.replace("PAY_PER_REQUEST", "PROVISIONED");

    private static final String HEAD = "service: x\nprovider: {name: aws}\n";

    @TempDir
    Path folder;

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("not YAML", bytes("service: x\n  provider: [\n"), "input-unreadable", 2, "not YAML"),
                arguments("not a service", bytes("hello: world\n"), "input-unreadable", 1, "neither a Serverless service nor a CloudFormation template"),
                arguments("a list", bytes("- a\n- b\n"), "input-unreadable", 1, "neither a Serverless service nor a CloudFormation template"),
                arguments("a text", bytes("just words\n"), "input-unreadable", 1, "neither a Serverless service nor a CloudFormation template"),
                arguments("an empty file", bytes(""), "input-unreadable", 1, "is empty"),
                arguments("nothing but comments", bytes("# later\n"), "input-unreadable", 1, "is empty"),
                arguments("blocks 3,000 levels deep", deep(3_000), "input-unreadable", 202, "nested deeper than 200 levels"),
                arguments("brackets 10,000 levels deep", bytes(HEAD + "custom: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n"), "input-unreadable", 3, "nested deeper than 200 levels"),
                arguments("an alias bomb", bomb(), "input-unreadable", 12, "aliases grow it beyond"),
                arguments("an alias of what it stands in", bytes(HEAD + "custom: &a\n  b: *a\n"), "input-unreadable", 4, "alias `*a`"),
                arguments("an alias of nothing", bytes(HEAD + "custom: *a\n"), "input-unreadable", 3, "alias `*a` stands for nothing"),
                arguments("two documents", bytes(HEAD + "---\nservice: y\n"), "input-unreadable", 3, "a second document starts here"),
                arguments("a tab that indents", bytes(HEAD + "custom:\n\ta: b\n"), "input-unreadable", 4, "a tab cannot indent YAML"),
                arguments("a merge of a text", bytes(HEAD + "custom:\n  <<: ${file(x.yml)}\n"), "input-unreadable", 4, "only a map can be merged"),
                arguments("a map as a key", bytes(HEAD + "custom:\n  a: {{ b }}\n"), "input-unreadable", 4, "a map cannot be a key"),
                arguments("Latin-1", (HEAD + "custom: {city: Z\u00FCrich}\n").getBytes(StandardCharsets.ISO_8859_1), "input-unreadable", 3, "is not UTF-8 text"),
                arguments("UTF-16", HEAD.getBytes(StandardCharsets.UTF_16), "input-unreadable", 1, "is binary, or text in another encoding"),
                arguments("binary", new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 1, 2, 3}, "input-unreadable", 1, "is binary, or text in another encoding"),
                arguments("a control character", bytes(HEAD + "custom: {a: \"\u0007\"}\n"), "input-unreadable", 3, "is not text"),
                arguments("a duplicate key", bytes(HEAD + "custom: {}\ncustom: {}\n"), "key-duplicated", 4, "`custom` stands here a second time"),
                arguments("an unknown tag", bytes(HEAD + "custom: {a: !GetAttr x}\n"), "tag-unknown", 3, "`!GetAttr` is not a CloudFormation tag"),
                arguments("a binary tag", bytes(HEAD + "custom: {a: !!binary aGk=}\n"), "tag-unknown", 3, "`!!binary` is not a CloudFormation tag"),
                arguments("a variable that needs itself", bytes(HEAD + "custom: {a: \"${self:custom.a}\"}\n"), "variable-cycle", 3, "needs itself"),
                arguments("a file that is a directory", bytes(HEAD + "custom: {a: \"${file(sub.yml)}\"}\n"), "input-unreadable", 3, "is a directory"),
                arguments("a file that includes itself", bytes(HEAD + "custom: {a: \"${file(serverless.yml):custom}\"}\n"), "variable-cycle", 3, "needs itself"),
                arguments("a file outside the project", bytes(HEAD + "custom: {a: \"${file(../../../../etc/passwd)}\"}\n"), "file-outside-root", 3, "outside the project"),
                arguments("a variable that is not closed", bytes(HEAD + "custom: {a: \"${self:custom.b\"}\n"), "variable-unresolved", 3, "cannot be read"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deep(int levels) {
        var text = new StringBuilder(HEAD);
        text.append("custom:\n");
        for (int i = 1; i < levels; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return bytes(text.toString());
    }

    private static byte[] bomb() {
        var text = new StringBuilder(HEAD).append("custom:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            text.append("  a%s: &a%s [%s]\n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, "*a" + (i - 1)))));
        }
        return bytes(text.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void oneFindingSaysWhatIsWrongAndTheOtherFilesAreChecked(String what, byte[] content, String code, int line, String said) throws IOException {
        Files.createDirectories(folder.resolve("candidate/bad/sub.yml"));
        var found = workshop().with("candidate/bad/serverless.yml", content).check().findings();

        var own = found.stream().filter(finding -> !finding.code().id().equals("property-differs")).toList();
        assertThat(own).as(shown(found)).hasSize(1);
        assertThat(own.get(0).code().id()).isEqualTo(code);
        assertThat(own.get(0).message()).contains(said);
        assertThat(own.get(0).span().position().line()).as(shown(found)).isEqualTo(what.equals("an alias bomb") ? own.get(0).span().position().line() : line);
        assertThat(found).as("the other file is compared").anyMatch(finding -> finding.code().id().equals("property-differs"));
    }

    private Workshop workshop() {
        return new Workshop(folder).with("baseline/serverless.yml", GOOD).with("candidate/good/serverless.yml", DRIFTED);
    }

    private static String shown(List<Finding> findings) {
        return String.join("\n", findings.stream().map(finding -> finding.span().place() + " " + finding.code().id() + ": " + finding.message()).toList());
    }

    @Test
    void aFileOf50MegabytesIsNotRead() {
        var found = workshop().with("candidate/big/serverless.yml", new byte[50 << 20]).check().findings();
        assertThat(found).filteredOn(finding -> finding.code().id().equals("input-unreadable")).singleElement().satisfies(finding -> assertThat(finding.message()).contains("50 MB"));
    }

    @Test
    void aMissingPathIsFoundWhereItIsNamed() {
        var found = workshop().configured(Map.of("candidates", "candidate/good/serverless.yml;candidate/none.yml")).check().findings();
        assertThat(found).filteredOn(finding -> finding.code().id().equals("input-unreadable")).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("there is no file `candidate/none.yml`");
            assertThat(finding.span().source().path()).isEqualTo("settings");
        });
    }

    @Test
    void aPatternThatMatchesNothingIsFoundWhereItIsWritten() {
        var found = workshop().configured(Map.of("candidates", "candidate/good/serverless.yml;services/*/serverless.yml")).check().findings();
        assertThat(found).filteredOn(finding -> finding.code().id().equals("input-unreadable")).singleElement().satisfies(finding -> assertThat(finding.message()).isEqualTo("no file matches `services/*/serverless.yml`"));
    }

    @Test
    void aDirectoryIsNoDefinition() {
        var found = workshop().configured(Map.of("candidates", "candidate/good/serverless.yml;candidate")).check().findings();
        assertThat(found).filteredOn(finding -> finding.code().id().equals("input-unreadable")).singleElement().satisfies(finding -> assertThat(finding.message()).isEqualTo("`candidate` is a directory"));
    }

    @Test
    void aPathOutsideTheProjectIsNotRead() {
        var found = workshop().configured(Map.of("candidates", "candidate/good/serverless.yml;../../../etc/passwd")).check().findings();
        assertThat(found).filteredOn(finding -> finding.code().id().equals("input-unreadable")).singleElement().satisfies(finding -> assertThat(finding.message()).contains("outside the project"));
    }

    @Test
    void aFileThatMayNotBeReadIsSaidToBe() throws IOException {
        var workshop = workshop().with("candidate/closed/serverless.yml", GOOD);
        var file = folder.resolve("candidate/closed/serverless.yml");
        assumeFalse(!Files.getFileStore(file).supportsFileAttributeView("posix"), "no permissions here");
        Files.setPosixFilePermissions(file, java.util.Set.of());
        assumeFalse(Files.isReadable(file), "this user may read everything");
        assertThat(workshop.check().findings()).filteredOn(finding -> finding.code().id().equals("input-unreadable")).singleElement().satisfies(finding -> assertThat(finding.message()).contains("may not be read"));
    }

    @Test
    void nothingThatAnUnreadableFileMayDefineIsMissing() {
        var found = new Workshop(folder).with("baseline/serverless.yml", GOOD).with("candidate/serverless.yml", "service: [").check().findings();
        assertThat(found).extracting(finding -> finding.code().id()).containsExactly("input-unreadable");
    }

    @Test
    void whatIsReadIsTheSameWithByteOrderMarkAndCarriageReturns() {
        var found = new Workshop(folder)
                .with("baseline/serverless.yml", GOOD)
                .with("candidate/serverless.yml", "\uFEFF" + GOOD.replace("\n", "\r\n"))
                .check()
                .findings();
        assertThat(found).isEmpty();
    }
}
