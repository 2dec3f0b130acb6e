package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folder a build's files are in, and how they are called. */
class CheckoutTest {

    @TempDir
    private Path top;

    private Path module;

    @BeforeEach
    void folders() throws IOException {
        module = Files.createDirectories(top.resolve("backend/core"));
    }

    @Test
    void theNearestMavenFolderIsTheRoot() throws IOException {
        Files.createDirectories(top.resolve("backend/.mvn"));
        Files.createDirectories(top.resolve(".git"));
        assertThat(Checkout.of(module, module, List.of()).root()).isEqualTo(top.resolve("backend"));
    }

    @Test
    void elseItIsTheRepository() throws IOException {
        Files.createDirectories(top.resolve(".git"));
        assertThat(Checkout.of(module, module, List.of()).root()).isEqualTo(top);
    }

    @Test
    void elseItIsTheTopOfTheReactorAndElseTheProject() {
        assertThat(Checkout.of(module, top, List.of(module, top.resolve("backend"), top.resolve("frontend"))).root()).isEqualTo(top.resolve("backend"));
        assertThat(Checkout.of(module, module, List.of()).root()).isEqualTo(module);
    }

    @Test
    void patternsStartAtTheProjectAndAreShownFromTheStart() {
        var checkout = Checkout.of(module, top, List.of(top));
        assertThat(checkout.fromStart("serverless.yml")).isEqualTo("backend/core/serverless.yml");
        assertThat(checkout.fromStart("../*/serverless.yml")).isEqualTo("backend/*/serverless.yml");
        assertThat(checkout.fromStart("/absolute.yml")).isEqualTo("/absolute.yml");
        assertThat(Checkout.of(top, module, List.of()).fromStart("a.yml")).isEqualTo("../../a.yml");
    }

    @Test
    void reportsNameFilesFromTheRoot() throws IOException {
        assertThat(Checkout.of(module, module, List.of()).prefix()).isEmpty();
        Files.createDirectories(top.resolve(".git"));
        assertThat(Checkout.of(module, module, List.of()).prefix()).isEqualTo("backend/core/");
        Files.createDirectories(module.resolve(".mvn"));
        assertThat(Checkout.of(module, top.resolve("backend"), List.of()).prefix()).isEqualTo("backend/");
    }

    /** Maven 4 makes a null of what stands after a last comma. */
    @Test
    void aCommaAtTheEndOfTheRootsIsNoRoot() {
        assertThat(Checkout.of(module, top, List.of()).with(Arrays.asList(new File("../shared"), null)).others()).containsExactly(top.resolve("backend/shared"));
    }

    @Test
    void onlyRealFilesHaveAnAddress() throws IOException {
        Files.writeString(module.resolve("a.yml"), "");
        var checkout = Checkout.of(module, top, List.of());
        assertThat(checkout.file("backend/core/a.yml")).contains(module.resolve("a.yml"));
        assertThat(checkout.file("git:main:a.yml")).isEmpty();
        assertThat(checkout.file("backend")).isEmpty();
    }

    /** The Maven wrapper makes {@code .mvn}, and a worktree has a file {@code .git}. */
    @Test
    void reportsNameFilesFromTheRepositoryWhereverMavensFolderIs() throws IOException {
        Files.createDirectories(top.resolve("backend/.mvn"));
        Files.writeString(top.resolve(".git"), "gitdir: elsewhere");
        var checkout = Checkout.of(module, top.resolve("backend"), List.of());

        assertThat(checkout.prefix()).isEqualTo("backend/");
        assertThat(checkout.module()).isEqualTo("backend/core/");
        assertThat(checkout.root()).isEqualTo(top.resolve("backend"));
    }

    /** Each drive of Windows has a root of its own; here what is relative has none. */
    @Test
    void whatHasAnotherRootIsShownAsItIs() {
        assertThat(Checkout.of(module, top, List.of()).shown(Path.of("d/shared.yml"))).isEqualTo("d/shared.yml");
    }
}
