package io.github.resourceparity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of a commit. */
class GitFolderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void repository() throws Exception {
        git("init", "--quiet", "--initial-branch=main");
        write("serverless.yml", "service: top\n");
        write("core/serverless.yml", "service: core\n");
        write("api/users/serverless.yml", "service: users\n");
        write("lib/größe.yml", "a: ü\n");
        commit();
        git("branch", "release/1.0");
        write("core/serverless.yml", "service: changed\n");
    }

    private void commit() throws Exception {
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", "more");
    }

    private void link(String path, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve(path), Path.of(target));
    }

    private String read(String path) throws Folder.Unreadable {
        return GitFolder.at(folder, "HEAD", Limits.USUAL).read("git:HEAD:" + path).text();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private void git(String... arguments) throws Exception {
        git(folder, arguments);
    }

    private static void git(Path where, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    @Test
    void readsWhatWasCommitted() throws Exception {
        var source = GitFolder.at(folder, "HEAD", Limits.USUAL).read("git:HEAD:core/serverless.yml");
        assertThat(source.text()).isEqualTo("service: core\n");
        assertThat(source.path()).isEqualTo("git:HEAD:core/serverless.yml");
    }

    @Test
    void findsWhatAPatternNames() {
        var git = GitFolder.at(folder.resolve("core"), "release/1.0", Limits.USUAL);
        assertThat(git.match("git:release/1.0:**/serverless.yml")).containsExactly("git:release/1.0:api/users/serverless.yml", "git:release/1.0:core/serverless.yml", "git:release/1.0:serverless.yml");
        assertThat(git.match("git:release/1.0:{core,api}/*.yml")).containsExactly("git:release/1.0:core/serverless.yml");
        assertThat(git.match("git:release/1.0:core/serverless.yml")).containsExactly("git:release/1.0:core/serverless.yml");
        assertThat(git.match("git:release/1.0:none/*.yml")).isEmpty();
        assertThat(git.match("git:release/1.0:{none/*.yml")).isEmpty();
    }

    @Test
    void followsRelativePathsEvenIfTheReferenceHasSlashes() throws Exception {
        for (var reference : List.of("main", "release/1.0")) {
            var git = GitFolder.at(folder, reference, Limits.USUAL);
            var service = "git:" + reference + ":api/users/serverless.yml";
            assertThat(git.read(Folder.resolve(Folder.of(service), "../../core/serverless.yml")).text()).isEqualTo("service: core\n");
            assertThat(git.read(Folder.resolve(Folder.of(service), "../../lib/größe.yml")).path()).isEqualTo("git:" + reference + ":lib/größe.yml");
            assertThat(git.read(Folder.resolve(Folder.of("git:" + reference + ":serverless.yml"), "core/serverless.yml")).text()).isEqualTo("service: core\n");
            assertThatThrownBy(() -> git.read(Folder.resolve(Folder.of(service), "../../../secret.yml"))).isInstanceOf(Folder.Unreadable.class).hasMessageContaining("is outside the repository");
        }
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> GitFolder.at(folder, "main", Limits.USUAL).read("git:main:none.yml"))
                .isInstanceOfSatisfying(Folder.Unreadable.class, e -> assertThat(e.reason()).isEqualTo(Folder.Reason.MISSING))
                .hasMessage("there is no file `git:main:none.yml`");
    }

    @Test
    void saysThatACommitIsMissing() {
        for (var reference : List.of("nowhere", "--all", "")) {
            assertThatThrownBy(() -> GitFolder.at(folder, reference, Limits.USUAL).read("x")).hasMessage("there is no commit `%s` in this clone".formatted(reference));
        }
    }

    @Test
    void saysThatACloneIsShallow(@TempDir Path clone) throws Exception {
        git(clone, "clone", "--quiet", "--depth=1", folder.toUri().toString(), "shallow");
        assertThatThrownBy(() -> GitFolder.at(clone.resolve("shallow"), "origin/release/1.0", Limits.USUAL).read("x")).hasMessageContaining("which is shallow (fetch-depth: 0 makes it whole)");
    }

    /** The first lacks what is in the files, the second which files there are, too. */
    @ParameterizedTest
    @CsvSource({"blob:none, git:origin/main:core/serverless.yml", "tree:0, git:origin/main"})
    void whatAPartialCloneLacksIsNotFetched(String filter, String lacking, @TempDir Path other) throws Exception {
        git("config", "uploadpack.allowFilter", "true");
        git(other, "clone", "--quiet", "--no-checkout", "--filter=" + filter, folder.toUri().toString(), "clone");

        assertThatThrownBy(() -> GitFolder.at(other.resolve("clone"), "origin/main", Limits.USUAL).read("git:origin/main:core/serverless.yml"))
                .isInstanceOf(Folder.Unreadable.class)
                .hasMessage("`%s` is not in this clone, which is partial (`git fetch --refetch --no-filter` makes it whole, as does a clone without a filter)".formatted(lacking));
    }

    @Test
    void whatGitSaysNeedNotBeUtf8() throws Exception {
        configured("[core]\n\tbare = größe\n");

        assertThatThrownBy(() -> GitFolder.at(folder, "main", Limits.USUAL).read("x")).hasMessageStartingWith("`git:main` cannot be read: git says: bad boolean config value 'gr\uFFFD\uFFFDe' for 'core.bare'");
    }

    @Test
    void whatGitSaysHasNoPathOfTheMachine() throws Exception {
        Files.writeString(folder.resolve("broken"), "[broken");
        configured("[include]\n\tpath = " + folder.resolve("broken") + "\n");

        assertThatThrownBy(() -> GitFolder.at(folder, "main", Limits.USUAL).read("x")).hasMessageStartingWith("`git:main` cannot be read: git says: bad config line 2 in file broken");
    }

    private void configured(String more) throws IOException {
        var config = folder.resolve(".git/config");
        Files.write(config, (Files.readString(config) + more).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void saysThatACommitHasMoreFilesThanAreRead() {
        var little = new Limits(50, 1, 1, 1, 1, Duration.ofMinutes(1));

        assertThatThrownBy(() -> GitFolder.at(folder, "main", little).read("git:main:serverless.yml")).hasMessage("`git:main` has more files than are read (`limits` with `megabytes` raises that)");
    }

    @Test
    void saysThatThereIsNoRepository(@TempDir Path other) {
        assertThatThrownBy(() -> GitFolder.at(other, "main", Limits.USUAL).read("x")).hasMessageStartingWith("`git:main` cannot be read: git says: not a git repository");
    }

    @Test
    void aLinkIsTheFileThatItLeadsTo() throws Exception {
        link("api/link.yml", "../lib/größe.yml");
        link("again.yml", "api/link.yml");
        link("services", "api");
        commit();

        assertThat(read("api/link.yml")).isEqualTo("a: ü\n");
        assertThat(read("again.yml")).isEqualTo("a: ü\n");
        assertThat(read("services/users/serverless.yml")).isEqualTo("service: users\n");
        assertThat(read("services/link.yml")).isEqualTo("a: ü\n");
        assertThat(GitFolder.at(folder, "HEAD", Limits.USUAL).match("git:HEAD:*.yml")).contains("git:HEAD:again.yml");
    }

    @Test
    void aLinkThatLeadsToNoFileIsSaid() throws Exception {
        link("out.yml", "../secret.yml");
        link("api/absolute.yml", "/etc/passwd");
        link("nothing.yml", "none.yml");
        link("one.yml", "other.yml");
        link("other.yml", "one.yml");
        link("self", "self/self");
        link("long.yml", "a/".repeat(500) + "x");
        commit();

        assertThatThrownBy(() -> read("out.yml")).isInstanceOfSatisfying(Folder.Unreadable.class, e -> assertThat(e.reason()).isEqualTo(Folder.Reason.OUTSIDE)).hasMessage("`git:HEAD:out.yml` leads outside the repository");
        assertThatThrownBy(() -> read("api/absolute.yml")).hasMessage("`git:HEAD:api/absolute.yml` leads outside the repository");
        assertThatThrownBy(() -> read("nothing.yml")).hasMessage("there is no file `git:HEAD:nothing.yml`");
        assertThatThrownBy(() -> read("one.yml")).hasMessage("`git:HEAD:one.yml` is a link that leads to links without an end");
        assertThatThrownBy(() -> read("self/x.yml")).hasMessage("`git:HEAD:self/x.yml` is a link that leads to links without an end");
        assertThatThrownBy(() -> read("long.yml")).hasMessage("there is no file `git:HEAD:long.yml`");
    }

    @Test
    void generatedFoldersAreLookedIntoOnlyWhereAPatternNamesThem() throws Exception {
        write("api/node_modules/x/serverless.yml", "service: x\n");
        write("api/.serverless/state.yml", "a: b\n");
        write("target/serverless.yml", "service: y\n");
        write("my_target/serverless.yml", "service: z\n");
        commit();
        var git = GitFolder.at(folder, "HEAD", Limits.USUAL);

        assertThat(git.match("git:HEAD:**/*.yml")).containsExactly("git:HEAD:api/users/serverless.yml", "git:HEAD:core/serverless.yml", "git:HEAD:lib/größe.yml", "git:HEAD:my_target/serverless.yml", "git:HEAD:serverless.yml");
        assertThat(git.match("git:HEAD:**/node_modules/**/*.yml")).containsExactly("git:HEAD:api/node_modules/x/serverless.yml");
        assertThat(git.match("git:HEAD:target/*.yml")).containsExactly("git:HEAD:target/serverless.yml");
    }
}
