package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.resourceparity.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, it is one clear finding at its place, and the other files are checked all the same. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadInputTest {

    private static final String CORE = """
            service: core
            provider: {name: aws}
            resources:
              Resources:
                Users: {Type: AWS::DynamoDB::Table, DeletionPolicy: Retain, Properties: {TableName: users}}
            """;

    private static final String GOOD = """
            service: good
            provider: {name: aws}
            resources:
              Resources:
                Users: {Type: AWS::DynamoDB::Table, DeletionPolicy: Retain, Properties: {TableName: users}}
                Extra: {Type: AWS::SQS::Queue, Properties: {QueueName: extra}}
            """;

    /** What is found in the good file, which shows that it was checked. */
    private static final String CHECKED = "candidate/good/serverless.yml:[6,5] resource-added: queue `extra` is not in the baseline";

    private static final String BAD = "candidate/bad/serverless.yml";

    @TempDir
    Path folder;

    /** A file beside the good one, and the one finding that it makes; no finding if it is in order. */
    private record Case(String title, Map<String, byte[]> files, String finding) {

        @Override
        public String toString() {
            return title;
        }
    }

    private static Case bad(String title, String text, String finding) {
        return bad(title, text.getBytes(StandardCharsets.UTF_8), finding);
    }

    private static Case bad(String title, byte[] content, String finding) {
        return new Case(title, Map.of(BAD, content), finding.isEmpty() ? "" : BAD + ":" + finding);
    }

    private static Case json(String title, String text, String finding) {
        var path = "candidate/bad/serverless.json";
        return new Case(title, Map.of(path, text.getBytes(StandardCharsets.UTF_8)), finding.isEmpty() ? "" : path + ":" + finding);
    }

    private static Case custom(String title, String custom, String finding) {
        return bad(title, service(custom), finding);
    }

    private static Case included(String title, String path, byte[] content, String asked, String finding) {
        return new Case(title, Map.of(BAD, service("a: " + asked).getBytes(StandardCharsets.UTF_8), "candidate/bad/" + path, content), finding);
    }

    private static Case included(String title, String path, String content, String asked, String finding) {
        return included(title, path, content.getBytes(StandardCharsets.UTF_8), asked, finding);
    }

    private static String service(String custom) {
        return "service: bad\nprovider: {name: aws}\ncustom:\n" + custom.indent(2);
    }

    private static String lines(int from, int to, String line) {
        return IntStream.range(from, to).mapToObj(i -> line.replace("$i", String.valueOf(i)).replace("$j", String.valueOf(i - 1))).collect(Collectors.joining());
    }

    private static byte[] noise(int size) {
        var noise = new byte[size];
        new Random(1).nextBytes(noise);
        for (int i = 0; i < size; i++) {
            noise[i] = noise[i] == 0 ? 1 : noise[i];
        }
        return noise;
    }

    private static Stream<Case> texts() {
        return Stream.of(
                bad("a list that is not closed", "service: [a\nprovider: x\n", "[2,9] input-unreadable: not YAML: expected `,` or `]`"),
                bad("a key that is indented unlike its siblings", "service: a\nprovider:\n  name: aws\n stage: dev\n", "[4,2] input-unreadable: not YAML: this belongs to nothing that stands above it"),
                bad("two colons", "service: a\nprovider: name: aws\n", "[2,15] input-unreadable: not YAML: mapping values are not allowed here"),
                bad("a quote that is not closed", "service: 'a\nprovider: {name: aws}\n", "[1,10] input-unreadable: not YAML: a quote is not closed"),
                bad("an escape that the text ends in", "service: \"a\\u", "[1,12] input-unreadable: not YAML: there is no such escape"),
                bad("an escape of a number that is too large", "service: \"a\\Uffffffff\"\nprovider: x\n", "[1,12] input-unreadable: not YAML: there is no such escape"),
                bad("a percent sign in front", service("a: %x"), "[4,6] input-unreadable: not YAML: a value cannot start with `%`"),
                bad("a variable in braces", service("a: {b: ${self:service}}"), "[4,11] input-unreadable: not YAML: expected `,` or `}`"),
                bad("a variable without its brace", service("a: ${self:service"), "[4,6] variable-unresolved: a variable in `${self:service` cannot be read: `}` is missing"),
                bad("prose", "Dear all\nthis is a text\n", "[1,1] input-unreadable: `candidate/bad/serverless.yml` is neither a Serverless service nor a CloudFormation template"),
                bad("HTML", "<!DOCTYPE html>\n<html><body>Sign in</body></html>\n", "[1,1] input-unreadable: `candidate/bad/serverless.yml` is neither a Serverless service nor a CloudFormation template"),
                bad("not a service", "name: x\nversion: 1\n", "[1,1] input-unreadable: `candidate/bad/serverless.yml` is neither a Serverless service nor a CloudFormation template"),
                bad("a list", "- a\n- b\n", "[1,1] input-unreadable: `candidate/bad/serverless.yml` is neither a Serverless service nor a CloudFormation template"),
                bad("an empty file", "", "[1,1] input-unreadable: `candidate/bad/serverless.yml` is empty"),
                bad("only blanks", " \n\n\t\n", "[1,1] input-unreadable: `candidate/bad/serverless.yml` is empty"),
                bad("only a comment", "# later\n", "[1,1] input-unreadable: `candidate/bad/serverless.yml` is empty"),
                bad("only a document start", "---\n", "[1,1] input-unreadable: `candidate/bad/serverless.yml` is empty"),
                json("an empty JSON file", "", "[1,1] input-unreadable: `candidate/bad/serverless.json` is empty"),
                json("an empty JSON object", "{}", "[1,1] input-unreadable: `candidate/bad/serverless.json` is neither a Serverless service nor a CloudFormation template"),
                json("JSON that ends early", "{\n  \"service\": \"x\",\n  \"provider\": {\n", "[4,1] input-unreadable: not JSON: it ends in the middle of a value"),
                json("JSON without a comma", "{\n  \"service\": \"x\"\n  \"provider\": {}\n}", "[3,3] input-unreadable: not JSON: expected `,` or `}`"),
                json("10,000 levels of JSON", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), "[1,1002] input-unreadable: nested deeper than 200 levels"),
                bad("10,000 levels in brackets", service("a: " + "[".repeat(10_000) + "]".repeat(10_000)), "[4,205] input-unreadable: nested deeper than 200 levels"),
                bad("10,000 levels of dashes", service("a:\n  " + "- ".repeat(10_000) + "x"), "[5,403] input-unreadable: nested deeper than 200 levels"),
                bad("3,000 levels of keys", service(IntStream.range(0, 3_000).mapToObj(i -> " ".repeat(i) + "k:\n").collect(Collectors.joining())), "[203,202] input-unreadable: nested deeper than 200 levels"),
                bad("10,000 brackets that are not closed", "[".repeat(10_000), "[1,202] input-unreadable: nested deeper than 200 levels"),
                custom("an alias bomb", "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + lines(1, 20, "a$i: &a$i [*a$j, *a$j, *a$j, *a$j, *a$j, *a$j, *a$j, *a$j, *a$j, *a$j]\n"), "[9,11] input-unreadable: more than 1000000 values, with what its aliases stand for"),
                custom("a merge bomb", "a0: &a0 {k: [x, x, x, x, x, x, x, x, x, x]}\n" + lines(1, 20, "a$i: &a$i {<<: *a$j, k$i: [*a$j, *a$j, *a$j, *a$j, *a$j, *a$j, *a$j, *a$j, *a$j, *a$j]}\n"), "[9,25] input-unreadable: more than 1000000 values, with what its aliases stand for"),
                custom("10,000 levels of aliases", "a0: &a0 [x]\n" + lines(1, 10_000, "a$i: &a$i [*a$j]\n"), "[201,16] input-unreadable: its aliases nest it deeper than 200 levels"),
                custom("an alias of what it stands in", "a: &a [*a]", "[4,10] input-unreadable: alias `*a` stands inside of what it stands for"),
                custom("an alias of nothing", "a: *nothing", "[4,6] input-unreadable: alias `*nothing` stands for nothing"),
                custom("a variable bomb", "a0: xxxxxxxxxx\n" + lines(1, 60, "a$i: ${self:custom.a$j}${self:custom.a$j}\n"), "[26,8] variable-limit: `${self:custom.a21}${self:custom.a21}` grows too large"),
                custom("lists that variables put into each other", "a0: x\n" + lines(1, 100, "a$i: " + "[".repeat(100) + "'${self:custom.a$j}'" + "]".repeat(100) + "\n"), "[7,57] variable-limit: `" + "[".repeat(50) + "'${self:c…` grows too large"),
                custom("2,000 variables in a row", lines(1, 2_000, "a$j: ${self:custom.a$i}\n") + "a1999: x", "[129,9] variable-limit: `${self:custom.a126}` is nested deeper than 250 variables and values"),
                custom("10,000 variables in each other", "a: " + "${self:custom.".repeat(10_000) + "}".repeat(10_000), "[4,706] variable-unresolved: a variable in `${self:custom.${self:custom.${self:custom.${self:custom.${s…` cannot be read: variables stand in each other more than 50 deep"),
                bad("bytes of no encoding", noise(5_000), "[1,3] input-unreadable: `candidate/bad/serverless.yml` is not text"),
                bad("gzip", new byte[] {0x1f, (byte) 0x8b, 8, 1, 2, 3, 4, 5, 6, (byte) 0xff}, "[1,1] input-unreadable: `candidate/bad/serverless.yml` is not text"),
                bad("a bell", service("a: \"x\u0007y\""), "[4,8] input-unreadable: `candidate/bad/serverless.yml` is not text"),
                bad("Latin-1", service("a: caf\u00e9 # zw\u00f6lf").getBytes(StandardCharsets.ISO_8859_1), "[4,9] input-unreadable: `candidate/bad/serverless.yml` is not UTF-8 text"),
                bad("a byte order mark", "\uFEFF" + service("a: 1"), ""),
                bad("a byte order mark before a mistake", "\uFEFFservice: a\nservice: b\nprovider: {name: aws}\n", "[2,1] key-duplicated: key `service` stands here a second time"),
                bad("CR LF before a mistake", service("a: 1\na: 2").replace("\n", "\r\n"), "[5,3] key-duplicated: key `a` stands here a second time"),
                custom("a key twice", "a: 1\nb: 2\na: 3", "[6,3] key-duplicated: key `a` stands here a second time"),
                custom("a tag that does not exist", "a: !GetAttr x.y", "[4,6] tag-unknown: `!GetAttr` is not a CloudFormation tag"),
                custom("a text that is merged", "<<: text", "[4,7] input-unreadable: only a map can be merged with `<<`"),
                custom("a variable that is merged", "<<: ${file(x.yml)}", "[4,7] input-unreadable: only a map can be merged with `<<`"),
                custom("a map as a key", "{a: b}: c", "[4,3] input-unreadable: a map cannot be a key"),
                bad("a tab in front", "service: a\nprovider:\n\tname: aws\n", "[3,1] input-unreadable: a tab cannot indent YAML"),
                bad("two documents", service("a: 1") + "---\nservice: two\n", "[5,1] input-unreadable: a second document starts here, and only one is read"),
                bad("the end of a document", "---\n" + service("a: 1") + "...\n", ""),
                custom("a circle of one", "a: ${self:custom.a}", "[4,6] variable-cycle: `${self:custom.a}` needs itself"),
                custom("a circle of three", "a: ${self:custom.b}\nb: ${self:custom.c}\nc: ${self:custom.a}", "[6,6] variable-cycle: `${self:custom.a}` needs itself"),
                custom("a circle through the whole", "a:\n  b: ${self:custom}", "[5,8] variable-cycle: `${self:custom}` needs itself"),
                bad("a circle in the stage", "service: a\nprovider:\n  name: aws\n  stage: ${self:provider.stage}\n", "[4,10] variable-cycle: `${self:provider.stage}` needs itself"),
                included("a file that includes itself", "x.yml", "k: ${file(x.yml)}\n", "${file(x.yml)}", "candidate/bad/x.yml:[1,4] variable-cycle: `${file(x.yml)}` needs itself"),
                custom("a service that includes itself", "a: ${file(serverless.yml)}", "[4,6] variable-cycle: `${file(serverless.yml)}` needs itself"),
                included("an included directory", "parts/x.yml", "a: 1\n", "${file(parts)}", BAD + ":[4,6] input-unreadable: `candidate/bad/parts` is a directory"),
                included("an included file that is broken", "x.yml", "a: [\n", "${file(x.yml)}", "candidate/bad/x.yml:[2,1] input-unreadable: not YAML: it ends in the middle of a value"),
                included("an included file that is binary", "x.yml", new byte[] {'a', 0, 'b'}, "${file(x.yml)}", BAD + ":[4,6] input-unreadable: `candidate/bad/x.yml` is binary, or text in another encoding than UTF-8"),
                included("an included file with a key twice", "x.yml", "{a: 1, a: 2}\n", "${file(x.yml)}", "candidate/bad/x.yml:[1,8] key-duplicated: key `a` stands here a second time"),
                included("an included file that is empty", "x.yml", "", "${file(x.yml)}", BAD + ":[4,6] variable-unresolved: `${file(x.yml)}` leads nowhere"),
                custom("an included file that does not exist", "a: ${file(x.yml)}", "[4,6] file-missing: there is no file `candidate/bad/x.yml`"),
                custom("an included file outside the project", "a: ${file(../../../x.yml)}", "[4,6] file-outside-root: `../x.yml` is outside the project"),
                custom("an included file of another system", "a: ${file(/etc/passwd)}", "[4,6] file-outside-root: `/etc/passwd` is outside the project"),
                bad("a queue that is read and whose ARN is a colon", service("a: 1") + "functions: {f: {handler: x, events: [{sqs: ':'}, {sqs: '::'}, {stream: /}, {stream: ''}]}}\n", ""),
                custom("400,000 dollars before a variable that is none", "a: \"" + "$".repeat(400_000) + "{Resource} ${self:service}\"", ""),
                bad("300,000 braces that version 4 looks for the ends of", "service: bad\nframeworkVersion: '4'\nprovider: {name: aws}\ncustom:\n  a: \"" + "${".repeat(300_000) + "\"\n", ""),
                custom("a line of 5,000 characters", "a: " + "x".repeat(5_000), ""),
                custom("a mistake at the end of a line of 5,000 characters", "a: {b: '" + "x".repeat(5_000) + "', c: !Nope x}", "[4,5017] tag-unknown: `!Nope` is not a CloudFormation tag"),
                custom("a variable of 5,000 characters", "a: ${self:custom." + "x".repeat(5_000) + "}", "[4,6] variable-unresolved: `${self:custom." + "x".repeat(45) + "…` leads nowhere"),
                custom("numbers that are no numbers any more", "a: 9" + "9".repeat(5_000) + "\nb: 1e400\nc: 0x" + "f".repeat(2_000) + "\nd: -1e-400\ne: 0b" + "1".repeat(5_000), ""),
                new Case("numbers that are no numbers in a template", Map.of("candidate/bad/template.yml", ("Resources: {}\nMetadata: {a: 0" + "7".repeat(5_000) + ", b: 1" + ":30".repeat(500) + ", c: 1" + "_0".repeat(500) + "}\n").getBytes(StandardCharsets.UTF_8)), ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void oneClearFindingAndTheOthersAreChecked(Case each) {
        var found = check(each.files(), Map.of());
        assertThat(found).containsExactlyInAnyOrderElementsOf(each.finding().isEmpty() ? List.of(CHECKED) : List.of(CHECKED, each.finding()));
    }

    /** Beside the good file, one that cannot be opened or does not exist: the finding is at the setting that names it. */
    private void named(String path, String message) {
        var found = check(Map.of(), Map.of("candidates", "candidate/good/*.yml;" + path));
        assertThat(found).containsExactlyInAnyOrder(CHECKED, "settings:[1,12] input-unreadable: " + message);
    }

    @Test
    void aPathThatDoesNotExist() {
        named("candidate/bad/serverless.yml", "there is no file `candidate/bad/serverless.yml`");
    }

    @Test
    void aPatternThatMatchesNothing() {
        named("candidate/nothing/*.yml", "no file matches `candidate/nothing/*.yml`");
    }

    @Test
    void aPatternThatIsNone() {
        named("candidate/{bad", "no file matches `candidate/{bad`");
    }

    @Test
    void aDirectory() {
        named("candidate", "`candidate` is a directory");
    }

    @Test
    void aPathOutOfTheProject() {
        named("../serverless.yml", "`../serverless.yml` is outside the project");
    }

    @Test
    void aFileThatMayNotBeRead() throws IOException {
        var file = folder.resolve(BAD);
        Files.createDirectories(file.getParent());
        Files.writeString(file, CORE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user reads whatever there is");
        named(BAD, "`candidate/bad/serverless.yml` may not be read by this user");
    }

    @Test
    void aFileOfFiftyMegabytes() {
        new Workshop(folder).with(BAD, new byte[50 << 20]);
        named(BAD, "`candidate/bad/serverless.yml` has 50 MB, more than the 16 MB that are read (`limits` with `megabytes` raises that)");
    }

    @Test
    void aBinaryFile() {
        new Workshop(folder).with(BAD, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        named(BAD, "`candidate/bad/serverless.yml` is binary, or text in another encoding than UTF-8");
    }

    @Test
    void aFileInUtf16() {
        new Workshop(folder).with(BAD, service("a: 1").getBytes(StandardCharsets.UTF_16));
        named(BAD, "`candidate/bad/serverless.yml` is binary, or text in another encoding than UTF-8");
    }

    @Test
    void aFileOfOneMegabyteIsRead() {
        assertThat(check(Map.of(BAD, service("- abcdefghijklmnopqrstuvwxyz\n".repeat(35_000)).getBytes(StandardCharsets.UTF_8)), Map.of())).containsExactly(CHECKED);
    }

    @Test
    void aBaselineThatCannotBeReadLeavesTheOther() {
        var found = check(Map.of("baseline/bad/serverless.yml", "a: [".getBytes(StandardCharsets.UTF_8), "baseline/more/serverless.yml", CORE.replace("sers", "rders").getBytes(StandardCharsets.UTF_8)), Map.of());
        assertThat(found).containsExactlyInAnyOrder(
                "baseline/bad/serverless.yml:[1,5] input-unreadable: not YAML: it ends in the middle of a value",
                "candidate/good/serverless.yml:[4,3] resource-missing: table `urders` is missing");
    }

    @Test
    void whatCannotBeReadIsNotMissed() {
        var found = check(Map.of("baseline/more/serverless.yml", CORE.replace("sers", "rders").getBytes(StandardCharsets.UTF_8), BAD, "a: [".getBytes(StandardCharsets.UTF_8)), Map.of());
        assertThat(found).containsExactlyInAnyOrder(BAD + ":[1,5] input-unreadable: not YAML: it ends in the middle of a value", CHECKED);
    }

    @Test
    void aFileIsTheSameWithByteOrderMarkAndCarriageReturns() {
        var workshop = new Workshop(folder).with("baseline/serverless.yml", CORE).with("candidate/serverless.yml", "\uFEFF" + CORE.replace("\n", "\r\n"));
        assertThat(workshop.check().findings()).isEmpty();
    }

    private List<String> check(Map<String, byte[]> files, Map<String, String> settings) {
        var workshop = new Workshop(folder).with("baseline/serverless.yml", CORE).with("candidate/good/serverless.yml", GOOD).configured(new LinkedHashMap<>(settings));
        files.forEach(workshop::with);
        return workshop.check().findings().stream().map(BadInputTest::said).toList();
    }

    private static String said(Finding finding) {
        return "%s %s: %s".formatted(finding.span().place(), finding.code().id(), finding.message());
    }
}
