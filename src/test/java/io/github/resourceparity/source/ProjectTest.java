package io.github.resourceparity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.resourceparity.source.Folder.Reason;
import io.github.resourceparity.source.Folder.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns name files, files are read as text, and nothing outside the project is read. */
class ProjectTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void files() throws IOException {
        for (var path : new String[] {"inside/core/serverless.yml", "inside/a/serverless.yml", "inside/a/serverless.yaml", "inside/a/deep/er/serverless.yml", "inside/a/node_modules/x/serverless.yml", "inside/a/.serverless/state.json", "outside/serverless.yml"}) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), "service: x\n");
        }
        project = new Project(folder.resolve("inside"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            core/serverless.yml        | core/serverless.yml
            core/./x/../serverless.yml | core/serverless.yml
            nowhere/serverless.yml     | nowhere/serverless.yml
            */serverless.yml           | a/serverless.yml core/serverless.yml
            **/serverless.yml          | a/deep/er/serverless.yml a/serverless.yml core/serverless.yml
            a/**/serverless.yml        | a/deep/er/serverless.yml a/serverless.yml
            a/serverless.{yml,yaml}    | a/serverless.yaml a/serverless.yml
            a/serverless.y?ml          | a/serverless.yaml
            [ac]*/serverless.yml       | a/serverless.yml core/serverless.yml
            **/*.json                  | ''
            **/.serverless/*.json      | a/.serverless/state.json
            */.serverless/state.json   | a/.serverless/state.json
            a/.serverless/*.json       | a/.serverless/state.json
            **/node_modules/**/*.yml   | a/node_modules/x/serverless.yml
            nowhere/*.yml              | ''
            ../*/serverless.yml        | ''
            {a/serverless.yml          | ''
            a/[serverless.yml          | ''
            """)
    void aPatternNamesItsFilesInTheirOrder(String pattern, String paths) {
        assertThat(String.join(" ", project.match(pattern))).isEqualTo(paths);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            **/a/**/b.yml  | true  | a/b.yml x/a/b.yml a/x/y/b.yml
            **/a/**/b.yml  | false | b.yml xa/b.yml a/xb.yml
            a/**           | true  | a/b a/b/c
            a*             | true  | a ab
            a*             | false | a/b b
            a?c            | true  | abc a😀c
            a?c            | false | ac a/c abbc
            [!a-c-]x       | true  | dx _x
            [!a-c-]x       | false | ax -x /x
            [a*?{]x        | true  | *x {x
            x{a,b*,}/c     | true  | xa/c xbbb/c x/c
            x{a,b*,}/c     | false | xc/c xb/b/c xa
            a?id?          | true  | a[id] a{id}
            a}b,c          | true  | a}b,c
            {a,{b}}        | false | a b
            []x            | false | ]x x
            """)
    void aPatternMeansWhatItMeansElsewhere(String pattern, boolean matches, String paths) {
        assertThat(paths.split(" ")).allSatisfy(path -> assertThat(Glob.of(pattern).matches(path)).as(path).isEqualTo(matches));
    }

    @ParameterizedTest
    @ValueSource(strings = {"**/**/**/**/*a*a*a*a*b", "*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", "**a**a**a**a**a**a**a**a**a**a**a**a**a**a**a**b", "{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}{a,*}b/c"})
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void noPatternTakesLong(String pattern) {
        assertThat(Glob.of(pattern).matches("a".repeat(2_000) + "/" + "a".repeat(2_000) + "/b/a" + (pattern.endsWith("c") ? "b/cb/c" : "a".repeat(200) + "cb"))).isIn(true, false);
        assertThat(Glob.of(pattern.repeat(20)).matches("a".repeat(4_000) + (pattern.endsWith("c") ? "!b/c" : "!b"))).isFalse();
    }

    @Test
    void pathsAreShownFromTheFolderThatTheBuildWasStartedIn() {
        assertThat(new Project(folder.resolve("inside"), folder.resolve("inside/core")).match("../a/*.yml")).containsExactly("../a/serverless.yml");
    }

    @ParameterizedTest
    @CsvSource({"'', a.yml, a.yml", "a, b.yml, a/b.yml", "a/b, ../c.yml, a/c.yml", "a, ../../c.yml, ../c.yml", "a, ./b//c.yml, a/b/c.yml", "a, /etc/x.yml, /etc/x.yml", "a, b\\c.yml, a/b/c.yml"})
    void relativePathsAreWorkedOut(String from, String path, String resolved) {
        assertThat(Folder.resolve(from, path)).isEqualTo(resolved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside/serverless.yml", "/etc/passwd", "a/../../outside/serverless.yml"})
    void nothingOutsideTheProjectIsRead(String path) {
        assertThat(reason(path)).isEqualTo(Reason.OUTSIDE);
    }

    @Test
    void aLinkThatLeadsOutsideIsNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("inside/link.yml"), folder.resolve("outside/serverless.yml"));
        assertThat(reason("link.yml")).isEqualTo(Reason.OUTSIDE);
    }

    @Test
    void aLinkToNothingIsAMissingFile() throws IOException {
        Files.createSymbolicLink(folder.resolve("inside/link.yml"), folder.resolve("inside/nothing.yml"));
        assertThat(reason("link.yml")).isEqualTo(Reason.MISSING);
    }

    @Test
    void aFolderThatHoldsItselfIsWalkedOnce() throws IOException {
        Files.createSymbolicLink(folder.resolve("inside/a/again"), folder.resolve("inside/a"));
        assertThat(project.match("a/**/serverless.yaml")).containsExactly("a/serverless.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing.yml", "core/serverless.yml/x", "\0.yml"})
    void aFileThatDoesNotExistIsMissing(String path) {
        assertThat(reason(path)).isIn(Reason.MISSING, Reason.OTHER);
    }

    @Test
    void aDirectoryIsNoFile() {
        assertThatThrownBy(() -> project.read("core")).isInstanceOf(Unreadable.class).hasMessage("`core` is a directory");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "this system has no pipes");
        new ProcessBuilder("/usr/bin/mkfifo", folder.resolve("inside/pipe.yml").toString()).start().waitFor();
        assertThatThrownBy(() -> project.read("pipe.yml")).isInstanceOf(Unreadable.class).hasMessage("`pipe.yml` is no file, but a device or a pipe");
    }

    @Test
    void theByteOrderMarkIsNoPartOfTheText() throws Unreadable {
        assertThat(Decoded.source("a.yml", "\uFEFFservice: x".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("service: x");
    }

    @Test
    void whatIsNoUtf8IsReadAllTheSame() throws Unreadable {
        assertThat(Decoded.source("a.yml", "name: café".getBytes(StandardCharsets.ISO_8859_1)).text()).isEqualTo("name: caf\uFFFD");
    }

    @Test
    void bytesThatNoTextHasAreRefused() {
        assertThatThrownBy(() -> Decoded.source("a.yml", new byte[] {'a', 0, 'b'})).isInstanceOf(Unreadable.class).hasMessageContaining("binary");
    }

    @Test
    void theLargestTextThatIsReadHasSixteenMegabytes() throws Unreadable {
        Decoded.limit("a.yml", 16L << 20, Limits.USUAL);
        assertThatThrownBy(() -> Decoded.limit("a.yml", (16L << 20) + 1, Limits.USUAL)).hasMessage("`a.yml` has 17 MB, more than the 16 MB that are read (`limits` with `megabytes` raises that)");
    }

    /** As with a file that grows between the question for its size and the reading; this one always says that it is empty. */
    @Test
    void aFileIsReadOnlyUpToTheLimitWhateverItsSizeWas() throws IOException {
        var self = Path.of("/proc/self");
        assumeTrue(Files.isReadable(self.resolve("smaps")), "this system has no files without a size");
        var process = new Project(self, self, List.of(), new Limits(1024, 1, 1, 1, 1, Duration.ofMinutes(1)));

        assertThat(Files.size(self.resolve("smaps"))).isZero();
        assertThatThrownBy(() -> process.read("smaps")).isInstanceOf(Unreadable.class).hasMessage("`smaps` has 1 MB, more than the 0 MB that are read (`limits` with `megabytes` raises that)");
    }

    @Test
    void ofAStreamNoMoreIsReadThanOneByteOverTheLimit() throws IOException {
        var stream = new ByteArrayInputStream(new byte[100]);

        assertThatThrownBy(() -> Decoded.read("a.yml", stream, new Limits(10, 1, 1, 1, 1, Duration.ofMinutes(1)))).isInstanceOf(Unreadable.class);
        assertThat(stream.available()).isEqualTo(89);
    }

    /** An array has no place for more, and a number of megabytes may be any that somebody writes. */
    @Test
    void whateverTheLimitIsAFileMustFitIntoMemory() throws Unreadable {
        var raised = new Limits(999_999_999L << 20, 1, 1, 1, 1, Duration.ofMinutes(1));

        Decoded.limit("a.yml", 2047L << 20, raised);
        assertThatThrownBy(() -> Decoded.limit("a.yml", 3000L << 20, raised)).hasMessageStartingWith("`a.yml` has 3000 MB, more than the 2047 MB that are read");
    }

    private Reason reason(String path) {
        try {
            project.read(path);
            return null;
        } catch (Unreadable e) {
            return e.reason();
        }
    }

    @Test
    void aFolderOutsideIsReadWhereSomebodyAllowsIt() throws Exception {
        var wider = new Project(folder.resolve("inside"), folder.resolve("inside"), List.of(folder.resolve("outside")), Limits.USUAL);

        assertThat(wider.read("../outside/serverless.yml").text()).isEqualTo("service: x\n");
        assertThat(wider.match("../outside/*.yml")).containsExactly("../outside/serverless.yml");
        assertThatThrownBy(() -> project.read("../outside/serverless.yml")).isInstanceOf(Unreadable.class).hasMessage("`../outside/serverless.yml` is outside the project");
        assertThatThrownBy(() -> wider.read("../elsewhere/serverless.yml")).isInstanceOf(Unreadable.class).hasMessage("`../elsewhere/serverless.yml` is outside the project");
    }

    /** So it is with every umlaut under {@code LC_ALL=C}; a zero is one that no machine has. */
    @Test
    void aPatternWithALetterThatNoPathHasNamesNothing() {
        assertThat(project.match("a\0/*.yml")).isEmpty();
    }

    @Test
    void aFileOfAnArchiveMayHaveALetterThatNoPathHas() {
        assertThat(Glob.of("**/serverless.yml").matches("a\0/serverless.yml")).isTrue();
        assertThat(Glob.of("**/serverless.yml").matches("a\0/other.yml")).isFalse();
    }
}
